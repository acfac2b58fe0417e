// SPDX-License-Identifier: Apache-2.0
#include "report/json_text.h"

#include "report/json_pen.h"

namespace bihuan::report {

void JsonText::part() {
  if (!is_first_) out_ += ',';
  is_first_ = false;
}

JsonText& JsonText::open(char bracket) {
  part();
  out_ += bracket;
  is_first_ = true;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  out_ += bracket;
  is_first_ = false;
  return *this;
}

void JsonText::append(std::string_view value) {
  char near[4096];  // most strings are short; room in out_ would have to be cleared first
  const std::size_t room = room_for(value);
  if (room <= sizeof near) {
    out_.append(near, static_cast<std::size_t>(write_string(near, value) - near));
    return;
  }
  const std::size_t used = out_.size();
  out_.resize(used + room);
  out_.resize(static_cast<std::size_t>(write_string(out_.data() + used, value) - out_.data()));
}

JsonText& JsonText::name(std::string_view name) {
  part();
  append(name);
  out_ += ':';
  is_first_ = true;  // no comma before its value
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  part();
  append(value);
  return *this;
}

JsonText& JsonText::number(std::int64_t value) { return raw(std::to_string(value)); }

JsonText& JsonText::raw(std::string_view json) {
  part();
  out_ += json;
  return *this;
}

}  // namespace bihuan::report
