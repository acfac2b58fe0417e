// SPDX-License-Identifier: Apache-2.0
// Puts a JSON text together member by member, commas and escapes included, for answers and journal entries. Not for the reader's own
// records, which are written by JsonPen. The caller opens and closes what it opens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace bihuan::report {

class JsonText {
 public:
  JsonText& open_object() { return open('{'); }
  JsonText& close_object() { return close('}'); }
  JsonText& open_array() { return open('['); }
  JsonText& close_array() { return close(']'); }
  JsonText& name(std::string_view name);  // of the member that follows; without a character that needs an escape

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

  std::string take() && { return std::string(json()); }
  std::string_view json() const { return {buffer_.get(), size_}; }

 private:
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  char* with_room(std::size_t bytes);  // at the end; what was written there counts once size_ says so
  char* part(std::size_t bytes);       // the same, parted from the value before
  void end(const char* at) { size_ = static_cast<std::size_t>(at - buffer_.get()); }

  std::unique_ptr<char[]> buffer_;  // a std::string would clear what is about to be written
  std::size_t size_ = 0, capacity_ = 0;
  bool is_first_ = true;  // nothing stands before in the object or array
};

}  // namespace bihuan::report
