// SPDX-License-Identifier: Apache-2.0
// Targets of indicator tables (指标 | 单位 | 2020年 | 2025年) and of tables of places and figures (镇街 | 粮食面积 | 大豆).
// Sentences inside cells are not its business.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// Appends the targets of every such table to plan.targets. `text` is the document's. Returns, for each table, whether it was one:
// its cells then need not be read as sentences.
std::vector<bool> read_table_targets(std::string_view text, const std::vector<plan::Table>& tables, const std::vector<Paragraph>& paragraphs, plan::Plan& plan);

}  // namespace bihuan::reader
