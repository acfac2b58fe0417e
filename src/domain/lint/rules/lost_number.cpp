// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool is_one_of(char32_t character, std::u32string_view set) { return set.find(character) != std::u32string_view::npos; }

bool is_mark(char32_t character) { return character == 0 || character < U'0' || is_one_of(character, U"，。；：、（）“”《》—～-－\u3000"); }

// 年 begins no word with what follows: 年底, 年度, 年均, 年轻 are words.
bool stands_alone(char32_t after) {
  return !is_one_of(after,
                    U"底初末内中度终均前后龄轻青产代检货报会画关金审薪限长老幼级月年复味夜富收增头尾纪俗历资表号份利息化华间来里满过级幼猪"
                    U"节饭糕景票费供") &&
         !is_digit(after);
}

// 占比%以上, 公路公里，: a unit in the middle of a sentence without its figure.
bool lacks_figure(const Context& context, const Hit& hit, bool is_percent) {
  const char32_t before = context.parts.before(hit.begin), after = context.parts.at(hit.end);
  if (before < U'\u4E00' || before > U'\u9FFF' || is_chinese_number(before)) return false;  // a figure, or （%）, ：万元
  if (is_percent) return is_one_of(after, U"以左，,。；;、的") && before != U'比' && before != U'率' && before != U'位';
  // 上亿元, 过万元, 每公里, 平方公里, 单位为万元: no figure is missing.
  return is_one_of(after, U"，,。；;、") && !is_one_of(before, U"亿几数多余来上过超破近达逾满每方半整元以按为位成论单共约合计大额");
}

void add_units_without_figure(const Context& context, std::vector<Place>& places) {
  const auto add = [&](const Hit& hit) {
    if (!context.is_noise(hit.span()) && !context.in_table(hit.span()))
      places.push_back({{context.parts.previous(hit.begin), context.parts.next(hit.end, 2).end}, Role::subject});
  };
  for (const Hit& hit : context.words.of(Word::lost_figure)) add(hit);
  for (const Hit& hit : context.words.of(Word::percent))
    if (lacks_figure(context, hit, true)) add(hit);
  for (const Hit& hit : context.words.of(Word::bare_unit))
    if (lacks_figure(context, hit, false)) add(hit);
}

}  // namespace

// 从年到年, 成立周年, and 年 at the beginning of a clause: the copy lost its digits.
void check_lost_number(const Context& context, Findings& findings) {
  std::vector<Place> sure, likely;
  for (const Hit& hit : context.words.of(Word::year_word)) {
    const char32_t before = context.parts.before(hit.begin), after = context.parts.at(hit.end);
    const plan::Span wide{context.parts.previous(hit.begin), context.parts.next(hit.end, 2).end};
    if (context.is_noise(hit.span()) || context.in_table(hit.span())) continue;
    if (before == U'周' && hit.begin >= 6) {
      const char32_t number = context.parts.before(context.parts.previous(hit.begin));
      if (is_one_of(number, U"立生建诞辰党军国")) sure.push_back({wide, Role::subject});
      continue;
    }
    if (!stands_alone(after)) continue;
    const bool begins = is_mark(before) && before != U'"' &&
                        (is_one_of(after, U"，,是我") || before == U'-' || context.text_of(context.parts.next(hit.end, 1)) == "到");
    const bool from_to = (before == U'从' && after == U'到') || (before == U'到' && (is_mark(after) || is_one_of(after, U"我全本")));
    if (begins || from_to)
      sure.push_back({wide, Role::subject});
    else if (is_one_of(before, U"市县区省和") && is_one_of(after, U"创远"))
      likely.push_back({wide, Role::subject});
  }
  add_units_without_figure(context, sure);
  if (sure.empty()) return;
  sure.insert(sure.end(), likely.begin(), likely.end());
  std::sort(sure.begin(), sure.end(), [](const Place& a, const Place& b) { return a.span.begin < b.span.begin; });
  const std::string count = std::to_string(sure.size());
  findings.add(std::move(sure), {count});
}

}  // namespace bihuan::lint
