// SPDX-License-Identifier: Apache-2.0
// /api/cases, /api/rates, /api/notices: what is reported, moved, looked up and measured, for those who hold posts.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_cases(const Call& call);
Answer take_report(const Call& call);
Answer import_cases(const Call& call);
Answer show_case(const Call& call);
Answer move_case(const Call& call);
Answer alike_cases(const Call& call);
Answer add_evidence(const Call& call);
Answer fetch_evidence(const Call& call);
Answer remove_evidence(const Call& call);
Answer show_rates(const Call& call);
Answer list_notices(const Call& call);
Answer count_notices(const Call& call);
Answer read_notices(const Call& call);
Answer restate_clocks(const Call& call);
Answer stream_changes(const Call& call);

}  // namespace bihuan::api
