// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/horizon.h"

namespace bihuan::reader {
namespace {

struct SectionYear {
  std::uint16_t year = 0;
  plan::Span span;
};

}  // namespace

void infer_deadlines(const std::vector<Paragraph>& paragraphs, plan::Plan& plan) {
  std::vector<SectionYear> sections(plan.headings.size());
  for (const Paragraph& paragraph : paragraphs)
    if (paragraph.heading >= 0 && paragraph.section_year != 0)
      sections[static_cast<std::size_t>(paragraph.heading)] = {paragraph.section_year, paragraph.section_year_span};
  const auto infer = [](plan::Target& target, base::Date date, plan::InferredFrom from, plan::Span span) {
    target.inferred_deadline = date;
    target.inferred_from = from;
    target.inferred_span = span;
  };
  for (plan::Target& target : plan.targets) {
    if (target.deadline) continue;
    const SectionYear section = target.heading >= 0 ? sections[static_cast<std::size_t>(target.heading)] : SectionYear{};
    if (section.year != 0) {
      infer(target, base::last_day_of_year(section.year), plan::InferredFrom::section_heading, section.span);
    } else if (plan.meta.plan_end.date) {
      infer(target, *plan.meta.plan_end.date, plan::InferredFrom::plan_period, plan.meta.plan_end.span);
    } else if (plan.meta.year != 0) {
      infer(target, base::last_day_of_year(plan.meta.year), plan::InferredFrom::document_year, {});
    }
  }
}

}  // namespace bihuan::reader
