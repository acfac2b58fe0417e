// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/sentences.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::ledger {
namespace {

constexpr std::uint32_t longest_side = 600;      // bytes of a sentence on either side of a place
constexpr std::uint32_t longest_sentence = 900;  // bytes

bool is_blank(std::string_view text, std::size_t at, std::size_t length) {
  return length == 1 ? text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n'
                     : text.substr(at, length) == "\u3000" || text.substr(at, length) == "\u00A0";
}

bool closes_line(std::string_view text, std::size_t line_feed) {
  const std::string_view before = text.substr(0, line_feed), behind = text.substr(line_feed + 1);
  for (const std::string_view mark : {"。", "；", "：", "！", "？", "\n", "\t"})
    if (before.ends_with(mark)) return true;
  return behind.empty() || behind[0] == '\n' || behind[0] == '\r' || behind.find('\t') < behind.find('\n');
}

// Bytes of the mark at text[at] that ends a sentence: a line feed or 。！？; 0 when none stands there.
std::size_t ending_at(std::string_view text, std::size_t at, LineEnds line_ends) {
  if (text[at] == '\n') return line_ends == LineEnds::paragraphs || closes_line(text, at) ? 1 : 0;
  const std::string_view mark = text.substr(at, 3);
  return mark == "。" || mark == "！" || mark == "？" ? 3 : 0;
}

plan::Span without_blanks(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const std::size_t length = base::utf8_length(static_cast<unsigned char>(text[begin]));
    if (!is_blank(text, begin, length)) break;
    begin += length;
  }
  while (begin < end) {
    const std::size_t last = base::utf8_before(text, end);
    if (!is_blank(text, last, end - last)) break;
    end = last;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

}  // namespace

plan::Span sentence_around(std::string_view text, plan::Span place, LineEnds line_ends) {
  std::size_t begin = place.begin;
  while (begin > 0 && place.begin - begin < longest_side) {
    const std::size_t before = base::utf8_before(text, begin);
    if (ending_at(text, before, line_ends) != 0) break;
    begin = before;
  }
  std::size_t end = std::max(place.begin, place.end);
  while (end < text.size() && end - place.end < longest_side) {
    if (const std::size_t mark = ending_at(text, end, line_ends)) {
      end += mark == 3 ? 3 : 0;
      break;
    }
    end = std::min(text.size(), end + base::utf8_length(static_cast<unsigned char>(text[end])));
  }
  return without_blanks(text, begin, end);
}

std::vector<plan::Span> sentences_of(std::string_view text, const std::vector<plan::Span>& noise, LineEnds line_ends) {
  std::vector<plan::Span> sentences;
  auto passed = noise.begin();
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const plan::Span sentence = without_blanks(text, begin, end);
    if (!sentence.is_empty()) sentences.push_back(sentence);
  };
  for (std::size_t at = 0; at < text.size();) {
    if (passed != noise.end() && at >= passed->begin) {
      close(at);
      at = begin = std::max<std::size_t>(at, passed->end);
      ++passed;
      continue;
    }
    const std::size_t mark = ending_at(text, at, line_ends);
    at = std::min(text.size(), at + base::utf8_length(static_cast<unsigned char>(text[at])));
    if (mark == 0 && at - begin < longest_sentence) continue;
    close(at);
    begin = at;
  }
  close(text.size());
  return sentences;
}

}  // namespace bihuan::ledger
