// SPDX-License-Identifier: Apache-2.0
// The installation is incomplete: a module that the program cannot do without is not where it should be.
#pragma once

#include <stdexcept>

namespace bihuan::base {

// what() is the name of the file, for the person who installs.
class ModuleMissing : public std::runtime_error {
 public:
  explicit ModuleMissing(const char* file) : std::runtime_error(file) {}
};

}  // namespace bihuan::base
