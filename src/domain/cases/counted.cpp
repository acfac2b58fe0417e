// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/counted.h"

#include <algorithm>
#include <map>
#include <set>

#include "domain/cases/condition.h"

namespace bihuan::cases {
namespace {

bool is_in(Period period, Instant at) { return period.begins <= at && at < period.ends; }

bool is_among(const std::vector<std::string>& list, const std::string& one) {
  return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
}

bool asks_callers(const packs::Counted& counted) {
  return counted.called_back == 1 || !counted.callback_results.empty() || !counted.callback_attitudes.empty();
}

bool has_called_back(const packs::Counted& counted, const Case& one) {
  const bool has_answer = one.call_back.answered_at.has_value();
  if (counted.called_back != -1 && has_answer != (counted.called_back == 1)) return false;
  return !asks_callers(counted) ||
         (has_answer && is_among(counted.callback_results, one.call_back.result) && is_among(counted.callback_attitudes, one.call_back.attitude));
}

bool is_counted(const packs::Counted& counted, const Case& one, Period period, const packs::Pack* pack) {
  if (counted.leaves_out_excluded && !one.exclusion.empty()) return false;
  const bool is_of_closing = counted.at == "close" && !one.closed_as.empty();  // which stays what it was when the case has been opened again
  const std::string& result = is_of_closing ? one.closed_as : one.result;
  const int level = is_of_closing ? one.closed_level : one.solved_level;
  if (counted.solved_at_most >= 0 && (level < 0 || level > counted.solved_at_most)) return false;
  if (counted.counts_units) return has_called_back(counted, one) && holds_of_counted(counted.when, one, result, pack);
  if (!counted.clock_met.empty() && was_in_time(one, counted.clock_met, period.ends) != true) return false;
  if (!counted.clock_missed.empty() && was_in_time(one, counted.clock_missed, period.ends) != false) return false;
  return has_called_back(counted, one) && holds_of_counted(counted.when, one, result, pack);
}

const Timer* timer_of_unit(const Case& one, org::UnitNumber unit, std::string_view clock) {
  const auto found = std::find_if(one.timers.begin(), one.timers.end(), [&](const Timer& timer) {
    return timer.unit == unit && (clock.empty() || timer.clock == clock);
  });
  return found == one.timers.end() ? nullptr : &*found;
}

// Its own clock of the name was stopped in time (`met`), or was not.
bool has_kept(const Case& one, org::UnitNumber unit, std::string_view clock, bool met, Instant now) {
  if (clock.empty()) return true;
  const Timer* timer = timer_of_unit(one, unit, clock);
  if (!timer) return false;
  if (timer->stopped_at) return (*timer->stopped_at <= timer->due_at) == met;
  return !met && timer->due_at <= now;
}

// A called unit answered before its own clock was due, the first that was started for it unless one is named; without a clock of its own, at all.
bool answered_in_time(const Case& one, const Involved& involved, std::string_view clock) {
  if (!involved.answered_at) return false;
  const Timer* timer = timer_of_unit(one, involved.unit, clock);
  return !timer || *involved.answered_at <= timer->due_at;
}

void add_units(const packs::Counted& counted, const Case& one, std::size_t place, Period period, std::vector<CountedCase>& list) {
  const std::string_view clock = counted.at.starts_with("due:") ? std::string_view(counted.at).substr(4) : std::string_view();
  for (const Involved& involved : one.involved) {
    if (!involved.is_called) continue;
    const Timer* timer = clock.empty() ? nullptr : timer_of_unit(one, involved.unit, clock);
    const auto moment = clock.empty() ? moment_of(one, counted.at) : timer ? std::optional(timer->due_at) : std::nullopt;
    if (!moment || !is_in(period, *moment) || (counted.answered_in_time && !answered_in_time(one, involved, clock))) continue;
    const bool has_both = has_kept(one, involved.unit, counted.clock_met, true, period.ends) && has_kept(one, involved.unit, counted.clock_missed, false, period.ends);
    if (has_both) list.push_back({one.number, involved.unit, place});
  }
}

std::string matter_of(const Case& one) {
  const std::string& voice = one.reporter.phone.empty() ? one.reporter.code_hash : one.reporter.phone;
  const std::string& object = !one.object_code.empty() ? one.object_code : one.place.address;
  return voice.empty() || object.empty() ? "" : voice + '\n' + one.kind + '\n' + object;
}

// Reported when the same reporter had told of the same thing not long before.
std::set<CaseNumber> repeated(std::span<const Case> cases, int days) {
  std::map<std::string, std::vector<std::pair<Instant, CaseNumber>>> matters;
  for (const Case& one : cases)
    if (const std::string matter = matter_of(one); !matter.empty()) matters[matter].emplace_back(one.reported_at, one.number);
  std::set<CaseNumber> numbers;
  for (auto& [matter, list] : matters) {
    std::sort(list.begin(), list.end());
    for (std::size_t i = 1; i < list.size(); ++i)
      if (list[i].first - list[i - 1].first <= std::chrono::hours(24) * days) numbers.insert(list[i].second);
  }
  return numbers;
}

// Who reported a matter several times has one voice in it: of the case, or of its first part.
void leave_one_voice(std::span<const Case> cases, std::vector<CountedCase>& list) {
  std::set<std::pair<CaseNumber, std::string>> heard;
  const auto is_again = [&](const CountedCase& counted) {
    const Case& one = cases[counted.place];
    if (one.reporter.phone.empty()) return false;
    return !heard.emplace(one.part_of != 0 ? one.part_of : one.number, one.reporter.phone).second;
  };
  std::erase_if(list, is_again);
}

}  // namespace

std::optional<Instant> moment_of(const Case& one, std::string_view at) {
  if (at.starts_with("due:")) {
    const Timer* timer = last_timer(one, at.substr(4));
    return timer ? std::optional(timer->due_at) : std::nullopt;
  }
  for (const std::string& name : {std::string(at), "past:" + std::string(at)})
    if (const auto found = one.moments.find(name); found != one.moments.end()) return found->second;
  return std::nullopt;
}

std::vector<CountedCase> counted_cases(const packs::Counted& counted, std::span<const Case> cases, Period period, const packs::Pack* pack) {
  std::vector<CountedCase> list;
  const auto again = counted.repeated_within_days > 0 ? repeated(cases, counted.repeated_within_days) : std::set<CaseNumber>();
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Case& one = cases[i];
    if (one.part_of != 0 && !asks_callers(counted)) continue;
    if (counted.repeated_within_days > 0 && !again.contains(one.number)) continue;
    if (!is_counted(counted, one, period, pack)) continue;
    if (counted.counts_units) add_units(counted, one, i, period, list);
    else if (const auto moment = moment_of(one, counted.at); moment && is_in(period, *moment)) list.push_back({one.number, 0, i});
  }
  std::sort(list.begin(), list.end());
  if (asks_callers(counted)) leave_one_voice(cases, list);
  return list;
}

}  // namespace bihuan::cases
