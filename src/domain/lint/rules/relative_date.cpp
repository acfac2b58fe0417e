// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>
#include <cstring>

namespace bihuan::lint {
namespace {

// 2024年年底前, 每年年内: the year is said before it.
bool has_year_before(const Context& context, const Hit& hit) {
  const char32_t before = context.parts.before(hit.begin);
  if (before == U'年' || before == U'度' || is_digit(before) || is_chinese_number(before)) return true;
  const plan::Span sentence = context.parts.sentence_at(hit.begin);
  return year_in(context.text_of({sentence.begin, hit.begin})) != 0;
}

bool is_year_known(const Context& context, std::uint32_t byte) {
  const plan::Metadata& meta = context.plan().meta;
  const int year = meta.plan_end.date ? meta.plan_end.date->year : 0;
  if (year != 0 && meta.plan_start.date && meta.plan_start.date->year == year) return true;
  if (year_in(meta.title.text) != 0 && !context.keys.has_several_years()) return true;
  const auto& headings = context.plan().headings;
  const auto after = std::upper_bound(headings.begin(), headings.end(), byte,
                                      [](std::uint32_t at, const plan::Heading& heading) { return at < heading.span.begin; });
  const auto heading = static_cast<std::int32_t>(after - headings.begin()) - 1;
  for (std::int32_t above = heading; above >= 0; above = headings[static_cast<std::size_t>(above)].parent)
    if (year_in(headings[static_cast<std::size_t>(above)].title) != 0) return true;
  // A document of one year that says which it is.
  return meta.year != 0 && !context.keys.has_several_years();
}

// What was, and what is only told.
bool is_told(const Context& context, const Hit& hit) {
  const plan::Span sentence = context.parts.sentence_at(hit.begin);
  for (const std::string_view word : {"以来", "报告", "同期", "已", "了"})
    if (context.parts.has({hit.end, std::min(hit.end + 60, sentence.end)}, word)) return true;
  return false;
}

}  // namespace

// 年内 in a plan of several years, or of no year at all.
void check_relative_date(const Context& context, Findings& findings) {
  for (const Hit& hit : context.words.of(Word::relative_date)) {
    if (context.is_noise(hit.span()) || context.in_title(hit.span()) || has_year_before(context, hit) ||
        is_year_known(context, hit.begin) || is_told(context, hit))
      continue;
    if (context.keys.size() == 0) return;
    const char32_t after = context.parts.at(hit.end);
    if (is_digit(after)) continue;  // 今年72岁
    findings.add({{hit.span(), Role::date}}, {context.figure(hit.span())});
  }
  if (context.keys.has_several_years()) return;
  std::vector<Place> places;
  for (const plan::Notice& notice : context.plan().notices)
    if (std::strcmp(notice.code, "deadline-without-year") == 0) places.push_back({notice.span, Role::date});
  if (places.empty()) return;
  const std::string words = context.figure(places.front().span);
  findings.add(std::move(places), {words});
}

}  // namespace bihuan::lint
