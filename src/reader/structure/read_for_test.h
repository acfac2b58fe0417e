// SPDX-License-Identifier: Apache-2.0
// For tests: reads a text's structure and writes it down in lines that are easy to compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/structure/structure.h"

namespace bihuan::reader::testing {

struct Reading {
  plan::Document document;
  plan::Plan plan;
  Structure structure;

  explicit Reading(std::string text, bool hard_wrapped = false) {
    document.text = std::move(text);
    document.hard_wrapped = hard_wrapped;
    structure.read(document, {}, plan);
  }

  std::string_view text_at(plan::Span span) const { return std::string_view(document.text).substr(span.begin, span.end - span.begin); }

  // "2 (一) 完善设施"
  std::vector<std::string> headings() const {
    std::vector<std::string> lines;
    for (const plan::Heading& heading : plan.headings)
      lines.push_back(std::to_string(heading.level) + " " + std::string(heading.number) + " " + std::string(heading.title));
    return lines;
  }

  // "1 新建公园 | 区城管局 | 区财政局,各镇"
  std::vector<std::string> tasks() const {
    std::vector<std::string> lines;
    for (const plan::Task& task : plan.tasks) {
      std::string lead, responsible;
      for (std::uint32_t i = 0; i < task.unit_count; ++i) {
        const plan::UnitMention& unit = plan.units[task.first_unit + i];
        std::string& list = unit.role == plan::UnitRole::lead ? lead : responsible;
        list += (list.empty() ? "" : ",") + std::string(unit.name.text);
      }
      lines.push_back(std::string(task.number) + " " + std::string(task.title) + " | " + lead + " | " + responsible);
    }
    return lines;
  }

  std::vector<std::string> bodies() const {
    std::vector<std::string> lines;
    for (const Paragraph& paragraph : structure.paragraphs())
      if (paragraph.kind == ParagraphKind::body || paragraph.kind == ParagraphKind::heading) lines.emplace_back(paragraph.text);
    return lines;
  }
};

}  // namespace bihuan::reader::testing
