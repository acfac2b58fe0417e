// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "domain/packs/burden.h"
#include "domain/packs/diagram.h"
#include "domain/packs/pack_yaml.h"
#include "domain/packs/yaml_tree.h"
#include "sound_document.h"

using namespace bihuan;

// Whatever the bytes: faults with places, and of a sound pack a picture and a burden.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const packs::ReadPack read = packs::read_pack(text);
  for (const packs::Fault& fault : read.faults) require(fault.code.starts_with("pack-") && fault.line >= 1 && fault.column >= 1);
  if (!read.is_sound()) return 0;
  require(!read.pack.states.empty() && !read.pack.kinds.empty());
  require(packs::diagram_of(read.pack).nodes.size() == read.pack.states.size());
  require(packs::burden_of(read.pack).size() == read.pack.kinds.size());
  require(!packs::mermaid_of(read.pack, true).empty());
  return 0;
}
