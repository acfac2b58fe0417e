// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/carried_goals.h"

#include <algorithm>
#include <array>

#include "base/character_pairs.h"
#include "base/utf8.h"
#include "domain/lint/text_table.h"

namespace bihuan::lint {
namespace {

constexpr std::size_t window = 4 * 3, short_window = 2 * 3;  // bytes: four characters of a name tell it from others

// The stretches of names, looked for in one pass; a table of their first two characters passes over most of the text.
class Stretches {
 public:
  void add(std::string_view words, std::uint32_t k) {
    const auto [last, is_new] = last_.keep(words, static_cast<std::uint32_t>(added_.size()));
    added_.push_back({k, is_new ? none : last});
    last = static_cast<std::uint32_t>(added_.size() - 1);
    begins_[base::pair_slot(words)] = 1;
    has_size_[words.size()] = true;
  }
  bool is_empty() const { return added_.empty(); }

  // Calls found(k) for whatever was added with a stretch that stands in [begin, end), the first time it is seen.
  template <class Found>
  void look(std::string_view text, std::size_t begin, std::size_t end, Found found) {
    for (std::size_t at = begin; at + window <= end;) {
      if (begins_[base::pair_slot(base::eight_bytes(text.data() + at))] != 0) visit(text.substr(at, window), found);
      const auto lead = static_cast<unsigned char>(text[at]);
      at += lead >= 0xE0 && lead < 0xF0 ? 3 : base::utf8_length(lead);
    }
  }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;

  template <class Found>
  void visit(std::string_view here, Found& found) {
    for (std::size_t size = short_window; size <= window; ++size) {
      if (!has_size_[size]) continue;
      std::uint32_t* const last = last_.find(here.substr(0, size));
      if (last == nullptr) continue;
      for (std::uint32_t i = *last; i != none; i = added_[i].before) found(added_[i].k);
      *last = none;  // seen
    }
  }

  struct Added {
    std::uint32_t k, before;  // the one before it with the same words
  };
  TextTable last_{256};
  std::vector<Added> added_;
  std::array<std::uint8_t, base::pair_slots> begins_{};
  std::array<bool, window + 1> has_size_{};
};

}  // namespace

std::vector<std::uint32_t> not_carried(const Context& context, const std::vector<std::uint32_t>& asked,
                                       bool (*own_part)(const Context&, std::int32_t)) {
  struct Count {
    std::uint32_t seen = 0, all = 0;
  };
  std::vector<std::uint32_t> missing;
  Stretches stretches;
  std::vector<Count> counts(asked.size());
  for (std::uint32_t k = 0; k < asked.size(); ++k) {
    const std::uint32_t i = asked[k];
    const std::string_view name = context.keys[i].name.core().size() >= window ? context.keys[i].name.core() : context.keys[i].name.name;
    if (name.size() < short_window) continue;
    if (context.text_of(context.keys[i].sentence).find(context.target(i).indicator.text) == std::string_view::npos)
      continue;  // put together by the reader
    const std::string_view printed = context.target(i).indicator.text;
    if (name.size() < window) {
      stretches.add(name, k);
      counts[k].all = 1;
      continue;
    }
    for (std::size_t begin = 0; begin + window <= name.size(); begin += base::utf8_length(static_cast<unsigned char>(name[begin]))) {
      if (printed.find(name.substr(begin, window)) == std::string_view::npos) continue;  // 率 for 占比
      stretches.add(name.substr(begin, window), k);
      ++counts[k].all;
    }
  }
  if (stretches.is_empty()) return missing;
  const auto& headings = context.plan().headings;
  const std::string_view text = context.text();
  const auto found = [&](std::uint32_t k) { ++counts[k].seen; };
  for (std::size_t part = 1; part <= headings.size(); ++part) {
    const std::uint32_t begin = headings[part - 1].span.begin;
    const auto end = part == headings.size() ? static_cast<std::uint32_t>(text.size()) : headings[part].span.begin;
    if (own_part(context, static_cast<std::int32_t>(part) - 1)) continue;
    stretches.look(text, begin, end, found);
  }
  // Half of the name's stretches elsewhere: it is spoken of, if in other words.
  for (std::size_t k = 0; k < asked.size(); ++k)
    if (counts[k].seen * 2 < counts[k].all) missing.push_back(asked[k]);
  return missing;
}

}  // namespace bihuan::lint
