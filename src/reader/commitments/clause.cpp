// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/clause.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "reader/lexicon/lexicon.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;

bool is_value(const Token& token) { return token.kind == TokenKind::quantity || token.is(WordKind::full_value); }

constexpr WordSet starting_words{"由", "从"};
constexpr WordSet per_unit{"亩均", "户均", "人均", "村均", "校均", "生均", "镇均", "企均", "单均"};

// A single character in front of a number that says how it is meant.
enum class Meaning : std::uint8_t { none, filler, reaches, above, about, grows, shrinks, done, from, each, is, has };

struct MeantBy {
  std::u32string_view characters;
  Meaning meaning;
};
constexpr MeantBy meanings[] = {
    {U"达至到", Meaning::reaches}, {U"超逾破", Meaning::above}, {U"约近", Meaning::about},
    {U"增涨升", Meaning::grows},   {U"降减", Meaning::shrinks}, {U"了", Meaning::done},
    {U"从由自", Meaning::from},    {U"均都", Meaning::each},    {U"各的共再在于计占仅＝= “\"", Meaning::filler},
    {U"为是", Meaning::is},        {U"有", Meaning::has},
};

// By a hash of the character; a slot that is taken sends on to the next.
class Meanings {
 public:
  constexpr Meanings() {
    for (const MeantBy& group : meanings)
      for (const char32_t c : group.characters) {
        std::size_t slot = slot_of(c);
        while (entries_[slot].first != 0) slot = (slot + 1) % slot_count;
        entries_[slot] = {c, group.meaning};
      }
  }
  constexpr Meaning of(char32_t c) const {
    std::size_t slot = slot_of(c);
    while (entries_[slot].first != 0 && entries_[slot].first != c) slot = (slot + 1) % slot_count;
    return entries_[slot].second;
  }

 private:
  static constexpr std::size_t slot_count = 256;
  static constexpr std::size_t slot_of(char32_t c) { return static_cast<std::uint32_t>(c) * 2654435761u >> 24; }

  std::array<std::pair<char32_t, Meaning>, slot_count> entries_{};
};
constexpr Meanings meant;

Meaning meaning_of(std::string_view character) { return meant.of(base::utf8_at(character, 0)); }

class ValueFinder {
 public:
  ValueFinder(const Tokens& tokens, Clause& clause) : tokens_(tokens), text_(tokens.text), clause_(clause) {}

  void run() {
    std::uint32_t quote = 0, title = 0, bracket = 0, aside = 0;
    for (std::uint32_t i = clause_.first_token; i < clause_.last_token; ++i) {
      const Token& token = tokens_.list[i];
      if (is_value(token)) {
        if (is_description(token)) continue;
        Value& value = clause_.values.emplace_back();
        value.token = i;
        value.text = {token.begin, token.end};
        value.in_title = title > 0;
        value.in_quotes = quote > 0;
        value.bracket = bracket;
        complete(value, clause_.values.size() > 1 ? &value - 1 : nullptr, aside);
        continue;
      }
      if (token.kind != TokenKind::word) continue;
      switch (token.word.kind) {
        case WordKind::quote_open:
          quote = token.end;
          break;
        case WordKind::quote_close:
          quote = 0;
          break;
        case WordKind::quote_straight:
          quote = quote > 0 ? 0 : token.end;
          break;
        case WordKind::title_open:
          title = token.end;
          break;
        case WordKind::title_close:
          title = 0;
          break;
        case WordKind::open:
          bracket = token.end;
          break;
        case WordKind::close:
          if (belongs_to_value(bracket)) aside = token.end;
          bracket = 0;
          break;
        case WordKind::lead_in:
          if (text_.substr(token.begin, token.end - token.begin) == "分别") clause_.respectively = true;
          break;
        default:
          break;
      }
    }
  }

 private:
  // 18-45岁, 3岁以下, 5年内: says who or how long, not how much; but 预期寿命80岁 and 受教育年限11年 are values.
  bool is_description(const Token& token) const {
    if (token.kind != TokenKind::quantity) return false;
    if (token.begin == clause_.begin && is_item_number(tokens_, token)) return true;
    const Unit unit = tokens_.quantities[token.index].unit;
    if (unit.kind != UnitKind::age && !(unit.kind == UnitKind::duration && unit.weak)) return false;
    const std::size_t from = token.begin > 45 ? token.begin - 45 : 0;
    const std::string_view near = text_.substr(from, token.begin - from);
    for (const std::string_view measured : {"寿命", "年龄", "年限", "时间", "期限", "时限", "周期"})
      if (near.find(measured) != std::string_view::npos) return false;
    return true;
  }

  // 10座（含服务区2座）, 20吨（日均）: the bracket that opens at `bracket` says more about the value in front of it or holds one.
  bool belongs_to_value(std::uint32_t bracket) const {
    if (bracket == 0 || clause_.values.empty()) return false;
    const Value& last = clause_.values.back();
    return last.bracket == bracket || (last.after < bracket && last.after + 3 >= bracket);
  }

  // `aside`: behind the last bracket that belongs to a value; no name reaches in front of it.
  void complete(Value& value, Value* before, std::uint32_t aside) {
    value.left = clause_.begin;
    if (before != nullptr) value.left = std::max(before->after, aside);
    if (value.bracket > value.left) value.left = value.bracket;
    value.among = text_.substr(value.left, 6) == "其中" || (before != nullptr && before->among && before->bracket == value.bracket);
    value.core = value.text.begin;
    value.after = value.text.end;
    read_left(value);
    read_right(value);
    if (before != nullptr && before->bracket == value.bracket) read_chain(value, *before);
    if (before != nullptr && before->from && value.follows_on && !value.reaches) {  // 从A、B提高到C、D
      value.from = true;
      value.left = before->left;
      value.core = before->core;
    }
    // 由家庭年收入9600元提高到15600元: what stands right in front of 提高到 is where it starts from.
    if (before != nullptr && value.reaches && value.core == before->after && starts_from(*before)) before->from = true;
  }

  bool starts_from(const Value& value) const {
    const std::string_view lead = text_.substr(value.left, value.core - value.left);
    return value.from || starting_words.holds(lead);
  }

  // Takes 不低于, 达, 约, 均, 增长 … off the text in front, nearest first.
  void read_left(Value& value) {
    std::uint32_t token = value.token;
    while (value.core > value.left) {
      const Token* last = token > clause_.first_token && tokens_.list[token - 1].end == value.core ? &tokens_.list[token - 1] : nullptr;
      if (last != nullptr) {
        const bool of_date = last->kind == TokenKind::date && text_.substr(last->end, 3) == "的";  // 提高到2025年的85%
        if (last->begin < value.left || (!of_date && (last->kind != TokenKind::word || !take_word(value, *last)))) break;
        value.core = last->begin;
        --token;
        continue;
      }
      const auto start = static_cast<std::uint32_t>(base::utf8_before(text_, value.core));
      if (start < value.left || !take_character(value, text_.substr(start, value.core - start), start)) break;
      value.core = start;
    }
    read_bound_before_verb(value);
  }

  // 至少建成1所: the comparator in front of the verb that touches the number.
  void read_bound_before_verb(Value& value) {
    if (value.has_left_op) return;
    for (std::uint32_t i = value.token; i-- > clause_.first_token;) {
      const Token& bound = tokens_.list[i];
      if (bound.begin < value.left) return;
      if (bound.end > value.core || !bound.is(WordKind::compare_left)) continue;
      const Token& next = tokens_.list[i + 1];
      if (bound.end + 15 < value.core && !(next.is(WordKind::verb) && next.begin == bound.end)) return;  // 至少开展攻防演练2次
      if (!bound.word.reaches && bound.word.sub == static_cast<std::uint8_t>(Comparator::at_least))
        set_op(value, Comparator::at_least, {bound.begin, bound.end});
      return;
    }
  }

  // 用水总量控制在1亿立方米 measures 用水总量; in 总数突破900家 the name stands before.
  bool is_total_of_name(const Value& value, const Token& token) const {
    const std::string_view word = text_.substr(token.begin, token.end - token.begin);
    if (word != "总量" && word != "总数") return false;
    const std::string_view before = text_.substr(value.left, token.begin > value.left ? token.begin - value.left : 0);
    return !before.empty() && !before.ends_with("，") && !before.ends_with("、") && !before.ends_with("、其") && !before.ends_with("使") &&
           !before.ends_with(",");
  }

  bool take_word(Value& value, const Token& token) {
    const bool changed = value.grows || value.shrinks;
    switch (token.word.kind) {
      case WordKind::compare_left:
        if (changed || is_total_of_name(value, token)) return false;
        set_op(value, static_cast<Comparator>(token.word.sub), {token.begin, token.end});
        value.reaches = value.reaches || token.word.reaches;
        return true;
      case WordKind::growth:
        if (changed || value.reaches) return false;
        if (per_unit.ends(text_.substr(value.left, token.begin - value.left))) {  // 亩均增产 is a name
          value.grows = true;
          return false;
        }
        (token.word.sub & 1 ? value.shrinks : value.grows) = true;
        value.yearly_growth = (token.word.sub & 2) != 0;
        return true;
      case WordKind::lead_in:
      case WordKind::state:
        return value.led = true;
      case WordKind::past:  // 从目前的3000张
      case WordKind::each:
      case WordKind::hedge:
      case WordKind::recurrence:
        return true;
      default:
        return false;
    }
  }

  bool take_character(Value& value, std::string_view character, std::uint32_t at) {
    const bool changed = value.grows || value.shrinks;
    switch (meaning_of(character)) {
      case Meaning::none:
        return false;
      case Meaning::has:
        return value.exists = true;
      case Meaning::is:
        value.is_said = value.core == value.text.begin;
        return true;
      case Meaning::filler:
        return character != "的" || value.from || value.core == value.text.begin;
      case Meaning::reaches:
        if (changed) return false;
        value.reaches = true;
        set_op(value, Comparator::at_least, {at, value.core});
        return true;
      case Meaning::above:
        if (changed) return false;
        set_op(value, Comparator::above, {at, value.core});
        return true;
      case Meaning::about:
        set_op(value, Comparator::about, {at, value.core});
        return true;
      case Meaning::grows:
      case Meaning::shrinks:
        if (value.core != value.text.begin || changed) return false;
        (meaning_of(character) == Meaning::grows ? value.grows : value.shrinks) = true;
        return true;
      case Meaning::done:
        return value.done = true;
      case Meaning::from:
        return value.from = true;
      case Meaning::each:
        if (per_unit.ends(text_.substr(value.left, value.core - value.left))) return false;  // 亩均, 户均
        return value.each = true;
    }
    return false;
  }

  // The comparator nearest to the number counts, but 约 and 近 (about) yield to none.
  static void set_op(Value& value, Comparator op, Piece at) {
    if (value.has_left_op && value.op != Comparator::equal) return;
    value.op = op;
    value.op_at = at;
    value.has_left_op = value.has_left_op || op != Comparator::equal;
  }

  // 7.8万套（间）以上, 12台（套）农机: the bracket holds another unit for the same things. The token behind it.
  std::uint32_t pass_other_unit(Value& value) const {
    const std::uint32_t open = value.token + 1;
    if (open + 1 >= clause_.last_token || tokens_.list[value.token].kind != TokenKind::quantity) return open;
    const Token& opener = tokens_.list[open];
    const Token& closer = tokens_.list[open + 1];
    if (!opener.is(WordKind::open) || opener.begin != value.after || !closer.is(WordKind::close)) return open;
    if (Lexicon::instance().unit_at(text_, opener.end).length != closer.begin - opener.end || closer.begin == opener.end) return open;
    value.after = closer.end;
    return open + 2;
  }

  void read_right(Value& value) {
    const std::uint32_t next = pass_other_unit(value);
    if (next >= clause_.last_token) return;
    const Token& token = tokens_.list[next];
    if (token.begin != value.after || !token.is(WordKind::compare_right)) return;
    const auto op = static_cast<Comparator>(token.word.sub);
    value.after = token.end;
    value.has_right_op = true;
    // 左右 beats 达到; 以内 beats 控制在; 以上 beats 达到 but not 不超过.
    if (!value.has_left_op || op == Comparator::about || value.op == Comparator::at_least || value.op == Comparator::about ||
        value.reaches) {
      value.op = op;
      value.op_at = {token.begin, token.end};
    }
  }

  // Whether only 、 和 与 及 stand between the value and the one before.
  void read_chain(Value& value, const Value& before) const {
    if (value.text.begin == before.text.end) value.follows_on = true;  // 1120户4650人
    if (value.core < before.after) return;
    const std::string_view between = text_.substr(before.after, value.core - before.after);
    constexpr std::array links = {std::string_view("、"), std::string_view("和"),   std::string_view("与"),
                                  std::string_view("及"), std::string_view("以及"), std::string_view("､")};
    value.follows_on = value.follows_on || std::find(links.begin(), links.end(), between) != links.end();
  }

  const Tokens& tokens_;
  std::string_view text_;
  Clause& clause_;
};

}  // namespace

void find_values(const Tokens& tokens, Clause& clause) {
  clause.values.clear();
  clause.respectively = false;
  ValueFinder(tokens, clause).run();
}

}  // namespace bihuan::reader
