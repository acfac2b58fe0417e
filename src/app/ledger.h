// SPDX-License-Identifier: Apache-2.0
// What every function of the application is given: the store it works on, whose ledger it is, who acts and when.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "store/database.h"

namespace bihuan::app {

struct Ledger {
  store::Database* database = nullptr;
  std::string region;   // whose plans: an administrative division code
  std::string version;  // of this program, kept beside what it reads
};

// Who acts. Without accounts there are two kinds: somebody at this machine, who may write, and anybody else, who may look.
struct Actor {
  std::string name;  // of the person; "local" for somebody at this machine's browser, which a page says in its own language
  bool may_write = false;
  std::int64_t now = 0;  // microseconds since 1970 UTC
};

// An error with the code "not-allowed" unless the actor may write.
base::Result<void> may_write(const Actor& actor);

}  // namespace bihuan::app
