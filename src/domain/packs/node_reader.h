// SPDX-License-Identifier: Apache-2.0
// Takes values out of a YAML tree and tells what is not as it should be, with its place. Knows the shapes of values, not what a pack is.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/packs/fault.h"
#include "domain/packs/pack_names.h"
#include "domain/packs/spelling.h"
#include "domain/packs/yaml_tree.h"

namespace bihuan::packs {

inline constexpr std::size_t most_items = 300;  // of the lists of a pack; checking takes time with their product
inline constexpr std::size_t most_states = 60, most_transitions = 150, most_kinds = 150;
inline constexpr std::size_t most_ids = 100;    // of a form, a condition, whom a step tells

// A node with its path, and where faults go. Copies are cheap; the tree and the list of faults must outlive it.
class NodeReader {
 public:
  NodeReader(const YamlNode& node, std::string path, std::vector<Fault>& faults) : node_(&node), path_(std::move(path)), faults_(&faults) {}

  const YamlNode& node() const { return *node_; }
  const std::string& path() const { return path_; }
  NodeReader item(std::size_t index) const { return {node_->items[index], path_ + "[" + std::to_string(index) + "]", *faults_}; }
  NodeReader member(std::size_t index) const {
    return {node_->values[index], path_.empty() ? node_->keys[index].text : path_ + "." + node_->keys[index].text, *faults_};
  }
  void tell(std::string_view code, std::string_view detail = {}) const { tell_at(*node_, code, detail); }
  void tell_at(const YamlNode& place, std::string_view code, std::string_view detail = {}) const {
    faults_->push_back({true, std::string(code), path_, std::string(detail.substr(0, 200)), place.line, place.column});
  }

  // Each gives the plain value, or tells and gives a neutral one. Faults: pack-not-text, pack-not-id, pack-not-number (detail: the range),
  // pack-not-yes-no, pack-not-list, pack-not-map, pack-word-unknown.
  std::string text() const;
  std::string id() const;
  int whole_number(int least, int most) const;
  double number(double least, double most) const;
  bool yes_no() const;
  std::vector<std::string> ids() const;  // a list, or a single one

  // For every item of a list, or for the node itself when it is none (a single one may be written without a list).
  template <class Each>
  void each(Each&& take) const {
    if (!node_->is_list()) return take(*this);
    const std::size_t count = within(most_ids);
    for (std::size_t i = 0; i < count; ++i) take(item(i));
  }
  // Into a vector of what `read` gives for every item; tells when it is no list, or has more than `most` items (pack-too-many) and leaves the rest out.
  template <class Read>
  auto list(Read&& read, std::size_t most = most_items) const {
    std::vector<decltype(read(*this))> values;
    if (!node_->is_list()) {
      tell("pack-not-list");
      return values;
    }
    const std::size_t count = within(most);
    for (std::size_t i = 0; i < count; ++i) values.push_back(read(item(i)));
    return values;
  }
  template <class Enum>
  Enum one_of() const {
    const std::string word = text();
    if (const auto value = value_named<Enum>(word)) return *value;
    if (node_->is_text()) tell("pack-word-unknown", with_nearest(word, names_of<Enum>()));
    return Enum{};
  }

 private:
  std::size_t within(std::size_t most) const {
    if (node_->items.size() > most) tell("pack-too-many", std::to_string(most));
    return std::min(node_->items.size(), most);
  }

  const YamlNode* node_;
  std::string path_;
  std::vector<Fault>* faults_;
};

// The members of a map, taken one by one; `close` tells those that nobody took.
class MapReader {
 public:
  explicit MapReader(const NodeReader& reader);

  // Calls `take` with the member when it is there; pack-key-missing when it must be and is not.
  template <class Take>
  void need(std::string_view key, Take&& take) {
    if (!may(key, std::forward<Take>(take))) reader_.tell("pack-key-missing", key);
  }
  template <class Take>
  bool may(std::string_view key, Take&& take) {
    known_.push_back(key);
    for (std::size_t i = 0; i < reader_.node().keys.size() && i < reader_.node().values.size(); ++i) {
      if (reader_.node().keys[i].text != key) continue;
      take(reader_.member(i));
      return true;
    }
    return false;
  }
  void close();  // pack-key-unknown

 private:
  NodeReader reader_;
  std::vector<std::string_view> known_;
};

}  // namespace bihuan::packs
