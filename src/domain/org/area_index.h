// SPDX-License-Identifier: Apache-2.0
// Which areas hold a point, found through a tree of bounding boxes (packed once: Leutenegger and others, "STR", 1997). Knows no unit: an area is a
// number and a polygon.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/org/polygon.h"

namespace bihuan::org {

class AreaIndex {
 public:
  struct Area {
    std::int64_t number = 0;
    Polygon polygon;
    Box box;
    double size = 0;
  };

  AreaIndex() = default;
  explicit AreaIndex(std::vector<Area> areas);

  // The smallest area that holds the point, of equal ones that with the lowest number; 0 for none.
  std::int64_t smallest_at(Point point) const;
  bool is_empty() const { return areas_.empty(); }

 private:
  static constexpr std::size_t fan_out = 16;

  std::vector<Area> areas_;                // in the order of the lowest boxes
  std::vector<std::vector<Box>> levels_;   // [0] around sixteen areas each, the next around sixteen of those, up to one
};

}  // namespace bihuan::org
