// SPDX-License-Identifier: Apache-2.0
// Accounts over HTTP, for the security administrator.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_accounts(const Call& call);
Answer create_account(const Call& call);
Answer show_account(const Call& call);
Answer change_account(const Call& call);
Answer reset_account(const Call& call);
Answer lock_account(const Call& call);
Answer unlock_account(const Call& call);

}  // namespace bihuan::api
