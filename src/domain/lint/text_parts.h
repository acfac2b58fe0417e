// SPDX-License-Identifier: Apache-2.0
// The parts of a text that rules ask about: lines, segments between punctuation marks, sentences. Spans are bytes. Knows no plan.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::lint {

struct Segment {
  plan::Span span;         // without the marks at its ends; never empty
  char32_t after = U'\n';  // the mark that ends it
  std::uint32_t line = 0;  // index into TextParts::lines()
};

// Ends of sentences: 。 ； ; ！ ？ and the end of the line.
bool ends_sentence(char32_t character);
bool is_digit(char32_t character);           // 0-9, also full-width
bool is_chinese_number(char32_t character);  // 一二三…十百千万两零〇

class TextParts {
 public:
  // Begins anew with a text, which must outlive it; then each mark that parts segments is taken, in order.
  void begin(std::string_view text);
  void take(plan::Span mark, char32_t character, bool ends_sentence) {
    if (mark.begin == segment_begin_ && mark.begin > 0) take_neighbour(mark, character);
    last_mark_ = character;
    if (mark.begin > segment_begin_)
      segments_.push_back({{segment_begin_, mark.begin}, character, static_cast<std::uint32_t>(lines_.size())});
    segment_begin_ = mark.end;
    if (ends_sentence) stops_.push_back(mark);
    if (character == U'\n') take_line(mark);
  }
  void end();

  const std::vector<plan::Span>& lines() const { return lines_; }
  // Pairs of marks that end or part clauses and stand side by side: ，， and ，。
  const std::vector<plan::Span>& doubled_marks() const { return doubled_marks_; }
  const std::vector<Segment>& segments() const { return segments_; }
  std::uint32_t line_at(std::uint32_t byte) const;     // index into lines()
  std::uint32_t segment_at(std::uint32_t byte) const;  // index into segments(); the one before where a mark stands
  // The sentence around a byte, at most `reach` bytes to either side.
  plan::Span sentence_at(std::uint32_t byte, std::uint32_t reach = 900) const;
  std::string_view text_of(plan::Span span) const { return text_.substr(span.begin, span.end - span.begin); }
  bool has(plan::Span span, std::string_view word) const { return text_of(span).find(word) != std::string_view::npos; }
  // The next `count` characters from `byte` on, fewer where the line ends.
  plan::Span next(std::uint32_t byte, int count) const;
  // Where the character before `byte` begins; 0 at the beginning.
  std::uint32_t previous(std::uint32_t byte) const;
  char32_t before(std::uint32_t byte) const;  // the character that ends there; 0 at the beginning
  char32_t at(std::uint32_t byte) const;      // 0 at the end

 private:
  void take_line(plan::Span line_feed);
  void take_neighbour(plan::Span mark, char32_t character);

  std::string_view text_;
  std::vector<plan::Span> lines_;
  std::vector<Segment> segments_;
  std::vector<plan::Span> stops_;  // marks that end sentences
  std::vector<plan::Span> doubled_marks_;
  char32_t last_mark_ = 0;
  std::uint32_t line_begin_ = 0, segment_begin_ = 0;
};

}  // namespace bihuan::lint
