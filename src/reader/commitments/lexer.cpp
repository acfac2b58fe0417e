// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/lexer.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"
#include "reader/commitments/denominator.h"
#include "reader/commitments/quantity.h"
#include "reader/commitments/sentence_scan.h"
#include "reader/lexicon/lexicon.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

enum class ByteClass : std::uint8_t { skip, digit, letter, mark, point };

constexpr std::array<ByteClass, 128> byte_classes = [] {
  std::array<ByteClass, 128> classes{};
  for (char c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = ByteClass::digit;
  for (char c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = ByteClass::letter;
  for (char c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = ByteClass::letter;
  for (const char c : {',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '<', '>', '='})
    classes[static_cast<std::size_t>(c)] = ByteClass::mark;
  classes['.'] = ByteClass::point;
  return classes;
}();

constexpr WordSet behind_digits_of_dates{"年", "月", "日", "—",  "－",   "至", "到", "～", "~",  "-",
                                         "/",  ".",  "．", "、", "个月", " ",  "–",  "度", "季", "第"};

constexpr std::size_t most_values = 60'000;  // of one text, so that indexes fit
constexpr std::size_t longest_opening = 66;  // bytes of a first sentence that tells by its first word what follows (tense.h)

class Lexer {
 public:
  Lexer(int year, Tokens& tokens) : text_(tokens.text), year_(year), tokens_(tokens), lexicon_(Lexicon::instance()) {}

  // A sentence without a value matters only for the cue words in it, which are far fewer.
  void run() {
    while (at_ < text_.size() && !is_full()) {
      const Sentence sentence = sentence_at(text_, at_);
      const bool opens = at_ == 0 && sentence.end <= longest_opening;
      if (sentence.has_digit || opens || !read_cues(sentence.end)) read_all(sentence.end);
    }
  }

 private:
  bool is_full() const { return tokens_.quantities.size() >= most_values || tokens_.dates.size() >= most_values; }

  void read_all(std::size_t end) {
    const Automaton& words = lexicon_.words();
    while (at_ < end && !is_full()) {
      at_ = words.next_beginning(text_, at_, end);
      if (at_ >= end) return;
      const auto lead = static_cast<unsigned char>(text_[at_]);
      if (const WordKind mark = frequent_mark_at(at_); mark != WordKind::none) {
        push(at_ + 3, TokenKind::word, {mark, 0, false}, 0);
      } else if ((lead & 0xF0) == 0xE0) {
        word();
      } else if (lead < 0x80) {
        ascii(byte_classes[lead]);
      } else {
        word();
      }
    }
  }

  // The marks between which clauses stand; no word begins with them.
  WordKind frequent_mark_at(std::size_t at) const {
    if (at + 3 > text_.size()) return WordKind::none;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text_[at + i])); };
    switch (byte(0) << 16 | byte(1) << 8 | byte(2)) {
      case 0xEFBC8C:
        return WordKind::comma;  // ，
      case 0xE38081:
        return WordKind::pause;  // 、
      case 0xE38082:
        return WordKind::stop;  // 。
      case 0xEFBC9B:
        return WordKind::semicolon;  // ；
      case 0xEFBC9A:
        return WordKind::colon;  // ：
      default:
        return WordKind::none;
    }
  }

  // Takes only cue words; false, with nothing taken, where a value or a comparison stands.
  bool read_cues(std::size_t end) {
    const Automaton& cues = lexicon_.cues();
    const std::size_t from = at_, known = tokens_.list.size();
    while (at_ < end) {
      at_ = cues.next_beginning(text_, at_, end);
      if (at_ >= end) break;
      const auto lead = static_cast<unsigned char>(text_[at_]);
      if (lead < 0x80 && lead != '<' && lead != '>') {
        ++at_;
        continue;
      }
      const Automaton::Match match = cues.longest_at(text_, at_);
      if (match.length == 0) {
        at_ += base::utf8_length(lead);
      } else if (const Word& word = lexicon_.word(match.value); word.kind == WordKind::chinese_digit) {
        if (is_counted()) return retreat(from, known);
        at_ += match.length;
      } else if (word.kind == WordKind::ignored) {
        at_ += match.length;
      } else if (Lexicon::is_cue(word)) {
        push(at_ + match.length, TokenKind::word, word, 0);
      } else {
        return retreat(from, known);
      }
    }
    at_ = end;
    if (text_.substr(0, end).ends_with("。"))
      tokens_.list.push_back(
          {static_cast<std::uint32_t>(end - 3), static_cast<std::uint32_t>(end), TokenKind::word, {WordKind::stop, 0, false}, 0});
    return true;
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
        word();
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

  // Digits are a date only in front of 年, 月, a dash or a dot, or four at a time.
  bool may_be_date() const {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    return end - at_ == 4 || end - at_ == 8 || behind_digits_of_dates.begins(text_.substr(end));
  }

  bool date() {
    const auto found = calendar_date_at(text_, at_, year_);
    if (!found || found->end <= at_) return false;
    push(found->end, TokenKind::date, {}, static_cast<std::uint16_t>(tokens_.dates.size()));
    tokens_.dates.push_back(*found);
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

  bool is_counted() const {
    const auto found = quantity_at(text_, at_);
    return found && counts(*found);
  }

  bool quantity(bool chinese) {
    const auto found = quantity_at(text_, at_);
    if (!found || found->end <= at_) return false;
    if (chinese && !counts(*found)) return false;
    push(found->end, TokenKind::quantity, {}, static_cast<std::uint16_t>(tokens_.quantities.size()));
    tokens_.quantities.push_back(*found);
    return true;
  }

  void word() {
    const Automaton::Match match = lexicon_.words().longest_at(text_, at_);
    if (match.length == 0) {
      at_ += base::utf8_length(static_cast<unsigned char>(text_[at_]));
      return;
    }
    const Word& word = lexicon_.word(match.value);
    switch (word.kind) {
      case WordKind::digit:
        number_after_mark(match.length);
        return;
      case WordKind::chinese_digit:
        if (!date() && !quantity(true)) at_ += match.length;
        return;
      case WordKind::calendar:
        if (!date()) at_ += base::utf8_length(static_cast<unsigned char>(text_[at_]));
        return;
      case WordKind::each:
        each(match.length);
        return;
      case WordKind::ignored:
        at_ += match.length;
        return;
      case WordKind::full_value:
        push(std::max(at_ + match.length, zero_word_end()), TokenKind::word, word, 0);
        return;
      default:
        push(at_ + match.length, TokenKind::word, word, 0);
    }
  }

  // 零投诉, 零逃票: 零 with a word of two characters behind which the phrase ends. 0 where no such word begins.
  std::size_t zero_word_end() const {
    static constexpr WordSet others{"距离", "门槛", "跑动", "跑腿", "接触", "时差", "换乘", "成本", "基础", "收费",
                                    "关税", "突破", "报告", "容忍", "首付", "费用", "押金", "部件", "利率", "花钱"};
    static constexpr WordSet ends{"，", "。", "；", "、", "）", "！", "”", ",", ";", ")", "和", "与", "及", "目标", " "};
    constexpr std::size_t length = 9;
    const std::string_view rest = text_.substr(at_);
    if (!rest.starts_with("零") || rest.size() < length || others.begins(rest.substr(3))) return 0;
    for (std::size_t i = 3; i < length; i += 3)
      if (static_cast<unsigned char>(rest[i]) < 0xE4 || static_cast<unsigned char>(rest[i]) > 0xE9) return 0;
    return rest.size() == length || ends.begins(rest.substr(length)) ? at_ + length : 0;
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

  void number_after_mark(std::size_t length) {
    if (!date() && !quantity(false)) at_ += length;
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
