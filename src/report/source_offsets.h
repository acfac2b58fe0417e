// SPDX-License-Identifier: Apache-2.0
// Byte offsets of a document as code point offsets. Neighbouring questions, as the fields of one target ask them, cost a few
// bytes' counting each; any other a look into base::CodePointIndex.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace bihuan::report {

class SourceOffsets {
 public:
  // `text` must outlive the offsets and be shorter than 4 GiB.
  void reset(std::string_view text) {
    text_ = text;
    index_.reset(text);
    byte_ = code_point_ = 0;
  }

  std::uint32_t at(std::uint32_t byte) {
    constexpr std::uint32_t near = 128;
    if (byte >= byte_ && byte - byte_ <= near) {
      code_point_ += static_cast<std::uint32_t>(base::count_code_points(text_.substr(byte_, byte - byte_)));
    } else if (byte < byte_ && byte_ - byte <= near) {
      code_point_ -= static_cast<std::uint32_t>(base::count_code_points(text_.substr(byte, byte_ - byte)));
    } else {
      code_point_ = index_.at(byte);
    }
    byte_ = byte;
    return code_point_;
  }

 private:
  std::string_view text_;
  base::CodePointIndex index_;
  std::uint32_t byte_ = 0;
  std::uint32_t code_point_ = 0;
};

}  // namespace bihuan::report
