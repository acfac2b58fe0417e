// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/text_table.h"

#include <bit>
#include <cstring>

#include "base/character_pairs.h"

namespace bihuan::lint {
namespace {

using base::eight_bytes;

// Both halves of the product of two numbers that hold the bytes.
std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
  __extension__ using Product = unsigned __int128;
  const Product product = static_cast<Product>(a ^ 0x9E3779B97F4A7C15u) * (b ^ 0xD6E8FEB86659FD93u);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Sixteen bytes at a time, the last sixteen perhaps for the second time.
std::uint32_t hash_of(std::string_view words) {
  const char* at = words.data();
  std::uint64_t hash = words.size();
  if (words.size() < 16) {
    char padded[16] = {};
    if (!words.empty()) std::memcpy(padded, at, words.size());
    hash = fold(eight_bytes(padded) ^ hash, eight_bytes(padded + 8));
  } else {
    const char* const last = at + words.size() - 16;
    for (; at < last; at += 16) hash = fold(eight_bytes(at) ^ hash, eight_bytes(at + 8));
    hash = fold(eight_bytes(last) ^ hash, eight_bytes(last + 8));
  }
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

}  // namespace

TextTable::TextTable(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 16)) {}

std::size_t TextTable::slot_of(std::string_view words, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.data == nullptr || (slot.hash == hash && std::string_view(slot.data, slot.size) == words)) return at;
  }
}

TextTable::Kept TextTable::keep(std::string_view words, std::uint32_t value) {
  if ((count_ + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(words);
  Slot& slot = slots_[slot_of(words, hash)];
  const bool is_new = slot.data == nullptr;
  if (is_new) {
    static constexpr char nothing = 0;
    slot = {words.empty() ? &nothing : words.data(), static_cast<std::uint32_t>(words.size()), hash, value};
    ++count_;
  }
  return {slot.value, is_new};
}

std::uint32_t* TextTable::find(std::string_view words) {
  Slot& slot = slots_[slot_of(words, hash_of(words))];
  return slot.data == nullptr ? nullptr : &slot.value;
}

void TextTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.data == nullptr) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].data != nullptr) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace bihuan::lint
