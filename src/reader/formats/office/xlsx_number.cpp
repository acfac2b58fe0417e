// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/xlsx_number.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/date.h"

namespace bihuan::reader {
namespace {

using std::string_view;

constexpr int shown_digits = 15;    // what spreadsheets show of a number; the 17 that they store carry binary dust
constexpr int largest_scale = 320;  // of 1E308

// 0.digits × 10^scale, without leading or trailing zeros; zero has no digits.
struct DigitString {
  bool negative = false;
  std::string digits;
  int scale = 0;

  void round_to(int count) {
    if (count < 0) {
      digits.clear();
    } else if (static_cast<std::size_t>(count) < digits.size()) {
      const bool up = digits[static_cast<std::size_t>(count)] >= '5';
      digits.resize(static_cast<std::size_t>(count));
      if (up) increment();
    }
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    if (digits.empty()) negative = false;
  }

  void increment() {
    for (std::size_t i = digits.size(); i-- > 0;) {
      if (digits[i] != '9') {
        ++digits[i];
        return;
      }
      digits[i] = '0';
    }
    digits.insert(digits.begin(), '1');
    ++scale;
  }

  std::string plain() const {
    if (digits.empty()) return "0";
    std::string out = negative ? "-" : "";
    if (scale <= 0) return out + "0." + std::string(static_cast<std::size_t>(-scale), '0') + digits;
    const auto whole = static_cast<std::size_t>(scale);
    if (digits.size() <= whole) return out + digits + std::string(whole - digits.size(), '0');
    return out + digits.substr(0, whole) + "." + digits.substr(whole);
  }
};

std::optional<DigitString> parse_digits(string_view text) {
  DigitString number;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) number.negative = text[i++] == '-';
  bool any = false, after_point = false;
  for (; i < text.size() && ((text[i] >= '0' && text[i] <= '9') || (text[i] == '.' && !after_point)); ++i) {
    if (text[i] == '.') {
      after_point = true;
      continue;
    }
    any = true;
    if (number.digits.empty() && text[i] == '0') {
      if (after_point) --number.scale;
      continue;
    }
    if (number.digits.size() < 40) number.digits += text[i];
    if (!after_point) ++number.scale;
  }
  if (!any) return std::nullopt;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && text[i] == '+') ++i;
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
    if (error != std::errc() || std::abs(exponent) > largest_scale) return std::nullopt;
    number.scale += exponent;
    i = static_cast<std::size_t>(end - text.data());
  }
  if (i != text.size() || std::abs(number.scale) > 2 * largest_scale) return std::nullopt;
  return number;
}

std::string two_digits(int value) { return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)}; }

// Seconds into the day of a fraction of a day, to the nearest second.
int seconds_of(const DigitString& number) {
  std::string fraction = number.scale >= 0 ? number.digits.substr(std::min(number.digits.size(), static_cast<std::size_t>(number.scale)))
                                           : std::string(static_cast<std::size_t>(-number.scale), '0') + number.digits;
  fraction.resize(9, '0');
  std::int64_t billionths = 0;
  std::from_chars(fraction.data(), fraction.data() + 9, billionths);
  return static_cast<int>((billionths * 86400 + 500000000) / 1000000000) % 86400;
}

std::optional<std::string> shown_date(const DigitString& number, const NumberFormat& format, bool epoch_1904) {
  if (number.negative || number.scale > 7) return std::nullopt;
  std::string whole = number.scale <= 0 ? std::string("0") : number.digits.substr(0, static_cast<std::size_t>(number.scale));
  if (number.scale > 0) whole.resize(static_cast<std::size_t>(number.scale), '0');
  std::int64_t serial = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), serial);
  if (!format.has_year && !format.has_month && !format.has_day) {
    const int seconds = seconds_of(number);
    return two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60);
  }
  // 1970-01-01 is day 25569; the 1900 calendar has a 29 February that never was (ECMA-376 18.17.4.1).
  const std::int64_t days = epoch_1904 ? serial - 24107 : serial - (serial < 60 ? 25568 : 25569);
  if (days > 2932896) return std::nullopt;  // 9999-12-31
  const base::Date date = base::from_day_count(days);
  std::string out;
  if (format.has_year) out += std::to_string(date.year) + "年";
  if (format.has_month) out += std::to_string(date.month) + "月";
  if (format.has_day) out += std::to_string(date.day) + "日";
  return out;
}

// Reads a format code from left to right.
class FormatParser {
 public:
  explicit FormatParser(string_view code) : code_(code) {}

  NumberFormat parse() {
    const bool is_general = code_.starts_with("General") || code_.starts_with("GENERAL");
    if (is_general) {
      at_ = 7;
      has_digit_place_ = true;  // words behind it follow the number
    }
    for (; at_ < code_.size() && code_[at_] != ';'; ++at_) take(code_[at_]);
    if (has_date_letter_)
      format_.kind = NumberFormat::Kind::date;
    else if (has_digit_place_ && !is_general)
      format_.kind = NumberFormat::Kind::number;
    // An m beside hours and no year or day is minutes.
    if (has_time_ && !format_.has_year && !format_.has_day) format_.has_month = false;
    if (format_.kind == NumberFormat::Kind::date) format_.before.clear(), format_.after.clear();
    return format_;
  }

 private:
  void take(char c) {
    switch (c) {
      case '"':
        return take_quoted();
      case '\\':
        ++at_;
        return add_literal(code_.substr(std::min(at_, code_.size()), 1));
      case '_':
      case '*':
        ++at_;
        return;
      case '[':
        return take_bracket();
      case '0':
      case '#':
      case '?':
        return take_digit_place();
      case '.':
        after_point_ = has_digit_place_;
        return;
      case ',':
        trailing_commas_ += has_digit_place_;
        format_.thousands = trailing_commas_;
        return;
      case '%':
        format_.percent = true;
        return;
      case 'y':
      case 'Y':
      case 'e':
      case 'E':
        return take_year_or_exponent(c);
      case 'm':
      case 'M':
        format_.has_month = has_date_letter_ = true;
        return;
      case 'd':
      case 'D':
        format_.has_day = has_date_letter_ = true;
        return;
      case 'h':
      case 'H':
      case 's':
      case 'S':
        has_time_ = has_date_letter_ = true;
        return;
      default:
        if ((c & 0x80) != 0) add_literal(code_.substr(at_, 1));
    }
  }

  void take_digit_place() {
    if (!has_digit_place_) format_.decimals = 0;
    has_digit_place_ = true;
    format_.thousands = trailing_commas_ = 0;
    if (after_point_ && format_.decimals < 30) ++format_.decimals;
  }

  // E+ after digits is scientific notation; elsewhere e is the year, as y is.
  void take_year_or_exponent(char c) {
    if ((c == 'e' || c == 'E') && has_digit_place_) return;
    format_.has_year = has_date_letter_ = true;
  }

  void take_quoted() {
    const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
    add_literal(code_.substr(at_ + 1, end - at_ - 1));
    at_ = end;
  }

  // [h] is a duration; [Red], [$-804] and conditions are not shown. [$¥-804] shows its sign.
  void take_bracket() {
    const std::size_t end = std::min(code_.find(']', at_), code_.size());
    const string_view inner = code_.substr(at_ + 1, end - at_ - 1);
    if (inner.starts_with('$')) add_literal(inner.substr(1, inner.substr(1).find('-')));
    at_ = end;
  }

  void add_literal(string_view words) {
    std::string& side = has_digit_place_ ? format_.after : format_.before;
    if (side.size() + words.size() <= 64) side += words;
  }

  string_view code_;
  std::size_t at_ = 0;
  NumberFormat format_;
  bool has_digit_place_ = false, after_point_ = false, has_date_letter_ = false, has_time_ = false;
  int trailing_commas_ = 0;
};

}  // namespace

NumberFormat parse_number_format(string_view code) { return FormatParser(code).parse(); }

NumberFormat builtin_number_format(int id) {
  switch (id) {
    case 1:
    case 3:
    case 37:
    case 38:
      return parse_number_format("0");
    case 2:
    case 4:
    case 39:
    case 40:
      return parse_number_format("0.00");
    case 9:
      return parse_number_format("0%");
    case 10:
      return parse_number_format("0.00%");
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 45:
    case 46:
    case 47:
    case 55:
    case 56:
      return parse_number_format("h:m");
    case 16:
    case 28:
    case 29:
    case 58:
      return parse_number_format("m-d");
    case 17:
    case 57:
      return parse_number_format("y-m");
    case 14:
    case 15:
    case 22:
    case 27:
    case 30:
    case 31:
    case 36:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
      return parse_number_format("y-m-d");
    default:
      return {};
  }
}

std::string shown_number(string_view stored, const NumberFormat& format, bool epoch_1904) {
  auto number = parse_digits(stored);
  if (!number) return std::string(stored);
  number->round_to(shown_digits);
  if (format.kind == NumberFormat::Kind::date) return shown_date(*number, format, epoch_1904).value_or(std::string(stored));
  if (number->scale > 30 || number->scale < -30) return std::string(stored);
  if (format.percent && !number->digits.empty()) number->scale += 2;
  if (!number->digits.empty()) number->scale -= 3 * std::min(format.thousands, 3);
  if (format.kind == NumberFormat::Kind::number) number->round_to(number->scale + format.decimals);
  return format.before + number->plain() + (format.percent ? "%" : "") + format.after;
}

}  // namespace bihuan::reader
