// SPDX-License-Identifier: Apache-2.0
// What every function of the application is given: the store it works on, whose ledger it is; who acts and when is actor.h.
#pragma once

#include <memory>
#include <string>

#include "app/actor.h"
#include "app/org_tree.h"
#include "app/pack_shelf.h"
#include "store/database.h"

namespace bihuan::app {

struct Ledger {
  store::Database* database = nullptr;
  std::string region;   // whose plans: an administrative division code
  std::string version;  // of this program, kept beside what it reads
  std::shared_ptr<KeptTree> kept_tree = std::make_shared<KeptTree>();  // see org_tree()
  std::shared_ptr<PackShelf> packs = std::make_shared<PackShelf>();
};

}  // namespace bihuan::app
