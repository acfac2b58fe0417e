// SPDX-License-Identifier: Apache-2.0
// An office publishes a pack, or a new version of one; and what checking says of a draft.
#pragma once

#include <string>
#include <vector>

#include "app/case_work.h"
#include "domain/packs/pack_yaml.h"

namespace bihuan::app {

struct PackHead {
  SharedPack pack;
  bool is_carried = false;  // by the program; else published by the office
};

std::vector<PackHead> list_packs(const Ledger& ledger);
// `version` 0: the newest. Error: pack-missing.
base::Result<SharedPack> show_pack(const Ledger& ledger, const std::string& id, int version);
base::Result<std::string> pack_content(const Ledger& ledger, const std::string& id, int version);

// Errors: not-allowed, pack-unsound (with faults; detail: the first one), pack-version-taken (detail: the newest), pack-post-unknown. Journal: pack.published.
base::Result<SharedPack> publish_pack(const Ledger& ledger, const Actor& actor, const std::string& yaml);

}  // namespace bihuan::app
