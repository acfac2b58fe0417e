// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/yaml_tree.h"

#include <yaml.h>

#include <charconv>
#include <optional>
#include <set>

namespace bihuan::packs {
namespace {

std::string_view text_of(const yaml_event_t& event) {
  return {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length};
}

// One event of the parser, given back when it goes.
struct Event {
  yaml_event_t event{};
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event); }
};

class TreeReader {
 public:
  explicit TreeReader(std::string_view text) : text_(text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  TreeReader(const TreeReader&) = delete;
  TreeReader& operator=(const TreeReader&) = delete;
  ~TreeReader() { yaml_parser_delete(&parser_); }

  tl::expected<YamlNode, Fault> read() {
    YamlNode root;
    int documents = 0;
    while (!fault_) {
      Event one;
      if (!next(one.event)) break;
      if (one.event.type == YAML_STREAM_END_EVENT) break;
      if (one.event.type == YAML_STREAM_START_EVENT || one.event.type == YAML_DOCUMENT_END_EVENT) continue;
      if (one.event.type == YAML_DOCUMENT_START_EVENT) {
        if (++documents > 1) tell("pack-yaml-several", one.event.start_mark);
        continue;
      }
      root = node(one.event, 1);
    }
    if (!fault_ && root.kind == YamlNode::Kind::nothing) fault_ = Fault{true, "pack-empty", {}, {}, 1, 1};
    if (fault_) return tl::unexpected(std::move(*fault_));
    return root;
  }

 private:
  bool next(yaml_event_t& event) {
    if (yaml_parser_parse(&parser_, &event)) return true;
    tell_parser_error();
    return false;
  }

  void tell(std::string_view code, const yaml_mark_t& mark, std::string_view detail = {}) {
    if (!fault_) fault_ = Fault{true, std::string(code), {}, std::string(detail), static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1};
  }

  void tell_parser_error() {
    if (parser_.error == YAML_READER_ERROR) {
      const std::size_t offset = std::min(parser_.problem_offset, text_.size());
      int line = 1;
      for (const char c : text_.substr(0, offset)) line += c == '\n';
      if (!fault_) fault_ = Fault{true, "pack-not-utf8", {}, {}, line, 1};
      return;
    }
    const bool is_tab = parser_.problem_mark.index < text_.size() && is_tab_line(parser_.problem_mark.line);
    tell(is_tab ? "pack-yaml-tab" : "pack-yaml-wrong", parser_.problem_mark, is_tab ? "" : parser_.problem == nullptr ? "" : parser_.problem);
  }

  // Whether what opens the line has a tab among it: the usual reason why a line is not understood.
  bool is_tab_line(std::size_t line) const {
    std::size_t at = 0;
    for (; line > 0 && at != std::string_view::npos; --line) at = text_.find('\n', at == 0 && text_.front() == '\n' ? 0 : at) + 1;
    const std::size_t ends = text_.find_first_not_of(" \t", at);
    return text_.substr(at, ends == std::string_view::npos ? ends : ends - at).find('\t') != std::string_view::npos;
  }

  YamlNode node(const yaml_event_t& event, int depth) {
    YamlNode read;
    read.line = static_cast<int>(event.start_mark.line) + 1;
    read.column = static_cast<int>(event.start_mark.column) + 1;
    if (depth > deepest_yaml) tell("pack-too-deep", event.start_mark, std::to_string(deepest_yaml));
    if (++nodes_ > most_yaml_nodes) tell("pack-too-large", event.start_mark, std::to_string(most_yaml_nodes));
    if (fault_) return read;
    switch (event.type) {
      case YAML_SCALAR_EVENT: scalar(event, read); break;
      case YAML_SEQUENCE_START_EVENT: list(event, read, depth); break;
      case YAML_MAPPING_START_EVENT: map(event, read, depth); break;
      default: tell("pack-yaml-alias", event.start_mark);
    }
    return read;
  }

  void refuse(const yaml_char_t* anchor, const yaml_char_t* tag, const yaml_mark_t& mark) {
    if (anchor != nullptr) tell("pack-yaml-alias", mark);
    if (tag != nullptr) tell("pack-yaml-tag", mark);
  }

  void scalar(const yaml_event_t& event, YamlNode& read) {
    const auto& scalar = event.data.scalar;
    refuse(scalar.anchor, scalar.tag, event.start_mark);
    read.text = text_of(event);
    if (read.text.find('\0') != std::string::npos) tell("pack-yaml-wrong", event.start_mark, "\\0");
    const bool is_nothing = scalar.style == YAML_PLAIN_SCALAR_STYLE && (read.text.empty() || read.text == "~" || read.text == "null");
    read.kind = is_nothing ? YamlNode::Kind::nothing : YamlNode::Kind::text;
  }

  void list(const yaml_event_t& event, YamlNode& read, int depth) {
    refuse(event.data.sequence_start.anchor, event.data.sequence_start.tag, event.start_mark);
    read.kind = YamlNode::Kind::list;
    while (!fault_) {
      Event item;
      if (!next(item.event) || item.event.type == YAML_SEQUENCE_END_EVENT) return;
      read.items.push_back(node(item.event, depth + 1));
    }
  }

  void map(const yaml_event_t& event, YamlNode& read, int depth) {
    refuse(event.data.mapping_start.anchor, event.data.mapping_start.tag, event.start_mark);
    read.kind = YamlNode::Kind::map;
    std::set<std::string> seen;
    while (!fault_) {
      Event key;
      if (!next(key.event) || key.event.type == YAML_MAPPING_END_EVENT) return;
      if (key.event.type != YAML_SCALAR_EVENT) return tell("pack-yaml-key", key.event.start_mark);
      read.keys.push_back(node(key.event, depth + 1));
      if (!fault_ && !seen.insert(read.keys.back().text).second) tell("pack-key-twice", key.event.start_mark, read.keys.back().text);
      Event value;
      if (fault_ || !next(value.event)) return;
      read.values.push_back(node(value.event, depth + 1));
    }
  }

  std::string_view text_;
  yaml_parser_t parser_{};
  std::optional<Fault> fault_;
  std::size_t nodes_ = 0;
};

// "[3]" at the front of `path` as 3, taken off it; nothing when none stands there.
std::optional<std::size_t> take_index(std::string_view& path) {
  if (!path.starts_with('[')) return std::nullopt;
  std::size_t index = 0;
  const auto [end, wrong] = std::from_chars(path.data() + 1, path.data() + path.size(), index);
  if (wrong != std::errc{} || end == path.data() + path.size() || *end != ']') return std::nullopt;
  path.remove_prefix(static_cast<std::size_t>(end - path.data()) + 1);
  return index;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size() && i < values.size(); ++i)
    if (keys[i].text == key) return &values[i];
  return nullptr;
}

tl::expected<YamlNode, Fault> read_yaml(std::string_view text) {
  if (text.size() > longest_yaml) return tl::unexpected(Fault{true, "pack-too-large", {}, std::to_string(longest_yaml), 1, 1});
  if (text.find('\0') != std::string_view::npos) return tl::unexpected(Fault{true, "pack-yaml-wrong", {}, "\\0", 1, 1});
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return TreeReader(text).read();
}

const YamlNode& node_at(const YamlNode& root, std::string_view path) {
  const YamlNode* node = &root;
  while (!path.empty()) {
    if (path.front() == '.') path.remove_prefix(1);
    const YamlNode* below = nullptr;
    if (const auto index = take_index(path)) {
      below = node->is_list() && *index < node->items.size() ? &node->items[*index] : nullptr;
      if (!node->is_list() && *index == 0) below = node;  // a single one, written without a list
    } else {
      const std::size_t ends = std::min(path.find_first_of(".["), path.size());
      if (ends == 0) break;
      below = node->find(path.substr(0, ends));
      path.remove_prefix(ends);
    }
    if (below == nullptr) break;
    node = below;
  }
  return *node;
}

}  // namespace bihuan::packs
