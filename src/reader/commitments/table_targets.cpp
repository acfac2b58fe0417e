// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/table_targets.h"

#include <algorithm>
#include <array>

#include "reader/commitments/denominator.h"
#include "reader/commitments/quantity.h"
#include "reader/commitments/table_header.h"
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/lexicon.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using Words = std::string_view;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  while (!text.empty() && blanks.find(text.front()) != Words::npos) text.remove_prefix(1);
  while (!text.empty() && blanks.find(text.back()) != Words::npos) text.remove_suffix(1);
  return text;
}

// 亿元 -> 元 and 8; 万吨 -> 吨 and 4; 个 -> 个 and 0.
struct ColumnUnit {
  std::string_view name;
  int power = 0;
};

ColumnUnit unit_of(std::string_view text) {
  ColumnUnit unit{trimmed(text), 0};
  for (const auto& [word, power] : {std::pair{Words("亿"), 8}, {Words("千万"), 7}, {Words("百万"), 6}, {Words("万"), 4}})
    if (unit.name.starts_with(word) && unit.name.size() > word.size()) {
      unit.name.remove_prefix(word.size());
      unit.power = power;
      break;
    }
  if (unit.name == "％") unit.name = "%";
  if (unit.name == "—" || unit.name == "-" || unit.name == "/") unit.name = {};
  return unit;
}

// Takes （户） off 适老化改造（户） when it names a unit.
ColumnUnit take_bracketed_unit(std::string_view& name) {
  const std::size_t open = std::max(name.rfind("（") == Words::npos ? 0 : name.rfind("（"), name.rfind('(') == Words::npos ? 0 : name.rfind('('));
  if (open == 0 || !(name.ends_with("）") || name.ends_with(")"))) return {};
  const std::size_t inner = open + (name[open] == '(' ? 1 : 3);
  const std::size_t end = name.size() - (name.ends_with(")") ? 1 : 3);
  const ColumnUnit unit = unit_of(name.substr(inner, end - inner));
  if (unit.name.empty() || Lexicon::instance().unit_at(unit.name, 0).length == 0) return {};
  name = trimmed(name.substr(0, open));
  return unit;
}

class TableReader {
 public:
  TableReader(std::string_view text, const plan::Table& table, plan::Plan& plan, std::int32_t heading, const Paragraph* sample)
      : text_(text), table_(table), plan_(plan), heading_(heading), sample_(sample) {}

  bool run() {
    header_ = read_table_header(text_, table_);
    if (!header_.lists_indicators && !header_.lists_places) return false;
    grid_.assign(static_cast<std::size_t>(table_.row_count) * table_.column_count, nullptr);
    for (const plan::Cell& cell : table_.cells)
      for (std::uint32_t row = cell.row; row < std::min(cell.row + cell.row_count, table_.row_count); ++row)
        for (std::uint32_t column = cell.column; column < std::min(cell.column + cell.column_count, table_.column_count); ++column)
          grid_[row * table_.column_count + column] = &cell;
    for (std::uint32_t row = header_.first_row; row < table_.row_count; ++row) header_.lists_indicators ? read_indicator(row) : read_place(row);
    return true;
  }

 private:
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

  void read_indicator(std::uint32_t row) {
    const std::uint32_t at = indicator_column(row);
    if (at == table_.column_count) return;
    std::string_view name = text_at(row, at);
    for (const Words lead : {Words("其中："), Words("其中:"), Words("其中")})
      if (name.starts_with(lead)) name = trimmed(name.substr(lead.size()));
    const plan::Quote indicator_at{name, span_of(name)};
    ColumnUnit unit = take_bracketed_unit(name);
    plan::Quote per;
    if (name.starts_with("每")) {
      const std::size_t end = denominator_after(name, 3);
      if (end > 0 && end < name.size()) {
        per = {name.substr(3, end - 3), span_of(name.substr(3, end - 3))};
        name = name.substr(end);
        if (name.starts_with("拥有")) name.remove_prefix(6);
      }
    }
    std::optional<base::Decimal> baseline;
    plan::Span baseline_at;
    for (std::uint32_t i = 0; i < table_.column_count; ++i) {
      if (header_.columns[i].use == IndicatorColumn::unit) unit = unit_of(text_at(row, i));
      if (header_.columns[i].use != IndicatorColumn::base) continue;
      if (const auto figure = figure_in(text_at(row, i))) {
        baseline = figure->value.scaled(unit.power);
        baseline_at = span_of(text_at(row, i));
      }
    }
    for (std::uint32_t i = 0; i < table_.column_count; ++i) {
      const auto& column = header_.columns[i];
      if (column.use != IndicatorColumn::goal && column.use != IndicatorColumn::growth) continue;
      const bool growth = column.use == IndicatorColumn::growth;
      const bool cumulative = text_at(row, i).starts_with("[") || text_at(row, i).starts_with("［") || text_at(row, i).starts_with("〔");
      auto target = target_in(text_at(row, i), growth && !cumulative ? ColumnUnit{"%", 0} : unit);
      if (!target) continue;
      if (growth && cumulative && baseline) continue;  // [6.8]: the difference of two columns that stand beside it
      target->indicator = {name, indicator_at.span};
      target->per = per;
      target->kind = growth ? plan::TargetKind::growth : kind(name, target->unit.text);
      if (!growth) {
        target->baseline = baseline;
        target->baseline_span = baseline_at;
      }
      if (growth && !cumulative) target->recur = plan::Recurrence::yearly;
      finish(*target, growth ? latest_goal_year() : column.year);
    }
  }

  void read_place(std::uint32_t row) {
    const std::string_view place = text_at(row, 0);
    if (place.empty()) return;
    for (std::uint32_t i = 1; i < table_.column_count; ++i) {
      const auto& column = header_.columns[i];
      if (column.use == IndicatorColumn::base || column.heading.empty()) continue;
      std::string_view name = plan_.strings.copy(column.heading);
      ColumnUnit unit = take_bracketed_unit(name);
      if (unit.name.empty()) unit = caption_unit();
      auto target = target_in(text_at(row, i), unit);
      if (!target) continue;
      target->indicator = {plan_.strings.join({place, name}), span_of(place)};
      target->kind = kind(name, target->unit.text);
      finish(*target, 0);
    }
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

  struct Figure {
    base::Decimal value;
    std::optional<base::Decimal> value_max;
    Comparator op = Comparator::equal;
    std::string_view text;
    std::string_view unit;
  };

  static std::optional<Figure> figure_in(std::string_view cell) {
    Figure figure;
    std::string_view rest = cell;
    for (bool more = true; more;) {
      more = false;
      for (const auto& [word, op] : {std::pair{Words("≥"), Comparator::at_least}, {Words("≤"), Comparator::at_most}, {Words("＞"), Comparator::above}, {Words(">"), Comparator::above}, {Words("＜"), Comparator::below}, {Words("<"), Comparator::below},
                                     {Words("约"), Comparator::about}, {Words("["), Comparator::equal}, {Words("［"), Comparator::equal}, {Words("〔"), Comparator::equal}, {Words(" "), Comparator::equal}, {Words("="), Comparator::equal}, {Words("("), Comparator::equal}, {Words("（"), Comparator::equal}})
        if (rest.starts_with(word)) {
          rest.remove_prefix(word.size());
          if (op != Comparator::equal) figure.op = op;
          more = true;
          break;
        }
    }
    if (rest.empty()) return std::nullopt;
    const auto quantity = quantity_at(rest, 0);
    if (!quantity || quantity->is_chinese) return std::nullopt;
    figure.value = quantity->value;
    figure.value_max = quantity->value_max;
    figure.text = rest.substr(0, quantity->end);
    figure.unit = rest.substr(quantity->unit_begin, quantity->unit_end - quantity->unit_begin);
    rest = rest.substr(quantity->end);
    for (const auto& [word, op] : {std::pair{Words("以上"), Comparator::at_least}, {Words("以下"), Comparator::at_most}, {Words("以内"), Comparator::at_most}, {Words("左右"), Comparator::about}})
      if (rest.starts_with(word)) {
        figure.op = op;
        rest.remove_prefix(word.size());
      }
    for (const Words close : {Words("]"), Words("］"), Words("〕"), Words(")"), Words("）"), Words("%"), Words("％")})
      if (rest.starts_with(close)) rest.remove_prefix(close.size());
    if (!trimmed(rest).empty()) return std::nullopt;  // a sentence, not a figure
    if (figure.value_max) figure.op = Comparator::range;
    return figure;
  }

  std::optional<plan::Target> target_in(std::string_view cell, ColumnUnit unit) const {
    const auto figure = figure_in(cell);
    if (!figure) return std::nullopt;
    plan::Target target;
    target.span = span_of(figure->text);
    target.value = figure->value;
    target.value_max = figure->value_max;
    target.op = figure->op;
    if (target.op != Comparator::equal && target.op != Comparator::range) target.op_span = span_of(cell);
    if (!figure->unit.empty()) {
      target.unit = {figure->unit == "％" ? Words("%") : figure->unit, span_of(figure->unit)};
    } else if (!unit.name.empty()) {
      target.value = target.value.scaled(unit.power);
      if (target.value_max) target.value_max = target.value_max->scaled(unit.power);
      target.unit.text = unit.name;
    }
    return target;
  }

  static plan::TargetKind kind(std::string_view name, std::string_view unit) {
    if (unit == "%" && (name.ends_with("降低") || name.ends_with("下降") || name.ends_with("增长") || name.ends_with("增速") || name.ends_with("下降率") || name.ends_with("增长率") || name.ends_with("降幅"))) return plan::TargetKind::growth;
    if (unit == "%" || unit.empty() || names_stock(name) || name.ends_with("数") || unit.find('/') != Words::npos) return plan::TargetKind::level;
    return name.find("新增") != Words::npos || name.find("新建") != Words::npos || name.find("改造") != Words::npos || name.find("建设") != Words::npos ? plan::TargetKind::count : plan::TargetKind::level;
  }

  int latest_goal_year() const {
    int year = 0;
    for (const auto& column : header_.columns)
      if (column.use == IndicatorColumn::goal) year = std::max(year, column.year);
    return year;
  }

  void finish(plan::Target& target, int year) {
    target.heading = heading_;
    if (year == 0 && sample_ != nullptr) year = sample_->list_year;
    if (year != 0) target.deadline = base::last_day_of_year(year);
    plan_.targets.push_back(target);
  }

  std::string_view text_;
  const plan::Table& table_;
  plan::Plan& plan_;
  std::int32_t heading_;
  const Paragraph* sample_;  // a paragraph of the table, for what it inherits from its place
  TableHeader header_;
  std::vector<const plan::Cell*> grid_;
};

}  // namespace

std::vector<bool> read_table_targets(std::string_view text, const std::vector<plan::Table>& tables, const std::vector<Paragraph>& paragraphs, plan::Plan& plan) {
  std::vector<bool> taken(tables.size(), false);
  std::vector<const Paragraph*> samples(tables.size(), nullptr);
  for (const Paragraph& paragraph : paragraphs)
    if (paragraph.table >= 0 && static_cast<std::size_t>(paragraph.table) < tables.size()) samples[static_cast<std::size_t>(paragraph.table)] = &paragraph;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (samples[i] != nullptr && (samples[i]->past || samples[i]->kind == ParagraphKind::front_matter)) continue;
    if (static_cast<std::uint64_t>(tables[i].row_count) * tables[i].column_count > 4'000'000) continue;
    taken[i] = TableReader(text, tables[i], plan, samples[i] != nullptr ? samples[i]->heading : -1, samples[i]).run();
  }
  return taken;
}

}  // namespace bihuan::reader
