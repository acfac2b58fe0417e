// SPDX-License-Identifier: Apache-2.0
// Writes JSON where JsonWriter made room: nothing is checked from piece to piece. Passed and returned by value, so that the
// place stays in a register. The caller places brackets and commas. Knows nothing of plans.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"

namespace bihuan::report {

// "0000" to "9999", and three bytes to spare. The offsets of a record are near each other, and so is what is read here for them.
extern const std::array<char, 40'003> four_digits;
char* write_long_number(char* out, std::uint32_t value);

// Each writes at `out` and returns the place behind. A number may spoil 3 bytes more, a string 15.
inline char* write_number(char* out, std::uint32_t value) {
  if (value >= 10000) return write_long_number(out, value);
  if (value >= 1000) {
    std::memcpy(out, &four_digits[4 * value], 4);
    return out + 4;
  }
  const std::uint32_t zeros = 1 + (value < 100) + (value < 10);
  std::memcpy(out, &four_digits[4 * value + zeros], 4);
  return out + 4 - zeros;
}
char* write_string(char* out, std::string_view text);
char* write_date(char* out, base::Date value);
char* write_decimal(char* out, const base::Decimal& value);

// A short text to be copied as it stands, with room around it so that its size need not be known to the copying.
struct JsonWord {
  constexpr JsonWord() = default;
  constexpr JsonWord(std::string_view text) : size(static_cast<std::uint8_t>(text.size())) { text.copy(bytes, sizeof bytes); }
  // `text` in quotation marks; nothing in it needs an escape.
  static JsonWord quoted(std::string_view text) { return JsonWord('"' + std::string(text) + '"'); }

  char bytes[16] = {};
  std::uint8_t size = 0;
};

class JsonPen {
 public:
  explicit JsonPen(char* at) : at_(at) {}
  char* at() const { return at_; }

  // Copied as it stands: punctuation and names of members.
  template <std::size_t N>
  void raw(const char (&literal)[N]) {
    std::memcpy(at_, literal, N - 1);
    at_ += N - 1;
  }
  void raw(char character) { *at_++ = character; }
  void raw(const JsonWord& word) {
    std::memcpy(at_, word.bytes, sizeof word.bytes);
    at_ += word.size;
  }
  void raw(std::string_view text) {
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }

  // Ends a list or an object whose members each end with a comma: the last comma becomes the bracket.
  void close(char bracket) {
    if (at_[-1] == ',') --at_;
    raw(bracket);
  }

  // Quoted and escaped (RFC 8259, 7); `text` is valid UTF-8 and stays UTF-8.
  void string(std::string_view text) { at_ = write_string(at_, text); }
  void string_or_null(std::string_view text) {
    if (text.empty()) return raw("null");
    string(text);
  }
  void number(std::uint32_t value) { at_ = write_number(at_, value); }
  void index_or_null(std::int32_t value) {
    if (value < 0) return raw("null");
    number(static_cast<std::uint32_t>(value));
  }
  void boolean(bool value) {
    if (value) return raw("true");
    raw("false");
  }
  // "2023-11-30"
  void date_or_null(const std::optional<base::Date>& value) {
    if (!value) return raw("null");
    at_ = write_date(at_, *value);
  }
  void decimal_or_null(const std::optional<base::Decimal>& value) {
    if (!value) return raw("null");
    decimal(*value);
  }
  void decimal(const base::Decimal& value) { at_ = write_decimal(at_, value); }

  // `opening`, which ends with a member's name and colon, and its value; a text, date, decimal or index that is not given is null.
  template <std::size_t N>
  void member(const char (&opening)[N], std::string_view text) {
    raw(opening);
    string_or_null(text);
  }
  template <std::size_t N>
  void member(const char (&opening)[N], const std::optional<base::Date>& date) {
    raw(opening);
    date_or_null(date);
  }
  template <std::size_t N>
  void member(const char (&opening)[N], const std::optional<base::Decimal>& value) {
    raw(opening);
    decimal_or_null(value);
  }
  template <std::size_t N>
  void member(const char (&opening)[N], std::int32_t index) {
    raw(opening);
    index_or_null(index);
  }
  template <std::size_t N>
  void member(const char (&opening)[N], std::uint32_t value) {
    raw(opening);
    number(value);
  }
  template <std::size_t N>
  void member(const char (&opening)[N], bool value) {
    raw(opening);
    boolean(value);
  }
  template <std::size_t N>
  void member(const char (&opening)[N], const JsonWord& word) {
    raw(opening);
    raw(word);
  }

 private:
  char* at_;
};

// What the escapes of `text` add to it.
std::size_t added_by_escapes(std::string_view text);

// Enough to write these strings. Six bytes for each is far too much for long texts, so those are counted.
template <class... Strings>
std::size_t room_for(const Strings&... strings) {
  constexpr std::size_t short_enough = 4096;
  constexpr std::size_t around = sizeof...(strings) * 2 + 15;
  const std::size_t bytes = (std::size_t{0} + ... + strings.size());
  if (bytes <= short_enough) return bytes * 6 + around;
  return bytes + (std::size_t{0} + ... + added_by_escapes(strings)) + around;
}

}  // namespace bihuan::report
