// SPDX-License-Identifier: Apache-2.0
#include "app/ledger.h"

namespace bihuan::app {

base::Result<void> may_write(const Actor& actor) {
  return allowed(actor, org::Action::write_plans);
}

}  // namespace bihuan::app
