// SPDX-License-Identifier: Apache-2.0
// Something wrong in a pack, with its place. Knows no sentence: `code` is a key of the catalogue of messages.
#pragma once

#include <string>

namespace bihuan::packs {

// `path` is the place in the YAML ("transitions[3].to"), line and column count from 1 (characters); 0 where the text is not known.
struct Fault {
  bool is_error = true;  // else a warning: it may be published
  std::string code, path, detail;
  int line = 0, column = 0;

  friend bool operator==(const Fault&, const Fault&) = default;
};

}  // namespace bihuan::packs
