// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bihuan::reader {
namespace {

// Counted by eye on work reports: a review has a mark of the past every other sentence, a programme looks ahead in most.
// By the kind of a word and the lowest bit of its `sub`.
constexpr auto tenths_of_word = [] {
  std::array<std::array<std::int8_t, 2>, static_cast<std::size_t>(WordKind::kind_count)> tenths{};
  tenths[static_cast<std::size_t>(WordKind::past)] = {15, 15};
  tenths[static_cast<std::size_t>(WordKind::past_hint)] = {10, 10};
  tenths[static_cast<std::size_t>(WordKind::hedge)] = {-20, -20};
  tenths[static_cast<std::size_t>(WordKind::future)] = {-10, -10};
  tenths[static_cast<std::size_t>(WordKind::lead_in)] = {0, -7};  // where it looks ahead
  return tenths;
}();

constexpr std::uint32_t longest_opening = 60;  // bytes of a first sentence that tells by its first word what follows

double score_of(const Tokens& tokens) {
  int tenths = 0;
  for (const Token& token : tokens.list) tenths += tenths_of_word[static_cast<std::size_t>(token.word.kind)][token.word.sub & 1];
  return tenths / 10.0;
}

// 民生福祉持续改善。 states what is; 推进美丽乡村建设。 says what to do.
double score_of_opening(const Tokens& tokens) {
  if (tokens.list.empty()) return 0;
  const auto stop = std::find_if(tokens.list.begin(), tokens.list.end(),
                                 [](const Token& token) { return token.is(WordKind::stop) || token.begin > longest_opening; });
  if (stop == tokens.list.end() || stop->begin > longest_opening) return 0;
  const Token& first = tokens.list.front();
  const bool commands = first.begin <= 12 && (first.is(WordKind::verb) || first.is(WordKind::lead_in) || first.is(WordKind::growth) ||
                                              first.is(WordKind::state));
  if (commands) return -1.5;
  const bool states = stop != tokens.list.begin() && (stop - 1)->is(WordKind::past_hint) && (stop - 1)->end == stop->begin;
  return states ? 2 : 0;
}

}  // namespace

bool Tense::is_past(const Tokens& tokens, bool new_section) {
  const double own = score_of(tokens) + score_of_opening(tokens);
  if (new_section) lean_ *= 0.5;
  const bool past = own + lean_ >= 3 && own > -1;
  lean_ = std::clamp(lean_ * 0.6 + own * 0.5, -4.0, 4.0);
  return past;
}

}  // namespace bihuan::reader
