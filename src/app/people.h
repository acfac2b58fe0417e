// SPDX-License-Identifier: Apache-2.0
// What a person does to people and the posts they hold. Each is one write: right (write_people), rule (domain/org/people.h), rows, journal. Open work belongs
// to the unit of a post, not to who holds it: it goes over with the post.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ledger.h"
#include "domain/org/people.h"
#include "store/stored.h"

namespace bihuan::app {

// Errors of all: sign-in-needed, not-allowed, and of domain/org/people.h; person-missing, post-missing, post-unit-missing as they apply.

struct PersonPatch {
  std::optional<std::string> name, phone, email;
  std::optional<std::optional<base::Date>> to_on;
};

// `person.number` is given here. Journal: person.added. There since today unless `from_on` is said.
base::Result<org::Person> add_person(const Ledger& ledger, const Actor& actor, org::Person person);
// Posts end with a person who goes. Journal: person.changed.
base::Result<org::Person> change_person(const Ledger& ledger, const Actor& actor, std::int64_t number, const PersonPatch& patch);

// `post.number` is given here; from today unless `from_on` is said. Error beside: person-gone. Journal: post.given.
base::Result<org::Post> give_post(const Ledger& ledger, const Actor& actor, org::Post post);
// `on` is the first day on which it is no longer held; today without one. Its deputies end with it. Errors beside: post-ended, post-time-wrong (it lies before
// the post's beginning, or behind the end that it has). Journal: post.ended.
base::Result<org::Post> end_post(const Ledger& ledger, const Actor& actor, std::int64_t number, std::optional<base::Date> on = {});
// The post ends for its holder and begins for `to` on the same day; gives the new one. Journal: post.handed_over.
// What is open in the unit of a post, to be seen by who hands it over and who takes it: how many cases, and the ids of those that are due first (200 at
// most); nothing of what stands in them. Errors: not-allowed (write_people), post-missing.
struct OpenWork {
  std::int64_t count = 0;
  std::vector<std::int64_t> cases;
};
base::Result<OpenWork> open_work(const Ledger& ledger, const Actor& actor, std::int64_t post);

base::Result<org::Post> hand_post_over(const Ledger& ledger, const Actor& actor, std::int64_t number, std::int64_t to, std::optional<base::Date> on = {});

// A person as one who looks may see them: telephone and e-mail masked unless they may write people, or are that person.
struct PersonRecord {
  org::Person person;
  std::vector<org::Post> posts;  // all that ever were
};
base::Result<PersonRecord> show_person(const Ledger& ledger, const Actor& actor, std::int64_t number);
struct PeopleFilter {
  std::string words;
  org::UnitNumber unit = 0;  // who hold a post in it today
};
base::Result<store::Page<PersonRecord>> list_people(const Ledger& ledger, const Actor& actor, const PeopleFilter& filter, store::Window window);

// The posts that a person holds at the moment, as an Actor has them. For whoever signs people in. Within a read or a write.
std::vector<org::Holding> holdings_of(store::Connection& connection, const std::string& region, std::int64_t person, std::int64_t now);

}  // namespace bihuan::app
