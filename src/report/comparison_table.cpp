// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "report/comparison_rows.h"
#include "report/display_width.h"
#include "report/text_lines.h"
#include "report/value_phrase.h"
#include "report/visible_text.h"

namespace bihuan::report {
namespace {

using comparison::Figure;
using comparison::Level;
using comparison::Standing;
using comparison::UpperFinding;
using indicators::Aspect;
using indicators::Better;
using indicators::Indicator;

constexpr std::string_view bold = "1", dim = "2", bad = "31", doubtful = "33", good = "32";
constexpr int widest = 140;

std::string painted(std::string_view text, std::string_view colour, const TableStyle& style) {
  if (!style.colour) return std::string(text);
  return "\033[" + std::string(colour) + 'm' + std::string(text) + "\033[0m";
}

// One multiplier for all values of a table, so that they can be read down: 亿 or 万 where even the smallest has it.
struct Multiplier {
  std::string_view word;
  int power = 0;
};
Multiplier multiplier_of(const std::vector<Figure>& figures, Language language) {
  Multiplier found{"亿", 8};
  if (language == Language::english) return {};
  for (const Figure& figure : figures) {
    if (!figure.value || figure.value->is_zero()) continue;
    const base::Decimal size = figure.value->is_negative() ? figure.value->negated() : *figure.value;
    if (size < base::Decimal(1, 4)) return {};
    if (size < base::Decimal(1, 8)) found = {"万", 4};
  }
  return found;
}

std::string value_text(const Figure& figure, const Multiplier& multiplier, Language language) {
  std::string text = figure.hedged ? std::string(pick(language, "力争 ", "aim for ")) : std::string();
  if (!figure.value) return text + figure.printed;
  const bool falls = figure.aspect == Aspect::growth && figure.value->is_negative();
  if (figure.aspect == Aspect::growth) text += falls ? pick(language, "下降 ", "down ") : pick(language, "增长 ", "up ");
  if (const std::string_view sign = op_sign(figure.op); !sign.empty()) (text += sign) += ' ';
  const auto number = [&](const base::Decimal& value) {
    return grouped_number((falls ? value.negated() : value).scaled(-multiplier.power));
  };
  text += number(*figure.value);
  if (figure.op == plan::Comparator::range && figure.value_max) text += "–" + number(*figure.value_max);
  if (figure.unit == "%") return text + figure.unit;
  if (!figure.unit.empty() || !multiplier.word.empty()) text += ' ';
  return (text += multiplier.word) += figure.unit;
}

std::string_view level_word(Level level, Language language) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words = {
      {{"", ""}, {"省", "province"}, {"市", "city"}, {"县", "county"}, {"乡", "town"}}};
  const auto& [chinese, english] = words[static_cast<std::size_t>(level)];
  return pick(language, chinese, english);
}

std::string whose(const Figure& figure) { return figure.place.empty() ? figure.title.empty() ? figure.file : figure.title : figure.place; }

std::string_view aspect_word(Aspect aspect, Language language) {
  switch (aspect) {
    case Aspect::value:
      return {};
    case Aspect::growth:
      return pick(language, "增减", "change");
    case Aspect::added:
      return pick(language, "新增", "added");
    case Aspect::renewed:
      return pick(language, "改造提升", "renewed");
  }
  return {};
}

void append_part(std::string& line, std::string_view part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

std::string group_name(const Figure& first, Language language) {
  const Indicator* indicator = indicators::find_indicator(first.indicator);
  std::string name = indicator == nullptr ? first.name : std::string(pick(language, indicator->chinese, indicator->english));
  append_part(name, first.scope);
  append_part(name, aspect_word(first.aspect, language));
  return visible(name);
}

std::string group_facts(const Figure& first, const GroupCounts& counts, Language language) {
  std::string facts;
  if (const Indicator* indicator = indicators::find_indicator(first.indicator)) {
    append_part(facts, pick(language, indicator->source.chinese, indicator->source.english));
    if (indicator->better != Better::none)
      append_part(facts, indicator->better == Better::more ? pick(language, "多为好", "more is better")
                                                           : pick(language, "少为好", "less is better"));
  } else {
    append_part(facts, pick(language, "词表中没有", "not in the vocabulary"));
  }
  const std::string plans = std::to_string(counts.plans), values = std::to_string(counts.values);
  append_part(facts, language == Language::chinese ? plans + " 份方案 " + values + " 个值" : values + " values of " + plans + " plans");
  return facts;
}

std::string_view standing_word(Standing standing, Language language) {
  switch (standing) {
    case Standing::equal:
      return pick(language, "一致", "equal");
    case Standing::weaker:
      return pick(language, "偏低", "weaker");
    case Standing::inflated:
      return pick(language, "加码", "inflated");
    case Standing::part:
      return pick(language, "分担", "a part");
    case Standing::other_year:
      return pick(language, "年份不同", "other year");
    case Standing::unclear:
      return pick(language, "待判断", "unclear");
    case Standing::missing:
      return pick(language, "缺", "missing");
  }
  return {};
}

std::string_view standing_colour(Standing standing) {
  if (standing == Standing::equal || standing == Standing::part) return good;
  return standing == Standing::other_year || standing == Standing::unclear ? doubtful : bad;
}

}  // namespace

std::string comparison_table(const std::vector<Figure>& shown, const GroupCounts& counts, const TableStyle& style) {
  if (shown.empty()) return {};
  const Language language = style.language;
  const int width = std::clamp(style.width, 60, widest);
  const Multiplier multiplier = multiplier_of(shown, language);
  int place_columns = 8, value_columns = 8, name_columns = 0;
  for (const Figure& figure : shown) {
    place_columns = std::max(place_columns, std::min(24, display_width(whose(figure))));
    name_columns = std::max(name_columns, std::min(24, display_width(figure.name)));
    value_columns = std::max(value_columns, std::min(28, display_width(value_text(figure, multiplier, language))));
  }
  std::string out = painted(group_name(shown.front(), language), bold, style) + "  " +
                    painted(group_facts(shown.front(), counts, language), dim, style) + '\n';
  const int level_columns = language == Language::chinese ? 2 : 8;
  for (const Figure& figure : shown) {
    out += "  " + padded(figure.year == 0 ? "" : std::to_string(figure.year), 4) + "  " +
           padded(level_word(comparison::level_of(figure.place), language), level_columns) + "  " + padded(whose(figure), place_columns) +
           "  " + padded(figure.name, name_columns) + "  " + padded_left(value_text(figure, multiplier, language), value_columns) + "  " +
           painted(visible(place_phrase(figure)), dim, style) + '\n';
    if (!figure.sentence.empty()) out += "        " + fitted(on_one_line(figure.sentence), width - 8) + '\n';
  }
  if (counts.values > shown.size()) {
    const std::string rest = std::to_string(counts.values - shown.size());
    out += language == Language::chinese ? "        另有 " + rest + " 个值；全部用 --ndjson 或 --csv。\n"
                                         : "        " + rest + " more values; --ndjson or --csv has all of them.\n";
  }
  return out += '\n';
}

std::string upper_table(const std::vector<UpperFinding>& findings, const std::string& lower_name, const TableStyle& style) {
  const Language language = style.language;
  std::string out = painted(visible(lower_name), bold, style) + '\n';
  std::array<std::size_t, 7> counts{};
  for (const UpperFinding& finding : findings) {
    ++counts[static_cast<std::size_t>(finding.standing)];
    std::vector<Figure> both = {finding.upper};
    if (finding.lower) both.push_back(*finding.lower);
    const Multiplier multiplier = multiplier_of(both, language);
    std::string word(standing_word(finding.standing, language));
    word.append(static_cast<std::size_t>(std::max(0, 10 - display_width(word))), ' ');
    out += "  " + painted(word, standing_colour(finding.standing), style) + "  " + group_name(finding.upper, language) + "  " +
           visible(value_text(finding.upper, multiplier, language));
    if (finding.upper.year != 0) out += " (" + std::to_string(finding.upper.year) + ')';
    if (finding.lower) {
      out += " → " + visible(value_text(*finding.lower, multiplier, language));
      if (finding.lower->year != finding.upper.year && finding.lower->year != 0) out += " (" + std::to_string(finding.lower->year) + ')';
    }
    out += "\n            " + painted(visible(place_phrase(finding.upper)), dim, style);
    if (finding.lower) out += painted(" → " + visible(place_phrase(*finding.lower)), dim, style);
    out += '\n';
  }
  std::string totals;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0)
      append_part(totals, std::string(standing_word(static_cast<Standing>(i), language)) + ' ' + std::to_string(counts[i]));
  return out += "  " + totals + "\n\n";
}

}  // namespace bihuan::report
