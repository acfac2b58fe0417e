// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/check.h"

namespace bihuan::packs {

std::vector<Fault> check(const Pack&) { return {}; }

}  // namespace bihuan::packs
