// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/whose_turn.h"

#include <set>

#include "domain/cases/condition.h"

namespace bihuan::cases {
namespace {

bool starts_at(const packs::Transition& transition, const std::string& state) {
  for (const std::string& from : transition.from)
    if (from == state) return true;
  return false;
}

std::set<std::string> posts_of(const packs::Pack& pack, const Case& one, Instant at, bool only_main) {
  std::set<std::string> posts;
  for (const packs::Transition& transition : pack.transitions) {
    if (transition.is_main != only_main || transition.to.empty() || !starts_at(transition, one.state) || !holds(transition.when, one, pack, at)) continue;
    for (const packs::Who& who : transition.who)
      if (!who.post.empty() && !who.is_timer && !who.is_reporter) posts.insert(who.post);
  }
  return posts;
}

}  // namespace

std::vector<std::string> whose_turn(const packs::Pack& pack, const Case& one, Instant at) {
  if (!one.is_open() || one.part_of != 0) return {};
  std::set<std::string> posts = posts_of(pack, one, at, true);
  if (posts.empty()) posts = posts_of(pack, one, at, false);
  return {posts.begin(), posts.end()};
}

}  // namespace bihuan::cases
