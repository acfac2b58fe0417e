// SPDX-License-Identifier: Apache-2.0
#include "report/json_text.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "report/json_pen.h"

namespace bihuan::report {
namespace {

constexpr std::size_t smallest_buffer = 1024, longest_number = 20;

char* copied(char* out, std::string_view text) {
  if (!text.empty()) std::memcpy(out, text.data(), text.size());
  return out + text.size();
}

}  // namespace

char* JsonText::with_room(std::size_t bytes) {
  if (capacity_ - size_ < bytes) {
    capacity_ = std::max(std::max(smallest_buffer, capacity_ * 2), size_ + bytes);
    std::unique_ptr<char[]> larger(new char[capacity_]);
    if (size_ > 0) std::memcpy(larger.get(), buffer_.get(), size_);
    buffer_ = std::move(larger);
  }
  return buffer_.get() + size_;
}

char* JsonText::part(std::size_t bytes) {
  char* out = with_room(bytes + 1);
  if (!is_first_) *out++ = ',';
  is_first_ = false;
  return out;
}

JsonText& JsonText::open(char bracket) {
  char* out = part(1);
  *out++ = bracket;
  end(out);
  is_first_ = true;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  char* out = with_room(1);
  *out++ = bracket;
  end(out);
  is_first_ = false;
  return *this;
}

JsonText& JsonText::name(std::string_view name) {
  char* out = part(name.size() + 3);
  *out++ = '"';
  out = copied(out, name);
  *out++ = '"';
  *out++ = ':';
  end(out);
  is_first_ = true;  // no comma before its value
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  end(write_string(part(room_for(value)), value));
  return *this;
}

JsonText& JsonText::number(std::int64_t value) {
  char* out = part(longest_number);
  end(std::to_chars(out, out + longest_number, value).ptr);
  return *this;
}

JsonText& JsonText::raw(std::string_view json) {
  end(copied(part(json.size()), json));
  return *this;
}

}  // namespace bihuan::report
