// SPDX-License-Identifier: Apache-2.0
// The packs that the program carries, as text: packs/*.yaml, embedded at build.
#pragma once

#include <span>
#include <string_view>

namespace bihuan::packs {

// The YAML of each, by the pack's id; all are sound.
std::span<const std::string_view> carried_packs();

}  // namespace bihuan::packs
