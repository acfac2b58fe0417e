// SPDX-License-Identifier: Apache-2.0
// /api/webhooks: other systems that are told of what happens.
#pragma once

#include "api/routes.h"

namespace bihuan::api {

Answer list_webhooks(const Call& call);
Answer make_webhook(const Call& call);
Answer pause_webhook(const Call& call);
Answer resume_webhook(const Call& call);
Answer remove_webhook(const Call& call);

}  // namespace bihuan::api
