// SPDX-License-Identifier: Apache-2.0
#include "store/postgres/postgres_address.h"
#include "store/postgres/libpq_module.h"

#include <memory>
#include <string_view>

namespace bihuan::store {
namespace {

struct OptionsCloser {
  void operator()(PQconninfoOption* options) const { libpq().PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, OptionsCloser>;

// Null where libpq does not understand it; its own message would repeat the address.
Options parsed(const std::string& address) { return Options(libpq().PQconninfoParse(address.c_str(), nullptr)); }

std::string option(const Options& options, std::string_view keyword) {
  for (const PQconninfoOption* each = options.get(); each && each->keyword; ++each)
    if (each->keyword == keyword && each->val) return each->val;
  return {};
}

constexpr std::string_view not_shown = "postgres://…";

}  // namespace

std::string shown_address(const std::string& address) {
  const Options options = parsed(address);
  if (!options) return std::string(not_shown);
  std::string shown = "postgres://";
  if (const std::string user = option(options, "user"); !user.empty()) shown += user + "@";
  shown += option(options, "host");
  if (const std::string port = option(options, "port"); !port.empty()) shown += ":" + port;
  return shown + "/" + option(options, "dbname");
}

std::string without_password(std::string message, const std::string& address) {
  const Options options = parsed(address);
  if (!options) return "the address is not understood";
  for (const char* keyword : {"password", "sslpassword"}) {
    const std::string password = option(options, keyword);
    if (password.empty()) continue;
    for (std::size_t at = message.find(password); at != std::string::npos; at = message.find(password, at + 1))
      message.replace(at, password.size(), "*");
  }
  return message;
}

}  // namespace bihuan::store
