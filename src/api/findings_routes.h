// SPDX-License-Identifier: Apache-2.0
// What is wrong with a plan over HTTP.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_findings(const Call& call);

}  // namespace bihuan::api
