// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/ids.h"

#include <algorithm>
#include <charconv>

namespace bihuan::ledger {
namespace {

bool is_region_character(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A whole number from 1 on, written without sign or leading zero.
std::optional<std::int64_t> number_in(std::string_view text) {
  if (text.empty() || text.size() > 18 || text[0] < '1' || text[0] > '9') return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

bool is_region(std::string_view text) {
  return !text.empty() && text.size() <= 12 && std::all_of(text.begin(), text.end(), is_region_character);
}

std::string to_text(const PlanId& id) { return id.region + '-' + std::to_string(id.number); }
std::string to_text(const EntryId& id) { return to_text(id.plan) + '-' + std::to_string(id.number); }

std::optional<PlanId> plan_id_in(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos || !is_region(text.substr(0, dash))) return std::nullopt;
  const auto number = number_in(text.substr(dash + 1));
  if (!number) return std::nullopt;
  return PlanId{std::string(text.substr(0, dash)), *number};
}

std::optional<EntryId> entry_id_in(std::string_view text) {
  const std::size_t dash = text.rfind('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto plan = plan_id_in(text.substr(0, dash));
  const auto number = number_in(text.substr(dash + 1));
  if (!plan || !number) return std::nullopt;
  return EntryId{*plan, *number};
}

}  // namespace bihuan::ledger
