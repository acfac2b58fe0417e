// SPDX-License-Identifier: Apache-2.0
// A person, and the posts that somebody holds for a time. Knows no account and no store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/org/post.h"

namespace bihuan::org {

struct Person {
  std::int64_t number = 0;  // within the region, from 1
  std::string name;
  std::string phone, email;  // '' for none
  base::Date from_on;
  std::optional<base::Date> to_on;  // the first day on which they are gone

  friend bool operator==(const Person&, const Person&) = default;
};

struct Post {
  std::int64_t number = 0;  // within the region, from 1
  std::int64_t person = 0;
  UnitNumber unit = 0;  // 0: of the whole region
  PostKind kind = PostKind::liaison;
  std::string title;  // a pack's own name of it: "river_chief"; '' for none
  base::Date from_on;
  std::optional<base::Date> to_on;  // the first day on which it is no longer held
  std::int64_t deputy_of = 0;       // the post that it acts for

  bool is_held_on(base::Date day) const { return from_on <= day && (!to_on || day < *to_on); }
  friend bool operator==(const Post&, const Post&) = default;
};

Holding holding_of(const Post& post);

inline constexpr std::size_t longest_person_name = 50, longest_phone = 30, longest_email = 120, longest_title = 40;  // characters

// Errors (where = the member): person-name-missing, person-text-too-long (detail: the most characters), person-phone-wrong (digits, blanks, + - ( ) and at
// least five digits), person-email-wrong, person-time-wrong (it ends before it begins).
base::Result<void> check_person(const Person& person);

// `others` are the person's other posts, `principal` is the one it acts for, if any. Errors: post-kind-wrong (nobody's to give), post-title-wrong (small
// letters, digits, _), post-time-wrong, post-unit-missing (all posts but the three administrators' and an evaluator's belong to a unit), posts-not-together
// (detail: the other's kind), post-held-already, and of a deputy: post-deputy-wrong (it acts for a post of the same kind and unit, of somebody else, that is no
// deputy's itself, within its time).
base::Result<void> check_post(const Post& post, const std::vector<Post>& others, const Post* principal);

// The first three and the last two characters of a telephone number, the rest as stars; of a short one all stars. Of an e-mail the first letter and the host.
std::string masked_phone(std::string_view phone);
std::string masked_email(std::string_view email);

}  // namespace bihuan::org
