// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/table_rows.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "reader/structure/characters.h"
#include "reader/structure/lines.h"
#include "reader/structure/numbering.h"
#include "reader/structure/tasks.h"
#include "reader/structure/titles.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {

namespace {

// Without the white space around it.
plan::Span trimmed(std::string_view document, plan::Span span) {
  while (span.begin < span.end && !begins_plain(document[span.begin])) {
    const std::uint32_t white = white_length(document, span.begin);
    if (white == 0) break;
    span.begin += white;
  }
  while (span.begin + 3 <= span.end ? !begins_plain(document[span.end - 3]) : span.begin < span.end) {
    const std::uint32_t white = white_length_before(document, span.end);
    if (white == 0) break;
    span.end -= white;
  }
  return span;
}

}  // namespace

const ParagraphStore::Compacted& TableReader::text_in(std::uint32_t column, ParagraphStore& store, plan::Plan& plan) {
  ColumnText& text = texts_[column];
  if (text.cell == row_[column]) return text.part;
  text.cell = row_[column];
  const plan::Span span = trimmed(document_, table_->cells[static_cast<std::size_t>(text.cell)].span);
  text.part = span.is_empty() ? ParagraphStore::Compacted{} : store.compact_part(document_, span, plan.strings);
  return text.part;
}

// A row of one text alone, 一、产业发展（7项）, opens a section of the table.
bool TableReader::open_section_row(std::uint32_t row, ParagraphStore& store, HeadingTree& tree, plan::Plan& plan) {
  std::int32_t only = -1;
  std::uint32_t column = 0;
  for (std::uint32_t i = 0; i < row_.size(); ++i) {
    if (row_[i] < 0 || table_->cells[static_cast<std::size_t>(row_[i])].span.is_empty()) continue;
    if (only >= 0 && only != row_[i]) return false;
    only = row_[i];
    column = i;
  }
  if (only < 0) return false;
  const plan::Cell& cell = table_->cells[static_cast<std::size_t>(only)];
  if (cell.row != row || (cell.column_count < 2 && cell.column != 0)) return false;
  const ParagraphStore::Compacted& text = text_in(column, store, plan);
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
void TableReader::add_units(plan::Span cell, plan::UnitRole role, ParagraphStore& store, plan::Plan& plan) {
  parts_.clear();
  for (std::uint32_t at = cell.begin; at < cell.end;) {
    const void* const found = std::memchr(document_.data() + at, '\n', cell.end - at);
    const std::uint32_t end = found == nullptr ? cell.end : static_cast<std::uint32_t>(static_cast<const char*>(found) - document_.data());
    const plan::Span line = trimmed(document_, {at, end});
    if (line.begin < line.end) {
      parts_.push_back(line);
      if (ends_like_unit(text_of(document_, line))) add_unit_list(role, store, plan);
    }
    at = end + 1;
  }
  if (!parts_.empty()) add_unit_list(role, store, plan);
}

// Adds the units in parts_ and empties it.
void TableReader::add_unit_list(plan::UnitRole role, ParagraphStore& store, plan::Plan& plan) {
  const std::uint32_t first_piece = static_cast<std::uint32_t>(store.pieces().size());
  const bool has_white = parts_.size() > 1 || find_white(document_, parts_[0].begin, parts_[0].end) != parts_[0].end;
  const std::string_view text = compact(document_, parts_, has_white, plan.strings, store.pieces());
  const std::uint32_t piece_count = static_cast<std::uint32_t>(store.pieces().size()) - first_piece;
  const NameGaps gaps(document_, std::span(store.pieces()).subspan(first_piece, piece_count));
  parts_.clear();
  const auto add = [&](NamePlace place, plan::UnitRole own_role) {
    const std::string_view name = text.substr(place.begin, place.end - place.begin);
    if (!may_be_unit(name)) return;
    plan::UnitMention& mention = plan.units.emplace_back();
    mention.name = {name, store.source(first_piece, piece_count, place.begin, place.end)};
    mention.role = own_role;
    mention.wildcard = is_wildcard(name);
  };
  labels_.clear();
  found_.clear();
  labels_.find(text, gaps, found_);
  if (!found_.empty() && found_.front().begin == 0) {
    for (const LabelledUnit& unit : labels_.units()) add(unit.name, unit.role);
    return;
  }
  names_.clear();
  split_unit_names(text, 0, static_cast<std::uint32_t>(text.size()), names_);
  parted_.clear();
  for (const NamePlace name : names_) gaps.part(text, name, parted_);
  for (const NamePlace name : parted_) {
    const LabelledUnit unit = without_role_note(text, {name, role});
    add(unit.name, unit.role);
  }
}

// Takes from a cell what its column says about the row's task.
void TableReader::read_column(std::uint32_t column, ParagraphStore& store, plan::Plan& plan, plan::Task& task) {
  const plan::Span cell = table_->cells[static_cast<std::size_t>(row_[column])].span;
  switch (shape_.columns[column]) {
    case ColumnUse::number:
      task.number = text_in(column, store, plan).text;
      break;
    case ColumnUse::task:
      if (task.title.empty()) task.title = first_sentence(text_in(column, store, plan).text);
      break;
    case ColumnUse::lead:
      add_units(cell, plan::UnitRole::lead, store, plan);
      break;
    case ColumnUse::responsible:
      add_units(cell, plan::UnitRole::responsible, store, plan);
      break;
    case ColumnUse::deadline: {
      const ParagraphStore::Compacted& text = text_in(column, store, plan);
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
    read_column(column, store, plan, task);
  }
  if (begin > end || task.title.empty()) {
    plan.units.resize(task.first_unit);
    return;
  }
  task.unit_count = static_cast<std::uint32_t>(plan.units.size()) - task.first_unit;
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
    const ParagraphStore::Compacted& text = text_in(column, store, plan);
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
  texts_.assign(table.column_count, {});
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
