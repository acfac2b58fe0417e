// SPDX-License-Identifier: Apache-2.0
// What went wrong, as a client reads it: application/problem+json (RFC 9457) in the language the client asks for. The sentences stand in
// report.
#pragma once

#include "api/http.h"
#include "base/result.h"

namespace bihuan::api {

// "type" is urn:bihuan:problem:<code>, "title" the first sentence, "detail" all of them, "instance" the request's id.
Response problem(const Request& request, int status, const base::Error& error);
// With the status that the kind of the error stands for.
Response problem(const Request& request, const base::Error& error);

int status_of(base::ErrorKind kind);

}  // namespace bihuan::api
