// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/diagram.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "domain/packs/carried.h"
#include "domain/packs/pack_yaml.h"
#include "domain/packs/tiny_pack_for_test.h"

namespace bihuan::packs {
namespace {

TEST(Diagram, PutsStatesInLayersByTheShortestWay) {
  const Diagram diagram = diagram_of(read_pack(tiny_pack).pack);
  std::map<std::string, int> layers;
  for (const DiagramNode& node : diagram.nodes) layers[node.state] = node.layer;
  EXPECT_EQ(layers, (std::map<std::string, int>{{"open", 0}, {"resting", 1}, {"checking", 1}, {"done", 2}}));
  EXPECT_TRUE(diagram.nodes.front().is_first);
}

TEST(Diagram, JoinsTransitionsBetweenTheSameStates) {
  const Diagram diagram = diagram_of(read_pack(tiny_pack).pack);
  const auto edge = [&](std::string_view from, std::string_view to) {
    for (const DiagramEdge& one : diagram.edges)
      if (one.from == from && one.to == to) return one;
    return DiagramEdge{};
  };
  EXPECT_EQ(edge("checking", "done").transitions, (std::vector<std::string>{"pass", "fail"}));
  EXPECT_FALSE(edge("checking", "done").is_back);
  EXPECT_TRUE(edge("done", "open").is_back);
  EXPECT_TRUE(edge("open", "open").is_by_timer) << "a loop";
}

TEST(Diagram, HoldsEveryStateOnceAndNoTwoAtOnePlace) {
  for (const std::string_view yaml : carried_packs()) {
    const Pack pack = read_pack(yaml).pack;
    const Diagram diagram = diagram_of(pack);
    std::set<std::string> states;
    std::set<std::pair<int, int>> places;
    for (const DiagramNode& node : diagram.nodes) {
      EXPECT_TRUE(states.insert(node.state).second) << node.state;
      EXPECT_TRUE(places.insert({node.layer, node.place}).second) << node.state;
    }
    EXPECT_EQ(states.size(), pack.states.size()) << pack.id;
    for (const DiagramEdge& edge : diagram.edges) EXPECT_TRUE(states.contains(edge.from) && states.contains(edge.to)) << edge.from << edge.to;
  }
}

TEST(Diagram, IsWrittenAsMermaid) {
  const std::string text = mermaid_of(read_pack(tiny_pack).pack, false);
  EXPECT_TRUE(text.starts_with("stateDiagram-v2\n"));
  EXPECT_NE(text.find("  checking --> done: Pass / Fail\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  [*] --> open\n"), std::string::npos);
  EXPECT_NE(text.find("  done --> [*]\n"), std::string::npos);
}

}  // namespace
}  // namespace bihuan::packs
