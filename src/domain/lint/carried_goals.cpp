// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/carried_goals.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t window = 4 * 3, short_window = 2 * 3;  // bytes: four characters of a name tell it from others

// A stretch of one or more names, and where their targets stand in the row of all.
struct Stretch {
  std::uint64_t hash;
  std::string_view words;
  std::size_t begin, end;
  bool is_seen = false;
};

template <std::size_t size>
std::uint64_t hash_of(const char* at) {
  if constexpr (size == window) {
    std::uint64_t low;
    std::uint32_t high;
    std::memcpy(&low, at, 8), std::memcpy(&high, at + 8, 4);
    return (low ^ std::uint64_t{high} << 29) * 0x9E3779B97F4A7C15u;
  } else {
    std::uint32_t low;
    std::uint16_t high;
    std::memcpy(&low, at, 4), std::memcpy(&high, at + 4, 2);
    return (std::uint64_t{high} << 32 | low) * 0x9E3779B97F4A7C15u;
  }
}

// The stretches of one size, looked for in one pass.
template <std::size_t size>
class Stretches {
 public:
  Stretches() : bits_(1024, 0) {}

  void add(std::string_view words, std::uint32_t target) { wanted_.emplace_back(words, target); }
  void close() {
    std::sort(wanted_.begin(), wanted_.end());
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      const std::string_view words = wanted_[i].first;
      if (i == 0 || wanted_[i - 1].first != words) stretches_.push_back({hash_of<size>(words.data()), words, i, i});
      stretches_.back().end = i + 1;
    }
    std::sort(stretches_.begin(), stretches_.end(), [](const Stretch& a, const Stretch& b) { return a.hash < b.hash; });
    for (const Stretch& one : stretches_) bits_[one.hash >> 48 & 1023] |= std::uint64_t{1} << (one.hash >> 58);
  }
  bool is_empty() const { return stretches_.empty(); }

  // Calls found(target) for every target of a stretch that begins at `at`, the first time it is seen. The text goes on for twelve bytes.
  template <class Found>
  void look(const char* at, Found found) {
    const std::uint64_t hash = hash_of<size>(at);
    if ((bits_[hash >> 48 & 1023] >> (hash >> 58) & 1) != 0) visit(hash, at, found);
  }

 private:
  template <class Found>
  void visit(std::uint64_t hash, const char* at, Found& found) {
    auto one = std::lower_bound(stretches_.begin(), stretches_.end(), hash,
                                [](const Stretch& stretch, std::uint64_t value) { return stretch.hash < value; });
    for (; one != stretches_.end() && one->hash == hash; ++one) {
      if (one->is_seen || std::string_view(at, window).substr(0, one->words.size()) != one->words) continue;
      one->is_seen = true;
      for (std::size_t i = one->begin; i < one->end; ++i) found(wanted_[i].second);
    }
  }

  std::vector<std::pair<std::string_view, std::uint32_t>> wanted_;
  std::vector<Stretch> stretches_;
  std::vector<std::uint64_t> bits_;  // of the hashes, so that most of the text is passed over
};

}  // namespace

std::vector<std::uint32_t> not_carried(const Context& context, const std::vector<std::uint32_t>& asked,
                                       bool (*own_part)(const Context&, std::int32_t)) {
  struct Count {
    std::uint32_t seen = 0, all = 0;
  };
  std::vector<std::uint32_t> missing;
  Stretches<window> whole;
  Stretches<short_window> small;
  std::unordered_map<std::uint32_t, Count> counts;
  for (const std::uint32_t i : asked) {
    const std::string_view name = context.keys[i].name.core.size() >= window ? context.keys[i].name.core : context.keys[i].name.name;
    if (name.size() < short_window) continue;
    if (context.text_of(context.keys[i].sentence).find(context.target(i).indicator.text) == std::string_view::npos)
      continue;  // put together by the reader
    if (name.size() < window) {
      small.add(name, i);
      counts[i].all = 1;
      continue;
    }
    for (std::size_t begin = 0; begin + window <= name.size(); begin += base::utf8_length(static_cast<unsigned char>(name[begin]))) {
      whole.add(name.substr(begin, window), i);
      ++counts[i].all;
    }
  }
  if (counts.empty()) return missing;
  whole.close(), small.close();
  const auto& headings = context.plan().headings;
  const std::string_view text = context.text();
  const auto found = [&](std::uint32_t target) { ++counts[target].seen; };
  for (std::size_t part = 1; part <= headings.size(); ++part) {
    const std::uint32_t begin = headings[part - 1].span.begin;
    const auto end = part == headings.size() ? static_cast<std::uint32_t>(text.size()) : headings[part].span.begin;
    if (own_part(context, static_cast<std::int32_t>(part) - 1)) continue;
    for (std::size_t at = begin; at + window <= end;) {
      whole.look(text.data() + at, found);
      if (!small.is_empty()) small.look(text.data() + at, found);
      const auto lead = static_cast<unsigned char>(text[at]);
      at += lead >= 0xE0 && lead < 0xF0 ? 3 : base::utf8_length(lead);
    }
  }
  // Half of the name's stretches elsewhere: it is spoken of, if in other words.
  for (const std::uint32_t i : asked)
    if (const auto count = counts.find(i); count != counts.end() && count->second.seen * 2 < count->second.all) missing.push_back(i);
  return missing;
}

}  // namespace bihuan::lint
