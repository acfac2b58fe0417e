// SPDX-License-Identifier: Apache-2.0
// /api/reports: a citizen reports something without an account and follows it by its code. What is told here is what the pack tells reporters.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer open_kinds(const Call& call);
Answer report_openly(const Call& call);
Answer show_report(const Call& call);
Answer move_report(const Call& call);

}  // namespace bihuan::api
