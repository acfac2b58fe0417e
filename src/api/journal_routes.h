// SPDX-License-Identifier: Apache-2.0
// The journal over HTTP, newest first.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_journal(const Call& call);

}  // namespace bihuan::api
