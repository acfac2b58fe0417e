// SPDX-License-Identifier: Apache-2.0
// Entity tags (RFC 9110, 8.8.3): the names of states of what is answered.
#pragma once

#include <string_view>

namespace bihuan::api {

// Whether a field If-Match or If-None-Match names the tag (without its quotation marks): weak comparison, as RFC 9110, 13.1.2 asks.
bool names_tag(std::string_view field, std::string_view tag);

}  // namespace bihuan::api
