// SPDX-License-Identifier: Apache-2.0
// What became of a commitment between an older text and a newer one. Knows no sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bihuan::changes {

// Those that ask for attention come first.
enum class ChangeKind : std::uint8_t { weakened, dropped, postponed, handed_over, strengthened, advanced, added, split, merged, reworded };
inline constexpr std::size_t kind_count = 10;

// "weakened", "handed_over", ...
constexpr std::string_view kind_name(ChangeKind kind) {
  constexpr std::string_view names[kind_count] = {"weakened", "dropped", "postponed", "handed_over", "strengthened",
                                                  "advanced", "added",   "split",     "merged",      "reworded"};
  return names[static_cast<std::size_t>(kind)];
}

// What the same change is called when the newer text is taken for the older.
constexpr ChangeKind mirrored(ChangeKind kind) {
  using enum ChangeKind;
  constexpr ChangeKind others[kind_count] = {strengthened, added, advanced, handed_over, weakened, postponed, dropped, merged, split, reworded};
  return others[static_cast<std::size_t>(kind)];
}

// A target, or a task; the other is -1. Indices into PlanEntries.
struct Commitment {
  std::int32_t target = -1;
  std::int32_t task = -1;

  friend bool operator==(const Commitment&, const Commitment&) = default;
};

struct Change {
  std::vector<ChangeKind> kinds;          // one at least, each once, in the order above
  std::vector<Commitment> before, after;  // one of them may be empty
};

struct Changes {
  std::vector<Change> items;  // in the order of the newer text; what was dropped, where it stood
  std::size_t kept = 0;       // targets, and tasks without any, that stay as they are
};

}  // namespace bihuan::changes
