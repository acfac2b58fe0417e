// SPDX-License-Identifier: Apache-2.0
// Asks another server over HTTPS, within limits: five seconds to connect, ten in all, 256 KiB, no redirects. Plain HTTP only to this machine.
#pragma once

#include <string>

#include "base/result.h"

namespace bihuan::api {

struct Wanted {
  std::string url;
  std::string form;      // application/x-www-form-urlencoded, to be posted; empty: GET
  std::string user, secret;  // for HTTP Basic; empty for none
};

struct Fetched {
  int status = 0;
  std::string body;
};

// Error: provider-unreachable (detail: why).
base::Result<Fetched> fetch(const Wanted& wanted);

// Whether the address is https, or http to this machine.
bool is_protected_url(const std::string& url);

}  // namespace bihuan::api
