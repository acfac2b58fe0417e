// SPDX-License-Identifier: Apache-2.0
// What the routes of cases and of open reports share: what kind of body they take, and the answer to what was reported or moved.
#pragma once

#include <cstddef>
#include <optional>

#include "api/routes.h"
#include "app/report_case.h"

namespace bihuan::api {

// What is wrong with the body's kind or size; nothing when it may be read. Errors: body-not-json, request-body-too-large.
std::optional<base::Error> not_json(const Request& request, std::size_t largest);

// The answer to a report that is being kept: 201 when it is durable. The thread does not wait for that.
Response kept_later(const Call& call, app::Report report);

// `status` when it happened now, 200 when the same request had come before.
Answer reported_response(const base::Result<app::Reported>& reported, int status);

}  // namespace bihuan::api
