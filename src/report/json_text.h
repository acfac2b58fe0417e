// SPDX-License-Identifier: Apache-2.0
// Puts a JSON text together member by member, commas and escapes included, for answers and journal entries. Not for the reader's own
// records, which are written by JsonPen. The caller opens and closes what it opens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bihuan::report {

class JsonText {
 public:
  JsonText& open_object() { return open('{'); }
  JsonText& close_object() { return close('}'); }
  JsonText& open_array() { return open('['); }
  JsonText& close_array() { return close(']'); }
  JsonText& name(std::string_view name);  // of the member that follows

  JsonText& text(std::string_view value);
  JsonText& number(std::int64_t value);
  JsonText& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonText& null() { return raw("null"); }
  JsonText& raw(std::string_view json);  // a value that is JSON already

  JsonText& member(std::string_view key, std::string_view value) { return name(key).text(value); }
  JsonText& member(std::string_view key, const char* value) { return name(key).text(value); }
  JsonText& member(std::string_view key, const std::string& value) { return name(key).text(value); }
  JsonText& member(std::string_view key, std::int64_t value) { return name(key).number(value); }
  JsonText& member(std::string_view key, int value) { return name(key).number(value); }
  JsonText& member(std::string_view key, bool value) { return name(key).boolean(value); }

  std::string take() && { return std::move(out_); }
  const std::string& json() const { return out_; }

 private:
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  void part();  // from the value before
  void append(std::string_view value);

  std::string out_;
  bool is_first_ = true;  // nothing stands before in the object or array
};

}  // namespace bihuan::report
