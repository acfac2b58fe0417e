// SPDX-License-Identifier: Apache-2.0
// Looks for edges of a ring that cross, from west to east: only edges that overlap in longitude and latitude are compared.
#include <algorithm>

#include "domain/org/polygon.h"

namespace bihuan::org {
namespace {

constexpr std::size_t most_comparisons = 50'000'000;  // an honest border has some dozen for each edge

struct Edge {
  Point a, b;  // a is not east of b
};

int side(Point a, Point b, Point c) {
  const auto turn = static_cast<__int128>(std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) - static_cast<__int128>(std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
  return turn > 0 ? 1 : turn < 0 ? -1 : 0;
}

bool cross(const Edge& one, const Edge& other) {
  return side(one.a, one.b, other.a) * side(one.a, one.b, other.b) < 0 && side(other.a, other.b, one.a) * side(other.a, other.b, one.b) < 0;
}

bool has_area(const Ring& ring) {
  const auto other = std::find_if(ring.begin(), ring.end(), [&](Point one) { return one != ring.front(); });
  return other != ring.end() && std::any_of(ring.begin(), ring.end(), [&](Point point) { return side(ring.front(), *other, point) != 0; });
}

bool crosses_itself(const Ring& ring) {
  std::vector<Edge> edges;
  for (std::size_t i = 1; i < ring.size(); ++i)
    edges.push_back(ring[i - 1].x <= ring[i].x ? Edge{ring[i - 1], ring[i]} : Edge{ring[i], ring[i - 1]});
  std::sort(edges.begin(), edges.end(), [](const Edge& one, const Edge& other) { return one.a.x < other.a.x; });
  std::vector<Edge> open;
  std::size_t comparisons = 0;
  for (const Edge& edge : edges) {
    std::erase_if(open, [&](const Edge& other) { return other.b.x < edge.a.x; });
    comparisons += open.size();
    if (comparisons > most_comparisons) return true;  // nobody drew that
    if (std::any_of(open.begin(), open.end(), [&](const Edge& other) { return cross(edge, other); })) return true;
    open.push_back(edge);
  }
  return false;
}

}  // namespace

base::Result<void> check_ground(const Polygon& polygon, std::string_view where) {
  for (const std::vector<Ring>& part : polygon.parts)
    for (const Ring& ring : part) {
      if (!has_area(ring)) return base::fail(base::ErrorKind::invalid, "polygon-without-area", where);
      if (crosses_itself(ring)) return base::fail(base::ErrorKind::invalid, "polygon-crosses-itself", where);
    }
  return {};
}

}  // namespace bihuan::org
