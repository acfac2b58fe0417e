// SPDX-License-Identifier: Apache-2.0
// One target as a person reads it in a ledger: what, by when, whose (how much: value_phrase.h). Shared by the table, the spreadsheets and
// the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"
#include "report/words.h"

namespace bihuan::report {

// "新增停车泊位": the verb before the indicator, unless the indicator begins with it.
std::string subject_phrase(const plan::Target& target);

// Names of a task's units of one role, joined by 、, of its first two hundred; empty for task -1.
std::string unit_names(const plan::Plan& plan, std::int32_t task, plan::UnitRole role);

// "二、重点任务", "(一)就业", "1. 就业", "第三章 就业"
std::string numbered_title(std::string_view number, std::string_view title);

// "二、重点任务 › (一)就业": the headings above, outermost first; empty for heading -1.
std::string section_path(const plan::Plan& plan, std::int32_t heading, std::string_view separator);

// The date that counts: the printed one, else the inferred one, else nothing.
std::optional<base::Date> effective_deadline(const plan::Target& target);

// The ledger's lines in the order of the text: a section where it changes, its tasks, their targets.
struct LedgerLine {
  enum class Kind : std::uint8_t { section, task, target } kind;
  std::int32_t index;  // into headings (-1: under none, never the first line), tasks or targets
};
std::vector<LedgerLine> ledger_lines(const plan::Plan& plan);

struct LedgerCounts {
  std::size_t dated = 0;     // targets whose own clause names a deadline
  std::size_t inferred = 0;  // targets with an inferred one
  std::size_t owned = 0;     // targets in a task with units
};
LedgerCounts count_ledger(const plan::Plan& plan);

}  // namespace bihuan::report
