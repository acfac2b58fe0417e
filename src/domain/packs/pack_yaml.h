// SPDX-License-Identifier: Apache-2.0
// A pack from its YAML, and what is wrong with it. Pure: text in, value out. The format: docs/packs.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/packs/fault.h"
#include "domain/packs/pack.h"

namespace bihuan::packs {

struct ReadPack {
  Pack pack;
  std::vector<Fault> faults;  // of its form and of its sense (check.h), in the order of the text
  bool is_sound() const;      // no error among them
};

// Never fails as a whole; what cannot be understood is left out and told. At most 1 MiB, 32 levels deep, no anchors, aliases or tags (yaml_tree.h).
ReadPack read_pack(std::string_view yaml);

}  // namespace bihuan::packs
