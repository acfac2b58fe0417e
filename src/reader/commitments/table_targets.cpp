// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/table_targets.h"

#include <algorithm>
#include <span>

#include "reader/commitments/denominator.h"
#include "reader/commitments/table_figures.h"
#include "reader/commitments/table_header.h"
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using Words = std::string_view;

constexpr WordSet subtotals{Words("小计"), Words("小 计")};
constexpr WordSet growth_names{Words("降低"),   Words("下降"), Words("增长"), Words("增速"), Words("下降率"),
                               Words("增长率"), Words("降幅"), Words("增幅"), Words("提高")};
constexpr WordSet yearly_headings{Words("年均"), Words("年递增"), Words("每年")};
constexpr WordSet planned_years{Words("年度"), Words("年"), Words("计划"), Words("拟"), Words("安排")};
constexpr WordSet digits{Words("0"),  Words("1"),  Words("2"),  Words("3"),  Words("4"),  Words("5"),  Words("6"),
                         Words("7"),  Words("8"),  Words("9"),  Words("０"), Words("１"), Words("２"), Words("３"),
                         Words("４"), Words("５"), Words("６"), Words("７"), Words("８"), Words("９")};
constexpr WordSet names_of_rows{Words("项目"), Words("任务"), Words("工程"), Words("事项"), Words("名称"), Words("内容")};

class TableReader {
 public:
  // `paragraphs`: those of the table, in order, for what a row inherits from its place.
  TableReader(std::string_view text, const plan::Table& table, std::size_t index, std::span<const Paragraph* const> paragraphs,
              plan::Plan& plan, ReadCells& cells)
      : text_(text), table_(table), index_(index), paragraphs_(paragraphs), plan_(plan), cells_(cells) {}

  bool run() {
    header_ = read_table_header(text_, table_, plan_.meta.plan_start.date ? plan_.meta.plan_start.date->year : plan_.meta.year);
    if (!header_.lists_indicators && !header_.lists_places && !header_.lists_money) return false;
    cells_.add_table(index_, table_.row_count, table_.column_count);
    grid_.assign(static_cast<std::size_t>(table_.row_count) * table_.column_count, nullptr);
    for (const plan::Cell& cell : table_.cells)
      for (std::uint32_t row = cell.row; row < std::min(cell.row + cell.row_count, table_.row_count); ++row)
        for (std::uint32_t column = cell.column; column < std::min(cell.column + cell.column_count, table_.column_count); ++column)
          grid_[row * table_.column_count + column] = &cell;
    caption_year_ = caption_year();
    for (std::uint32_t row = 0; row < header_.first_row; ++row)
      for (std::uint32_t column = 0; column < table_.column_count; ++column) cells_.add(index_, row, column);
    for (std::uint32_t row = header_.first_row; row < table_.row_count; ++row) read_row(row);
    return header_.lists_indicators || header_.lists_places;
  }

 private:
  void read_row(std::uint32_t row) {
    for (; next_ < paragraphs_.size() && paragraphs_[next_]->row <= row; ++next_)
      if (place_ == nullptr || place_->row != paragraphs_[next_]->row) place_ = paragraphs_[next_];
    for (std::uint32_t i = 0; i < table_.column_count; ++i)
      if (subtotals.begins(text_at(row, i))) return;
    if (header_.lists_places) return read_place(row);
    if (header_.lists_indicators) read_indicator(row);
    if (header_.lists_money) read_money(row);
  }

  const plan::Cell* cell_at(std::uint32_t row, std::uint32_t column) const { return grid_[row * table_.column_count + column]; }
  std::string_view text_at(std::uint32_t row, std::uint32_t column) const {
    const plan::Cell* cell = cell_at(row, column);
    return cell == nullptr ? Words() : trimmed(text_.substr(cell->span.begin, cell->span.end - cell->span.begin));
  }
  plan::Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  // The indicator is the text of the right-most indicator column of the row.
  std::uint32_t indicator_column(std::uint32_t row) const {
    std::uint32_t found = table_.column_count;
    for (std::uint32_t i = 0; i < table_.column_count; ++i)
      if (header_.columns[i].use == IndicatorColumn::indicator && !text_at(row, i).empty() && !is_figure(text_at(row, i))) found = i;
    return found;
  }

  struct RowName {
    std::string_view text;
    plan::Span span;
    plan::Quote per;
    ColumnUnit unit;
  };

  // 每千人口拥有托位数（个）: name, denominator and unit.
  RowName row_name(std::string_view cell) const {
    RowName name{without_row_number(cell), {}, {}, {}};
    name.span = span_of(name.text);
    name.unit = take_bracketed_unit(name.text);
    if (!name.text.starts_with("每")) return name;
    const std::size_t end = denominator_after(name.text, 3);
    if (end == 0 || end >= name.text.size()) return name;
    name.per = {name.text.substr(3, end - 3), span_of(name.text.substr(3, end - 3))};
    name.text = name.text.substr(end);
    if (name.text.starts_with("拥有")) name.text.remove_prefix(6);
    return name;
  }

  struct Baseline {
    std::optional<base::Decimal> value;
    plan::Span at;
  };

  // Of the last column that tells what there is; `unit` is that of the row.
  Baseline baseline_of(std::uint32_t row, const ColumnUnit& unit) const {
    Baseline baseline;
    for (std::uint32_t i = 0; i < table_.column_count; ++i) {
      if (header_.columns[i].use != IndicatorColumn::base) continue;
      cells_.add(index_, row, i);
      const auto figure = figure_in(text_at(row, i));
      if (figure && figure->has_value) baseline = {figure->value.scaled(unit.power), span_of(text_at(row, i))};
    }
    return baseline;
  }

  void read_indicator(std::uint32_t row) {
    const std::uint32_t at = indicator_column(row);
    if (at == table_.column_count) return;
    RowName name = row_name(text_at(row, at));
    cells_.add(index_, row, at);
    for (std::uint32_t i = 0; i < table_.column_count; ++i)
      if (header_.columns[i].use == IndicatorColumn::unit && !text_at(row, i).empty()) name.unit = unit_of(text_at(row, i));
    const Baseline baseline = baseline_of(row, name.unit);
    for (std::uint32_t i = 0; i < table_.column_count; ++i) {
      const auto& column = header_.columns[i];
      if (column.use != IndicatorColumn::goal && column.use != IndicatorColumn::growth) continue;
      const bool growth = column.use == IndicatorColumn::growth;
      const bool cumulative = text_at(row, i).starts_with("[") || text_at(row, i).starts_with("［") || text_at(row, i).starts_with("〔");
      auto target = target_in(row, i, growth && !cumulative ? ColumnUnit{"%", 0} : name.unit);
      if (!target) {
        if (!growth) note_unread(row, i);
        continue;
      }
      if (growth && cumulative && baseline.value) continue;  // [6.8]: the difference of two columns that stand beside it
      target->indicator = {column.of_place ? plan_.strings.join({column.heading, name.text}) : name.text, name.span};
      target->per = name.per;
      target->kind = growth ? plan::TargetKind::growth : kind(name.text, target->unit.text);
      if (!growth) {
        target->baseline = baseline.value;
        target->baseline_span = baseline.at;
      }
      if (growth) target->direction = direction_named(column.heading);
      if (growth && !cumulative && yearly_headings.holds(column.heading)) target->recur = plan::Recurrence::yearly;
      finish(*target, growth && column.year == 0 ? latest_goal_year() : column.year);
    }
  }

  // 达标率88%（试行）: a goal that is no figure alone. Sentences in cells are read later, and may still find it.
  void note_unread(std::uint32_t row, std::uint32_t column) {
    const plan::Cell* cell = cell_at(row, column);
    const std::string_view text = text_at(row, column);
    if (cell == nullptr || cell->row != row || cell->column != column || !digits.holds(text) || printed_year(text) != 0) return;
    cells_.add_unread(span_of(text));
  }

  void read_place(std::uint32_t row) {
    const auto first = static_cast<std::uint32_t>(std::find_if(header_.columns.begin(), header_.columns.end(),
                                                               [](const auto& column) { return column.use == IndicatorColumn::place; }) -
                                                  header_.columns.begin());
    const std::string_view place = without_row_number(text_at(row, first));
    if (place.empty()) return;
    cells_.add(index_, row, first);
    for (std::uint32_t i = first + 1; i < table_.column_count; ++i) {
      const auto& column = header_.columns[i];
      if (column.use == IndicatorColumn::base || column.heading.empty()) continue;
      std::string_view name = plan_.strings.copy(column.heading);
      ColumnUnit unit = take_bracketed_unit(name);
      if (unit.name.empty()) unit = caption_unit();
      auto target = target_in(row, i, unit);
      if (!target) continue;
      target->indicator = {plan_.strings.join({place, name}), span_of(place)};
      target->kind = kind(name, target->unit.text);
      finish(*target, column.year);
    }
  }

  // What a task or project costs: 总投资（万元）, 2026年计划投资.
  void read_money(std::uint32_t row) {
    std::string_view name;
    for (std::uint32_t i = 0; i < table_.column_count && name.empty(); ++i)
      if (header_.columns[i].use != IndicatorColumn::money && names_of_rows.holds(header_.columns[i].heading) &&
          !is_figure(text_at(row, i)))
        name = without_row_number(text_at(row, i));
    for (std::uint32_t i = 0; i < table_.column_count && name.empty(); ++i)
      if (text_at(row, i) == "合计" || text_at(row, i) == "总计") name = text_at(row, i);
    if (name.empty() || name.size() > 120) return;
    for (std::uint32_t i = 0; i < table_.column_count; ++i) {
      const auto& column = header_.columns[i];
      if (column.use == IndicatorColumn::base && is_figure(text_at(row, i))) cells_.add(index_, row, i);
      if (column.use != IndicatorColumn::money) continue;
      std::string_view heading = column.heading;
      ColumnUnit unit = take_bracketed_unit(heading);
      if (unit.name.empty()) unit = caption_unit();
      auto target = target_in(row, i, unit);
      if (!target || !target->unit.text.ends_with("元")) continue;
      target->indicator = {plan_.strings.join({name, without_year(heading)}), span_of(name)};
      target->kind = plan::TargetKind::count;
      finish(*target, column.year);
    }
  }

  // 投资 of 2026年度计划投资.
  static std::string_view without_year(std::string_view heading) {
    const std::string_view whole = heading;
    while (const std::size_t length = digits.at_start(heading)) heading.remove_prefix(length);
    while (const std::size_t length = planned_years.at_start(heading)) heading.remove_prefix(length);
    return heading.empty() ? whole : heading;
  }

  // 附件：2025年任务分解表, above （单位：亩） or the table itself.
  int caption_year() const {
    const std::string_view above = text_.substr(0, table_.span.begin);
    std::size_t end = above.size();
    for (int lines = 0; lines < 3 && end > 0; ++lines) {
      const std::size_t start = above.rfind('\n', end - 1) == Words::npos ? 0 : above.rfind('\n', end - 1) + 1;
      const std::string_view line = trimmed(above.substr(start, end - start));
      if (line.size() > 150) return 0;
      if (line.ends_with("表") || line.ends_with("清单") || line.ends_with("）") || line.ends_with(")"))
        if (const int year = line.find("表") != Words::npos || line.find("清单") != Words::npos ? printed_year(line) : 0) return year;
      end = start == 0 ? 0 : start - 1;
    }
    return 0;
  }

  // （单位：亩） on the line above the table.
  ColumnUnit caption_unit() const {
    const std::size_t from = table_.span.begin > 120 ? table_.span.begin - 120 : 0;
    const std::string_view above = text_.substr(from, table_.span.begin - from);
    for (const Words label : {Words("单位："), Words("单位:")}) {
      const std::size_t at = above.rfind(label);
      if (at == Words::npos) continue;
      std::string_view rest = above.substr(at + label.size());
      rest = rest.substr(0, std::min({rest.find('\n'), rest.find("）"), rest.find(')'), rest.find("，"), rest.size()}));
      return unit_of(rest);
    }
    return {};
  }

  // The figure in a cell as a target without a name; `unit` where the cell gives none.
  std::optional<plan::Target> target_in(std::uint32_t row, std::uint32_t column, ColumnUnit unit) const {
    const std::string_view cell = text_at(row, column);
    if (cell_at(row, column) == nullptr || cell_at(row, column)->row != row || cell_at(row, column)->column != column)
      return std::nullopt;  // merged: said once
    const auto figure = figure_in(cell);
    if (!figure) return std::nullopt;
    cells_.add(index_, row, column);
    plan::Target target;
    target.span = span_of(figure->text);
    target.value = figure->value;
    target.has_value = figure->has_value;
    target.value_max = figure->value_max;
    target.op = figure->op;
    if (target.op != Comparator::equal && target.op != Comparator::range) target.op_span = span_of(cell);
    if (!figure->unit.empty()) {
      target.unit = {figure->unit == "％" ? Words("%") : figure->unit, span_of(figure->unit)};
    } else if (!unit.name.empty()) {
      target.value = target.value.scaled(unit.power);
      if (target.value_max) target.value_max = target.value_max->scaled(unit.power);
      target.unit.text = plan_.strings.copy(unit.name);
    }
    return target;
  }

  static plan::TargetKind kind(std::string_view name, std::string_view unit) {
    if (unit == "%" && growth_names.ends(name)) return plan::TargetKind::growth;
    if (unit == "%" || unit.empty() || names_stock(name) || name.ends_with("数") || unit.find('/') != Words::npos)
      return plan::TargetKind::level;
    return name.find("新增") != Words::npos || name.find("新建") != Words::npos || name.find("改造") != Words::npos ||
                   name.find("建设") != Words::npos
               ? plan::TargetKind::count
               : plan::TargetKind::level;
  }

  int latest_goal_year() const {
    int year = 0;
    for (const auto& column : header_.columns)
      if (column.use == IndicatorColumn::goal) year = std::max(year, column.year);
    return year;
  }

  void finish(plan::Target& target, int year) {
    if (target.kind == plan::TargetKind::growth && direction_named(target.indicator.text) != plan::Direction::none)
      target.direction = direction_named(target.indicator.text);
    if (place_ != nullptr) {
      target.heading = place_->heading;
      target.task = place_->task;
      if (year == 0) year = place_->list_year;
    }
    if (year == 0) year = caption_year_;
    if (year != 0) target.deadline = base::last_day_of_year(year);
    if (!target.has_value)
      plan_.notices.push_back({target.kind == plan::TargetKind::ratio ? "ratio-not-read" : "number-not-read", target.span});
    plan_.targets.push_back(target);
  }

  std::string_view text_;
  const plan::Table& table_;
  std::size_t index_;
  std::span<const Paragraph* const> paragraphs_;
  plan::Plan& plan_;
  ReadCells& cells_;
  std::size_t next_ = 0;              // of paragraphs_, not yet reached
  const Paragraph* place_ = nullptr;  // the first paragraph of the row
  int caption_year_ = 0;
  TableHeader header_;
  std::vector<const plan::Cell*> grid_;
};

}  // namespace

void ReadCells::report_unread(plan::Plan& plan) const {
  for (const plan::Span cell : unread_) {
    const auto found = std::lower_bound(plan.targets.begin(), plan.targets.end(), cell.begin,
                                        [](const plan::Target& target, std::uint32_t at) { return target.span.begin < at; });
    if (found == plan.targets.end() || found->span.begin >= cell.end) plan.notices.push_back({"figure-not-read", cell});
  }
}

ReadCells read_table_targets(std::string_view text, const std::vector<plan::Table>& tables, const std::vector<Paragraph>& paragraphs,
                             plan::Plan& plan) {
  ReadCells cells(tables.size());
  std::vector<const Paragraph*> inside;
  auto next = paragraphs.begin();
  for (std::size_t i = 0; i < tables.size(); ++i) {
    inside.clear();
    const auto stands_before = [i](const Paragraph& paragraph) {
      return paragraph.table < 0 || static_cast<std::size_t>(paragraph.table) < i;
    };
    while (next != paragraphs.end() && stands_before(*next)) ++next;
    for (; next != paragraphs.end() && next->table == static_cast<std::int32_t>(i); ++next) inside.push_back(&*next);
    if (!inside.empty() && (inside.back()->past || inside.back()->kind == ParagraphKind::front_matter)) continue;
    if (static_cast<std::uint64_t>(tables[i].row_count) * tables[i].column_count > 4'000'000) continue;
    if (!TableReader(text, tables[i], i, inside, plan, cells).run()) continue;
    std::erase_if(plan.notices, [&](const plan::Notice& notice) {
      return notice.span == tables[i].span && std::string_view(notice.code) == "table-without-header";
    });
  }
  return cells;
}

}  // namespace bihuan::reader
