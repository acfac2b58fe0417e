// SPDX-License-Identifier: Apache-2.0
// The units of an invented district for tests: 澄雁区, two streets and a town, communities, grids, departments.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "domain/org/unit.h"

namespace bihuan::org {

inline base::Date day(const char* iso) { return *base::from_iso(iso); }

inline Unit unit(UnitNumber number, std::string name, UnitKind kind, UnitNumber parent, std::string code = "", std::vector<std::string> aliases = {}) {
  Unit made;
  made.number = number;
  made.spans.push_back({day("2020-01-01"), std::nullopt, std::move(name), std::move(code), kind, parent});
  made.aliases = std::move(aliases);
  return made;
}

// 1 the district, 2 to 4 streets, 5 to 8 communities, 9 to 11 grids, 12 to 15 departments.
inline std::vector<Unit> chengyan() {
  using enum UnitKind;
  return {unit(1, "澄雁区", district, 0, "990101"),
          unit(2, "雁栖街道办事处", street, 1, "990101001"),
          unit(3, "望湖街道办事处", street, 1, "990101002"),
          unit(4, "双柳镇人民政府", street, 1, "990101100"),
          unit(5, "荷塘社区居民委员会", community, 2, "990101001001"),
          unit(6, "东桥社区", community, 2, "990101001002"),
          unit(7, "临湖社区", community, 3, "990101002001"),
          unit(8, "柳溪村民委员会", community, 4, "990101100201"),
          unit(9, "第一网格", grid, 5, "990101001001001"),
          unit(10, "第二网格", grid, 5, "990101001001002"),
          unit(11, "第一网格", grid, 7, "990101002001001"),
          unit(12, "澄雁区教育局", department, 1),
          unit(13, "澄雁区市场监督管理局", department, 1, "", {"澄雁区工商局"}),
          unit(14, "澄雁区住房和城乡建设局", department, 1),
          unit(15, "澄雁供电公司", other, 1)};
}

inline Tree tree_of(std::vector<Unit> units, std::vector<Succession> successions = {}, const char* on = "2026-11-22") {
  auto tree = Tree::of(std::move(units), std::move(successions), day(on));
  EXPECT_TRUE(tree) << tree.error().code << ' ' << tree.error().where;
  return tree ? std::move(*tree) : Tree();
}

// A square of half a side around a point, in degrees.
inline std::string square(double x, double y, double half) {
  const auto at = [&](double dx, double dy) { return '[' + std::to_string(x + dx * half) + ',' + std::to_string(y + dy * half) + ']'; };
  return R"({"type":"Polygon","coordinates":[[)" + at(-1, -1) + ',' + at(1, -1) + ',' + at(1, 1) + ',' + at(-1, 1) + ',' + at(-1, -1) + "]]}";
}

}  // namespace bihuan::org
