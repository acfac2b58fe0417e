// SPDX-License-Identifier: Apache-2.0
// A figure as one row of fields, each ended by a unit separator (ISO 646, 1/15), and back.
#include <charconv>
#include <vector>

#include "domain/comparison/figure.h"

namespace bihuan::comparison {
namespace {

constexpr char separator = '\x1F';
constexpr std::size_t field_count = 20;

void append(std::string& bytes, std::string_view text) {
  for (const char c : text) bytes += c == separator || c == '\n' || c == '\r' ? ' ' : c;
  bytes += separator;
}

// "666e2": all digits of the mantissa, whatever the size.
std::string text_of(const std::optional<base::Decimal>& value) {
  return value ? std::to_string(value->mantissa()) + 'e' + std::to_string(value->exponent()) : std::string();
}

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<base::Decimal> decimal_in(std::string_view text) {
  const std::size_t exponent = text.find('e');
  const auto mantissa = base::Decimal::parse(text.substr(0, exponent));
  if (!mantissa || exponent == std::string_view::npos) return mantissa;
  return mantissa->scaled(number_in(text.substr(exponent + 1)));
}

}  // namespace

std::string packed(const Figure& figure) {
  std::string bytes;
  for (const std::string& text : {figure.key,
                                  figure.indicator,
                                  std::to_string(static_cast<int>(figure.aspect)),
                                  figure.name,
                                  figure.scope,
                                  figure.qualifier,
                                  figure.file,
                                  figure.title,
                                  figure.place,
                                  std::to_string(figure.year),
                                  figure.deadline,
                                  std::to_string(static_cast<int>(figure.op)),
                                  text_of(figure.value),
                                  text_of(figure.value_max),
                                  figure.unit,
                                  std::string(figure.hedged ? "1" : "0"),
                                  figure.printed,
                                  figure.sentence,
                                  std::to_string(figure.line),
                                  std::to_string(figure.column)})
    append(bytes, text);
  return bytes;
}

std::optional<Figure> unpacked(std::string_view bytes) {
  std::vector<std::string_view> fields;
  for (std::size_t end = bytes.find(separator); end != std::string_view::npos; end = bytes.find(separator)) {
    fields.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  if (fields.size() != field_count) return std::nullopt;
  const auto text = [&](std::size_t field) { return std::string(fields[field]); };
  Figure figure;
  figure.key = text(0);
  figure.indicator = text(1);
  figure.aspect = static_cast<indicators::Aspect>(number_in(fields[2]));
  figure.name = text(3);
  figure.scope = text(4);
  figure.qualifier = text(5);
  figure.file = text(6);
  figure.title = text(7);
  figure.place = text(8);
  figure.year = number_in(fields[9]);
  figure.deadline = text(10);
  figure.op = static_cast<plan::Comparator>(number_in(fields[11]));
  figure.value = decimal_in(fields[12]);
  figure.value_max = decimal_in(fields[13]);
  figure.unit = text(14);
  figure.hedged = fields[15] == "1";
  figure.printed = text(16);
  figure.sentence = text(17);
  figure.line = static_cast<std::uint32_t>(number_in(fields[18]));
  figure.column = static_cast<std::uint32_t>(number_in(fields[19]));
  return figure;
}

}  // namespace bihuan::comparison
