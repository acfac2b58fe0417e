// SPDX-License-Identifier: Apache-2.0
// What a request says of being sent twice, and of what its sender had seen: Idempotency-Key and If-Match.
#pragma once

#include <optional>

#include "api/routes.h"
#include "app/report_case.h"

namespace bihuan::api {

// Empty without the field. The requester is the account, or the open page; the digest is of method, path, query and body. Error: request-key-wrong (not 1 to 200
// visible ASCII characters).
base::Result<app::Once> once_of(const Call& call);

// The revision in If-Match, `"12"`; nothing without it or for `*`. Error: if-match-wrong.
base::Result<std::optional<int>> revision_of(const Call& call);

}  // namespace bihuan::api
