// SPDX-License-Identifier: Apache-2.0
// What changed between two plans over HTTP.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_changes(const Call& call);

}  // namespace bihuan::api
