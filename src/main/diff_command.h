// SPDX-License-Identifier: Apache-2.0
// `bihuan diff`: what changed between two plans, or what of a plan the year's list carries.
#pragma once

#include <string>

#include "main/read_options.h"

namespace bihuan {

struct DiffOptions {
  std::string old_path, new_path;  // of documents, one in each; "-" is standard input
  bool is_list = false;            // the second is the year's list
  bool json = false;
  bool quiet = false;       // the exit code alone
  ReadCommandOptions read;  // year, encoding, language
};

// As diff(1): 0 for no change, 1 for changes (with a list: something due that nobody carries, or less than promised), 2 when one of the two
// could not be read.
int run_diff(const DiffOptions& options);

}  // namespace bihuan
