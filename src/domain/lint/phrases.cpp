// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/phrases.h"

#include <algorithm>
#include "base/utf8.h"
#include "domain/lint/context.h"
#include "domain/lint/text_table.h"

namespace bihuan::lint {
namespace {

// Of begin_of: a space, a digit, or the first character of a word that is passed over.
bool may_begin_dropped(char32_t first) {
  switch (first) {
    case U'为':
    case U'对':
    case U'将':
    case U'把':
    case U'使':
    case U'持':
    case U'健':
      return true;
    default:
      return first <= U'\u3000';
  }
}

// 为, 对, 将 before the same words.
std::uint32_t begin_of(const Context& context, const Segment& segment) {
  const std::string_view text = context.text_of(segment.span);
  if (!may_begin_dropped(base::utf8_at(text, 0))) return segment.span.begin;  // most
  std::uint32_t dropped = 0;
  while (dropped < text.size() && (text[dropped] == ' ' || text.substr(dropped).starts_with("\u3000")))
    dropped += text[dropped] == ' ' ? 1 : 3;
  std::uint32_t number = dropped;  // 12. of an item
  while (number < text.size() && text[number] >= '0' && text[number] <= '9') ++number;
  if (number > dropped && number < text.size() && text[number] == '.') dropped = number + 1;
  for (const std::string_view word : {"为", "对", "将", "把", "使", "持续提高", "健全完善"})
    if (text.substr(dropped).starts_with(word)) return segment.span.begin + dropped + static_cast<std::uint32_t>(word.size());
  return segment.span.begin + dropped;
}

bool names_units(std::string_view text) {
  switch (base::utf8_at(text, text.size() - 3)) {
    case U'局':
    case U'处':
    case U'位':
    case U'会':
    case U'司':
      break;
    default:
      return false;
  }
  for (const std::string_view word : {"局", "办事处", "单位", "委员会", "公司"})
    if (text.ends_with(word)) return true;
  return false;
}

}  // namespace

std::vector<Repeat> find_repeats(const Context& context) {
  constexpr int least = 10;  // characters
  std::vector<Repeat> repeats;
  const auto& segments = context.parts.segments();
  TextTable last(segments.size() / 4);
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    if (segment.span.end - segment.span.begin < static_cast<std::uint32_t>(least) * 3) continue;
    const std::uint32_t begin = begin_of(context, segment);
    const plan::Span head{begin, begin + least * 3};  // Chinese throughout, or it ends within a character and meets nothing by chance
    if (head.end > segment.span.end || (static_cast<unsigned char>(context.text()[begin]) & 0xF0) != 0xE0) continue;
    if (names_units(context.text_of(segment.span))) continue;
    const auto known = last.keep(context.text_of(head), i);
    if (known.is_new) continue;
    const plan::Span before = segments[known.value].span;
    const std::uint32_t before_begin = begin_of(context, segments[known.value]);
    const std::string_view a = context.text_of({before_begin, before.end}), b = context.text_of({begin, segment.span.end});
    const std::size_t limit = std::min(a.size(), b.size());
    std::size_t shared = 0;
    while (shared < limit && a[shared] == b[shared]) ++shared;
    while (shared > 0 && shared < b.size() && (static_cast<unsigned char>(b[shared]) & 0xC0) == 0x80) --shared;
    while (shared > 0 && shared < a.size() && (static_cast<unsigned char>(a[shared]) & 0xC0) == 0x80) --shared;
    const auto size = static_cast<std::uint32_t>(shared);
    const plan::Span first{before_begin, before_begin + size}, again{begin, begin + size};
    if (!context.is_noise(again) && !context.is_noise(first) && !context.in_table(again) && !context.in_title(again))
      repeats.push_back({known.value, i, first, again});
    known.value = i;
  }
  return repeats;
}

}  // namespace bihuan::lint
