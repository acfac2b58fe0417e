// SPDX-License-Identifier: Apache-2.0
// Targets of indicator tables (指标 | 单位 | 2020年 | 2025年), of tables of places and figures (镇街 | 粮食面积 | 大豆) and of what
// projects cost (项目 | 总投资（万元）). A row 合计 or 总计 is kept: the whole is promised too; a row 小计 says nothing new and is left
// out. Sentences inside cells are not its business.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

// The cells that were read as figures, so that they need not be read as sentences.
class ReadCells {
 public:
  explicit ReadCells(std::size_t tables) : tables_(tables) {}
  void add_table(std::size_t table, std::uint32_t rows, std::uint32_t columns) {
    tables_[table] = {columns, std::vector<bool>(static_cast<std::size_t>(rows) * columns, false)};
  }
  void add(std::size_t table, std::uint32_t row, std::uint32_t column) {
    tables_[table].cells[static_cast<std::size_t>(row) * tables_[table].columns + column] = true;
  }
  // A cell that should hold a target and is no figure.
  void add_unread(plan::Span cell) { unread_.push_back(cell); }
  // Tells of the cells among those in which no target was found after all.
  void report_unread(plan::Plan& plan) const;
  bool holds(const Paragraph& paragraph) const {
    if (paragraph.table < 0 || static_cast<std::size_t>(paragraph.table) >= tables_.size()) return false;
    const TableCells& table = tables_[static_cast<std::size_t>(paragraph.table)];
    const std::size_t at = static_cast<std::size_t>(paragraph.row) * table.columns + paragraph.column;
    return at < table.cells.size() && table.cells[at];
  }

 private:
  struct TableCells {
    std::uint32_t columns = 0;
    std::vector<bool> cells;  // empty where the table holds no figures
  };
  std::vector<TableCells> tables_;
  std::vector<plan::Span> unread_;
};

// Appends the targets of every such table to plan.targets, and takes back the notice that its header was not known. `text` is the
// document's.
ReadCells read_table_targets(std::string_view text, const std::vector<plan::Table>& tables, const std::vector<Paragraph>& paragraphs,
                             plan::Plan& plan);

}  // namespace bihuan::reader
