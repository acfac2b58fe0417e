// SPDX-License-Identifier: Apache-2.0
// What every function of the application is given: the store it works on and whose ledger it is.
#pragma once

#include <cstdint>
#include <string>

#include "app/actor.h"
#include "base/result.h"
#include "store/database.h"

namespace bihuan::app {

struct Ledger {
  store::Database* database = nullptr;
  std::string region;   // whose plans: an administrative division code
  std::string version;  // of this program, kept beside what it reads
};

// An error with the code "not-allowed" unless the actor may write plans.
base::Result<void> may_write(const Actor& actor);

}  // namespace bihuan::app
