// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <algorithm>

namespace bihuan::report {

JsonPen JsonWriter::grown(JsonPen pen, std::size_t size) {
  const auto written = static_cast<std::size_t>(pen.at() - buffer_.data());
  buffer_.resize(std::max({buffer_.size() * 2, written + size, std::size_t{65536}}));
  return JsonPen(buffer_.data() + written);
}

}  // namespace bihuan::report
