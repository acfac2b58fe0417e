// SPDX-License-Identifier: Apache-2.0
// `bihuan pack check`, `doc` and `list`: files of packs in, faults or a page out. Knows no store: what an office has published is on the page of packs.
#pragma once

#include <string>
#include <vector>

#include "report/words.h"

namespace bihuan {

struct PackCommandOptions {
  std::vector<std::string> files;  // of check
  std::string file;                // of doc: a file, or the id of a pack that comes with the program
  bool is_yaml = false;
  report::Language language = report::Language::chinese;
};

// 0 when all are sound, also with warnings; 1 when one is not or could not be read.
int run_pack_check(const PackCommandOptions& options);
int run_pack_doc(const PackCommandOptions& options);
int run_pack_list(const PackCommandOptions& options);

}  // namespace bihuan
