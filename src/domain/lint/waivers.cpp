// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/waivers.h"

#include <algorithm>

#include "domain/lint/rule_table.h"

namespace bihuan::lint {
namespace {

std::string_view trimmed(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // a byte order mark, as Notepad writes it
  const auto is_space = [](char character) { return character == ' ' || character == '\t' || character == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool set(Waiver& waiver, std::string_view key, std::string_view value) {
  if (key == "plan")
    waiver.plan = value;
  else if (key == "rule")
    waiver.rule = value;
  else if (key == "quote")
    waiver.quote = value;
  else if (key == "reason")
    waiver.reason = value;
  else if (key == "name")
    waiver.name = value;
  else if (key == "line") {
    if (value.empty() || value.size() > 9 || value.find_first_not_of("0123456789") != std::string_view::npos) return false;
    waiver.line = 0;
    for (const char digit : value) waiver.line = waiver.line * 10 + static_cast<std::uint32_t>(digit - '0');
    return waiver.line > 0;
  } else {
    return false;
  }
  return !value.empty();
}

std::string place_of(std::string_view name, std::uint32_t line) { return std::string(name) + ":" + std::to_string(line); }

// The whole name, or its end from a folder's name on.
bool names(std::string_view plan, std::string_view document) {
  if (plan.empty() || plan == document) return true;
  return document.ends_with(plan) && document[document.size() - plan.size() - 1] == '/';
}

}  // namespace

base::Result<std::vector<Waiver>> read_waivers(std::string_view text, std::string_view name) {
  std::vector<Waiver> waivers;
  Waiver current;
  const auto finish = [&]() -> base::Result<void> {
    if (current.written_on == 0) return {};
    const std::string where = place_of(name, current.written_on);
    const bool has_place = !current.quote.empty() || current.line > 0;
    if (current.rule.empty() || !has_place || current.reason.empty() || current.name.empty()) {
      const std::string_view missing = current.rule.empty() ? "rule" : !has_place ? "quote" : current.reason.empty() ? "reason" : "name";
      return base::fail(base::ErrorKind::invalid, "waiver-incomplete", where, missing);
    }
    if (!rule_named(current.rule)) return base::fail(base::ErrorKind::invalid, "waiver-rule-unknown", where, current.rule);
    waivers.push_back(std::move(current));
    current = {};
    return {};
  };
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      if (const auto done = finish(); !done) return tl::unexpected(done.error());
      continue;
    }
    const std::size_t half = line.find(':'), full = line.find("：");  // either width, whichever comes first
    const std::size_t colon = std::min(half, full);
    if (current.written_on == 0) current.written_on = number;
    if (colon == std::string_view::npos ||
        !set(current, trimmed(line.substr(0, colon)), trimmed(line.substr(colon + (full < half ? 3 : 1)))))
      return base::fail(base::ErrorKind::invalid, "waiver-unreadable", place_of(name, number));
  }
  if (const auto done = finish(); !done) return tl::unexpected(done.error());
  return waivers;
}

bool fits(const Waiver& waiver, const Finding& finding, std::string_view rule, const plan::Document& document) {
  if (waiver.rule != rule || !names(waiver.plan, document.name)) return false;
  const std::string_view text = document.text;
  return std::any_of(finding.places.begin(), finding.places.end(), [&](const Place& place) {
    if (waiver.line > 0)
      return 1 + std::count(text.begin(), text.begin() + place.span.begin, '\n') == static_cast<std::ptrdiff_t>(waiver.line);
    constexpr std::size_t around = 300;  // bytes; the words may begin before the place and end behind it
    const std::size_t from = place.span.begin > around ? place.span.begin - around : 0;
    const std::string_view near = text.substr(from, place.span.end + around - from);
    for (std::size_t at = near.find(waiver.quote); at != std::string_view::npos; at = near.find(waiver.quote, at + 1))
      if (from + at < place.span.end && place.span.begin < from + at + waiver.quote.size()) return true;
    return false;
  });
}

}  // namespace bihuan::lint
