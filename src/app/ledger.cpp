// SPDX-License-Identifier: Apache-2.0
#include "app/ledger.h"

namespace bihuan::app {

base::Result<void> may_write(const Actor& actor) {
  if (!actor.may_write) return base::fail(base::ErrorKind::denied, "not-allowed");
  return {};
}

}  // namespace bihuan::app
