// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "domain/org/unit.h"

namespace bihuan::org {
namespace {

using base::ErrorKind;

bool is_on(const UnitSpan& span, base::Date day) { return span.from_on <= day && (!span.to_on || day < *span.to_on); }

// The newest of what was known on the day; else what came first.
const UnitSpan* nearest_span(const Unit& unit, base::Date day) {
  const UnitSpan* nearest = unit.spans.empty() ? nullptr : &unit.spans.front();
  for (const UnitSpan& span : unit.spans)
    if (span.from_on <= day) nearest = &span;
  return nearest;
}

struct ByCode {
  using Coded = std::pair<const UnitSpan*, UnitNumber>;
  bool operator()(const Coded& coded, std::string_view code) const { return coded.first->code < code; }
  bool operator()(std::string_view code, const Coded& coded) const { return code < coded.first->code; }
};

}  // namespace

base::Result<Tree> Tree::of(std::vector<Unit> units, std::vector<Succession> successions, base::Date on) {
  Tree tree;
  tree.units_ = std::move(units);
  tree.successions_ = std::move(successions);
  tree.on_ = on;
  std::sort(tree.units_.begin(), tree.units_.end(), [](const Unit& a, const Unit& b) { return a.number < b.number; });
  std::stable_sort(tree.successions_.begin(), tree.successions_.end(), [](const Succession& a, const Succession& b) { return a.before < b.before; });
  for (auto step : {&Tree::find_spans, &Tree::join, &Tree::check_codes})
    if (auto done = (tree.*step)(); !done) return tl::unexpected(std::move(done.error()));
  tree.order_children();
  if (auto done = tree.number_branches(); !done) return tl::unexpected(std::move(done.error()));
  tree.name_all();
  if (auto done = tree.survey(); !done) return tl::unexpected(std::move(done.error()));
  return tree;
}

Tree::Place Tree::place_of(UnitNumber number) const {
  // Numbers are given from 1 without gaps as a rule: then the place is known.
  if (number > 0 && static_cast<std::size_t>(number) <= units_.size() && units_[static_cast<std::size_t>(number) - 1].number == number)
    return static_cast<Place>(number - 1);
  const auto found = std::lower_bound(units_.begin(), units_.end(), number, [](const Unit& unit, UnitNumber wanted) { return unit.number < wanted; });
  return found == units_.end() || found->number != number ? nowhere : static_cast<Place>(found - units_.begin());
}

base::Result<void> Tree::find_spans() {
  spans_.reserve(units_.size());
  for (std::size_t i = 0; i < units_.size(); ++i) {
    const Unit& unit = units_[i];
    if (unit.number <= 0 || (i > 0 && units_[i - 1].number == unit.number))
      return base::fail(ErrorKind::conflict, "unit-number-twice", unit.spans.empty() ? "" : unit.now().name, std::to_string(unit.number));
    const UnitSpan* span = nearest_span(unit, on_);
    spans_.push_back(span != nullptr && is_on(*span, on_) ? span : nullptr);
  }
  return {};
}

base::Result<void> Tree::join() {
  parents_.assign(units_.size(), 0);
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (spans_[i] == nullptr || spans_[i]->parent == 0) continue;
    const Place parent = place_of(spans_[i]->parent);
    if (parent == nowhere || spans_[parent] == nullptr) return base::fail(ErrorKind::conflict, "unit-parent-missing", spans_[i]->name);
    if (!may_stand_below(spans_[i]->kind, spans_[parent]->kind))
      return base::fail(ErrorKind::conflict, "unit-kind-order", spans_[i]->name,
                        std::string(unit_kind_name(spans_[i]->kind)) + " < " + std::string(unit_kind_name(spans_[parent]->kind)));
    parents_[i] = spans_[i]->parent;
  }
  return {};
}

base::Result<void> Tree::check_codes() {
  for (const Unit& unit : units_)
    for (const UnitSpan& span : unit.spans)
      if (!span.code.empty()) codes_.emplace_back(&span, unit.number);
  std::sort(codes_.begin(), codes_.end(), [](const auto& a, const auto& b) { return std::tie(a.first->code, a.second) < std::tie(b.first->code, b.second); });
  const UnitSpan* last = nullptr;
  for (const auto& [span, number] : codes_) {
    if (!is_on(*span, on_)) continue;
    if (last != nullptr && last->code == span->code) return base::fail(ErrorKind::conflict, "unit-code-twice", span->name, span->code);
    last = span;
  }
  return {};
}

void Tree::order_children() {
  std::vector<Place> there;
  for (Place i = 0; i < units_.size(); ++i)
    if (spans_[i] != nullptr) there.push_back(i);
  const auto slot = [&](Place i) { return parents_[i] == 0 ? std::uint32_t{0} : place_of(parents_[i]) + 1; };
  std::sort(there.begin(), there.end(), [&](Place a, Place b) {
    const auto key = [&](Place i) { return std::tuple(slot(i), std::string_view(spans_[i]->code), std::string_view(spans_[i]->name), units_[i].number); };
    return key(a) < key(b);
  });
  children_at_.assign(units_.size() + 2, 0);
  for (const Place i : there) {
    children_.push_back(units_[i].number);
    ++children_at_[slot(i) + 1];
  }
  std::partial_sum(children_at_.begin(), children_at_.end(), children_at_.begin());
}

// Whoever cannot be come to from a root stands in a circle.
base::Result<void> Tree::number_branches() {
  first_.assign(units_.size(), 0);
  last_.assign(units_.size(), 0);
  std::uint32_t next = 0;
  std::vector<std::pair<UnitNumber, std::size_t>> path{{0, 0}};  // a unit, and which of its children is next
  while (!path.empty()) {
    auto& [number, child] = path.back();
    const auto children = children_of(number);
    if (child == children.size()) {
      if (number != 0) last_[place_of(number)] = next;
      path.pop_back();
      continue;
    }
    const UnitNumber below = children[child++];
    first_[place_of(below)] = next++;
    path.emplace_back(below, 0);
  }
  for (std::size_t i = 0; i < units_.size(); ++i)
    if (spans_[i] != nullptr && last_[i] == 0) return base::fail(ErrorKind::conflict, "unit-circle", spans_[i]->name);
  return {};
}

base::Result<void> Tree::survey() {
  std::vector<AreaIndex::Area> areas;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (spans_[i] != nullptr && !units_[i].polygon.empty()) {
      auto polygon = polygon_in(units_[i].polygon, spans_[i]->name);
      if (!polygon) return tl::unexpected(std::move(polygon.error()));
      AreaIndex::Area area{units_[i].number, std::move(*polygon), {}, 0};
      area.box = box_of(area.polygon);
      area.size = area.polygon.area();
      areas.push_back(std::move(area));
    }
    units_[i].polygon = std::string();
  }
  areas_ = AreaIndex(std::move(areas));
  return {};
}

const Unit* Tree::find(UnitNumber number) const {
  const Place place = place_of(number);
  return place == nowhere ? nullptr : &units_[place];
}

const UnitSpan* Tree::span_of(UnitNumber number) const {
  const Place place = place_of(number);
  return place == nowhere ? nullptr : spans_[place];
}

std::string_view Tree::name_of(UnitNumber number) const {
  const Place place = place_of(number);
  if (place == nowhere) return {};
  const UnitSpan* span = spans_[place] != nullptr ? spans_[place] : nearest_span(units_[place], on_);
  return span == nullptr ? std::string_view() : std::string_view(span->name);
}

UnitNumber Tree::parent_of(UnitNumber number) const {
  const Place place = place_of(number);
  return place == nowhere ? 0 : parents_[place];
}

std::span<const UnitNumber> Tree::children_of(UnitNumber number) const {
  const Place place = number == 0 ? 0 : place_of(number);
  if (place == nowhere || children_at_.empty()) return {};
  const std::size_t slot = number == 0 ? 0 : std::size_t{place} + 1;
  return std::span(children_).subspan(children_at_[slot], children_at_[slot + 1] - children_at_[slot]);
}

std::size_t Tree::count_within(UnitNumber branch) const {
  const Place place = place_of(branch);
  return place == nowhere || spans_[place] == nullptr ? 0 : last_[place] - first_[place];
}

// The unit that is there on the day at or above where this one stood last; 0 for none. Bounded: the past may hold what the present does not allow.
UnitNumber Tree::stands_at(Place place) const {
  for (int step = 0; step < 64 && place != nowhere; ++step) {
    if (spans_[place] != nullptr) return units_[place].number;
    const UnitSpan* span = nearest_span(units_[place], on_);
    place = span == nullptr || span->parent == 0 ? nowhere : place_of(span->parent);
  }
  return 0;
}

UnitNumber Tree::standing(UnitNumber number) const {
  const UnitNumber heir = became(number);
  return heir != 0 ? heir : stands_at(place_of(number));
}

UnitNumber Tree::next_above(UnitNumber number) const {
  const UnitNumber heir = became(number);
  return heir != 0 ? parent_of(heir) : stands_at(place_of(number));
}

bool Tree::is_within(UnitNumber unit, UnitNumber branch) const {
  const Place place = place_of(unit), top = place_of(branch);
  if (place == nowhere || top == nowhere) return false;
  if (unit == branch) return true;
  if (spans_[place] != nullptr) return spans_[top] != nullptr && first_[top] <= first_[place] && first_[place] < last_[top];
  const UnitNumber heir = became(unit), stood = stands_at(place);
  return (heir != 0 && is_within(heir, branch)) || (stood != 0 && is_within(stood, branch));
}

UnitNumber Tree::above(UnitNumber unit, UnitKind kind) const {
  for (UnitNumber at = unit; at != 0; at = parent_of(at)) {
    const UnitSpan* span = span_of(at);
    if (span == nullptr) return 0;
    if (span->kind == kind) return at;
  }
  return 0;
}

int Tree::level_of(UnitNumber unit) const {
  const Place place = place_of(unit);
  if (place == nowhere) return 3;
  const UnitSpan* span = spans_[place] != nullptr ? spans_[place] : nearest_span(units_[place], on_);
  return span == nullptr ? 3 : org::level_of(span->kind);
}

UnitNumber Tree::with_code(std::string_view code) const {
  const auto [begin, end] = std::equal_range(codes_.begin(), codes_.end(), code, ByCode());
  const auto found = std::find_if(begin, end, [&](const auto& coded) { return is_on(*coded.first, on_); });
  return found == end ? 0 : found->second;
}

UnitNumber Tree::code_holder(std::string_view code, base::Date from_on, UnitNumber except) const {
  const auto [begin, end] = std::equal_range(codes_.begin(), codes_.end(), code, ByCode());
  const auto found =
      std::find_if(begin, end, [&](const auto& coded) { return coded.second != except && (!coded.first->to_on || *coded.first->to_on > from_on); });
  return found == end ? 0 : found->second;
}

UnitNumber Tree::at(double longitude, double latitude) const { return areas_.smallest_at(point_at(longitude, latitude)); }

}  // namespace bihuan::org
