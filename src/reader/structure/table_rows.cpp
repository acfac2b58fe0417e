// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/table_rows.h"

#include <algorithm>
#include <limits>

#include "reader/structure/characters.h"
#include "reader/structure/lines.h"
#include "reader/structure/numbering.h"
#include "reader/structure/tasks.h"
#include "reader/structure/titles.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {

TableReader::CellText TableReader::text_of_cell(const plan::Cell& cell, ParagraphStore& store, plan::Plan& plan) {
  if (cell.span.is_empty()) return {};
  plan::Span span = cell.span;
  while (span.begin < span.end && white_length(document_, span.begin) != 0) span.begin += white_length(document_, span.begin);
  while (span.begin < span.end && white_length_before(document_, span.end) != 0) span.end -= white_length_before(document_, span.end);
  if (span.begin >= span.end) return {};
  const ParagraphStore::Compacted part = store.compact_part(document_, span, plan.strings);
  return {part.text, part.first_piece, part.piece_count};
}

// A row of one text alone, 一、产业发展（7项）, opens a section of the table.
bool TableReader::open_section_row(std::uint32_t row, ParagraphStore& store, HeadingTree& tree, plan::Plan& plan) {
  std::int32_t only = -1;
  for (const std::int32_t cell : row_) {
    if (cell < 0 || table_->cells[static_cast<std::size_t>(cell)].span.is_empty()) continue;
    if (only >= 0 && only != cell) return false;
    only = cell;
  }
  if (only < 0) return false;
  const plan::Cell& cell = table_->cells[static_cast<std::size_t>(only)];
  if (cell.row != row || (cell.column_count < 2 && cell.column != 0)) return false;
  const CellText text = text_of_cell(cell, store, plan);
  const Number number = number_at(text.text);
  if (text.text.empty() || width(text.text, 41) > 40 || (!number.is_given() && is_terminated(text.text)) ||
      is_digit(last_char(text.text).code))
    return false;
  tree.open_row(number, text.text.substr(number.length),
                store.source(text.first_piece, text.piece_count, 0, static_cast<std::uint32_t>(text.text.size())), {});
  return true;
}

void TableReader::note_column_years() {
  column_years_.assign(table_->column_count, {});
  if (!shape_.has_header) return;
  for (const plan::Cell& cell : table_->cells) {
    if (cell.row >= shape_.first_row) break;
    const YearPlace year = year_in(text_of(document_, cell.span));
    if (year.value == 0) continue;
    for (std::uint32_t column = cell.column; column < std::min(cell.column + std::max(cell.column_count, 1u), table_->column_count);
         ++column)
      column_years_[column] = {year.value, {cell.span.begin + year.begin, cell.span.begin + year.end}};
  }
}

// The lines of a cell make one list; a line that does not end as a unit does goes on in the next.
void TableReader::add_units(const plan::Cell& cell, plan::UnitRole role, ParagraphStore& store, plan::Plan& plan, plan::Task& task) {
  const auto add = [&](const CellText& text, NamePlace name, plan::UnitRole own_role) {
    plan::UnitMention mention;
    mention.name = {text.text.substr(name.begin, name.end - name.begin),
                    store.source(text.first_piece, text.piece_count, name.begin, name.end)};
    if (!may_be_unit(mention.name.text)) return;
    mention.role = own_role;
    mention.wildcard = is_wildcard(mention.name.text);
    plan.units.push_back(mention);
    ++task.unit_count;
  };
  const auto flush = [&] {
    if (parts_.empty()) return;
    CellText text;
    text.first_piece = static_cast<std::uint32_t>(store.pieces().size());
    text.text = compact(document_, parts_, true, plan.strings, store.pieces());
    text.piece_count = static_cast<std::uint32_t>(store.pieces().size()) - text.first_piece;
    parts_.clear();
    labels_.clear();
    found_.clear();
    labels_.find(text.text, found_);
    if (!found_.empty() && found_.front().begin == 0) {
      for (const LabelledUnit& unit : labels_.units()) add(text, unit.name, unit.role);
      return;
    }
    names_.clear();
    split_unit_names(text.text, 0, static_cast<std::uint32_t>(text.text.size()), names_);
    for (const NamePlace name : names_) add(text, name, role);
  };
  parts_.clear();
  for (std::uint32_t at = cell.span.begin; at < cell.span.end;) {
    std::uint32_t end = at;
    while (end < cell.span.end && document_[end] != '\n') ++end;
    plan::Span line{at, end};
    while (line.begin < line.end && white_length(document_, line.begin) != 0) line.begin += white_length(document_, line.begin);
    while (line.begin < line.end && white_length_before(document_, line.end) != 0) line.end -= white_length_before(document_, line.end);
    if (line.begin < line.end) {
      parts_.push_back(line);
      if (ends_like_unit(text_of(document_, line))) flush();
    }
    at = end + 1;
  }
  flush();
}

void TableReader::add_task(std::uint32_t row, const HeadingTree& tree, ParagraphStore& store, plan::Plan& plan) {
  plan::Task task;
  task.heading = tree.current();
  task.section = tree.label_of(tree.current());
  task.first_unit = static_cast<std::uint32_t>(plan.units.size());
  std::uint32_t begin = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t end = 0;
  std::int32_t done = -1;
  for (std::uint32_t column = 0; column < row_.size(); ++column) {
    if (row_[column] < 0 || row_[column] == done) continue;
    done = row_[column];
    const plan::Cell& cell = table_->cells[static_cast<std::size_t>(done)];
    if (cell.span.is_empty()) continue;
    if (cell.row == row) {
      begin = std::min(begin, cell.span.begin);
      end = std::max(end, cell.span.end);
    }
    switch (shape_.columns[column]) {
      case ColumnUse::number:
        task.number = text_of_cell(cell, store, plan).text;
        break;
      case ColumnUse::task:
        if (task.title.empty()) task.title = first_sentence(text_of_cell(cell, store, plan).text);
        break;
      case ColumnUse::lead:
        add_units(cell, plan::UnitRole::lead, store, plan, task);
        break;
      case ColumnUse::responsible:
        add_units(cell, plan::UnitRole::responsible, store, plan, task);
        break;
      case ColumnUse::deadline: {
        const CellText text = text_of_cell(cell, store, plan);
        const DeadlinePlace place = deadline_in(text.text, plan.meta.year);
        if (!place.date) break;
        task.deadline = place.date;
        task.deadline_span = store.source(text.first_piece, text.piece_count, place.begin, place.end);
        break;
      }
      default:
        break;
    }
  }
  if (begin > end || task.title.empty()) {
    plan.units.resize(task.first_unit);
    return;
  }
  task.span = {begin, end};
  plan.tasks.push_back(task);
}

void TableReader::add_paragraphs(std::int32_t index, std::uint32_t row, const HeadingTree& tree, std::int32_t task, ParagraphStore& store,
                                 plan::Plan& plan) {
  const Section& section = tree.section();
  std::int32_t done = -1;
  for (std::uint32_t column = 0; column < row_.size(); ++column) {
    if (row_[column] < 0 || row_[column] == done) continue;
    done = row_[column];
    const plan::Cell& cell = table_->cells[static_cast<std::size_t>(done)];
    const ColumnUse use = shape_.columns[column];
    const bool header = shape_.has_header && cell.row < shape_.first_row;
    if (cell.row != row) continue;  // merged from above: read there
    if (!header && (use == ColumnUse::number || use == ColumnUse::lead || use == ColumnUse::responsible || use == ColumnUse::person))
      continue;
    const CellText text = text_of_cell(cell, store, plan);
    if (text.text.empty()) continue;
    Paragraph paragraph;
    paragraph.kind = header ? ParagraphKind::heading : ParagraphKind::table_cell;
    paragraph.past = section.past;
    paragraph.heading = tree.current();
    paragraph.task = task;
    const YearQuote list_year = column_years_[column].year != 0 && !header ? column_years_[column] : section.list_year;
    paragraph.list_year = list_year.year;
    paragraph.list_year_span = list_year.span;
    paragraph.section_year = section.section_year.year;
    paragraph.section_year_span = section.section_year.span;
    paragraph.table = index;
    paragraph.row = cell.row;
    paragraph.column = column;
    store.add(text.text, text.first_piece, text.piece_count, 0, static_cast<std::uint32_t>(text.text.size()), paragraph);
  }
}

void TableReader::read(std::string_view document, const plan::Table& table, std::int32_t index, HeadingTree& tree, ParagraphStore& store,
                       plan::Plan& plan) {
  document_ = document;
  table_ = &table;
  read_shape(document, table, shape_);
  note_column_years();
  if (!shape_.has_header && table.row_count > 2 && table.column_count > 2) plan.notices.push_back({"table-without-header", table.span});
  row_.assign(table.column_count, -1);
  RowCursor cursor(table);
  while (cursor.next(row_)) {
    const std::uint32_t row = cursor.row();
    const bool data = !shape_.has_header || row >= shape_.first_row;
    if (data && shape_.has_header && open_section_row(row, store, tree, plan)) continue;
    const std::size_t tasks = plan.tasks.size();
    if (data && shape_.holds_tasks && !tree.section().past) add_task(row, tree, store, plan);
    add_paragraphs(index, row, tree, plan.tasks.size() > tasks ? static_cast<std::int32_t>(tasks) : -1, store, plan);
  }
  tree.close_rows();
}

}  // namespace bihuan::reader
