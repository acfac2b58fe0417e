// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/carried_goals.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t window = 4 * 3;  // bytes: four characters of a name tell it from others

// Every stretch of four characters; a shorter name is one stretch.
std::vector<std::string_view> windows_of(std::string_view name) {
  std::vector<std::string_view> windows;
  if (name.size() < window) return {name};
  for (std::size_t begin = 0; begin + window <= name.size(); begin += base::utf8_length(static_cast<unsigned char>(name[begin])))
    windows.push_back(name.substr(begin, window));
  return windows;
}

// Of the first six bytes, two characters: enough to pass over most of the text. `at` has eight bytes at least.
std::uint64_t hash_of(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return (bytes & 0xFFFFFFFFFFFF) * 0x9E3779B97F4A7C15u;
}

std::uint64_t hash_of(std::string_view words) {
  char bytes[8] = {};
  words.copy(bytes, 6);
  return hash_of(bytes);
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
  std::vector<Wanted> wanted;
  std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> seen;  // target: windows found, windows in all
  for (const std::uint32_t i : asked) {
    const std::string_view name = context.keys[i].name.core.size() >= window ? context.keys[i].name.core : context.keys[i].name.name;
    if (context.text_of(context.keys[i].sentence).find(context.target(i).indicator.text) == std::string_view::npos) continue;  // put together by the reader
    if (name.size() < 6) continue;
    const auto windows = windows_of(name);
    for (const std::string_view words : windows) wanted.push_back({hash_of(words), i, words});
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
          if (!found->is_seen && text.substr(at, found->words.size()) == found->words) found->is_seen = true, ++seen[found->target].first;
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
