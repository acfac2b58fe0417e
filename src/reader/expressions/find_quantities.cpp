// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/find_quantities.h"

#include <optional>

#include "reader/expressions/date_parts.h"
#include "reader/expressions/find_numbers.h"
#include "reader/expressions/numeral_parts.h"

namespace bihuan::reader {
namespace {

using base::Decimal;

// A number and its unit; 个 may stand between them where the unit is a thing (20个比特币).
std::optional<FoundQuantity> plain_quantity_at(std::string_view text, std::size_t at) {
  const auto number = written_number_at(text, at);
  if (!number || number->is_percent || is_any_of(char_before(text, at), U":：/第")) return std::nullopt;
  std::size_t unit_at = number->end + blanks_at(text, number->end, 2);
  MeasuredAt measured = measure_unit_at(text, unit_at);
  if (measured.unit == nullptr && is_any_of(folded_at(text, unit_at), U"个個")) {
    measured = measure_unit_at(text, unit_at + 3);
    if (measured.unit != nullptr && measured.unit->code != "BTC") return std::nullopt;
  }
  if (measured.unit == nullptr) return std::nullopt;
  FoundQuantity found;
  found.begin = static_cast<std::uint32_t>(at);
  found.end = measured.end;
  found.value = number->value.scaled(measured.unit->power);
  found.unit = measured.unit->code;
  found.kind = measured.unit->kind;
  found.approximate = number->approximate;
  if (found.value.is_integer() && measured.unit->power == 0 && folded_at(text, found.end) == U'半') {
    const auto sum = Decimal::add(found.value, Decimal(5, -1));
    if (sum) found.value = *sum;
    found.end += 3;
  }
  return found;
}

// 10日元5日本銭, 两美元又三美分: smaller and smaller subunits of the same money.
void take_subunits(std::string_view text, FoundQuantity& found) {
  for (int power = 0; found.kind == QuantityKind::currency && power > -2;) {
    std::size_t at = found.end;
    if (folded_at(text, at) == U'又') at += 3;
    const auto number = written_number_at(text, at);
    if (!number || number->is_percent) return;
    const MeasuredAt measured = measure_unit_at(text, number->end);
    if (measured.unit == nullptr || measured.unit->code != found.unit || measured.unit->power >= power) return;
    const auto sum = Decimal::add(found.value, number->value.scaled(measured.unit->power));
    if (!sum) return;
    found.value = *sum;
    found.end = measured.end;
    power = measured.unit->power;
  }
}

struct Sign {
  char32_t sign;
  std::string_view code;
};

constexpr Sign signs[] = {{U'¥', "CNY"}, {U'￥', "CNY"}, {U'$', "USD"}, {U'€', "EUR"}, {U'£', "GBP"}, {U'￡', "GBP"}};

struct Lead {
  std::string_view code;
  std::uint32_t end = 0;
};

// 人民币 or a sign of money in front of its number.
Lead lead_at(std::string_view text, std::size_t at) {
  const char32_t c = base::utf8_at(text, at);
  for (const Sign& sign : signs) {
    if (c == sign.sign || folded_at(text, at) == sign.sign)
      return {sign.code, static_cast<std::uint32_t>(at + base::utf8_length(static_cast<unsigned char>(text[at])))};
  }
  if (c != U'人') return {};
  const MeasuredAt measured = measure_unit_at(text, at);
  return measured.unit == nullptr ? Lead{} : Lead{measured.unit->code, measured.end};
}

// 人民币8千元, ￥500: the currency need not be named again.
std::optional<FoundQuantity> led_by_currency_at(std::string_view text, std::size_t at, const Lead& lead) {
  const std::size_t number_at = lead.end + blanks_at(text, lead.end, 1);
  auto found = plain_quantity_at(text, number_at);
  if (found && found->unit != lead.code) return std::nullopt;
  if (!found) {
    const auto number = written_number_at(text, number_at);
    if (!number || number->is_percent) return std::nullopt;
    found = FoundQuantity{0, number->end, number->value, lead.code, QuantityKind::currency, number->approximate};
  }
  found->begin = static_cast<std::uint32_t>(at);
  return found;
}

}  // namespace

std::vector<FoundQuantity> find_quantities(std::string_view text) {
  std::vector<FoundQuantity> found;
  for (std::size_t at = 0; at < text.size();) {
    const Lead lead = lead_at(text, at);
    auto quantity = lead.end != 0 ? led_by_currency_at(text, at, lead) : plain_quantity_at(text, at);
    if (quantity) {
      take_subunits(text, *quantity);
      found.push_back(*quantity);
      at = quantity->end;
      continue;
    }
    const auto number = written_number_at(text, at);
    at = number ? number->end : after_no_number(text, at);
  }
  return found;
}

}  // namespace bihuan::reader
