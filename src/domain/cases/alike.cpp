// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/alike.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "base/utf8.h"

namespace bihuan::cases {
namespace {

constexpr auto a_day = std::chrono::hours(24);

using Pairs = std::vector<std::uint64_t>;  // sorted, each once

// Full-width forms to half-width, capital letters to small ones; white space and marks count for nothing.
char32_t folded(char32_t c) {
  if (c == 0x3000) return ' ';
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

bool counts(char32_t c) {
  const bool is_mark = c < 0x80 && !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
  return !is_mark && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F);
}

Pairs pairs_of(std::string_view text) {
  Pairs pairs;
  pairs.reserve(text.size() / 3);
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
    const char32_t c = folded(base::utf8_at(text, at));
    if (!counts(c)) continue;
    if (before != 0) pairs.push_back(std::uint64_t{before} << 32 | c);
    before = c;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

double share_of(const Pairs& one, const Pairs& other) {
  if (one.empty() || other.empty()) return 0;
  std::size_t common = 0;
  for (std::size_t i = 0, k = 0; i < one.size() && k < other.size();) {
    if (one[i] == other[k]) ++common, ++i, ++k;
    else if (one[i] < other[k]) ++i;
    else ++k;
  }
  return static_cast<double>(common) / static_cast<double>(one.size() + other.size() - common);
}

std::optional<double> distance(const Place& one, const Place& other) {
  if (!one.longitude || !one.latitude || !other.longitude || !other.latitude) return std::nullopt;
  return metres_between(*one.longitude, *one.latitude, *other.longitude, *other.latitude);
}

bool is_candidate(const packs::DuplicateRule& rule, const Case& one, const Case& other, Instant now) {
  if ((other.number != 0 && other.number == one.number) || other.part_of != 0 || other.pack != one.pack) return false;
  if (rule.same_kind && other.kind != one.kind) return false;
  return other.is_open() || now - *other.closed_at <= rule.within_days * a_day;
}

bool is_same_reporter(const Reporter& one, const Reporter& other) {
  return (!one.phone.empty() && one.phone == other.phone) || (one.person != 0 && one.person == other.person);
}

// Without coordinates: the same address in the same unit.
bool is_same_place(const packs::DuplicateRule& rule, const Case& one, const Case& other, const Alike& alike) {
  if (alike.same_object) return true;
  if (alike.metres) return *alike.metres <= rule.radius_metres;
  return one.place.unit == other.place.unit && !one.place.address.empty() && one.place.address == other.place.address;
}

double nearness(const packs::DuplicateRule& rule, const Alike& alike) {
  if (!alike.metres || alike.same_object || rule.radius_metres <= 0) return 1;
  return 1 - *alike.metres / rule.radius_metres / 2;
}

}  // namespace

double metres_between(double longitude1, double latitude1, double longitude2, double latitude2) {
  constexpr double radius = 6'371'008.8, radian = std::numbers::pi / 180;  // mean radius of the earth (IUGG)
  const double x = std::sin((latitude2 - latitude1) * radian / 2), y = std::sin((longitude2 - longitude1) * radian / 2);
  const double h = x * x + std::cos(latitude1 * radian) * std::cos(latitude2 * radian) * y * y;
  return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

double share_of_pairs(std::string_view one, std::string_view other) { return share_of(pairs_of(one), pairs_of(other)); }

std::vector<Alike> alike_cases(const packs::DuplicateRule& rule, const Case& one, std::span<const Case> candidates, Instant now, int most) {
  std::vector<Alike> found;
  const Pairs pairs = pairs_of(one.title + '\n' + one.text);
  for (const Case& other : candidates) {
    if (!is_candidate(rule, one, other, now)) continue;
    Alike alike;
    alike.number = other.number;
    alike.same_object = !one.object_code.empty() && one.object_code == other.object_code;
    alike.same_reporter = is_same_reporter(one.reporter, other.reporter);
    alike.metres = distance(one.place, other.place);
    const bool is_near = is_same_place(rule, one, other, alike);
    if (!is_near && !alike.same_reporter) continue;  // two of three are needed: the texts need not be read
    alike.text_share = share_of(pairs, pairs_of(other.title + '\n' + other.text));
    const bool is_alike = alike.text_share >= rule.text_alike;
    if (is_near + alike.same_reporter + is_alike < 2) continue;
    alike.score = ((is_near ? nearness(rule, alike) : 0) + (alike.same_reporter ? 1 : 0) + alike.text_share) / 3;
    found.push_back(alike);
  }
  const auto is_better = [](const Alike& a, const Alike& b) { return a.score != b.score ? a.score > b.score : a.number < b.number; };
  std::sort(found.begin(), found.end(), is_better);
  if (most >= 0 && found.size() > static_cast<std::size_t>(most)) found.resize(static_cast<std::size_t>(most));
  return found;
}

std::vector<Topic> repeat_topics(const packs::TopicRule& rule, std::span<const Case> cases, const org::Tree& tree, Instant now) {
  std::map<std::pair<std::string, org::UnitNumber>, Topic> groups;
  std::map<CaseNumber, std::int64_t> parts;
  for (const Case& one : cases)
    if (one.part_of != 0) ++parts[one.part_of];
  for (const Case& one : cases) {
    if (one.part_of != 0 || one.reported_at > now || now - one.reported_at > rule.within_days * a_day) continue;
    const org::UnitNumber community = tree.above(one.place.unit, org::UnitKind::community);
    const org::UnitNumber unit = community != 0 ? community : one.place.unit;
    Topic& topic = groups[{one.kind, unit}];
    topic.kind = one.kind;
    topic.unit = unit;
    topic.cases.push_back(one.number);
    topic.people += 1 + parts[one.number];
  }
  std::vector<Topic> topics;
  for (auto& [key, topic] : groups)
    if (static_cast<int>(topic.cases.size()) >= rule.at_least) topics.push_back(std::move(topic));
  for (Topic& topic : topics) std::sort(topic.cases.begin(), topic.cases.end());
  std::stable_sort(topics.begin(), topics.end(), [](const Topic& a, const Topic& b) { return a.cases.size() > b.cases.size(); });
  return topics;
}

}  // namespace bihuan::cases
