// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <algorithm>

namespace bihuan::report {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101u;
constexpr std::uint64_t highs = 0x8080808080808080u;

// The high bit of every byte that is zero, and perhaps of bytes above the lowest such one.
constexpr std::uint64_t zero_bytes(std::uint64_t word) { return (word - ones) & ~word & highs; }

bool needs_escape(std::uint64_t word) {
  const std::uint64_t control = (word - ones * 0x20) & ~word & highs;
  return (control | zero_bytes(word ^ ones * '"') | zero_bytes(word ^ ones * '\\')) != 0;
}

char* write_escaped(char* out, char character) {
  const auto code = static_cast<unsigned char>(character);
  if (code >= 0x20 && code != '"' && code != '\\') {
    *out++ = character;
    return out;
  }
  *out++ = '\\';
  switch (character) {
    case '"':
    case '\\':
      *out++ = character;
      return out;
    case '\n':
      *out++ = 'n';
      return out;
    case '\r':
      *out++ = 'r';
      return out;
    case '\t':
      *out++ = 't';
      return out;
    default:
      break;
  }
  constexpr char digits[] = "0123456789abcdef";
  std::memcpy(out, "u00", 3);
  out[3] = digits[code >> 4];
  out[4] = digits[code & 15];
  return out + 5;
}

// At most six bytes for each of `text`.
char* write_escaped(char* out, std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if (needs_escape(word)) {
      for (std::size_t i = 0; i < 8; ++i) out = write_escaped(out, text[at + i]);
    } else {
      std::memcpy(out, &word, 8);
      out += 8;
    }
  }
  for (; at < text.size(); ++at) out = write_escaped(out, text[at]);
  return out;
}

char* write_two_digits(char* out, int value) {
  out[0] = static_cast<char>('0' + value / 10);
  out[1] = static_cast<char>('0' + value % 10);
  return out + 2;
}

}  // namespace

void JsonWriter::string(std::string_view text) {
  constexpr std::size_t piece = 4096;
  raw('"');
  for (std::size_t at = 0; at < text.size(); at += piece) {
    const std::string_view part = text.substr(at, piece);
    char* start = room(part.size() * 6);
    used_ += static_cast<std::size_t>(write_escaped(start, part) - start);
  }
  raw('"');
}

void JsonWriter::date(base::Date value) {
  char* start = room(12);
  char* out = start;
  *out++ = '"';
  out = write_two_digits(out, value.year / 100);
  out = write_two_digits(out, value.year % 100);
  *out++ = '-';
  out = write_two_digits(out, value.month);
  *out++ = '-';
  out = write_two_digits(out, value.day);
  *out++ = '"';
  used_ += static_cast<std::size_t>(out - start);
}

void JsonWriter::grow(std::size_t size) { buffer_.resize(std::max({buffer_.size() * 2, used_ + size, std::size_t{65536}})); }

}  // namespace bihuan::report
