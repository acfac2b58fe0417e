// SPDX-License-Identifier: Apache-2.0
// One indicator across plans over HTTP.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer compare_plans(const Call& call);

}  // namespace bihuan::api
