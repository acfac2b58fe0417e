// SPDX-License-Identifier: Apache-2.0
#include "domain/org/polygon.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace bihuan::org {
namespace {

constexpr double scale = 1e7;

std::int32_t scaled(double degrees, double most) { return static_cast<std::int32_t>(std::lround(std::clamp(degrees, -most, most) * scale)); }

// Whether the ray from the point to the east crosses the edge: half open, so that each corner counts for one edge. Exact.
bool crosses(Point a, Point b, Point point) {
  if ((a.y > point.y) == (b.y > point.y)) return false;
  if (a.y > b.y) std::swap(a, b);  // the same edge, whichever way round its ring goes
  const auto side = static_cast<__int128>(std::int64_t{b.x} - a.x) * (std::int64_t{point.y} - a.y) -
                    static_cast<__int128>(std::int64_t{point.x} - a.x) * (std::int64_t{b.y} - a.y);
  return side > 0;
}

bool is_inside(const Ring& ring, Point point) {
  bool inside = false;
  for (std::size_t i = 1; i < ring.size(); ++i) inside ^= crosses(ring[i - 1], ring[i], point);
  return inside;
}

double area_of(const Ring& ring) {
  double twice = 0;
  const double x0 = ring.front().x / scale, y0 = ring.front().y / scale;
  for (std::size_t i = 1; i < ring.size(); ++i)
    twice += (ring[i - 1].x / scale - x0) * (ring[i].y / scale - y0) - (ring[i].x / scale - x0) * (ring[i - 1].y / scale - y0);
  return std::abs(twice) / 2;
}

void append_degrees(std::string& out, std::int32_t value) {
  std::int64_t rest = value;
  if (rest < 0) out += '-';
  rest = std::abs(rest);
  out += std::to_string(rest / 10'000'000);
  std::string decimals = std::to_string(10'000'000 + rest % 10'000'000).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  if (!decimals.empty()) out += '.' + decimals;
}

void append_rings(std::string& out, const std::vector<Ring>& rings) {
  out += '[';
  for (std::size_t r = 0; r < rings.size(); ++r) {
    out += r == 0 ? "[" : ",[";
    for (std::size_t i = 0; i < rings[r].size(); ++i) {
      out += i == 0 ? "[" : ",[";
      append_degrees(out, rings[r][i].x);
      out += ',';
      append_degrees(out, rings[r][i].y);
      out += ']';
    }
    out += ']';
  }
  out += ']';
}

}  // namespace

Point point_at(double longitude, double latitude) { return {scaled(longitude, 180), scaled(latitude, 90)}; }

bool Polygon::holds(Point point) const {
  return std::any_of(parts.begin(), parts.end(), [&](const std::vector<Ring>& rings) {
    bool inside = false;
    for (const Ring& ring : rings) inside ^= is_inside(ring, point);
    return inside;
  });
}

double Polygon::area() const {
  double sum = 0;
  for (const auto& rings : parts)
    for (std::size_t r = 0; r < rings.size(); ++r) sum += (r == 0 ? 1 : -1) * area_of(rings[r]);
  return sum;
}

Box box_of(const Polygon& polygon) {
  constexpr auto least = std::numeric_limits<std::int32_t>::min(), most = std::numeric_limits<std::int32_t>::max();
  Box box{{most, most}, {least, least}};
  for (const auto& rings : polygon.parts)
    for (const Point point : rings.front()) {
      box.low = {std::min(box.low.x, point.x), std::min(box.low.y, point.y)};
      box.high = {std::max(box.high.x, point.x), std::max(box.high.y, point.y)};
    }
  return box;
}

std::string to_geojson(const Polygon& polygon) {
  std::string out = polygon.parts.size() == 1 ? R"({"type":"Polygon","coordinates":)" : R"({"type":"MultiPolygon","coordinates":[)";
  for (std::size_t i = 0; i < polygon.parts.size(); ++i) {
    if (i != 0) out += ',';
    append_rings(out, polygon.parts[i]);
  }
  return out += polygon.parts.size() == 1 ? "}" : "]}";
}

}  // namespace bihuan::org
