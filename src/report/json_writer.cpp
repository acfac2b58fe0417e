// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <algorithm>

namespace bihuan::report {

JsonPen JsonWriter::grown(JsonPen pen, std::size_t size) {
  auto written = static_cast<std::size_t>(pen.at() - buffer_.data());
  if (drain_ && written >= block_bytes) {
    // All but the last byte: a comma there may yet become a bracket.
    drain_(std::string_view(buffer_.data(), written - 1));
    buffer_[0] = buffer_[written - 1];
    written = 1;
  }
  if (buffer_.size() < written + size) buffer_.resize(std::max({buffer_.size() * 2, written + size, std::size_t{65536}}));
  return JsonPen(buffer_.data() + written);
}

}  // namespace bihuan::report
