// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/carried_goals.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t window = 4 * 3;  // bytes: four characters of a name tell it from others

// The end of a name tells most: 结算率 of 异地住院费用医保直接结算率.
std::vector<std::string_view> windows_of(std::string_view name) {
  std::vector<std::string_view> windows;
  for (std::size_t begin = 0; begin + window <= name.size(); begin += base::utf8_length(static_cast<unsigned char>(name[begin])))
    windows.push_back(name.substr(begin, window));
  return windows;
}

// Of eight bytes of the window: enough to pass over most of the text.
std::uint64_t hash_of(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return bytes * 0x9E3779B97F4A7C15u;
}

constexpr std::size_t most_short = 16;  // names too short for a window, each searched for on its own

bool stands_elsewhere(const Context& context, std::string_view name, bool (*own_part)(const Context&, std::int32_t)) {
  const auto& headings = context.plan().headings;
  for (std::size_t at = context.text().find(name); at != std::string_view::npos; at = context.text().find(name, at + 1)) {
    const auto after = std::upper_bound(headings.begin(), headings.end(), at, [](std::size_t byte, const plan::Heading& heading) { return byte < heading.span.begin; });
    if (after != headings.begin() && !own_part(context, static_cast<std::int32_t>(after - headings.begin()) - 1)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::uint32_t> not_carried(const Context& context, const std::vector<std::uint32_t>& asked, bool (*own_part)(const Context&, std::int32_t)) {
  struct Wanted {
    std::uint64_t hash;
    std::uint32_t target;
    std::string_view words;
    bool is_seen = false;
  };
  std::vector<std::uint32_t> missing;
  std::size_t short_names = 0;
  std::vector<Wanted> wanted;
  std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> seen;  // target: windows found, windows in all
  for (const std::uint32_t i : asked) {
    const std::string_view name = context.keys[i].name.core.size() >= window ? context.keys[i].name.core : context.keys[i].name.name;
    if (context.text_of(context.keys[i].sentence).find(context.target(i).indicator.text) == std::string_view::npos) continue;  // put together by the reader
    if (name.size() < window) {
      if (name.size() >= 6 && ++short_names <= most_short && !stands_elsewhere(context, name, own_part)) missing.push_back(i);
      continue;
    }
    const auto windows = windows_of(name);
    for (const std::string_view words : windows) wanted.push_back({hash_of(words.data()), i, words});
    seen[i].second = windows.size();
  }
  std::sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) { return a.hash < b.hash; });
  std::vector<std::uint64_t> bits(1024, 0);  // of the hashes
  for (const Wanted& one : wanted) bits[one.hash >> 48 & 1023] |= std::uint64_t{1} << (one.hash >> 58);
  const auto& headings = context.plan().headings;
  const std::string_view text = context.text();
  for (std::size_t part = 1; part <= headings.size() && !wanted.empty(); ++part) {
    const std::uint32_t begin = headings[part - 1].span.begin;
    const auto end = part == headings.size() ? static_cast<std::uint32_t>(text.size()) : headings[part].span.begin;
    if (own_part(context, static_cast<std::int32_t>(part) - 1)) continue;
    for (std::size_t at = begin; at + window <= end;) {
      const auto lead = static_cast<unsigned char>(text[at]);
      const std::uint64_t hash = hash_of(text.data() + at);
      if ((bits[hash >> 48 & 1023] >> (hash >> 58) & 1) != 0) {
        auto found = std::lower_bound(wanted.begin(), wanted.end(), hash, [](const Wanted& one, std::uint64_t value) { return one.hash < value; });
        for (; found != wanted.end() && found->hash == hash; ++found)
          if (!found->is_seen && text.substr(at, window) == found->words) found->is_seen = true, ++seen[found->target].first;
      }
      at += lead >= 0xE0 && lead < 0xF0 ? 3 : base::utf8_length(lead);
    }
  }
  for (const std::uint32_t i : asked) {
    const auto counts = seen.find(i);
    // Half of the name's windows elsewhere: it is spoken of, if in other words.
    if (counts != seen.end() && counts->second.first * 2 < counts->second.second) missing.push_back(i);
  }
  std::sort(missing.begin(), missing.end());
  return missing;
}

}  // namespace bihuan::lint
