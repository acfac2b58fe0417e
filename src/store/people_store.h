// SPDX-License-Identifier: Apache-2.0
// People and the posts they hold. Knows no account, and no rule of who may hold what.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/org/people.h"
#include "store/connection.h"
#include "store/stored.h"

namespace bihuan::store {

class PeopleStore {
 public:
  explicit PeopleStore(Connection& connection) : connection_(connection) {}

  std::optional<org::Person> find(std::string_view region, std::int64_t person);
  // Those whose names hold the words, by number; only those who hold a post in `unit` on the day, unless it is 0. Nobody who was gone by then.
  Page<org::Person> list(std::string_view region, std::string_view words, org::UnitNumber unit, base::Date on, Window window);
  std::vector<org::Person> all(std::string_view region);

  std::optional<org::Post> find_post(std::string_view region, std::int64_t post);
  std::vector<org::Post> posts_of(std::string_view region, std::int64_t person);     // all that ever were, by number
  std::vector<org::Post> posts_in(std::string_view region, org::UnitNumber unit);    // likewise
  std::vector<org::Post> deputies_of(std::string_view region, std::int64_t post);
  std::vector<org::Post> all_posts(std::string_view region);

  // Inside a write, all of these.
  void add(std::string_view region, const org::Person& person);
  void save(std::string_view region, const org::Person& person);
  void add(std::string_view region, const org::Post& post);
  void save(std::string_view region, const org::Post& post);

 private:
  Connection& connection_;
};

}  // namespace bihuan::store
