// SPDX-License-Identifier: Apache-2.0
#include "domain/org/unit_import.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "domain/org/unit_parts.h"

namespace bihuan::org {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::pair<std::string_view, UnitKind> chinese_kinds[] = {
    {"区县", UnitKind::district},   {"街道", UnitKind::street}, {"社区", UnitKind::community}, {"网格", UnitKind::grid},
    {"部门", UnitKind::department}, {"其他", UnitKind::other},  {"区", UnitKind::district},    {"县", UnitKind::district},
    {"市", UnitKind::district},     {"镇", UnitKind::street},   {"乡", UnitKind::street},      {"乡镇", UnitKind::street},
    {"镇街", UnitKind::street},     {"村", UnitKind::community}, {"其它", UnitKind::other},
};

std::vector<std::string> aliases_in(std::string_view text) {
  constexpr std::string_view joints[] = {"；", "、", ";", "|"};
  std::vector<std::string> aliases;
  while (!text.empty()) {
    std::size_t end = text.size(), size = 0;
    for (const std::string_view joint : joints)
      if (const std::size_t at = text.find(joint); at < end) {
        end = at;
        size = joint.size();
      }
    if (end != 0) aliases.emplace_back(text.substr(0, end));
    text.remove_prefix(end + size);
  }
  std::sort(aliases.begin(), aliases.end());
  aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
  return aliases;
}

// Nothing for what is no whole number; 12,000 is one.
std::optional<std::int64_t> whole_number(std::string text) {
  std::erase(text, ',');
  if (text.empty()) return 0;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class Import {
 public:
  Import(const Tree& tree, const std::vector<UnitRow>& rows, UnitNumber first_number, const std::function<std::string(UnitNumber)>& polygon_of)
      : tree_(tree), rows_(rows), first_number_(first_number), polygon_of_(polygon_of), parts_(rows.size()) {}

  UnitImport run() {
    index_rows();
    for (std::size_t i = 0; i < rows_.size(); ++i) identify(i, 0);
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!parts_[i].is_wrong) build(i);
    check_places();
    gather();
    return std::move(import_);
  }

 private:
  enum class State : std::uint8_t { unseen, open, known };
  struct Part {
    State state = State::unseen;
    bool is_wrong = false, is_new = false;
    UnitNumber number = 0;
    UnitNumber parent = 0;
    bool has_parent = false;  // the file says where it stands
    Unit unit;                // as it is to be kept
  };

  void wrong(std::size_t i, std::string_view column, Error error) {
    Part& part = parts_[i];
    if (!part.is_wrong) ++import_.wrong_rows;
    part.is_wrong = true;
    if (import_.errors.size() < most_row_errors) import_.errors.push_back({rows_[i].number, std::string(column), std::move(error)});
  }
  void wrong(std::size_t i, std::string_view column, std::string_view code, std::string_view detail = {}, ErrorKind kind = ErrorKind::invalid) {
    wrong(i, column, Error{kind, std::string(code), std::string(column), std::string(detail)});
  }

  void index_rows() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const UnitRow& row = rows_[i];
      if (!row.code.empty()) {
        const auto [known, is_new] = by_code_.emplace(row.code, i);
        if (!is_new) wrong(i, "code", "unit-row-twice", std::to_string(rows_[known->second].number));
      }
      const auto [known, is_new] = by_name_.emplace(row.name, i);
      if (!is_new) known->second = several;
    }
    for (const Unit& unit : tree_.units())
      if (tree_.span_of(unit.number) != nullptr) {
        const auto [known, is_new] = tree_names_.emplace(unit.now().name, unit.number);
        if (!is_new) known->second = 0;
      }
  }

  // Which unit the row is, its parent before it.
  void identify(std::size_t i, int depth) {
    Part& part = parts_[i];
    if (part.state == State::known || part.is_wrong) return;
    if (part.state == State::open || depth > deepest) return wrong(i, "parent", "unit-circle");
    part.state = State::open;
    find_parent(i, depth);
    const UnitRow& row = rows_[i];
    if (!row.code.empty()) part.number = tree_.with_code(row.code);
    if (part.number == 0 && !part.is_wrong) part.number = named_below(i);
    part.is_new = part.number == 0;
    if (part.is_new) {
      part.number = first_number_ + new_count_++;
    } else if (const auto [known, is_first] = rows_of_.emplace(part.number, i); !is_first) {
      wrong(i, "name", "unit-row-twice", std::to_string(rows_[known->second].number));
    }
    part.state = State::known;
    numbers_.emplace(part.number, i);
    if (part.is_new && !part.is_wrong) {
      const auto [known, is_first] = new_names_.emplace(std::to_string(part.parent) + '/' + row.name + '/' + row.code, i);
      if (!is_first) wrong(i, "name", "unit-row-twice", std::to_string(rows_[known->second].number));
    }
  }

  // A unit below the parent with this name, unless it has another code.
  UnitNumber named_below(std::size_t i) {
    const Part& part = parts_[i];
    if (part.has_parent) {
      if (part.parent >= first_number_) return 0;
      for (const UnitNumber child : tree_.children_of(part.parent))
        if (fits(child, rows_[i])) return child;
      return 0;
    }
    const auto found = tree_names_.find(rows_[i].name);
    return found != tree_names_.end() && found->second != 0 && fits(found->second, rows_[i]) ? found->second : 0;
  }
  bool fits(UnitNumber number, const UnitRow& row) const {
    const UnitSpan* span = tree_.span_of(number);
    return span->name == row.name && (row.code.empty() || span->code.empty());
  }

  void find_parent(std::size_t i, int depth) {
    const UnitRow& row = rows_[i];
    Part& part = parts_[i];
    part.has_parent = row.parent_code.has_value() || row.parent.has_value();
    if (row.parent_code && !row.parent_code->empty()) {
      if (const auto found = by_code_.find(*row.parent_code); found != by_code_.end()) return stand_below(i, found->second, "parent_code", depth);
      part.parent = tree_.with_code(*row.parent_code);
      if (part.parent == 0) wrong(i, "parent_code", "unit-parent-missing", {}, ErrorKind::conflict);
    } else if (row.parent && !row.parent->empty()) {
      const auto in_tree = tree_names_.find(*row.parent);
      if (const auto found = by_name_.find(*row.parent); found != by_name_.end()) {
        if (found->second == several) return wrong(i, "parent", "unit-parent-ambiguous", *row.parent, ErrorKind::conflict);
        return stand_below(i, found->second, "parent", depth);
      }
      if (in_tree == tree_names_.end()) return wrong(i, "parent", "unit-parent-missing", {}, ErrorKind::conflict);
      if (in_tree->second == 0) return wrong(i, "parent", "unit-parent-ambiguous", *row.parent, ErrorKind::conflict);
      part.parent = in_tree->second;
    }
  }
  void stand_below(std::size_t i, std::size_t above, std::string_view column, int depth) {
    if (above == i) return wrong(i, column, "unit-circle", {}, ErrorKind::conflict);
    identify(above, depth + 1);
    if (parts_[above].is_wrong) return wrong(i, column, "unit-parent-missing", {}, ErrorKind::conflict);
    parts_[i].parent = parts_[above].number;
  }

  void build(std::size_t i) {
    const UnitRow& row = rows_[i];
    Part& part = parts_[i];
    UnitSpan span;
    if (part.is_new) {
      part.unit.number = part.number;
      span.kind = UnitKind::other;
      if (!row.kind || row.kind->empty()) return wrong(i, "kind", "unit-kind-wrong");
      span.from_on = tree_.on();
    } else {
      part.unit = *tree_.find(part.number);
      span = part.unit.now();
      part.unit.polygon = polygon_of_(part.number);
    }
    span.name = row.name;
    if (!row.code.empty()) span.code = row.code;
    if (part.has_parent) span.parent = part.parent;
    if (row.kind && !row.kind->empty()) {
      const auto kind = unit_kind_in(*row.kind);
      if (!kind) return wrong(i, "kind", "unit-kind-wrong", *row.kind);
      span.kind = *kind;
    }
    if (row.population) {
      const auto population = whole_number(*row.population);
      if (!population) return wrong(i, "population", "unit-population-wrong", *row.population);
      part.unit.population = *population;
    }
    if (row.aliases) part.unit.aliases = aliases_in(*row.aliases);
    if (row.polygon) part.unit.polygon = *row.polygon;
    if (part.is_new && row.from_on && !row.from_on->empty()) {
      const auto from_on = base::from_iso(*row.from_on);
      if (!from_on) return wrong(i, "from_on", "unit-day-wrong", *row.from_on);
      if (*from_on > tree_.on()) return wrong(i, "from_on", "unit-change-in-future", base::to_iso(tree_.on()));
      span.from_on = *from_on;
    }
    if (auto checked = check_fields(span, part.unit); !checked) return wrong(i, checked.error().where, checked.error());
    if (row.polygon)
      if (auto checked = normalize_polygon(part.unit); !checked) return wrong(i, "polygon", checked.error());
    keep_span(part, std::move(span));
    check_code(i);
  }

  void keep_span(Part& part, UnitSpan span) {
    if (part.is_new)
      part.unit.spans.push_back(std::move(span));
    else if (!says_the_same(span, part.unit.now()))
      begin_span(part.unit, std::move(span), tree_.on());
  }

  void check_code(std::size_t i) {
    const UnitSpan& span = parts_[i].unit.now();
    if (!span.code.empty() && tree_.code_holder(span.code, span.from_on, parts_[i].number) != 0)
      wrong(i, "code", "unit-code-twice", span.code, ErrorKind::conflict);
  }

  // As everything is to stand when the rows are kept.
  const UnitSpan* span_after(UnitNumber number) const {
    const auto row = numbers_.find(number);
    if (row != numbers_.end()) return parts_[row->second].unit.spans.empty() ? nullptr : &parts_[row->second].unit.now();
    return tree_.span_of(number);
  }

  void check_places() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (parts_[i].is_wrong) continue;
      const UnitSpan& span = parts_[i].unit.now();
      const bool is_another = parts_[i].is_new || span.parent != tree_.parent_of(parts_[i].number) || span.kind != tree_.span_of(parts_[i].number)->kind;
      if (is_another) check_place(i, span);
      if (!parts_[i].is_new && span.kind != tree_.span_of(parts_[i].number)->kind)
        for (const UnitNumber child : tree_.children_of(parts_[i].number))
          if (const UnitSpan* below = span_after(child); below != nullptr && below->parent == parts_[i].number && !may_stand_below(below->kind, span.kind))
            wrong(i, "kind", "unit-kind-order", kinds(below->kind, span.kind), ErrorKind::conflict);
    }
  }
  static std::string kinds(UnitKind below, UnitKind above) { return std::string(unit_kind_name(below)) + " < " + std::string(unit_kind_name(above)); }

  void check_place(std::size_t i, const UnitSpan& span) {
    if (span.parent == 0) return;
    const UnitSpan* above = span_after(span.parent);
    if (above == nullptr) return wrong(i, "parent", "unit-parent-missing", {}, ErrorKind::conflict);
    if (!may_stand_below(span.kind, above->kind)) return wrong(i, "kind", "unit-kind-order", kinds(span.kind, above->kind), ErrorKind::conflict);
    const auto row = numbers_.find(span.parent);
    const Unit* parent = row != numbers_.end() ? &parts_[row->second].unit : tree_.find(span.parent);
    if (parent->spans.front().from_on > span.from_on) return wrong(i, "from_on", "unit-parent-closed", {}, ErrorKind::conflict);
    for (const UnitSpan& was : parent->spans)
      if ((!was.to_on || *was.to_on > span.from_on) && !may_stand_below(span.kind, was.kind))
        return wrong(i, "kind", "unit-kind-order", kinds(span.kind, was.kind), ErrorKind::conflict);
    UnitNumber at = span.parent;
    for (int step = 0; at != 0 && at != parts_[i].number && step < deepest; ++step) {
      const UnitSpan* next = span_after(at);
      at = next == nullptr ? 0 : next->parent;
    }
    if (at != 0) wrong(i, "parent", "unit-circle", {}, ErrorKind::conflict);
  }

  void gather() {
    std::stable_sort(import_.errors.begin(), import_.errors.end(), [](const RowError& a, const RowError& b) { return a.row < b.row; });
    if (import_.wrong_rows != 0) return;
    for (Part& part : parts_) {
      if (part.is_new) {
        import_.added.push_back(std::move(part.unit));
        continue;
      }
      Unit was = *tree_.find(part.number);
      was.polygon = polygon_of_(part.number);
      if (was == part.unit)
        ++import_.unchanged;
      else
        import_.changed.push_back(std::move(part.unit));
    }
  }

  static constexpr int deepest = 64;
  static constexpr std::size_t several = SIZE_MAX;

  const Tree& tree_;
  const std::vector<UnitRow>& rows_;
  const UnitNumber first_number_;
  const std::function<std::string(UnitNumber)>& polygon_of_;
  std::vector<Part> parts_;
  UnitNumber new_count_ = 0;
  std::unordered_map<std::string, std::size_t> by_code_, by_name_, new_names_;
  std::unordered_map<std::string, UnitNumber> tree_names_;
  std::unordered_map<UnitNumber, std::size_t> rows_of_, numbers_;
  UnitImport import_;
};

}  // namespace

UnitImport plan_import(const Tree& tree, const std::vector<UnitRow>& rows, UnitNumber first_number,
                       const std::function<std::string(UnitNumber)>& polygon_of) {
  return Import(tree, rows, first_number, polygon_of).run();
}

std::optional<UnitKind> unit_kind_in(std::string_view word) {
  if (const auto kind = unit_kind_from(word)) return kind;
  for (const auto& [name, kind] : chinese_kinds)
    if (name == word) return kind;
  return std::nullopt;
}

std::string_view unit_kind_chinese(UnitKind kind) {
  for (const auto& [name, one] : chinese_kinds)
    if (one == kind) return name;
  return {};
}

}  // namespace bihuan::org
