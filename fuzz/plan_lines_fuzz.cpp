// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "reader/plan_lines.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static bihuan::reader::PlanLines lines;
  static bihuan::indicators::MatchMemory memory;
  std::string line(reinterpret_cast<const char*>(data), size);
  lines.read(line, [](const auto& head, const auto& facts) {
    // What a figure is packed into comes back as it was.
    const std::string packed = bihuan::comparison::packed(bihuan::comparison::figure_of(head, facts, memory));
    const auto back = bihuan::comparison::unpacked(packed);
    if (!back || bihuan::comparison::packed(*back) != packed) std::abort();
  });
  return 0;
}
