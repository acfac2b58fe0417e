// SPDX-License-Identifier: Apache-2.0
// `bihuan pack test`: plays the story beside a pack with a clock moved by hand and compares its journal. Knows no store.
#pragma once

#include "main/pack_command.h"

namespace bihuan {

// For each file x.yaml the story x.scenario.yaml (which may be given itself) and its journal x.journal.txt. 0 when all come true; with `is_update` the
// journals of those that do are written anew.
int run_pack_test(const PackCommandOptions& options, bool is_update);

}  // namespace bihuan
