// SPDX-License-Identifier: Apache-2.0
// YAML as a tree with places. The one part of YAML that people write by hand: maps, lists and texts; no anchors, no tags, no second document.
// Knows nothing of packs; stories of cases are read with it too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/packs/fault.h"

namespace bihuan::packs {

struct YamlNode {
  enum class Kind : std::uint8_t { nothing, text, list, map };

  Kind kind = Kind::nothing;
  std::string text;                // of a text; as written, without quotes
  std::vector<YamlNode> items;     // of a list
  std::vector<YamlNode> keys;      // of a map: texts, each once, in the order written
  std::vector<YamlNode> values;    // of a map: one for each key
  int line = 1, column = 1;

  // Nothing when it is no map or has no such key.
  const YamlNode* find(std::string_view key) const;
  bool is_text() const { return kind == Kind::text; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
};

inline constexpr std::size_t longest_yaml = 1 << 20;  // bytes
inline constexpr int deepest_yaml = 32;
inline constexpr std::size_t most_yaml_nodes = 100'000;

// Reads UTF-8, with or without a byte order mark, lines ended by LF or CRLF. The first fault ends it: pack-too-large, pack-too-deep, pack-not-utf8,
// pack-yaml-wrong (detail: what the parser says), pack-yaml-tab, pack-yaml-alias, pack-yaml-tag, pack-yaml-key (a key is no text), pack-key-twice,
// pack-yaml-several, pack-empty.
tl::expected<YamlNode, Fault> read_yaml(std::string_view text);

// The place of "transitions[3].to": the node itself or the nearest one above it that is there.
const YamlNode& node_at(const YamlNode& root, std::string_view path);

}  // namespace bihuan::packs
