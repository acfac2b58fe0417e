// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/fields.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/date.h"
#include "base/decimal.h"
#include "base/two_languages.h"
#include "base/utf8.h"
#include "domain/cases/routing.h"

namespace bihuan::cases {
namespace {

constexpr int longest_text = 200, longest_long_text = 4000, most_units = 50;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::vector<std::string_view> parts_of(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// Digits where the pattern has 0, the sign itself elsewhere.
bool is_like(std::string_view text, std::string_view pattern) {
  return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(),
                                                     [](char c, char asked) { return asked == '0' ? is_digit(c) : c == asked; });
}

int two_digits(std::string_view text) { return (text[0] - '0') * 10 + (text[1] - '0'); }

bool is_instant(std::string_view text) {
  if (text.size() < 16 || !base::from_iso(text.substr(0, 10)) || (text[10] != 'T' && text[10] != ' ')) return false;
  std::string_view time = text.substr(11);
  if (time.ends_with('Z')) time.remove_suffix(1);
  else if (time.size() > 6 && is_like(time.substr(time.size() - 6), "+00:00")) time.remove_suffix(6);
  const bool has_seconds = is_like(time, "00:00:00");
  if (!has_seconds && !is_like(time, "00:00")) return false;
  return two_digits(time) < 24 && two_digits(time.substr(3)) < 60 && (!has_seconds || two_digits(time.substr(6)) < 60);
}

bool is_choice(const packs::Field& field, std::string_view value) {
  return std::any_of(field.choices.begin(), field.choices.end(), [&](const packs::Choice& choice) { return choice.id == value; });
}

bool are_units(std::string_view value, const org::Tree& tree) {
  const auto parts = parts_of(value, ',');
  std::set<org::UnitNumber> seen;
  for (const std::string_view part : parts) {
    const org::UnitNumber unit = unit_from(part, tree);
    if (unit == 0 || !seen.insert(unit).second) return false;
  }
  return parts.size() <= most_units;
}

bool is_right(const packs::Field& field, std::string_view value, const org::Tree& tree) {
  using packs::FieldType;
  const auto longest = [&](int usual) { return field.longest > 0 ? field.longest : usual; };
  switch (field.type) {
    case FieldType::text:
    case FieldType::place:
    case FieldType::photo:
    case FieldType::file:
    case FieldType::track: return is_clean_text(value, longest(longest_text), false);
    case FieldType::long_text: return is_clean_text(value, longest(longest_long_text), true);
    case FieldType::choice: return is_choice(field, value);
    case FieldType::reason: return field.choices.empty() ? is_clean_text(value, longest(longest_text), false) : is_choice(field, value);
    case FieldType::number: return base::Decimal::parse(value).has_value();
    case FieldType::yes_no: return value == "yes" || value == "no";
    case FieldType::date: return base::from_iso(value).has_value();
    case FieldType::instant: return is_instant(value);
    case FieldType::phone: return is_phone(value);
    case FieldType::unit: return unit_from(value, tree) != 0;
    case FieldType::units: return are_units(value, tree);
    case FieldType::rating: return value.size() == 1 && value[0] >= '1' && value[0] <= '5';
  }
  return false;
}

bool is_file(const packs::Field& field) {
  return field.type == packs::FieldType::photo || field.type == packs::FieldType::file || field.type == packs::FieldType::track;
}

bool is_in(std::span<const std::string> list, const std::string& one) { return std::find(list.begin(), list.end(), one) != list.end(); }

base::Result<void> check_required(const packs::Field& field, const Values& values, std::span<const std::string> evidence) {
  const auto found = values.find(field.id);
  if (found != values.end() && !is_blank(found->second)) return {};
  if (is_file(field) && is_in(evidence, field.id)) return {};
  return base::fail(base::ErrorKind::invalid, "case-field-missing", field.id, base::in_both(field.title.zh, field.title.en));
}

}  // namespace

std::string title_of(const packs::Pack& pack, std::string_view field) {
  const packs::Field* known = pack.field(field);
  return known ? base::in_both(known->title.zh, known->title.en) : std::string(field);
}

std::string unit_names(std::string_view text, const org::Tree& tree) {
  std::string names;
  for (const std::string_view part : parts_of(text, ',')) {
    org::UnitNumber unit = 0;
    std::from_chars(part.data(), part.data() + part.size(), unit);
    if (unit > 0) names.append(names.empty() ? "" : "、").append(tree.name_of(unit));
  }
  return names;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_clean_text(std::string_view text, int longest, bool is_long) {
  if (text.size() > static_cast<std::size_t>(longest) * 4 || base::valid_utf8_prefix(text) != text.size()) return false;
  if (base::count_code_points(text) > static_cast<std::size_t>(longest)) return false;
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
    const char32_t c = base::utf8_at(text, at);
    if (is_control(c) && !(is_long && (c == '\n' || c == '\r' || c == '\t'))) return false;
  }
  return true;
}

bool is_phone(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  const bool is_clean = std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '-' || c == ' ' || c == '+'; });
  return is_clean && digits >= 3 && digits <= 20 && text.size() <= 30;
}

base::Result<void> check_value(const packs::Field& field, std::string_view value, const org::Tree& tree) {
  if (value.empty() || is_right(field, value, tree)) return {};
  return base::fail(base::ErrorKind::invalid, "case-field-wrong", field.id, base::in_both(field.title.zh, field.title.en));
}

base::Result<void> check_values(const packs::Pack& pack, std::span<const std::string> form, std::span<const std::string> required,
                                const Values& values, std::span<const std::string> evidence, const org::Tree& tree) {
  for (const auto& [id, value] : values) {
    const packs::Field* field = pack.field(id);
    if (!field || (!is_in(form, id) && !is_in(required, id))) return base::fail(base::ErrorKind::invalid, "case-field-unknown", id, title_of(pack, id));
    if (const auto checked = check_value(*field, value, tree); !checked) return checked;
  }
  for (const std::string& id : required)
    if (const packs::Field* field = pack.field(id))
      if (const auto checked = check_required(*field, values, evidence); !checked) return checked;
  return {};
}

std::vector<org::UnitNumber> units_from(std::string_view text, const org::Tree& tree) {
  std::vector<org::UnitNumber> units;
  for (const std::string_view part : parts_of(text, ','))
    if (const org::UnitNumber unit = unit_from(part, tree)) units.push_back(unit);
  return units;
}

}  // namespace bihuan::cases
