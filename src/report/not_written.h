// SPDX-License-Identifier: Apache-2.0
// Thrown when the machine does not take what is to be written: a full disk, a missing folder. Carries what its sentence is made of.
#pragma once

#include <string>

#include "base/result.h"

namespace bihuan::report {

struct NotWritten {
  base::Error error;  // where: the file's name, "-" for standard output
};

// The sentence for what the system answered (errno) when `path` was to be written.
NotWritten refused_by_system(int reason, std::string path);

}  // namespace bihuan::report
