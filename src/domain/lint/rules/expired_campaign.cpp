// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool begins_work(std::string_view text) {
  for (const std::string_view word : {"开展", "实施", "推进", "组织", "做好", "落实"})
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

bool is_past(std::string_view text) {
  for (const std::string_view word : {"以来", "已", "基础上", "入选", "获评", "荣获", "成功"})
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace

// A campaign of one year (专项整治2023行动) in a plan that goes on for years and was signed when that year was nearly over.
void check_expired_campaign(const Context& context, Findings& findings) {
  const plan::Metadata& meta = context.plan().meta;
  if (!context.keys.has_several_years() || !meta.signed_on.date) return;
  constexpr int last_quarter = 10;  // its first month
  std::uint32_t told_segment = 0;
  for (const Hit& hit : context.words.of(Word::year_number)) {
    const Segment& segment = context.parts.segments()[context.parts.segment_at(hit.begin)];
    if (!segment.span.contains(hit.span())) continue;
    const std::string_view text = context.text_of(segment.span);
    const int year = year_in(text);
    if (year == 0 || year >= context.keys.last_year() || segment.span.begin == told_segment) continue;
    const bool is_over =
        year < meta.signed_on.date->year || (year == meta.signed_on.date->year && meta.signed_on.date->month >= last_quarter);
    if (!is_over || context.is_noise(segment.span) || context.in_title(segment.span)) continue;
    const std::size_t at = text.find(std::to_string(year));
    std::string_view rest = text.substr(at + 4);
    const bool is_named = rest.starts_with("行动") || rest.starts_with("专项");
    if (rest.starts_with("年")) rest.remove_prefix(3);
    const bool is_project = !is_named &&
                            (rest.ends_with("项目") || rest.ends_with("行动") || rest.ends_with("活动") || rest.ends_with("工程")) &&
                            !rest.starts_with("底");
    if ((!is_named && !is_project) || !begins_work(text.substr(0, at)) || is_past(text)) continue;
    const plan::Task* task = context.task_at(segment.span.begin);
    if (task != nullptr && context.keys.list_year_of(task->heading) == year) continue;
    told_segment = segment.span.begin;
    std::vector<Place> places{{segment.span, Role::subject}};
    if (!meta.signed_on.span.is_empty()) places.push_back({meta.signed_on.span, Role::date});
    findings.add(std::move(places), {std::to_string(year), std::to_string(context.keys.last_year())});
  }
}

}  // namespace bihuan::lint
