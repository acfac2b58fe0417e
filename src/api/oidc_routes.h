// SPDX-License-Identifier: Apache-2.0
// Signing in by an identity provider: there, and back.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer begin_identity(const Call& call);
Answer end_identity(const Call& call);

}  // namespace bihuan::api
