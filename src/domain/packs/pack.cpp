// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/pack.h"

#include <algorithm>

namespace bihuan::packs {
namespace {

template <class Thing>
const Thing* with_id(const std::vector<Thing>& things, std::string_view id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

bool Condition::is_empty() const {
  return kinds.empty() && levels.empty() && channels.empty() && results.empty() && objects.empty() && fields.empty() && done.empty() && not_done.empty() &&
         in_time.empty() && called == Called::any;
}

const Field* Pack::field(std::string_view wanted) const { return with_id(fields, wanted); }
const Kind* Pack::kind(std::string_view wanted) const { return with_id(kinds, wanted); }
const State* Pack::state(std::string_view wanted) const { return with_id(states, wanted); }
const Transition* Pack::transition(std::string_view wanted) const { return with_id(transitions, wanted); }
const ClockRule* Pack::clock(std::string_view wanted) const { return with_id(clocks, wanted); }

}  // namespace bihuan::packs
