// SPDX-License-Identifier: Apache-2.0
<<<<<<< HEAD
// The packs that the program carries, as text: packs/*.yaml, embedded at build.
=======
// The packs that the program carries, as packs/*.yaml of the source had them when it was built: one file works without any other beside it.
>>>>>>> main
#pragma once

#include <span>
#include <string_view>

namespace bihuan::packs {

<<<<<<< HEAD
// The YAML of each, by the pack's id; all are sound.
=======
>>>>>>> main
std::span<const std::string_view> carried_packs();

}  // namespace bihuan::packs
