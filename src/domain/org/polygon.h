// SPDX-License-Identifier: Apache-2.0
// The ground that a unit covers: a GeoJSON geometry (RFC 7946) of the type Polygon or MultiPolygon, holes included. Degrees of CGCS2000, which a map
// of WGS 84 may be taken for. Knows no unit and no other member of GeoJSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace bihuan::org {

// In ten-millionths of a degree (about 1 cm): exact, and small enough for a province.
struct Point {
  std::int32_t x = 0;  // longitude, -180..180 degrees
  std::int32_t y = 0;  // latitude, -90..90 degrees

  friend bool operator==(const Point&, const Point&) = default;
};
Point point_at(double longitude, double latitude);  // nearest; degrees out of range are held at its ends

using Ring = std::vector<Point>;  // closed: the last point is the first; at least four

// The first ring of a part is its border, the others are holes in it.
struct Polygon {
  std::vector<std::vector<Ring>> parts;

  // A point on a border between neighbours belongs to one of them.
  bool holds(Point point) const;
  // In square degrees: only to tell the smaller of two.
  double area() const;
};

struct Box {
  Point low, high;  // inclusive

  bool holds(Point point) const { return low.x <= point.x && point.x <= high.x && low.y <= point.y && point.y <= high.y; }
};
Box box_of(const Polygon& polygon);

// Members other than type and coordinates are passed over. More than seven decimals are rounded; a height is dropped. Errors (where = what the caller
// names it): polygon-not-geojson, polygon-wrong-type (detail: the type), polygon-ring-open, polygon-ring-short, polygon-out-of-range (detail: the
// number), polygon-too-large (detail: the most points).
base::Result<Polygon> polygon_in(std::string_view geojson, std::string_view where);
// Whether somebody could have meant it: each ring covers ground and crosses itself nowhere; to touch is no crossing. Errors: polygon-without-area,
// polygon-crosses-itself. Not asked of what is kept already.
base::Result<void> check_ground(const Polygon& polygon, std::string_view where);
inline constexpr std::size_t most_polygon_points = 200'000;

// One part is written as a Polygon, several as a MultiPolygon; read again it is the same.
std::string to_geojson(const Polygon& polygon);

}  // namespace bihuan::org
