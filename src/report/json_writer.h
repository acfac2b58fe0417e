// SPDX-License-Identifier: Apache-2.0
// One growing buffer of JSON that is kept from plan to plan. Who writes asks for room once for a whole record and writes with a
// JsonPen. Not shared between threads.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "report/drain.h"
#include "report/json_pen.h"

namespace bihuan::report {

class JsonWriter {
 public:
  void clear() { used_ = 0; }
  // From now on full blocks leave the text for there; text() is what has not left.
  void drain_to(Drain drain) { drain_ = std::move(drain); }
  std::string_view text() const { return {buffer_.data(), used_}; }

  // At the end of the text. What the pen writes belongs to the text from finish() on.
  JsonPen pen() { return JsonPen(buffer_.data() + used_); }
  // The pen moved to where `size` bytes have room; earlier copies of it are worth nothing.
  JsonPen with_room(JsonPen pen, std::size_t size) {
    if (static_cast<std::size_t>(buffer_.data() + buffer_.size() - pen.at()) >= size) return pen;
    return grown(pen, size);
  }
  void finish(JsonPen pen) { used_ = static_cast<std::size_t>(pen.at() - buffer_.data()); }

  void raw(char character) {
    JsonPen out = with_room(pen(), 1);
    out.raw(character);
    finish(out);
  }

 private:
  JsonPen grown(JsonPen pen, std::size_t size);

  std::string buffer_;  // its size is the room there is; `used_` bytes of it are written
  std::size_t used_ = 0;
  Drain drain_;
};

}  // namespace bihuan::report
