// SPDX-License-Identifier: Apache-2.0
// A row of requests on one connection is the same row, however the bytes come.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/transport/request_reader.h"
#include "sound_document.h"

namespace {

using bihuan::api::RequestReader;

constexpr std::size_t header_limit = 500;
constexpr std::size_t body_limit = 2000;

// Gives the reader `step` bytes more each time, as a session does.
std::vector<std::string> requests_in(std::string_view bytes, std::size_t step) {
  std::vector<std::string> found;
  RequestReader reader(header_limit, body_limit);
  std::string pending;
  while (!bytes.empty() && reader.state() != RequestReader::State::refused) {
    pending.append(bytes.substr(0, step));
    bytes.remove_prefix(std::min(step, bytes.size()));
    for (std::size_t used = 1; used > 0 && !pending.empty();) {
      used = reader.put(pending);
      bihuan::require(used <= pending.size());
      pending.erase(0, used);
      bihuan::require(reader.body().size() <= body_limit);
      if (reader.state() != RequestReader::State::complete) continue;
      found.push_back(reader.head().method + " " + reader.head().target + " " + reader.head().host + " " + reader.body());
      reader.begin();
      used = 1;
    }
  }
  return found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (size > 4000) return 0;
  const std::vector<std::string> whole = requests_in(input, input.size() + 1);
  bihuan::require(requests_in(input, 1) == whole);
  bihuan::require(requests_in(input, 7) == whole);
  return 0;
}
