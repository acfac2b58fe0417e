// SPDX-License-Identifier: Apache-2.0
#include "report/json_sink.h"

#include <utility>

namespace bihuan::report {

void JsonSink::text(std::string_view text) {
  if (column_ == 0) json_.open_object();
  json_.member(columns_[column_++].english, text);
}

void JsonSink::end_row() {
  json_.close_object();
  column_ = 0;
}

std::string JsonSink::finish() && {
  json_.close_array();
  return std::move(json_).take() + '\n';
}

}  // namespace bihuan::report
