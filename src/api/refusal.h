// SPDX-License-Identifier: Apache-2.0
// Why the transport answers a request itself, without asking the handler: status, code of the sentence, name in the metrics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bihuan::api {

enum class Refusal : std::uint8_t {
  none,
  malformed,
  target,
  host,
  elsewhere,
  header_too_large,
  body_too_large,
  slow,
  version,
  method,
  coding,
  expectation,
  busy,
  crowded,
};
constexpr std::size_t refusal_count = 14;

struct RefusalFacts {
  int status;
  std::string_view code;
  std::string_view metric;
};

constexpr RefusalFacts facts_of(Refusal refusal) {
  constexpr RefusalFacts table[refusal_count] = {
      {200, "", "none"},
      {400, "request-malformed", "malformed"},
      {400, "request-target", "target"},
      {421, "request-host", "host"},
      {403, "request-elsewhere", "elsewhere"},
      {431, "request-header-too-large", "header_too_large"},
      {413, "request-body-too-large", "body_too_large"},
      {408, "request-slow", "slow"},
      {505, "request-version", "version"},
      {501, "request-method", "method"},
      {501, "request-coding", "coding"},
      {417, "request-expectation", "expectation"},
      {503, "server-busy", "busy"},
      {503, "server-crowded", "crowded"},
  };
  return table[static_cast<std::size_t>(refusal)];
}

}  // namespace bihuan::api
