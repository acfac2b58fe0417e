// SPDX-License-Identifier: Apache-2.0
// The tree of units over HTTP: looked at, changed, taken in and away as a file.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_org_units(const Call& call);
Answer add_org_unit(const Call& call);
Answer show_org_unit(const Call& call);
Answer change_org_unit(const Call& call);
Answer merge_org_units(const Call& call);
Answer split_org_unit(const Call& call);
Answer close_org_unit(const Call& call);
Answer export_org_units(const Call& call);
Answer import_org_units(const Call& call);

}  // namespace bihuan::api
