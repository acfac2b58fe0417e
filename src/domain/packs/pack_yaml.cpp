// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/pack_yaml.h"

#include <algorithm>

#include "domain/packs/check.h"
#include "domain/packs/part_readers.h"

namespace bihuan::packs {
namespace {

// Faults of sense know a path only; the text knows where that is.
void add_sense(const YamlNode& root, ReadPack& read) {
  for (Fault& fault : check(read.pack)) {
    const YamlNode& place = node_at(root, fault.path);
    fault.line = place.line;
    fault.column = place.column;
    read.faults.push_back(std::move(fault));
  }
}

}  // namespace

bool ReadPack::is_sound() const {
  return std::none_of(faults.begin(), faults.end(), [](const Fault& fault) { return fault.is_error; });
}

ReadPack read_pack(std::string_view yaml) {
  ReadPack read;
  const auto root = read_yaml(yaml);
  if (!root) {
    read.faults.push_back(root.error());
    return read;
  }
  read.pack = read_parts(NodeReader(*root, "", read.faults));
  if (read.is_sound()) add_sense(*root, read);  // what is not written rightly would be told twice
  std::stable_sort(read.faults.begin(), read.faults.end(),
                   [](const Fault& one, const Fault& other) { return std::pair(one.line, one.column) < std::pair(other.line, other.column); });
  return read;
}

}  // namespace bihuan::packs
