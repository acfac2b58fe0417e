// SPDX-License-Identifier: Apache-2.0
// The list of units over HTTP.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_units(const Call& call);

}  // namespace bihuan::api
