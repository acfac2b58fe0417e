// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/diagram.h"

#include <algorithm>
#include <map>

#include "domain/packs/ways.h"

namespace bihuan::packs {
namespace {

using Layers = std::map<std::string, int, std::less<>>;

// Shortest ways from the first state; what cannot be reached stands after all others.
Layers layers_of(const Pack& pack) {
  Layers layers;
  if (pack.states.empty()) return layers;
  std::vector<std::string> now = {pack.states.front().id};
  layers[now.front()] = 0;
  int deepest = 0;
  for (int layer = 1; !now.empty(); ++layer) {
    std::vector<std::string> next;
    for (const std::string& state : now)
      for (const Transition& one : pack.transitions)
        if (!one.to.empty() && leaves(pack, one, state) && layers.emplace(one.to, layer).second) next.push_back(one.to);
    now = std::move(next);
    if (!now.empty()) deepest = layer;
  }
  for (const State& state : pack.states) layers.emplace(state.id, deepest + 1);
  return layers;
}

std::vector<DiagramEdge> edges_of(const Pack& pack, const Layers& layers) {
  std::vector<DiagramEdge> edges;
  for (const Transition& one : pack.transitions) {
    for (const std::string_view from : states_from(pack, one)) {
      const std::string_view to = state_to(one, from);
      auto edge = std::find_if(edges.begin(), edges.end(), [&](const DiagramEdge& known) { return known.from == from && known.to == to; });
      if (edge == edges.end()) edge = edges.insert(edges.end(), {std::string(from), std::string(to), {}, {}, false, false});
      edge->transitions.push_back(one.id);
      edge->titles.push_back(one.title);
      edge->is_by_timer |= std::any_of(one.who.begin(), one.who.end(), [](const Who& who) { return who.is_timer; });
      const auto layer_from = layers.find(from), layer_to = layers.find(to);
      edge->is_back = layer_from != layers.end() && layer_to != layers.end() && layer_to->second <= layer_from->second;
    }
  }
  return edges;
}

// Sorts each layer by the mean place of what leads into it (Sugiyama's barycentre), first to last, a few times.
void order_places(std::vector<std::vector<DiagramNode>>& rows, const std::vector<DiagramEdge>& edges) {
  std::map<std::string, double, std::less<>> places;
  const auto number = [&](std::vector<DiagramNode>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) places[row[i].state] = row[i].place = static_cast<int>(i);
  };
  const auto mean = [&](const DiagramNode& node, int other_layer) {
    double sum = 0;
    int count = 0;
    for (const DiagramEdge& edge : edges) {
      const std::string& other = edge.to == node.state ? edge.from : edge.from == node.state ? edge.to : std::string();
      if (other.empty() || other == node.state) continue;
      for (const DiagramNode& near : rows[static_cast<std::size_t>(other_layer)])
        if (near.state == other) sum += places[other], ++count;
    }
    return count == 0 ? static_cast<double>(node.place) : sum / count;
  };
  const auto sort_row = [&](int layer, int other) {
    auto& row = rows[static_cast<std::size_t>(layer)];
    std::vector<std::pair<double, DiagramNode>> weighed;
    for (DiagramNode& node : row) weighed.emplace_back(mean(node, other), node);
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto& one, const auto& two) { return one.first < two.first; });
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = weighed[i].second;
    number(row);
  };
  for (auto& row : rows) number(row);
  const int count = static_cast<int>(rows.size());
  for (int round = 0; round < 4; ++round) {
    for (int layer = 1; layer < count; ++layer) sort_row(layer, layer - 1);
    for (int layer = count - 2; layer >= 0; --layer) sort_row(layer, layer + 1);
  }
}

// Mermaid reads colons, quotes and line ends as its own.
std::string label(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (c == ':' || c == ';' || c == '"' || c == '\n' || c == '<' || c == '>' || c == '#') shown += ' ';
    else shown += c;
  }
  return shown;
}

}  // namespace

Diagram diagram_of(const Pack& pack) {
  const Layers layers = layers_of(pack);
  Diagram diagram;
  diagram.edges = edges_of(pack, layers);
  std::vector<std::vector<DiagramNode>> rows;
  for (std::size_t i = 0; i < pack.states.size(); ++i) {
    const State& state = pack.states[i];
    const auto layer = static_cast<std::size_t>(layers.find(state.id)->second);
    if (rows.size() <= layer) rows.resize(layer + 1);
    rows[layer].push_back({state.id, state.title, i == 0, state.is_end, state.is_waiting, static_cast<int>(layer), 0});
  }
  order_places(rows, diagram.edges);
  for (auto& row : rows) diagram.nodes.insert(diagram.nodes.end(), row.begin(), row.end());
  return diagram;
}

std::string mermaid_of(const Pack& pack, bool is_chinese) {
  const Diagram diagram = diagram_of(pack);
  const auto shown = [&](const Text& text) { return label(is_chinese ? text.zh : text.en); };
  std::string text = "stateDiagram-v2\n  direction LR\n";
  for (const DiagramNode& node : diagram.nodes) text += "  " + node.state + ": " + shown(node.title) + "\n";
  for (const DiagramNode& node : diagram.nodes)
    if (node.is_first) text += "  [*] --> " + node.state + "\n";
  for (const DiagramEdge& edge : diagram.edges) {
    if (edge.from == edge.to) continue;
    text += "  " + edge.from + " --> " + edge.to + ": ";
    for (std::size_t i = 0; i < edge.titles.size(); ++i) text += (i == 0 ? "" : " / ") + shown(edge.titles[i]);
    text += "\n";
  }
  for (const DiagramNode& node : diagram.nodes)
    if (node.is_end) text += "  " + node.state + " --> [*]\n";
  return text;
}

}  // namespace bihuan::packs
