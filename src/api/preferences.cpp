// SPDX-License-Identifier: Apache-2.0
#include "api/preferences.h"

#include <optional>

#include "api/header_words.h"

namespace bihuan::api {
namespace {

constexpr int full_weight = 1000;

// "1", "0.5", "0.125": at most three places.
int weight_of(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1') || (text.size() > 1 && text[1] != '.')) return 0;
  int weight = (text[0] - '0') * full_weight;
  int place = 100;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') return 0;
    weight += (digit - '0') * place;
    place /= 10;
  }
  return weight > full_weight ? 0 : weight;
}

Preference parse_preference(std::string_view text) {
  const std::size_t end = std::min(text.find(';'), text.size());
  Preference preference{trimmed(text.substr(0, end)), full_weight};
  std::string_view rest = text.substr(end);
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::size_t next = std::min(rest.find(';'), rest.size());
    const std::string_view parameter = trimmed(rest.substr(0, next));
    if (parameter.size() >= 2 && lower(parameter[0]) == 'q' && parameter[1] == '=') preference.weight = weight_of(parameter.substr(2));
    rest.remove_prefix(next);
  }
  return preference;
}

bool is_language(std::string_view name, std::string_view language) {
  return name.size() >= 2 && same_word(name.substr(0, 2), language) && (name.size() == 2 || name[2] == '-');
}

}  // namespace

std::vector<Preference> parse_preferences(std::string_view header) {
  std::vector<Preference> found;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(','), header.size());
    if (!trimmed(header.substr(0, end)).empty()) found.push_back(parse_preference(header.substr(0, end)));
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return found;
}

report::Language preferred_language(std::string_view accept_language) {
  int chinese = 0;
  int english = 0;
  const std::vector<Preference> wanted = parse_preferences(accept_language);
  for (const Preference& preference : wanted) {
    if (is_language(preference.name, "zh")) chinese = std::max(chinese, preference.weight);
    if (is_language(preference.name, "en")) english = std::max(english, preference.weight);
  }
  if (chinese != english) return english > chinese ? report::Language::english : report::Language::chinese;
  for (const Preference& preference : wanted) {  // the same weight: what stands first
    if (is_language(preference.name, "zh")) return report::Language::chinese;
    if (is_language(preference.name, "en") && english > 0) return report::Language::english;
  }
  return report::Language::chinese;
}

bool accepts_gzip(std::string_view accept_encoding) {
  std::optional<int> gzip;
  std::optional<int> any;
  int identity = 0;
  for (const Preference& preference : parse_preferences(accept_encoding)) {
    if (same_word(preference.name, "gzip") || same_word(preference.name, "x-gzip")) gzip = preference.weight;
    if (preference.name == "*") any = preference.weight;
    if (same_word(preference.name, "identity")) identity = preference.weight;
  }
  const int weight = gzip.value_or(any.value_or(0));
  return weight > 0 && weight >= identity;
}

}  // namespace bihuan::api
