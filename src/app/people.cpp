// SPDX-License-Identifier: Apache-2.0
#include "app/people.h"

#include <algorithm>
#include <utility>

#include "app/org_journal.h"
#include "app/today.h"
#include "domain/org/thing_id.h"
#include "store/accounts_store.h"
#include "store/cases_store.h"
#include "store/counters_store.h"
#include "store/org_units_store.h"
#include "store/people_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;
using org::Person;
using org::Post;

class PeopleWrite {
 public:
  PeopleWrite(store::Connection& connection, const Ledger& ledger, const Actor& actor)
      : connection_(connection), ledger_(ledger), actor_(actor), people_(connection) {
    store::hold_region(connection, ledger.region);
  }

  base::Result<Person> person(std::int64_t number) {
    auto found = people_.find(region(), number);
    if (!found) return base::fail(ErrorKind::not_found, "person-missing", org::thing_id(region(), person_letter, number));
    return std::move(*found);
  }
  base::Result<Post> post(std::int64_t number) {
    auto found = people_.find_post(region(), number);
    if (!found) return base::fail(ErrorKind::not_found, "post-missing", org::thing_id(region(), post_letter, number));
    return std::move(*found);
  }

  // Whether the post fits its person, its unit and the person's other posts.
  base::Result<void> check(const Post& post) {
    const auto holder = person(post.person);
    if (!holder) return tl::unexpected(holder.error());
    if (post.from_on < holder->from_on || (holder->to_on && (!post.to_on || *post.to_on > *holder->to_on)))
      return base::fail(ErrorKind::conflict, "person-gone", "person", holder->name);
    if (post.unit != 0) {
      const auto unit = store::OrgUnitsStore(connection_).find(region(), post.unit);
      if (!unit || !unit->is_open()) return base::fail(ErrorKind::invalid, "post-unit-missing", "unit");
    }
    const auto account = store::AccountsStore(connection_).find_person(region(), post.person);
    const auto administers = account && account->state != "closed" ? org::post_kind_from(account->administers) : std::nullopt;
    if (administers && !org::may_hold_both(*administers, post.kind))
      return base::fail(ErrorKind::conflict, "posts-not-together", "kind", account->administers);
    const auto principal = post.deputy_of == 0 ? std::nullopt : people_.find_post(region(), post.deputy_of);
    return org::check_post(post, people_.posts_of(region(), post.person), principal ? &*principal : nullptr);
  }

  // Ends the post, and with it who acts for its holder; notes their states.
  void end(Post& post, base::Date on, States& states) {
    post.to_on = on;
    keep(post, states);
    for (Post& deputy : people_.deputies_of(region(), post.number))
      if (!deputy.to_on || *deputy.to_on > on) {
        deputy.to_on = std::max(on, deputy.from_on);
        keep(deputy, states);
      }
  }
  void keep(const Post& post, States& states) {
    people_.save(region(), post);
    states.emplace_back(org::thing_id(region(), post_letter, post.number), post_digest(post));
  }

  std::int64_t new_number(std::string_view noun) { return store::take_numbers(connection_, region(), noun); }
  void note(std::string_view action, const Person& person, States states, const std::function<void(report::JsonText&)>& write) {
    const std::string id = org::thing_id(region(), person_letter, person.number);
    states.emplace_back(id, person_digest(person));
    note_in_journal(connection_, ledger_, actor_, action, "person", id, states, write);
  }
  void note(std::string_view action, const Post& post, const States& states, const std::function<void(report::JsonText&)>& write) {
    note_in_journal(connection_, ledger_, actor_, action, "post", org::thing_id(region(), post_letter, post.number), states, write);
  }

  store::PeopleStore& people() { return people_; }
  const std::string& region() const { return ledger_.region; }
  base::Date today() const { return day_at(actor_.now); }

 private:
  store::Connection& connection_;
  const Ledger& ledger_;
  const Actor& actor_;
  store::PeopleStore people_;
};

template <class Value, class Rule>
base::Result<Value> write_people(const Ledger& ledger, const Actor& actor, Rule rule) {
  if (auto may = allowed(actor, org::Action::write_people); !may) return tl::unexpected(std::move(may.error()));
  base::Result<Value> outcome;
  ledger.database->write([&](store::Connection& connection) {
    PeopleWrite write(connection, ledger, actor);
    outcome = rule(write);
  });
  return outcome;
}

base::Result<Person> add(PeopleWrite& write, Person person) {
  if (person.from_on == base::Date{}) person.from_on = write.today();
  if (auto checked = org::check_person(person); !checked) return tl::unexpected(std::move(checked.error()));
  person.number = write.new_number("person");
  write.people().add(write.region(), person);
  write.note("person.added", person, {}, [&](report::JsonText& json) {
    json.name("after");
    write_person_facts(json, person);
  });
  return person;
}

base::Result<Person> change(PeopleWrite& write, std::int64_t number, const PersonPatch& patch) {
  auto before = write.person(number);
  if (!before) return before;
  Person person = *before;
  if (patch.name) person.name = *patch.name;
  if (patch.phone) person.phone = *patch.phone;
  if (patch.email) person.email = *patch.email;
  if (patch.to_on) person.to_on = *patch.to_on;
  if (auto checked = org::check_person(person); !checked) return tl::unexpected(std::move(checked.error()));
  if (person == *before) return person;
  write.people().save(write.region(), person);
  States states;
  if (person.to_on)
    for (Post& post : write.people().posts_of(write.region(), number))
      if (!post.to_on || *post.to_on > *person.to_on) write.end(post, std::max(*person.to_on, post.from_on), states);
  write.note("person.changed", person, std::move(states), [&](report::JsonText& json) {
    json.name("before");
    write_person_facts(json, *before);
    json.name("after");
    write_person_facts(json, person);
  });
  return person;
}

base::Result<Post> give(PeopleWrite& write, Post post) {
  if (post.from_on == base::Date{}) post.from_on = write.today();
  if (auto checked = write.check(post); !checked) return tl::unexpected(std::move(checked.error()));
  post.number = write.new_number("post");
  write.people().add(write.region(), post);
  write.note("post.given", post, {{org::thing_id(write.region(), post_letter, post.number), post_digest(post)}}, [&](report::JsonText& json) {
    json.name("after");
    write_post_facts(json, post, write.region());
  });
  return post;
}

base::Result<Post> end(PeopleWrite& write, std::int64_t number, std::optional<base::Date> on) {
  auto post = write.post(number);
  if (!post) return post;
  const base::Date day = on.value_or(write.today());
  if (post->to_on && *post->to_on <= write.today()) return base::fail(ErrorKind::conflict, "post-ended", "post");
  if (day < post->from_on || (post->to_on && day > *post->to_on)) return base::fail(ErrorKind::invalid, "post-time-wrong", "on");
  States states;
  write.end(*post, day, states);
  write.note("post.ended", *post, states, [&](report::JsonText& json) { json.member("on", base::to_iso(day)); });
  return post;
}

base::Result<Post> hand_over(PeopleWrite& write, std::int64_t number, std::int64_t to, std::optional<base::Date> on) {
  auto post = write.post(number);
  if (!post) return post;
  const base::Date day = on.value_or(write.today());
  if (post->to_on && *post->to_on <= day) return base::fail(ErrorKind::conflict, "post-ended", "post");
  if (day < post->from_on) return base::fail(ErrorKind::invalid, "post-time-wrong", "on");
  Post next = *post;
  next.number = 0;
  next.person = to;
  next.from_on = day;
  if (to == post->person) return base::fail(ErrorKind::conflict, "post-held-already", "to");
  if (auto checked = write.check(next); !checked) return tl::unexpected(std::move(checked.error()));
  States states;
  write.end(*post, day, states);
  next.number = write.new_number("post");
  write.people().add(write.region(), next);
  states.emplace_back(org::thing_id(write.region(), post_letter, next.number), post_digest(next));
  write.note("post.handed_over", *post, states, [&](report::JsonText& json) {
    json.member("on", base::to_iso(day)).name("after");
    write_post_facts(json, next, write.region());
  });
  return next;
}

void mask(const Actor& actor, Person& person) {
  if (is_allowed(actor, org::Action::write_people) || (actor.person != 0 && actor.person == person.number)) return;
  person.phone = org::masked_phone(person.phone);
  person.email = org::masked_email(person.email);
}

}  // namespace

base::Result<Person> add_person(const Ledger& ledger, const Actor& actor, Person person) {
  return write_people<Person>(ledger, actor, [&](PeopleWrite& write) { return add(write, person); });
}

base::Result<Person> change_person(const Ledger& ledger, const Actor& actor, std::int64_t number, const PersonPatch& patch) {
  return write_people<Person>(ledger, actor, [&](PeopleWrite& write) { return change(write, number, patch); });
}

base::Result<Post> give_post(const Ledger& ledger, const Actor& actor, Post post) {
  return write_people<Post>(ledger, actor, [&](PeopleWrite& write) { return give(write, post); });
}

base::Result<Post> end_post(const Ledger& ledger, const Actor& actor, std::int64_t number, std::optional<base::Date> on) {
  return write_people<Post>(ledger, actor, [&](PeopleWrite& write) { return end(write, number, on); });
}

base::Result<Post> hand_post_over(const Ledger& ledger, const Actor& actor, std::int64_t number, std::int64_t to, std::optional<base::Date> on) {
  return write_people<Post>(ledger, actor, [&](PeopleWrite& write) { return hand_over(write, number, to, on); });
}

base::Result<PersonRecord> show_person(const Ledger& ledger, const Actor& actor, std::int64_t number) {
  if (auto may = allowed(actor, org::Action::look_at_people); !may && !(actor.person != 0 && actor.person == number))
    return tl::unexpected(std::move(may.error()));
  std::optional<Person> person;
  PersonRecord record;
  ledger.database->read([&](store::Connection& connection) {
    store::PeopleStore people(connection);
    person = people.find(ledger.region, number);
    record.posts = people.posts_of(ledger.region, number);
  });
  if (!person) return base::fail(ErrorKind::not_found, "person-missing", org::thing_id(ledger.region, person_letter, number));
  mask(actor, *person);
  record.person = std::move(*person);
  return record;
}

base::Result<store::Page<PersonRecord>> list_people(const Ledger& ledger, const Actor& actor, const PeopleFilter& filter, store::Window window) {
  if (auto may = allowed(actor, org::Action::look_at_people); !may) return tl::unexpected(std::move(may.error()));
  store::Page<PersonRecord> page;
  ledger.database->read([&](store::Connection& connection) {
    store::PeopleStore people(connection);
    auto rows = people.list(ledger.region, filter.words, filter.unit, day_at(actor.now), window);
    page = {};
    static_cast<store::PageHead&>(page) = rows;
    for (Person& person : rows.rows) {
      auto posts = people.posts_of(ledger.region, person.number);
      mask(actor, person);
      page.rows.push_back({std::move(person), std::move(posts)});
    }
  });
  return page;
}

std::vector<org::Holding> holdings_of(store::Connection& connection, const std::string& region, std::int64_t person, std::int64_t now) {
  store::PeopleStore people(connection);
  std::vector<org::Holding> holdings;
  const base::Date today = day_at(now);
  const auto found = people.find(region, person);
  if (!found || today < found->from_on || (found->to_on && *found->to_on <= today)) return holdings;
  for (const Post& post : people.posts_of(region, person))
    if (post.is_held_on(today)) holdings.push_back(org::holding_of(post));
  return holdings;
}

base::Result<OpenWork> open_work(const Ledger& ledger, const Actor& actor, std::int64_t post) {
  constexpr std::size_t most = 200;
  if (auto may = allowed(actor, org::Action::write_people); !may) return tl::unexpected(std::move(may.error()));
  base::Result<OpenWork> outcome;
  ledger.database->read([&](store::Connection& connection) {
    const auto found = store::PeopleStore(connection).find_post(ledger.region, post);
    if (!found) {
      outcome = base::fail(ErrorKind::not_found, "post-missing", org::thing_id(ledger.region, post_letter, post));
      return;
    }
    store::CasesStore cases(connection, ledger.region);
    outcome = OpenWork{cases.open_count(found->unit), cases.open_of(found->unit, most)};
  });
  return outcome;
}

}  // namespace bihuan::app
