// SPDX-License-Identifier: Apache-2.0
// Reads a table's rows: its cells as paragraphs, its section rows as headings, its rows of work as tasks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"
#include "reader/structure/heading_tree.h"
#include "reader/structure/paragraph_store.h"
#include "reader/structure/task_tables.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {

class TableReader {
 public:
  // Appends what the table holds to the plan and to `store`; `index` is its place in Structure::tables.
  void read(std::string_view document, const plan::Table& table, std::int32_t index, HeadingTree& tree, ParagraphStore& store,
            plan::Plan& plan);

 private:
  struct ColumnText {
    ParagraphStore::Compacted part;
    std::int32_t cell = -1;
  };

  // The text of the cell that stands in a column of the current row.
  const ParagraphStore::Compacted& text_in(std::uint32_t column, ParagraphStore& store, plan::Plan& plan);
  bool open_section_row(std::uint32_t row, ParagraphStore& store, HeadingTree& tree, plan::Plan& plan);
  void add_task(std::uint32_t row, const HeadingTree& tree, ParagraphStore& store, plan::Plan& plan);
  void read_column(std::uint32_t column, ParagraphStore& store, plan::Plan& plan, plan::Task& task);
  void add_units(plan::Span cell, plan::UnitRole role, ParagraphStore& store, plan::Plan& plan);
  void add_unit_list(plan::UnitRole role, ParagraphStore& store, plan::Plan& plan);
  void add_paragraphs(std::int32_t index, std::uint32_t row, const HeadingTree& tree, std::int32_t task, ParagraphStore& store,
                      plan::Plan& plan);
  void note_column_years();

  std::string_view document_;
  const plan::Table* table_ = nullptr;
  TableShape shape_;
  std::vector<std::int32_t> row_;
  std::vector<ColumnText> texts_;  // of each column, the text read last
  std::vector<YearQuote> column_years_;
  LabelReader labels_;
  std::vector<Label> found_;
  std::vector<NamePlace> names_, parted_;
  std::vector<plan::Span> parts_;  // lines of a cell that make one list
};

}  // namespace bihuan::reader
