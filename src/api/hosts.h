// SPDX-License-Identifier: Apache-2.0
// Which names a request may be for. A page from elsewhere whose name was made to lead here (DNS rebinding) carries its own name, and is
// refused; so is what a page from elsewhere would write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::api {

class Hosts {
 public:
  // `address` is what the server listens on; `names` what it is called beside that and localhost, "*" for anything.
  Hosts(std::string_view address, const std::vector<std::string>& names);

  // `host` as sent, "name", "name:port" or "[::1]:port"; the port is not looked at. An address in digits is always right where the server
  // listens on all of the machine's: no name was made to lead there.
  bool are_ours(std::string_view host) const;

 private:
  std::vector<std::string> names_;
  bool takes_any_ = false;
  bool takes_any_address_ = false;
};

// Whether the name, whatever its port, can only mean this machine: localhost, 127.0.0.0/8, [::1].
bool is_loopback(std::string_view host);

// Whether a field Origin ("https://name[:port]", "null") names `host`. The scheme only says which port goes without saying: a proxy may have
// taken TLS off.
bool is_origin_of(std::string_view origin, std::string_view host);

// Whether it is a page of another site that asks `host`: browsers say where a page is from (Origin, Sec-Fetch-Site; empty when they say nothing).
// What names no host counts as one: nothing can be held against it.
bool is_foreign_page(std::string_view host, std::string_view origin, std::string_view fetch_site);

// Whether "name[:port]" is well formed; empty is not.
bool is_host(std::string_view host);

}  // namespace bihuan::api
