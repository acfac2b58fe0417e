// SPDX-License-Identifier: Apache-2.0
// Plans over HTTP: list, show, the document with what stands in it, the file, adding one, reading one, search.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_plans(const Call& call);
Answer add_plan(const Call& call);
Answer read_plan(const Call& call);
Answer show_plan(const Call& call);
Answer show_document(const Call& call);
Answer fetch_file(const Call& call);
Answer search_clauses(const Call& call);

}  // namespace bihuan::api
