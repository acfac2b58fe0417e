// SPDX-License-Identifier: Apache-2.0
// Targets over HTTP: list, export, show, correct, and the counts over them; tasks, units and the journal beside them.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_targets(const Call& call);
Answer export_targets(const Call& call);
Answer show_target(const Call& call);
Answer correct_target(const Call& call);
Answer show_overview(const Call& call);

}  // namespace bihuan::api
