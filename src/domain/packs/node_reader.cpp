// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/node_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace bihuan::packs {
namespace {

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 60 || text[0] < 'a' || text[0] > 'z') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::string range(double least, double most) {
  const auto shown = [](double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
  };
  return shown(least) + "–" + shown(most);
}

}  // namespace

std::string NodeReader::text() const {
  if (node_->is_text()) return node_->text;
  tell("pack-not-text");
  return {};
}

std::string NodeReader::id() const {
  if (node_->is_text() && is_id(node_->text)) return node_->text;
  tell("pack-not-id", node_->is_text() ? node_->text : "");
  return {};
}

int NodeReader::whole_number(int least, int most) const {
  int value = 0;
  const std::string& text = node_->text;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (node_->is_text() && wrong == std::errc{} && end == text.data() + text.size() && value >= least && value <= most) return value;
  tell("pack-not-number", range(least, most));
  return least;
}

double NodeReader::number(double least, double most) const {
  double value = 0;
  const std::string& text = node_->text;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (node_->is_text() && wrong == std::errc{} && end == text.data() + text.size() && value >= least && value <= most) return value;
  tell("pack-not-number", range(least, most));
  return least;
}

bool NodeReader::yes_no() const {
  for (const std::string_view yes : {"true", "yes", "是"})
    if (node_->is_text() && node_->text == yes) return true;
  for (const std::string_view no : {"false", "no", "否"})
    if (node_->is_text() && node_->text == no) return false;
  tell("pack-not-yes-no");
  return false;
}

std::vector<std::string> NodeReader::ids() const {
  std::vector<std::string> read;
  if (node_->kind == YamlNode::Kind::nothing) tell("pack-not-list");
  if (node_->kind == YamlNode::Kind::map) tell("pack-not-list");
  if (node_->is_list() || node_->is_text()) each([&](const NodeReader& one) { read.push_back(one.text()); });
  std::erase(read, std::string());
  return read;
}

MapReader::MapReader(const NodeReader& reader) : reader_(reader) {
  if (!reader.node().is_map()) reader.tell("pack-not-map");
}

void MapReader::close() {
  for (std::size_t i = 0; i < reader_.node().keys.size() && i < reader_.node().values.size(); ++i) {
    const YamlNode& key = reader_.node().keys[i];
    if (std::find(known_.begin(), known_.end(), key.text) != known_.end()) continue;
    reader_.tell_at(key, "pack-key-unknown", with_nearest(key.text, known_));
  }
}

}  // namespace bihuan::packs
