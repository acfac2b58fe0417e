// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

// The number that ends at `end`, half or full width, and where it begins; 0 digits for none.
struct Number {
  int value = 0, digits = 0;
  std::uint32_t begin = 0;
};

int digit_of(char32_t character) {
  return static_cast<int>(character < 0x80 ? character - U'0' : character - U'０');
}

Number number_before(const Context& context, std::uint32_t end) {
  Number number{0, 0, end};
  for (int unit = 1; number.digits < 5 && is_digit(context.parts.before(number.begin)); unit *= 10) {
    number.value += digit_of(context.parts.before(number.begin)) * unit;
    number.begin = context.parts.previous(number.begin);
    ++number.digits;
  }
  return number;
}

// The same from `begin` on; its `begin` is where it ends.
Number number_after(const Context& context, std::uint32_t begin) {
  Number number{0, 0, begin};
  for (; number.digits < 5 && is_digit(context.parts.at(number.begin)); ++number.digits) {
    number.value = number.value * 10 + digit_of(context.parts.at(number.begin));
    number.begin = context.parts.next(number.begin, 1).end;
  }
  return number;
}

int days_in(int month, int year) {
  constexpr int any_leap_year = 2000;
  return base::days_in_month(year == 0 ? any_leap_year : year, month);
}

}  // namespace

// 2月30日, 13月底前. A month's number without a day or a year may count months and is looked at only where it says 月底, 月末 or a year.
void check_impossible_date(const Context& context, Findings& findings) {
  for (const Hit& hit : context.words.of(Word::day_word)) {
    const Number month = number_before(context, hit.begin);
    if (month.digits == 0 || month.digits > 2 || context.is_noise(hit.span())) continue;
    const bool has_year = context.parts.before(month.begin) == U'年';
    const Number year = has_year ? number_before(context, context.parts.previous(month.begin)) : Number{};
    const Number day = number_after(context, hit.end);
    const char32_t after_day = context.parts.at(day.begin);
    const bool has_day = day.digits > 0 && day.digits < 3 && (after_day == U'日' || after_day == U'号');
    const char32_t after = context.parts.at(hit.end);
    const bool is_date = has_day || (has_year && year.digits == 4) || after == U'底' || after == U'末' || after == U'初';
    const bool is_wrong_month = month.value < 1 || month.value > 12;
    const bool is_wrong_day =
        has_day && (day.value < 1 || day.value > (is_wrong_month ? 31 : days_in(month.value, year.digits == 4 ? year.value : 0)));
    if (!is_date || (!is_wrong_month && !is_wrong_day)) continue;
    const plan::Span place{year.digits == 4 ? year.begin : month.begin, has_day ? day.begin + 3 : hit.end};
    findings.add({{place, Role::date}}, {context.figure(place)});
  }
}

}  // namespace bihuan::lint
