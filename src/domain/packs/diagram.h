// SPDX-License-Identifier: Apache-2.0
// A pack's states and transitions as a picture: boxes in layers from left to right, and Mermaid text of the same. Knows no screen: a layer and a place in it
// are whole numbers from 0.
#pragma once

#include <string>
#include <vector>

#include "domain/packs/pack.h"

namespace bihuan::packs {

struct DiagramNode {
  std::string state;
  Text title;
  bool is_first = false, is_end = false, is_waiting = false;
  int layer = 0;  // shortest way from the first state
  int place = 0;  // within the layer, so that few edges cross
};

// All transitions from one state to another; those that stay where they are are loops.
struct DiagramEdge {
  std::string from, to;
  std::vector<std::string> transitions;
  std::vector<Text> titles;  // one for each
  bool is_back = false;      // to the same or an earlier layer
  bool is_by_timer = false;  // the program may do one of them
};

struct Diagram {
  std::vector<DiagramNode> nodes;  // by layer, then place
  std::vector<DiagramEdge> edges;  // in the order of the pack
};

Diagram diagram_of(const Pack& pack);

// A stateDiagram-v2 in one language.
std::string mermaid_of(const Pack& pack, bool is_chinese);

}  // namespace bihuan::packs
