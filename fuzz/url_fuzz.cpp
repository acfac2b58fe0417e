// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/hosts.h"
#include "api/http.h"
#include "api/preferences.h"
#include "api/url.h"
#include "base/utf8.h"
#include "sound_document.h"

namespace {

bool is_sound_text(std::string_view text) {
  return bihuan::base::valid_utf8_prefix(text) == text.size() && text.find('\0') == std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (const auto target = bihuan::api::parse_target(input)) {
    bihuan::require(target->path.starts_with('/') && is_sound_text(target->path));
    bihuan::require(target->path.find("/../") == std::string::npos && !target->path.ends_with("/.."));
  }
  for (const auto& [name, value] : bihuan::api::decode_query(input)) bihuan::require(is_sound_text(name) && is_sound_text(value));
  bihuan::api::Request request;
  request.query = input;
  bihuan::require(is_sound_text(request.parameter("q")));
  for (const auto& preference : bihuan::api::parse_preferences(input)) bihuan::require(preference.weight >= 0 && preference.weight <= 1000);
  bihuan::api::is_host(input);
  return 0;
}
