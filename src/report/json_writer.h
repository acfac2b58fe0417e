// SPDX-License-Identifier: Apache-2.0
// Appends JSON to one growing buffer that is kept from plan to plan. The caller places brackets and commas; the writer
// formats values. Knows nothing of plans. Not shared between threads.
#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"

namespace bihuan::report {

class JsonWriter {
 public:
  void clear() { used_ = 0; }
  std::string_view text() const { return {buffer_.data(), used_}; }

  // Copied as it stands: punctuation and names of members.
  void raw(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    used_ += text.size();
  }
  template <std::size_t N>
  void raw(const char (&literal)[N]) {
    std::memcpy(room(N - 1), literal, N - 1);
    used_ += N - 1;
  }
  void raw(char character) {
    *room(1) = character;
    ++used_;
  }

  // Quoted and escaped (RFC 8259, 7); `text` is valid UTF-8 and stays UTF-8.
  void string(std::string_view text);
  void string_or_null(std::string_view text) {
    if (text.empty()) return raw("null");
    string(text);
  }
  void number(std::uint32_t value) {
    char* start = room(10);
    used_ += static_cast<std::size_t>(std::to_chars(start, start + 10, value).ptr - start);
  }
  void decimal(const base::Decimal& value) {
    char* start = room(80);
    used_ += static_cast<std::size_t>(value.write(start) - start);
  }
  void boolean(bool value) {
    if (value)
      raw("true");
    else
      raw("false");
  }
  // "2023-11-30"
  void date(base::Date value);

 private:
  char* room(std::size_t size) {
    if (buffer_.size() - used_ < size) grow(size);
    return buffer_.data() + used_;
  }
  void grow(std::size_t size);

  std::string buffer_;  // its size is the room there is; `used_` bytes of it are written
  std::size_t used_ = 0;
};

}  // namespace bihuan::report
