// SPDX-License-Identifier: Apache-2.0
#include "domain/org/area_index.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bihuan::org {
namespace {

void widen(Box& box, const Box& other) {
  box.low = {std::min(box.low.x, other.low.x), std::min(box.low.y, other.low.y)};
  box.high = {std::max(box.high.x, other.high.x), std::max(box.high.y, other.high.y)};
}

std::int64_t middle_x(const Box& box) { return (std::int64_t{box.low.x} + box.high.x) / 2; }
std::int64_t middle_y(const Box& box) { return (std::int64_t{box.low.y} + box.high.y) / 2; }

template <class Boxed, class BoxOf>
std::vector<Box> around(const std::vector<Boxed>& inner, std::size_t count, BoxOf box_of_one) {
  std::vector<Box> outer;
  for (std::size_t i = 0; i < inner.size(); ++i)
    if (i % count == 0)
      outer.push_back(box_of_one(inner[i]));
    else
      widen(outer.back(), box_of_one(inner[i]));
  return outer;
}

}  // namespace

AreaIndex::AreaIndex(std::vector<Area> areas) : areas_(std::move(areas)) {
  if (areas_.empty()) return;
  const auto by_x = [](const Area& a, const Area& b) { return std::pair(middle_x(a.box), a.number) < std::pair(middle_x(b.box), b.number); };
  const auto by_y = [](const Area& a, const Area& b) { return std::pair(middle_y(a.box), a.number) < std::pair(middle_y(b.box), b.number); };
  std::sort(areas_.begin(), areas_.end(), by_x);
  const std::size_t leaves = (areas_.size() + fan_out - 1) / fan_out;
  const auto slices = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(leaves))));
  const std::size_t in_slice = (leaves + slices - 1) / slices * fan_out;
  for (std::size_t begin = 0; begin < areas_.size(); begin += in_slice)
    std::sort(areas_.begin() + static_cast<std::ptrdiff_t>(begin),
              areas_.begin() + static_cast<std::ptrdiff_t>(std::min(begin + in_slice, areas_.size())), by_y);
  levels_.push_back(around(areas_, fan_out, [](const Area& area) { return area.box; }));
  while (levels_.back().size() > 1) levels_.push_back(around(levels_.back(), fan_out, [](const Box& box) { return box; }));
}

std::int64_t AreaIndex::smallest_at(Point point) const {
  const Area* best = nullptr;
  std::vector<std::pair<std::size_t, std::size_t>> open;  // level, place in it
  if (!levels_.empty()) open.emplace_back(levels_.size() - 1, 0);
  while (!open.empty()) {
    const auto [level, place] = open.back();
    open.pop_back();
    if (!levels_[level][place].holds(point)) continue;
    const std::size_t inner = level == 0 ? areas_.size() : levels_[level - 1].size();
    for (std::size_t i = place * fan_out; i < std::min(inner, (place + 1) * fan_out); ++i) {
      if (level != 0) {
        open.emplace_back(level - 1, i);
        continue;
      }
      const Area& area = areas_[i];
      if (best != nullptr && std::pair(area.size, area.number) >= std::pair(best->size, best->number)) continue;
      if (area.box.holds(point) && area.polygon.holds(point)) best = &area;
    }
  }
  return best == nullptr ? 0 : best->number;
}

}  // namespace bihuan::org
