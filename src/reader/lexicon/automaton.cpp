// SPDX-License-Identifier: Apache-2.0
#include "reader/lexicon/automaton.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

std::uint32_t slot_of(std::uint32_t key, std::size_t size) { return (key * 2654435761u) >> 12 & static_cast<std::uint32_t>(size - 1); }

// The first eight bytes as a number, the first lowest; zeros for what the text lacks.
std::uint64_t head_of(std::string_view text) {
  std::uint64_t head = 0;
  if (text.size() >= sizeof head) [[likely]]
    std::memcpy(&head, text.data(), sizeof head);
  else
    std::copy(text.begin(), text.end(), reinterpret_cast<char*>(&head));
  return head;
}

}  // namespace

Automaton::Automaton() : rows_(row_count), singles_(row_count), slots_(slot_count), pairs_(1), rests_(1), nodes_(1), edges_(256) {}

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
  leads_[static_cast<unsigned char>(word[0])] = true;
  std::array<char, 8> beginning{};
  std::copy_n(word.data(), std::min<std::size_t>(word.size(), 6), beginning.data());
  const std::string_view bytes(beginning.data(), beginning.size());
  const bool second_counts = word.size() >= 6;
  rows_[place_of(four_bytes(bytes, 0))] |=
      second_counts ? std::uint64_t{1} << column_of(place_of(four_bytes(bytes, 3))) : ~std::uint64_t{0};
}

Automaton::Pair& Automaton::pair_of(std::uint64_t characters) {
  std::uint16_t& first = slots_[slot_of_pair(characters)];
  for (std::size_t at = first; at != 0; at = pairs_[at].characters_and_next >> 48)
    if ((pairs_[at].characters_and_next ^ characters) << 16 == 0) return pairs_[at];
  Pair& pair = pairs_.emplace_back();
  pair.characters_and_next = characters | std::uint64_t{first} << 48;
  first = static_cast<std::uint16_t>(pairs_.size() - 1);
  return pair;
}

void Automaton::add(std::string_view word, std::uint16_t value) {
  note_beginning(word);
  if (word.size() >= 6 && are_three_bytes(six_bytes(word.data()))) return note_pair(word, value);
  std::uint16_t node = 0;
  for (std::size_t at = 0; at < word.size(); at += base::utf8_length(static_cast<unsigned char>(word[at]))) {
    const char32_t c = base::utf8_at(word, at);
    if (c > 0xFFFF || nodes_.size() >= 0xFFFE) return;
    std::uint16_t next = child(node, c);
    if (next == 0) {
      next = static_cast<std::uint16_t>(nodes_.size());
      nodes_.emplace_back();
      if (++edge_count_ * 2 > edges_.size()) grow();
      insert(static_cast<std::uint32_t>(node) << 16 | static_cast<std::uint32_t>(c), next);
      nodes_[node].has_children = true;
    }
    node = next;
  }
  if (node == 0 || nodes_[node].value != 0) return;
  nodes_[node].value = static_cast<std::uint16_t>(value + 1);
  if (word.size() == 3 && is_three_bytes(static_cast<unsigned char>(word[0]))) note_single(word, value);
}

void Automaton::note_single(std::string_view word, std::uint16_t value) {
  const std::array<char, 4> bytes{word[0], word[1], word[2], 0};
  const std::uint32_t character = four_bytes({bytes.data(), bytes.size()}, 0);
  Single& single = singles_[place_of(character)];
  if (single.character != 0)
    single.is_shared = true;
  else
    single.character = character << 8, single.value = value;
}

void Automaton::note_pair(std::string_view word, std::uint16_t value) {
  if (pairs_.size() > 0xFFFE || rests_.size() > 0xFFFE) return;
  Pair& pair = pair_of(six_bytes(word.data()));
  if (word.size() == 6) {
    if (!pair.is_word) pair.value = value;
    pair.is_word = true;
  } else {
    pair.thirds = static_cast<std::uint16_t>(word.size() < 9 ? 0xFFFF : pair.thirds | 1u << (word[8] & 15));
    note_rest(pair, word.substr(6), value);
  }
}

// `head` is that of the text.
inline bool Automaton::opens_with(std::string_view text, std::uint64_t head, const Rest& rest) const {
  const int beyond = 8 * (8 - std::min<int>(rest.length, 8));  // bits that the rest lacks
  if ((rest.head ^ head) << beyond != 0) return false;
  return rest.length <= 8 || text.substr(8).starts_with(std::string_view(further_).substr(rest.further, rest.length - 8u));
}

void Automaton::note_rest(Pair& pair, std::string_view rest, std::uint16_t value) {
  const std::uint64_t head = head_of(rest);
  std::uint16_t* place = &pair.first_rest;
  for (; *place != 0 && rests_[*place].length >= rest.size(); place = &rests_[*place].next)
    if (rests_[*place].length == rest.size() && opens_with(rest, head, rests_[*place])) return;
  Rest noted;
  noted.head = head;
  noted.further = static_cast<std::uint32_t>(further_.size());
  noted.length = static_cast<std::uint16_t>(rest.size());
  noted.value = value;
  noted.next = std::exchange(*place, static_cast<std::uint16_t>(rests_.size()));
  rests_.push_back(noted);
  further_ += rest.substr(std::min<std::size_t>(rest.size(), 8));
}

// One character at a time, and never a byte behind the text: in front of a character of another length and at the end.
std::size_t Automaton::careful_next_beginning(std::string_view text, std::size_t at) const {
  const auto place = [text](std::size_t of) {
    return place_of(of + 4 <= text.size() ? four_bytes(text, of) : four_bytes(text, of - 1) >> 8);
  };
  for (; at + 6 <= text.size() && is_three_bytes(static_cast<unsigned char>(text[at])); at += 3)
    if ((rows_[place(at)] >> column_of(place(at + 3)) & 1) != 0) return at;
  const bool is_last = at + 3 == text.size() && at > 0 && is_three_bytes(static_cast<unsigned char>(text[at]));
  return is_last && rows_[place(at)] != ~std::uint64_t{0} ? at + 3 : at;
}

Automaton::Match Automaton::lone_character_at(std::string_view text, std::size_t at) const {
  const Node& node = nodes_[child(0, base::utf8_at(text, at))];
  return node.value == 0 ? Match{} : Match{3, node.value - 1u};
}

Automaton::Match Automaton::beyond_pair(std::string_view text, std::size_t at, const Pair& pair) const {
  const std::string_view behind = text.substr(at + 6);
  const std::uint64_t head = head_of(behind);
  for (std::size_t i = pair.first_rest; i != 0; i = rests_[i].next)
    if (opens_with(behind, head, rests_[i])) return {6u + rests_[i].length, rests_[i].value};
  return pair.is_word ? Match{6, pair.value} : single_at(text, at);
}

Automaton::Match Automaton::walk(std::string_view text, std::size_t at) const {
  const Node* const nodes = nodes_.data();
  Match best;
  std::uint16_t node = 0;
  for (std::size_t next = at; next < text.size();) {
    const char32_t c = base::utf8_at(text, next);
    if (c > 0xFFFF) break;
    next += base::utf8_length(static_cast<unsigned char>(text[next]));
    node = child(node, c);
    if (node == 0) break;
    if (nodes[node].value != 0) best = {static_cast<std::uint32_t>(next - at), nodes[node].value - 1u};
    if (!nodes[node].has_children) break;
  }
  return best;
}

}  // namespace bihuan::reader
