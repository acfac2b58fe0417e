// SPDX-License-Identifier: Apache-2.0
#include "api/parameters.h"

#include <charconv>

#include "app/look.h"
#include "base/date.h"
#include "base/utf8.h"

namespace bihuan::api {

using base::ErrorKind;

void Parameters::fail(std::string_view code, std::string_view name, std::string_view detail) {
  if (!failed_) failed_ = base::Error{ErrorKind::invalid, std::string(code), std::string(name), std::string(detail)};
}

std::string Parameters::text(std::string_view name, std::size_t longest) {
  std::string value = call_.request.parameter(name);
  if (base::count_code_points(value) > longest) fail("parameter-too-long", name, std::to_string(longest));
  return value;
}

int Parameters::number(std::string_view name, int low, int high, int without) {
  const std::string value = call_.request.parameter(name);
  if (value.empty()) return without;
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc() && end == value.data() + value.size() && low <= number && number <= high) return number;
  fail("parameter-not-number", name, std::to_string(low) + "–" + std::to_string(high));
  return without;
}

std::string Parameters::day(std::string_view name) {
  std::string value = call_.request.parameter(name);
  if (!value.empty() && !base::from_iso(value)) fail("parameter-not-day", name, value);
  return value;
}

std::size_t Parameters::one_of(std::string_view name, const std::string_view* words, std::size_t count) {
  const std::string value = call_.request.parameter(name);
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    if (value == words[i]) return i;
    if (!words[i].empty()) (all += all.empty() ? "" : ", ") += words[i];
  }
  if (!value.empty()) fail("parameter-unknown-word", name, all);
  return 0;
}

std::int64_t Parameters::plan(std::string_view name) {
  const std::string value = call_.request.parameter(name);
  if (value.empty()) return 0;
  const auto id = ledger::plan_id_in(value);
  if (!id) {
    failed_ = base::Error{ErrorKind::not_found, "plan-missing", value, {}};
    return 0;
  }
  if (auto known = app::has_plan(call_.ledger, *id); !known) failed_ = known.error();
  return id->number;
}

store::Missing Parameters::missing() {
  return static_cast<store::Missing>(one_of("missing", {std::string_view(), "owner", "deadline", "number"}));
}

std::optional<plan::UnitRole> Parameters::role() {
  const std::size_t role = one_of("role", {std::string_view(), "lead", "responsible"});
  if (role == 0) return std::nullopt;
  return role == 1 ? plan::UnitRole::lead : plan::UnitRole::responsible;
}

store::Window Parameters::window() {
  constexpr int most_pages = 100'000, most_rows = 200;
  page_ = number("page", 1, most_pages, 1);
  page_size_ = number("page_size", 1, most_rows, 50);
  return {static_cast<std::int64_t>(page_ - 1) * page_size_, page_size_};
}

base::Result<ledger::PlanId> plan_in_path(const Call& call) {
  if (auto id = ledger::plan_id_in(call.path_parts.front())) return *id;
  return base::fail(ErrorKind::not_found, "plan-missing", call.path_parts.front());
}

base::Result<ledger::EntryId> target_in_path(const Call& call) {
  if (auto id = ledger::entry_id_in(call.path_parts.front())) return *id;
  return base::fail(ErrorKind::not_found, "target-missing", call.path_parts.front());
}

}  // namespace bihuan::api
