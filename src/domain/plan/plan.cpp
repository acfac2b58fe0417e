// SPDX-License-Identifier: Apache-2.0
#include "domain/plan/plan.h"

namespace bihuan::plan {

void Plan::clear() {
  meta = {};
  noise.clear();
  headings.clear();
  units.clear();
  tasks.clear();
  targets.clear();
  rules.clear();
  notices.clear();
  strings.clear();
}

}  // namespace bihuan::plan
