// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/marks.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

struct Pair {
  char32_t opening, closing;
};
constexpr Pair pairs[] = {{U'《', U'》'}, {U'〈', U'〉'}, {U'“', U'”'}, {U'‘', U'’'}, {U'（', U')'}, {U'(', U')'},
                          {U'〔', U'〕'}, {U'【', U'】'}, {U'「', U'」'}, {U'『', U'』'}, {U'[', U']'}};

// What closes it; 0 for what opens nothing.
char32_t closing_of(char32_t character) {
  for (const Pair& pair : pairs)
    if (pair.opening == character) return pair.closing;
  return 0;
}

constexpr std::size_t deepest = 32;  // open marks at once, so that every mark costs the same

bool is_quotation(char32_t character) { return character == U'“' || character == U'”'; }

// "1)" and "a)" number an item.
bool ends_item_number(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < 3 && (static_cast<unsigned char>(text[begin - 1]) < 0x80) && text[begin - 1] > ' ' &&
         text[begin - 1] != ')')
    --begin;
  if (begin == at) {  // 一）, 十二)
    std::size_t number = at;
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    while (number > 0 && numerals.find(base::utf8_at(text, base::utf8_before(text, number))) != std::u32string_view::npos)
      number = base::utf8_before(text, number);
    if (number == at) return false;
    const char32_t before = number == 0 ? U'\n' : base::utf8_at(text, base::utf8_before(text, number));
    return before <= U' ' || before == U'。' || before == U'；' || before == U'：' || before == U'\u3000';
  }
  return begin == 0 || static_cast<unsigned char>(text[begin - 1]) <= ' ' || static_cast<unsigned char>(text[begin - 1]) >= 0x80;
}

// A line that is cut at the page's edge goes on in the next: it is long, ends within a sentence, and the next begins at once.
bool ends_paragraph(std::string_view text, std::uint32_t line_feed, bool wrapped) {
  if (line_feed + 1 >= text.size() || text[line_feed + 1] == '\n' || text[line_feed + 1] == '\r') return true;
  if (wrapped) return false;
  constexpr std::uint32_t shortest = 24 * 3, longest = 60 * 3;  // bytes of a line of print
  std::uint32_t begin = line_feed;
  while (begin > 0 && text[begin - 1] != '\n' && line_feed - begin <= longest) --begin;
  if (line_feed - begin < shortest || line_feed - begin > longest) return true;
  std::uint32_t end = line_feed;
  if (end > begin && text[end - 1] == '\r') --end;
  const char32_t last = base::utf8_at(text, base::utf8_before(text, end)), next = base::utf8_at(text, line_feed + 1);
  return last == U'。' || last == U'；' || last == U'：' || last == U':' || last == U'！' || next == U'\u3000' || next == U' ';
}

}  // namespace

void Marks::tell(const Unpaired& unpaired) {
  constexpr std::size_t enough = 1000;  // a text with more is broken as a whole
  if (unpaired_.size() < enough) unpaired_.push_back(unpaired);
}

void Marks::open(plan::Span span, char32_t character) {
  const char32_t close = closing_of(character);
  if (is_quotation(character)) {
    const auto same = std::find_if(stack_.begin(), stack_.end(), [&](const Open& open) { return open.close == close; });
    if (same != stack_.end()) {  // “…“: meant to close
      tell({span, same->span, true});
      stack_.erase(same, stack_.end());
      return;
    }
  }
  if (stack_.size() == deepest) {  // nobody nests so deep: the outermost has no pair
    tell({stack_.front().span, {}, stack_.front().close == U'”'});
    stack_.erase(stack_.begin());
  }
  stack_.push_back({span, close});
}

void Marks::close(std::string_view text, plan::Span span, char32_t character) {
  const auto match = std::find_if(stack_.rbegin(), stack_.rend(), [&](const Open& open) { return open.close == character; });
  if (match == stack_.rend()) {
    if (character == U'’' || (character == U')' && ends_item_number(text, span.begin))) return;  // an apostrophe; "1)"
    tell({span, {}, is_quotation(character)});
    return;
  }
  const plan::Span inner{match->span.end, span.begin};
  if (character == U'”') quoted_.push_back(inner);
  if (character == U'》') titles_.push_back(inner);
  for (auto left = stack_.rbegin(); left != match; ++left) tell({left->span, span, left->close == U'”'});
  stack_.erase(match.base() - 1, stack_.end());
}

void Marks::end_paragraph() {
  for (const Open& left : stack_)
    if (left.close != U'’') tell({left.span, {}, left.close == U'”'});
  stack_.clear();
  straight_ = 0;
}

void Marks::begin(std::string_view text, bool wrapped) {
  text_ = text, wrapped_ = wrapped, straight_ = 0;
  quoted_.clear(), titles_.clear(), unpaired_.clear(), stack_.clear();
}

void Marks::take(plan::Span span, char32_t character) {
  if (character == U'）') character = U')';
  if (character == U'\n') {
    if ((!stack_.empty() || straight_ != 0) && ends_paragraph(text_, span.begin, wrapped_)) end_paragraph();
  } else if (character == U'\t') {  // the next cell
    end_paragraph();
  } else if (character == U'"') {
    if (straight_ != 0) quoted_.push_back({straight_, span.begin});
    straight_ = straight_ == 0 ? span.end : 0;
  } else if (closing_of(character) != 0) {
    open(span, character);
  } else {
    close(text_, span, character);
  }
}

void Marks::end() {
  end_paragraph();
  std::sort(unpaired_.begin(), unpaired_.end(), [](const Unpaired& a, const Unpaired& b) { return a.mark.begin < b.mark.begin; });
  std::sort(titles_.begin(), titles_.end(), [](const plan::Span& a, const plan::Span& b) { return a.begin < b.begin; });
  std::sort(quoted_.begin(), quoted_.end(), [](const plan::Span& a, const plan::Span& b) { return a.begin < b.begin; });
}

}  // namespace bihuan::lint
