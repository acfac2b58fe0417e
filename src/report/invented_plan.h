// SPDX-License-Identifier: Apache-2.0
// A small invented plan with one of everything, for the tests of this folder.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"

namespace bihuan::report {

struct InventedPlan {
  plan::Document document;
  plan::Plan plan;

  InventedPlan() {
    document.name = "plans/清源区.txt";
    document.format = "txt";
    document.encoding = "UTF-8";
    document.text =
        "首页 | 分享\n"
        "清源区民生实事方案\n"
        "一、重点任务\n"
        "1.改善居住条件。到2026年底，力争每年改造老旧小区3-5个，\U00020BB7家庄每千人口床位从4.5张提高到1,200.50张以上。(牵头单位:区住建局;"
        "责任单位:各街道办事处)\n"
        "居民收入增速高于经济增速。<b>&\"x\"</b>覆盖率全覆盖\n";
    plan.meta.title = quote("清源区民生实事方案");
    plan.meta.published = {base::make_date(2025, 3, 1), {}};
    plan.meta.plan_end = {base::make_date(2026, 12, 31), {}};
    plan.meta.year = 2025;
    plan.noise.push_back(span("首页 | 分享"));
    plan.headings.push_back({span("一、重点任务"), 1, "一", "重点任务", -1});
    plan.headings.push_back({span("1.改善居住条件。"), 2, "1", "改善居住条件", 0});
    plan.units.push_back({quote("区住建局"), plan::UnitRole::lead, false});
    plan.units.push_back({quote("各街道办事处"), plan::UnitRole::responsible, true});
    plan::Task task;
    task.span = {span("1.改善").begin, span("办事处)").end};
    task.number = "1";
    task.section = "一、重点任务";
    task.title = "改善居住条件";
    task.heading = 1;
    task.unit_count = 2;
    plan.tasks.push_back(task);
    plan.targets.push_back(renovation());
    plan.targets.push_back(beds());
    plan.targets.push_back(coverage());
    plan::Rule rule;
    rule.span = span("居民收入增速高于经济增速");
    rule.left = quote("居民收入增速");
    rule.op = plan::Comparator::above;
    rule.right = quote("经济增速");
    rule.factor = base::Decimal(13, -1);
    plan.rules.push_back(rule);
    plan.notices.push_back({"text-invalid-bytes", span("全覆盖")});
  }

  plan::Span span(std::string_view words) const {
    const std::size_t at = document.text.find(words);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
  plan::Quote quote(std::string_view words) const {
    const plan::Span place = span(words);
    return {std::string_view(document.text).substr(place.begin, words.size()), place};
  }

  // 3-5个 a year, hedged, by the end of 2026.
  plan::Target renovation() const {
    plan::Target target;
    target.span = span("3-5个");
    target.indicator = quote("老旧小区");
    target.action = quote("改造");
    target.op = plan::Comparator::range;
    target.kind = plan::TargetKind::count;
    target.recur = plan::Recurrence::yearly;
    target.recur_span = span("每年");
    target.hedged = true;
    target.hedge_span = span("力争");
    target.value = base::Decimal(3);
    target.value_max = base::Decimal(5);
    target.unit = {"个", {target.span.end - 3, target.span.end}};
    target.deadline = base::make_date(2026, 12, 31);
    target.deadline_span = span("2026年底");
    target.heading = 1;
    target.task = 0;
    return target;
  }
  // From 4.5 to at least 1200.5 beds for each thousand; the deadline is inferred.
  plan::Target beds() const {
    plan::Target target;
    target.span = span("1,200.50张");
    target.indicator = quote("床位");
    target.op = plan::Comparator::at_least;
    target.op_span = span("提高到");
    target.value = base::Decimal(12005, -1);
    target.baseline = base::Decimal(45, -1);
    target.baseline_span = span("4.5张");
    target.unit = {"张", {target.span.end - 3, target.span.end}};
    target.per = quote("千人口");
    target.inferred_deadline = base::make_date(2026, 12, 31);
    target.inferred_from = plan::InferredFrom::plan_period;
    target.inferred_span = span("清源区民生实事方案");
    target.heading = 1;
    target.task = 0;
    return target;
  }
  // Without task and date, with characters that every output must guard.
  plan::Target coverage() const {
    plan::Target target;
    target.span = span("全覆盖");
    target.indicator = quote("<b>&\"x\"</b>覆盖率");
    target.value = base::Decimal(100);
    target.unit = {"%", {}};
    target.heading = 0;
    return target;
  }
};

}  // namespace bihuan::report
