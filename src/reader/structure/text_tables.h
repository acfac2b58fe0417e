// SPDX-License-Identifier: Apache-2.0
// Tables in plain text: rows of cells parted by tabs, | or wide white space on lines that follow each other.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "reader/structure/lines.h"

namespace bihuan::reader {

// Puts the document's own tables and those found in the text, in order, into `tables` and marks their lines. A short line without cells
// between two rows becomes a row of one cell over all columns (一、产业发展（7项）). A table of work saved with each cell on a line of
// its own (序号 / 重点任务 / 牵头单位 …, 1 / … / …) is put together again.
void find_tables(const plan::Document& document, std::vector<Line>& lines, std::vector<plan::Table>& tables);

}  // namespace bihuan::reader
