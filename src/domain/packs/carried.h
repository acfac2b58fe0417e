// SPDX-License-Identifier: Apache-2.0
// The packs that the program carries, as packs/*.yaml of the source had them when it was built: one file works without any other beside it.
#pragma once

#include <span>
#include <string_view>

namespace bihuan::packs {

std::span<const std::string_view> carried_packs();

}  // namespace bihuan::packs
