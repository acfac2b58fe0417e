// SPDX-License-Identifier: Apache-2.0
// A spreadsheet's stored number as the sheet shows it: rounded, as a per cent, as a date, with the words of its format (0"万亩").
// Works on the digits themselves, never through binary floating point.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::reader {

struct NumberFormat {
  enum class Kind { general, number, date } kind = Kind::general;
  int decimals = 0;  // with Kind::number
  bool percent = false;
  int thousands = 0;                                          // trailing commas: shown in units of 1000^n
  bool has_year = false, has_month = false, has_day = false;  // with Kind::date; none of them: a time of day
  std::string before, after;                                  // literal words around the number
};

// A format code (ECMA-376 18.8.31); of several sections only the first counts.
NumberFormat parse_number_format(std::string_view code);
// The formats that files name by number alone; General for the unknown. Those of 27 to 58 are the Chinese dates.
NumberFormat builtin_number_format(int id);

// `stored` as in the file ("0.85", "1.2E-3", "45107"); returned unchanged when it is no number. `epoch_1904`: days count from 1904.
std::string shown_number(std::string_view stored, const NumberFormat& format, bool epoch_1904);

}  // namespace bihuan::reader
