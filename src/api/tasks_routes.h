// SPDX-License-Identifier: Apache-2.0
// The list of tasks over HTTP.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_tasks(const Call& call);
Answer export_tasks(const Call& call);

}  // namespace bihuan::api
