// SPDX-License-Identifier: Apache-2.0
#include "api/http.h"

#include "api/url.h"

namespace bihuan::api {

std::string Request::parameter(std::string_view name) const {
  for (auto& [given, value] : decode_query(query)) {
    if (given == name) return std::move(value);
  }
  return {};
}

std::vector<std::pair<std::string, std::string>> Request::parameters() const { return decode_query(query); }

}  // namespace bihuan::api
