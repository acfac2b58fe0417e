// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/run_in_headings.h"

#include "reader/structure/characters.h"
#include "reader/structure/section_words.h"

namespace bihuan::reader {
namespace {

constexpr std::uint8_t run_in_rank = 108;
constexpr std::uint32_t shortest_body = 60;    // bytes of a paragraph that may open with a heading
constexpr std::uint32_t shortest_rest = 36;    // bytes that must stand behind it
constexpr std::uint32_t longest_heading = 26;  // characters

// Whether neighbours end at this block: a numbered item, a heading, front matter.
bool parts_neighbours(const Block& block, const BlockFacts& fact) {
  const bool bare = !block.number.is_given() || block.number.style == NumberStyle::bullet;
  return !bare || (fact.has_heading && fact.role == BlockRole::heading) || fact.role == BlockRole::front_matter;
}

// The heading that an unnumbered paragraph may open with.
HeadingPlace run_in_at(const Block& block, const BlockFacts& fact) {
  if (fact.has_heading || fact.body_end < shortest_body) return {};
  const HeadingPlace place = heading_in(block.text, block.number.length, fact.body_end, block.gap, longest_heading);
  const bool colon = place.shape == HeadingShape::run_in_colon;
  if (!colon && place.shape != HeadingShape::run_in_stop && place.shape != HeadingShape::run_in_gap) return {};
  if (fact.body_end - place.end < shortest_rest) return {};
  if (!colon && !may_head_paragraph(block.text.substr(block.number.length, place.title_end - block.number.length))) return {};
  return place;
}

bool names_section(std::string_view title) {
  const SectionNames names = section_names_in(title);
  return names.aims || names.support || names.work;
}

// `siblings`: half of the neighbours or more open with a heading too.
bool is_run_in(const Block& block, const BlockFacts& fact, HeadingPlace place, bool siblings) {
  const std::string_view title = block.text.substr(block.number.length, place.title_end - block.number.length);
  if (place.shape == HeadingShape::run_in_colon) return width(title, 16) < 16 && fact.body_end - place.end >= 120 && names_section(title);
  if (siblings || block.number.style == NumberStyle::bullet) return true;
  return place.shape == HeadingShape::run_in_gap ? names_section(title) : opens_with_action(title);
}

}  // namespace

void RunInMarker::settle(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts, std::size_t begin, std::size_t end) {
  std::size_t bodies = 0;
  std::size_t candidates = 0;
  places_.clear();
  for (std::size_t i = begin; i < end; ++i) {
    const bool body = facts[i].role == BlockRole::body;
    bodies += body;
    places_.push_back(body ? run_in_at(blocks[i], facts[i]) : HeadingPlace{});
    candidates += places_.back().shape != HeadingShape::none;
  }
  const bool siblings = candidates >= 2 && candidates * 2 >= bodies;
  for (std::size_t i = begin; candidates != 0 && i < end; ++i) {
    const HeadingPlace place = places_[i - begin];
    if (place.shape != HeadingShape::none && is_run_in(blocks[i], facts[i], place, siblings))
      set_heading(blocks[i], facts[i], place, run_in_rank);
  }
}

void RunInMarker::mark(const std::vector<Block>& blocks, std::vector<BlockFacts>& facts) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= blocks.size(); ++i) {
    if (i < blocks.size() && !parts_neighbours(blocks[i], facts[i])) continue;
    if (begin < i) settle(blocks, facts, begin, i);
    begin = i + 1;
  }
}

}  // namespace bihuan::reader
