// SPDX-License-Identifier: Apache-2.0
// One indicator across plans, as rows of a spreadsheet, as JSON, as a table for a terminal. Groups come one after the other; none is held
// whole. Knows no plan and no file.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "domain/comparison/figure.h"
#include "domain/comparison/upper.h"
#include "report/ledger_rows.h"
#include "report/plan_table.h"
#include "report/words.h"

namespace bihuan::report {

std::span<const LedgerColumn> comparison_columns();
void write_comparison_row(const comparison::Figure& figure, Language language, RowSink& sink);

// One object without a line break: what `bihuan compare --ndjson` prints for each value.
std::string figure_json(const comparison::Figure& figure);
// One object: the indicator of a group, without its values: "indicator", "name", "name_en", "pillar", "unit", "better", "source".
std::string group_json(const comparison::Figure& first);
std::string upper_json(const comparison::UpperFinding& finding);

// "file:12:5", or what of it is known.
std::string place_phrase(const comparison::Figure& figure);

struct GroupCounts {
  std::size_t values = 0, plans = 0;
};
// The head of a group's table, its rows, and what was not shown of it.
std::string comparison_table(const std::vector<comparison::Figure>& shown, const GroupCounts& counts, const TableStyle& style);
// How the targets of one lower plan stand to the upper one's, with the counts in the end.
std::string upper_table(const std::vector<comparison::UpperFinding>& findings, const std::string& lower_name, const TableStyle& style);

}  // namespace bihuan::report
