// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/lexer.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"
#include "reader/commitments/denominator.h"
#include "reader/commitments/quantity.h"
#include "reader/expressions/glyphs.h"
#include "reader/lexicon/lexicon.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

enum class ByteClass : std::uint8_t { skip, digit, letter, mark, word, point };

constexpr std::array<ByteClass, 128> byte_classes = [] {
  std::array<ByteClass, 128> classes{};
  for (char c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = ByteClass::digit;
  for (char c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = ByteClass::letter;
  for (char c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = ByteClass::letter;
  for (const char c : {',', ';', ':', '!', '?', '(', ')', '[', ']'}) classes[static_cast<std::size_t>(c)] = ByteClass::mark;
  for (const char c : {'"', '<', '>', '='}) classes[static_cast<std::size_t>(c)] = ByteClass::word;
  classes['.'] = ByteClass::point;
  return classes;
}();

// Marks that no longer word begins with.
constexpr WordKind ascii_mark(char c) {
  switch (c) {
    case ',':
      return WordKind::comma;
    case ';':
      return WordKind::semicolon;
    case ':':
      return WordKind::colon;
    case '(':
    case '[':
      return WordKind::open;
    case ')':
    case ']':
      return WordKind::close;
    default:
      return WordKind::stop;  // ! ?
  }
}

constexpr WordSet behind_digits_of_dates{"—", "－", "～", "~", "-", "/", ".", "．", "、", " ", "–"};  // and ideographs

constexpr std::size_t most_values = 60'000;  // of one text, so that indexes fit
constexpr std::size_t longest_opening = 66;  // bytes of a first sentence that tells by its first word what follows (tense.h)

class Lexer {
 public:
  Lexer(int year, Tokens& tokens) : text_(tokens.text), year_(year), tokens_(tokens), lexicon_(Lexicon::instance()) {}

  // A sentence without a value matters only for the cue words in it, which are far fewer.
  void run() {
    if (opens_with_short_sentence()) read_all();
    while (at_ < text_.size() && !is_full_)
      if (!read_cues()) read_all();
  }

 private:
  bool opens_with_short_sentence() const {
    return text_.size() <= longest_opening || text_.substr(0, longest_opening).find("。") != std::string_view::npos;
  }

  // Takes every token of the sentence that goes on here, with the 。 that ends it. Most of them are marks and words that stand for
  // themselves.
  void read_all() {
    const Automaton& words = lexicon_.words();
    const std::string_view text = text_;
    std::size_t at = at_;
    while ((at = words.next_beginning(text, at)) < text.size()) {
      const auto lead = static_cast<unsigned char>(text[at]);
      if (lead < 0x80) {
        at_ = at;
        ascii(byte_classes[lead]);
        at = at_;
        if (is_full_) return;
        continue;
      }
      if (const WordKind mark = frequent_mark_at(text, at); mark != WordKind::none) {
        push(at, at + 3, {mark, 0, false});
        at += 3;
        if (mark == WordKind::stop) break;
        continue;
      }
      const Automaton::Match match = words.longest_at(text, at);
      if (match.length == 0) {
        at += base::utf8_length(lead);
        continue;
      }
      const Word word = lexicon_.word(match.value);
      if (stands_for_itself(word.kind)) {
        push(at, at + match.length, word);
        at += match.length;
      } else {
        at_ = at;
        take_special(word, match.length);
        at = at_;
        if (is_full_) return;
      }
    }
    at_ = at;
  }

  // The marks between which clauses stand; no word begins with them.
  static WordKind frequent_mark_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) == 0xE3) {
      if (byte(1) != 0x80) return WordKind::none;
      return byte(2) == 0x81 ? WordKind::pause : byte(2) == 0x82 ? WordKind::stop : WordKind::none;  // 、。
    }
    if (byte(0) != 0xEF || byte(1) != 0xBC) return WordKind::none;
    return byte(2) == 0x8C   ? WordKind::comma
           : byte(2) == 0x9B ? WordKind::semicolon
           : byte(2) == 0x9A ? WordKind::colon
                             : WordKind::none;  // ，；：
  }

  // Takes only the cue words of the sentence, and the 。 that ends it; false, with nothing taken, where a digit, a value in words or a
  // comparison stands in it.
  bool read_cues() {
    const Automaton& cues = lexicon_.cues();
    const std::size_t from = at_, known = tokens_.list.size();
    while (true) {
      at_ = cues.next_beginning(text_, at_);
      if (at_ >= text_.size()) return true;
      const auto lead = static_cast<unsigned char>(text_[at_]);
      if (lead < 0x80 && lead != '<' && lead != '>') {
        if (byte_classes[lead] == ByteClass::digit) return retreat(from, known);
        ++at_;
        continue;
      }
      if (frequent_mark_at(text_, at_) == WordKind::stop) {
        push(at_ + 3, TokenKind::word, {WordKind::stop, 0, false}, 0);
        return true;
      }
      const Automaton::Match match = cues.longest_at(text_, at_);
      if (match.length == 0) {
        at_ += base::utf8_length(lead);
        continue;
      }
      const Word& word = lexicon_.word(match.value);
      if (word.kind == WordKind::ignored) {
        at_ += match.length;
      } else if (Lexicon::is_cue(word)) {
        push(at_ + match.length, TokenKind::word, word, 0);
      } else if (word.kind == WordKind::chinese_digit && !is_counted()) {
        at_ += match.length;
      } else {
        return retreat(from, known);
      }
    }
  }

  bool retreat(std::size_t at, std::size_t tokens) {
    at_ = at;
    tokens_.list.resize(tokens);
    return false;
  }

  void ascii(ByteClass kind) {
    switch (kind) {
      case ByteClass::skip:
        ++at_;
        break;
      case ByteClass::letter:
        letters();
        break;
      case ByteClass::digit:
        number();
        break;
      case ByteClass::mark:
        push(at_ + 1, TokenKind::word, {ascii_mark(text_[at_]), 0, false}, 0);
        break;
      case ByteClass::word:
        ascii_word();
        break;
      case ByteClass::point:
        point();
        break;
    }
  }

  // A full stop of half width ends a sentence where it follows Chinese text: …督导员.每个小区, …如下.2023年
  void point() {
    const bool after_text =
        at_ > 0 && (static_cast<unsigned char>(text_[at_ - 1]) >= 0x80 || text_[at_ - 1] == ')' || text_[at_ - 1] == '%');
    const bool before_text = at_ + 1 == text_.size() || static_cast<unsigned char>(text_[at_ + 1]) >= 0x80 || text_[at_ + 1] == ' ' ||
                             text_[at_ + 1] == '(' || text_[at_ + 1] == '"' ||
                             (text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9' && static_cast<unsigned char>(text_[at_ - (at_ > 0)]) >= 0x80);
    if (after_text && before_text) return push(at_ + 1, TokenKind::word, {WordKind::stop, 0, false}, 0);
    ++at_;
  }

  // A word of letters and digits (PM2.5, G318, O2O) holds no quantity.
  void letters() {
    const auto belongs = [this](std::size_t at) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (c >= 0x80) return false;
      if (byte_classes[c] == ByteClass::letter || byte_classes[c] == ByteClass::digit) return true;
      return c == '.' && at + 1 < text_.size() && text_[at + 1] >= '0' && text_[at + 1] <= '9';
    };
    while (at_ < text_.size() && belongs(at_)) ++at_;
  }

  void number() {
    if (may_be_date() && date()) return;
    if (quantity(false)) return;
    // Nothing here: past the digits and the letters that belong to them (5G, 3A).
    letters();
  }

  // Digits are a date only in front of 年, 月, a dash or a dot.
  bool may_be_date() const {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    if (end + 3 > text_.size()) return true;
    const auto lead = static_cast<unsigned char>(text_[end]);
    if (lead < 0xE4 || lead > 0xE9) return end - at_ == 4 || end - at_ == 8 || behind_digits_of_dates.begins(text_.substr(end));
    const char32_t next = base::utf8_at(text_, end);
    return next == U'年' || next == U'月' || next == U'季' || next == U'至' || next == U'到';
  }

  bool date() {
    const auto found = calendar_date_at(text_, at_, year_);
    if (!found || found->end <= at_) return false;
    push(found->end, TokenKind::date, {}, static_cast<std::uint16_t>(tokens_.dates.size()));
    tokens_.dates.push_back(*found);
    is_full_ = is_full_ || tokens_.dates.size() >= most_values;
    return true;
  }

  // A number in Chinese numerals is one only with a unit of its own or as a share (三分之二).
  bool counts(const Quantity& number) const {
    static constexpr WordSet places{"区", "县", "市", "乡", "镇"};
    const std::string_view behind = text_.substr(number.end);
    if (behind.starts_with("级")) return false;                                      // 千万吨级 is a size of works
    if (number.unit.kind == UnitKind::money && places.begins(behind)) return false;  // 三元区 is a place
    return number.is_fraction || (number.unit.kind != UnitKind::none && !number.unit.weak);
  }

  // False for most Chinese numerals, by the character behind: neither a numeral, nor a word of a range, nor the beginning of a unit.
  bool may_be_counted() const {
    const std::size_t next = at_ + 3;
    if (next >= text_.size()) return true;
    const auto lead = static_cast<unsigned char>(text_[next]);
    if (lead < 0xE4 || lead > 0xE9 || glyph_at(text_, next).kind != GlyphKind::other || text_.substr(next, 3) == "至" ||
        text_.substr(next, 3) == "到")
      return true;
    return lexicon_.may_begin_unit_at(text_, next);
  }

  bool is_counted() const {
    if (!may_be_counted()) return false;
    const auto found = quantity_at(text_, at_);
    return found && counts(*found);
  }

  bool quantity(bool chinese) {
    if (chinese && !may_be_counted()) return false;
    const auto found = quantity_at(text_, at_);
    if (!found || found->end <= at_) return false;
    if (chinese && !counts(*found)) return false;
    push(found->end, TokenKind::quantity, {}, static_cast<std::uint16_t>(tokens_.quantities.size()));
    tokens_.quantities.push_back(*found);
    is_full_ = is_full_ || tokens_.quantities.size() >= most_values;
    return true;
  }

  static constexpr bool stands_for_itself(WordKind kind) {
    return kind != WordKind::digit && kind != WordKind::chinese_digit && kind != WordKind::calendar && kind != WordKind::each &&
           kind != WordKind::ignored && kind != WordKind::full_value;
  }

  // What the lexicon only knows the beginning of, or only knows to pass over.
  void take_special(const Word& word, std::size_t length) {
    switch (word.kind) {
      case WordKind::digit:
        if (!date() && !quantity(false)) at_ += length;
        break;
      case WordKind::chinese_digit:
        if (!date() && !quantity(true)) at_ += length;
        break;
      case WordKind::calendar:
        if (!date()) at_ += base::utf8_length(static_cast<unsigned char>(text_[at_]));
        break;
      case WordKind::each:
        each(length);
        break;
      case WordKind::full_value:
        push(std::max(at_ + length, zero_word_end()), TokenKind::word, word, 0);
        break;
      default:
        at_ += length;
    }
  }

  // A word that begins in ASCII: \", <=, =.
  void ascii_word() {
    const Automaton::Match match = lexicon_.words().longest_at(text_, at_);
    const Word word = lexicon_.word(match.value);
    if (match.length == 0) {
      ++at_;
    } else if (stands_for_itself(word.kind)) {
      push(at_ + match.length, TokenKind::word, word, 0);
    } else {
      take_special(word, match.length);
    }
  }

  // 零投诉, 零逃票: 零 with a word of two characters behind which the phrase ends. 0 where no such word begins.
  std::size_t zero_word_end() const {
    static constexpr WordSet others{"距离", "门槛", "跑动", "跑腿", "接触", "时差", "换乘", "成本", "基础", "收费",
                                    "关税", "突破", "报告", "容忍", "首付", "费用", "押金", "部件", "利率", "花钱"};
    static constexpr WordSet ends{"和", "与", "及", "目标"};
    constexpr std::size_t length = 9;
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with("零") || rest.size() < length || others.begins(rest.substr(3))) return 0;
    const auto holds_ideograph = [&](std::size_t i) { return rest[i] >= '\xE4' && rest[i] <= '\xE9'; };
    if (!holds_ideograph(3) || !holds_ideograph(6)) return 0;
    return rest.size() == length || !holds_ideograph(length) || ends.begins(rest.substr(length)) ? at_ + length : 0;
  }

  // 每千人口, 每万名老年人, 每个街道: the word and what it divides by are one token.
  void each(std::size_t length) {
    const std::size_t end = denominator_after(text_, at_ + length);
    if (end == 0) {
      at_ += length;
      return;
    }
    push(end, TokenKind::word, {WordKind::each, 0, false}, 0);
  }

  void push(std::size_t begin, std::size_t end, Word word) {
    tokens_.list.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), TokenKind::word, word, 0});
  }

  void push(std::size_t end, TokenKind kind, Word word, std::uint16_t index) {
    tokens_.list.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), kind, word, index});
    at_ = end;
  }

  std::string_view text_;
  int year_;
  Tokens& tokens_;
  const Lexicon& lexicon_;
  std::size_t at_ = 0;
  bool is_full_ = false;
};

}  // namespace

void Tokens::clear(std::string_view paragraph) {
  text = paragraph;
  list.clear();
  quantities.clear();
  dates.clear();
}

void tokenize(std::string_view text, int year, Tokens& tokens) {
  tokens.clear(text);
  Lexer(year, tokens).run();
}

}  // namespace bihuan::reader
