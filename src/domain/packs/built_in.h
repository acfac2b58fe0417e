// SPDX-License-Identifier: Apache-2.0
// The packs that come with the program, as text: packs/*.yaml, embedded at build.
#pragma once

#include <span>
#include <string_view>

namespace bihuan::packs {

struct BuiltInPack {
  std::string_view id, yaml;
};

std::span<const BuiltInPack> built_in_packs();  // by id

}  // namespace bihuan::packs
