// SPDX-License-Identifier: Apache-2.0
#include "domain/changes/change.h"

#include <array>

namespace bihuan::changes {

std::string_view change_name(ChangeKind kind) {
  constexpr std::array<std::string_view, 11> names = {"added",    "dropped",     "strengthened", "weakened", "altered", "postponed",
                                                      "advanced", "handed_over", "split",        "merged",   "reworded"};
  return names[static_cast<std::size_t>(kind)];
}

ChangeKind mirrored(ChangeKind kind) {
  constexpr std::array<ChangeKind, 11> mirror = {ChangeKind::dropped, ChangeKind::added,    ChangeKind::weakened,  ChangeKind::strengthened,
                                                 ChangeKind::altered, ChangeKind::advanced, ChangeKind::postponed, ChangeKind::handed_over,
                                                 ChangeKind::merged,  ChangeKind::split,    ChangeKind::reworded};
  return mirror[static_cast<std::size_t>(kind)];
}

}  // namespace bihuan::changes
