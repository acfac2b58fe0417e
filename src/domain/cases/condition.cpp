// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/condition.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

bool is_among(const std::vector<std::string>& list, const std::string& one) {
  return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
}

bool has_fields(const packs::Condition& condition, const Case& one) {
  return std::all_of(condition.fields.begin(), condition.fields.end(), [&](const auto& asked) {
    const auto found = one.fields.find(asked.first);
    return std::find(asked.second.begin(), asked.second.end(), found == one.fields.end() ? std::string() : found->second) != asked.second.end();
  });
}

bool has_class(const packs::Condition& condition, const Case& one, const packs::Pack* pack) {
  if (condition.objects.empty()) return true;
  const packs::Kind* kind = pack ? pack->kind(one.kind) : nullptr;
  return kind && std::find(condition.objects.begin(), condition.objects.end(), kind->object) != condition.objects.end();
}

bool is_called_so(packs::Condition::Called asked, const Case& one) {
  if (asked == packs::Condition::Called::any) return true;
  const bool is_called = std::any_of(one.involved.begin(), one.involved.end(), [](const Involved& involved) { return involved.is_on_call(); });
  if (asked == packs::Condition::Called::none) return !is_called;
  return is_called && std::none_of(one.involved.begin(), one.involved.end(), [](const Involved& involved) {
           return involved.is_on_call() && involved.ruling != Ruling::need_not_come && involved.response == 0;
         });
}

// `result`: with which it is closed. Long after, a return of an earlier round has happened too.
bool holds_anyhow(const packs::Condition& condition, const Case& one, const std::string& result, bool is_counted, const packs::Pack* pack) {
  const auto has_happened = [&](const std::string& transition) {
    return one.moments.contains(transition) || (is_counted && one.moments.contains("past:" + transition));
  };
  return is_among(condition.kinds, one.kind) && is_among(condition.levels, one.level) && is_among(condition.channels, one.channel) &&
         is_among(condition.results, result) && has_fields(condition, one) &&
         (condition.done.empty() || std::any_of(condition.done.begin(), condition.done.end(), has_happened)) &&
         std::none_of(condition.not_done.begin(), condition.not_done.end(), has_happened) && has_class(condition, one, pack) &&
         is_called_so(condition.called, one);
}

bool runs_in_time(const Timer& timer, const Case& one, std::string_view clock, const packs::Pack& pack, Instant at) {
  if (!timer.is_running() || timer.clock != clock) return false;
  const packs::ClockRule* rule = pack.clock(clock);
  return at < timer.due_at || (rule && rule->is_pausable && clocks::stands_still(one.pauses, timer.due_at, at));
}

}  // namespace

bool holds(const packs::Condition& condition, const Case& one, const packs::Pack& pack, Instant at) {
  if (!holds_anyhow(condition, one, one.result, false, &pack)) return false;
  return condition.in_time.empty() || std::any_of(condition.in_time.begin(), condition.in_time.end(), [&](const std::string& clock) {
           return std::any_of(one.timers.begin(), one.timers.end(), [&](const Timer& timer) { return runs_in_time(timer, one, clock, pack, at); });
         });
}

bool holds_of_counted(const packs::Condition& condition, const Case& one, const std::string& result, const packs::Pack* pack) {
  if (!holds_anyhow(condition, one, result, true, pack)) return false;
  return condition.in_time.empty() || std::any_of(condition.in_time.begin(), condition.in_time.end(), [&](const std::string& clock) {
           return was_in_time(one, clock, one.changed_at).value_or(false);
         });
}

const Timer* last_timer(const Case& one, std::string_view clock) {
  const auto found = std::find_if(one.timers.rbegin(), one.timers.rend(), [&](const Timer& timer) { return timer.unit == 0 && timer.clock == clock; });
  return found == one.timers.rend() ? nullptr : &*found;
}

std::optional<bool> was_in_time(const Case& one, std::string_view clock, Instant now) {
  const Timer* timer = last_timer(one, clock);
  if (!timer) return std::nullopt;
  if (timer->stopped_at) return *timer->stopped_at <= timer->due_at;
  if (now < timer->due_at) return std::nullopt;
  return false;
}

}  // namespace bihuan::cases
