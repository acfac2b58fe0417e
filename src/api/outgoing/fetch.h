// SPDX-License-Identifier: Apache-2.0
// Asks or tells another server, within limits: five seconds to connect, ten in all, 256 KiB of answer, no redirects. Knows neither who it is nor what for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace bihuan::api {

// Whom it may reach. `protected_ones`: over HTTPS anybody, over plain HTTP only this machine. `other_machines`: anybody but this machine and link-local
// addresses, whatever the name resolves to. `any`: anybody but link-local ones.
enum class Reach : std::uint8_t { protected_ones, other_machines, any };

struct Wanted {
  std::string url;
  std::string form;      // application/x-www-form-urlencoded, to be posted; empty: GET
  std::string user, secret;  // for HTTP Basic; empty for none
  std::string body;          // to be posted as `content_type`; empty: none
  std::string content_type;
  std::vector<std::string> headers;  // "Name: value"
  Reach reach = Reach::protected_ones;
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
