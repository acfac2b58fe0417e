// SPDX-License-Identifier: Apache-2.0
#include "reader/lexicon/automaton.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

std::uint32_t slot_of(std::uint32_t key, std::size_t size) { return (key * 2654435761u) >> 12 & static_cast<std::uint32_t>(size - 1); }

}  // namespace

Automaton::Automaton() : rows_(WordFilter::row_count), nodes_(1), edges_(256) {}

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

[[gnu::always_inline]] inline std::uint16_t Automaton::child(std::uint16_t node, char32_t c) const {
  const std::uint32_t key = static_cast<std::uint32_t>(node) << 16 | static_cast<std::uint32_t>(c & 0xFFFF);
  const Edge* const edges = edges_.data();
  const auto mask = static_cast<std::uint32_t>(edges_.size() - 1);
  for (std::uint32_t slot = slot_of(key, edges_.size());; slot = (slot + 1) & mask) {
    if (edges[slot].key == key) return edges[slot].node;  // an empty edge has the key 0, which is none, and the node 0
    if (edges[slot].node == 0) return 0;
  }
}

void Automaton::note_beginning(std::string_view word) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, word.data(), std::min<std::size_t>(word.size(), 6));
  const bool second_counts = word.size() >= 6 && base::utf8_length(static_cast<unsigned char>(word[3])) == 3;
  rows_[WordFilter::row_of(bytes)] |= second_counts ? std::uint64_t{1} << WordFilter::column_of(bytes) : ~std::uint64_t{0};
}

void Automaton::add(std::string_view word, std::uint16_t value) {
  note_beginning(word);
  std::uint16_t node = 0;
  for (std::size_t at = 0; at < word.size(); at += base::utf8_length(static_cast<unsigned char>(word[at]))) {
    const char32_t c = base::utf8_at(word, at);
    if (c > 0xFFFF || nodes_.size() >= 0xFFFE) return;
    std::uint16_t next = child(node, c);
    if (next == 0) {
      next = static_cast<std::uint16_t>(nodes_.size());
      nodes_.emplace_back();
      if (++edge_count_ * 4 > edges_.size()) grow();
      insert(static_cast<std::uint32_t>(node) << 16 | static_cast<std::uint32_t>(c), next);
      nodes_[node].has_children = true;
    }
    node = next;
  }
  if (node != 0 && nodes_[node].value == 0) nodes_[node].value = static_cast<std::uint16_t>(value + 1);
}

Automaton::Match Automaton::longest_at(std::string_view text, std::size_t at) const {
  Match best;
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  const Node* const nodes = nodes_.data();
  std::uint16_t node = 0;
  for (std::size_t i = at; i < size;) {
    char32_t c = bytes[i];
    if ((c & 0xF0) == 0xE0 && i + 3 <= size) {  // as Chinese has
      c = (c & 0x0F) << 12 | (bytes[i + 1] & 0x3Fu) << 6 | (bytes[i + 2] & 0x3Fu);
      i += 3;
    } else {
      c = base::utf8_at(text, i);
      if (c > 0xFFFF) break;
      i += base::utf8_length(bytes[i]);
    }
    node = child(node, c);
    if (node == 0) break;
    if (nodes[node].value != 0) best = {static_cast<std::uint32_t>(i - at), static_cast<std::uint16_t>(nodes[node].value - 1)};
    if (!nodes[node].has_children) break;
  }
  return best;
}

}  // namespace bihuan::reader
