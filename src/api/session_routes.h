// SPDX-License-Identifier: Apache-2.0
// Signing in and out over HTTP, one's own password, second factor and sessions.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer begin_session(const Call& call);
Answer show_session(const Call& call);
Answer end_session(const Call& call);
Answer change_password(const Call& call);
Answer give_code(const Call& call);
Answer begin_enrolment(const Call& call);
Answer confirm_enrolment(const Call& call);
Answer list_sessions(const Call& call);
Answer end_other_sessions(const Call& call);
Answer end_one_session(const Call& call);

}  // namespace bihuan::api
