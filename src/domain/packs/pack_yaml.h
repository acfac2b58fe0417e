// SPDX-License-Identifier: Apache-2.0
// A pack from its YAML, and what is wrong with it. The only user of yaml-cpp and valijson. Pure: text in, value out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/packs/pack.h"

namespace bihuan::packs {

// What checking found: `code` is a key of the catalogue ("pack-state-dead"), `path` the place in the YAML ("transitions[3].to", line and column from 1).
struct Fault {
  bool is_error = true;  // else a warning: it may be published
  std::string code, path, detail;
  int line = 0, column = 0;

  friend bool operator==(const Fault&, const Fault&) = default;
};

struct ReadPack {
  Pack pack;
  std::vector<Fault> faults;  // of its form and of its sense (check.h), in the order of the text
  bool is_sound() const;      // no error among them
};

// Never fails as a whole; what cannot be understood is left out and told. At most 1 MiB, 32 levels deep, no aliases that multiply.
ReadPack read_pack(std::string_view yaml);

}  // namespace bihuan::packs
