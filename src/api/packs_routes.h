// SPDX-License-Identifier: Apache-2.0
// /api/packs: the kinds of cases there are, their states, forms and clocks; a draft checked, a version published.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_packs(const Call& call);
Answer show_pack(const Call& call);
Answer fetch_pack(const Call& call);
Answer check_pack(const Call& call);
Answer publish_pack(const Call& call);

}  // namespace bihuan::api
