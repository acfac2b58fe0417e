// SPDX-License-Identifier: Apache-2.0
#include "report/value_phrase.h"

#include <algorithm>

#include "base/utf8.h"

namespace bihuan::report {
namespace {

using std::string_view;

// The multiplier that the document itself uses, so that 6.6万亩 does not come back as 66,000 亩.
struct Multiplier {
  string_view word;
  int power = 0;
};

bool holds_number(string_view text, const base::Decimal& value) {
  std::string digits;
  for (const char c : text)
    if (c != ',') digits += c;
  return digits.find(value.to_string()) != std::string::npos;
}

// What is printed; where the multiplier stands with a later value ("120、150亿元"), the one that a reader would put there.
Multiplier multiplier_of(const plan::Target& target, string_view value_text) {
  value_text = value_text.substr(0, std::min(value_text.find('/'), value_text.find("／")));  // 12/10万: the 万 is what is divided by
  for (const Multiplier multiplier : {Multiplier{"万亿", 12}, {"亿", 8}, {"万", 4}})
    if (value_text.find(multiplier.word) != string_view::npos) return multiplier;
  if (value_text.empty() || holds_number(value_text, target.value)) return {};
  for (const Multiplier multiplier : {Multiplier{"亿", 8}, {"万", 4}})
    if (target.value >= base::Decimal(1, multiplier.power)) return multiplier;
  return {};
}

// 生产总值增速, 能耗降低率 say the change by themselves; 工业增加值 does not.
bool names_change(string_view indicator) {
  constexpr string_view endings[] = {"增长", "增速", "增幅", "涨幅", "提高", "提升", "下降", "降低", "降幅", "减少", "减排"};
  if (indicator.ends_with("率")) indicator.remove_suffix(string_view("率").size());
  return std::any_of(std::begin(endings), std::end(endings), [&](string_view ending) { return indicator.ends_with(ending); });
}

string_view change_word(const plan::Target& target, Language language) {
  if (target.kind != plan::TargetKind::growth || target.baseline || target.action.is_given() || names_change(target.indicator.text))
    return {};
  switch (target.direction) {
    case plan::Direction::up:
      return pick(language, "增长", "up");
    case plan::Direction::down:
      return pick(language, "下降", "down");
    case plan::Direction::none:
      return pick(language, "变化", "change of");
  }
  return {};
}

// Behind a number: 万 and 亿 close up with the unit, signs such as % with the number.
std::string with_unit(std::string number, string_view multiplier, string_view unit) {
  if (unit.empty() && multiplier.empty()) return number;
  const bool closes_up = multiplier.empty() && (unit == "%" || unit == "％" || unit == "‰" || unit == "℃");
  if (!closes_up) number += ' ';
  number += multiplier;
  number += unit == "％" ? string_view("%") : unit;
  return number;
}

// 1:15 and 三分之二 are read more easily as printed than as 0.0667 and 0.6667.
bool is_clear_as_printed(string_view value_text) {
  const bool fraction = value_text.find("分之") != string_view::npos && value_text.find("百分之") == string_view::npos;
  return fraction || value_text.find(':') != string_view::npos || value_text.find("：") != string_view::npos ||
         value_text.find("∶") != string_view::npos;
}

// "4.5 → ≥ 1200.5 张"
std::string number_phrase(const plan::Target& target, string_view value_text) {
  std::string number(op_sign(target.op));
  if (!number.empty()) number += ' ';
  if (!target.has_value || (target.unit.text.empty() && is_clear_as_printed(value_text))) return number += value_text;
  const Multiplier multiplier = multiplier_of(target, value_text);
  const auto text = [&](const base::Decimal& value) { return grouped_number(value.scaled(-multiplier.power)); };
  number += text(target.value);
  if (target.op == plan::Comparator::range && target.value_max) number += "–" + text(*target.value_max);
  if (target.baseline) number = text(*target.baseline) + " → " + number;
  return with_unit(std::move(number), multiplier.word, target.unit.text);
}

}  // namespace

std::string grouped_number(const base::Decimal& value) {
  std::string text = value.to_string();
  const std::size_t first = value.is_negative() ? 1 : 0;
  std::size_t point = text.find_first_of(".e");
  if (point == std::string::npos) point = text.size();
  if (point - first < 5) return text;
  for (std::size_t at = point - 3; at > first && at < text.size(); at -= 3) text.insert(at, ",");
  return text;
}

std::string value_phrase(const plan::Target& target, string_view text, Language language) {
  std::string phrase;
  if (target.hedged) phrase += pick(language, "力争", "aim for ");
  phrase += recurrence_word(target.recur, language);
  if (!phrase.empty() && phrase.back() != ' ' && language == Language::english) phrase += ' ';
  phrase += change_word(target, language);
  if (!phrase.empty() && phrase.back() != ' ') phrase += ' ';
  const std::size_t begin = std::min<std::size_t>(target.span.begin, text.size());
  phrase += number_phrase(target, text.substr(begin, target.span.end - target.span.begin));
  string_view per = target.per.text;
  if (per.starts_with("个")) per.remove_prefix(string_view("个").size());  // 每个乡镇
  if (!per.empty()) (phrase += '/') += per;
  return phrase;
}

}  // namespace bihuan::report
