// SPDX-License-Identifier: Apache-2.0
// Tokens of programs over HTTP.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_tokens(const Call& call);
Answer make_token(const Call& call);
Answer revoke_token(const Call& call);

}  // namespace bihuan::api
