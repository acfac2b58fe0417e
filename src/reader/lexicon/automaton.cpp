// SPDX-License-Identifier: Apache-2.0
#include "reader/lexicon/automaton.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

std::uint32_t slot_of(std::uint32_t key, std::size_t size) { return (key * 2654435761u) >> 12 & static_cast<std::uint32_t>(size - 1); }

}  // namespace

Automaton::Automaton() : singles_(4096), pairs_(1024), first_(table_size), value_(1), has_children_(1), edges_(4096) {}

void Automaton::insert(std::uint32_t key, std::uint16_t node) {
  std::uint32_t slot = slot_of(key, edges_.size());
  while (edges_[slot].node != 0) slot = (slot + 1) & static_cast<std::uint32_t>(edges_.size() - 1);
  edges_[slot] = {key, node};
}

void Automaton::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old)
    if (edge.node != 0) insert(edge.key, edge.node);
}

std::uint16_t Automaton::child(std::uint16_t node, char32_t c) const {
  const std::uint32_t key = static_cast<std::uint32_t>(node) << 16 | static_cast<std::uint32_t>(c & 0xFFFF);
  std::uint32_t slot = slot_of(key, edges_.size());
  while (edges_[slot].node != 0) {
    if (edges_[slot].key == key) return edges_[slot].node;
    slot = (slot + 1) & static_cast<std::uint32_t>(edges_.size() - 1);
  }
  return 0;
}

void Automaton::add(std::string_view word, std::uint16_t value) {
  const auto new_node = [this] {
    value_.push_back(0);
    has_children_.push_back(0);
    return static_cast<std::uint16_t>(value_.size() - 1);
  };
  std::uint16_t node = 0;
  for (std::size_t at = 0; at < word.size(); at += base::utf8_length(static_cast<unsigned char>(word[at]))) {
    const char32_t c = base::utf8_at(word, at);
    if (c >= table_size || value_.size() >= 0xFFFE) return;
    if (at == 0) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, word.data(), std::min<std::size_t>(word.size(), 6));
      if (word.size() >= 6 && base::utf8_length(static_cast<unsigned char>(word[3])) == 3) {
        const std::uint32_t slot = WordFilter::pair_slot(bytes);
        pairs_[slot >> 6] |= std::uint64_t{1} << (slot & 63);
      } else {
        singles_[WordFilter::single_slot(bytes)] = 1;
      }
      if (first_[c] == 0) first_[c] = new_node();
      node = first_[c];
      continue;
    }
    std::uint16_t next = child(node, c);
    if (next == 0) {
      next = new_node();
      if (++edge_count_ * 4 > edges_.size()) grow();
      insert(static_cast<std::uint32_t>(node) << 16 | static_cast<std::uint32_t>(c), next);
      has_children_[node] = 1;
    }
    node = next;
  }
  if (node != 0 && value_[node] == 0) value_[node] = static_cast<std::uint16_t>(value + 1);
}

Automaton::Match Automaton::longest_at(std::string_view text, std::size_t at) const {
  Match best;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  // The character at `i`, and in `after` where the next begins. Three bytes, as Chinese has, first.
  std::size_t after = at;
  const auto character = [&](std::size_t i) -> char32_t {
    if (i + 3 <= size && (bytes[i] & 0xF0) == 0xE0) {
      after = i + 3;
      return (bytes[i] & 0x0Fu) << 12 | (bytes[i + 1] & 0x3Fu) << 6 | (bytes[i + 2] & 0x3Fu);
    }
    after = i + base::utf8_length(bytes[i]);
    return base::utf8_at(text, i);
  };
  const char32_t c = character(at);
  if (c >= table_size) return best;
  std::uint16_t node = first_[c];
  while (node != 0) {
    const std::uint16_t value = value_[node];
    if (value != 0) best = {static_cast<std::uint32_t>(after - at), static_cast<std::uint16_t>(value - 1)};
    if (!has_children_[node] || after >= size) break;
    const char32_t next = character(after);
    if (next >= table_size) break;
    node = child(node, next);
  }
  return best;
}

}  // namespace bihuan::reader
