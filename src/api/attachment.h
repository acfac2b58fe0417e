// SPDX-License-Identifier: Apache-2.0
// A file as an answer: it is saved, never shown, whatever is in it.
#pragma once

#include <string>
#include <string_view>

#include "api/http.h"

namespace bihuan::api {

// `name` may be in any script (RFC 6266, RFC 8187).
Response attachment(std::string_view content_type, std::string_view name, std::string bytes);

}  // namespace bihuan::api
