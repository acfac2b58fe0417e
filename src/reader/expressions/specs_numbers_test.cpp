// SPDX-License-Identifier: Apache-2.0
// Holds the finders of numbers, shares, ranges and quantities against the outside cases. What is a matter of convention is translated here,
// so that the finders keep ours: 以上 includes its number, ranges are closed, 个百分点 is no per cent, 多 and 余 belong to their number.
#include <gtest/gtest.h>

#include <iostream>

#include "reader/expressions/find_numbers.h"
#include "reader/expressions/find_percentages.h"
#include "reader/expressions/find_quantities.h"
#include "reader/expressions/find_ranges.h"
#include "reader/expressions/specs_cases.h"

namespace bihuan::reader::specs {
namespace {

Entity entity(const std::string& text, std::size_t begin, std::size_t end, const char* type, Fields fields) {
  return {code_points_before(text, begin), code_points_before(text, end), type, std::move(fields)};
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (text.ends_with(ending)) return true;
  }
  return false;
}

std::vector<Entity> numbers(const Case& test) {
  std::vector<Entity> entities;
  for (const FoundNumber& number : find_numbers(test.input)) {
    std::size_t end = number.end;
    const std::string_view written = std::string_view(test.input).substr(number.begin, number.end - number.begin);
    if (ends_with_any(written, {"多", "余", "餘", "来", "几", "幾"})) end -= 3;  // theirs ends in front of 多
    entities.push_back(entity(test.input, number.begin, end, "number", {{"value", number.value.to_string()}}));
  }
  return entities;
}

std::vector<Entity> percentages(const Case& test) {
  std::vector<Entity> entities;
  for (const FoundPercentage& share : find_percentages(test.input)) {
    entities.push_back(entity(test.input, share.begin, share.end, "percentage", {{"value", share.value.to_string() + "%"}}));
  }
  return entities;
}

std::string interval(const FoundRange& range, std::string_view written) {
  const bool strict = written.find("以上") != std::string_view::npos || written.find("以下") != std::string_view::npos ||
                      written.find("以内") != std::string_view::npos;
  const bool half_open = range.form == RangeForm::between;
  const bool closed_below = range.min && range.includes_min && !strict,
             closed_above = range.max && range.includes_max && !strict && !half_open;
  return (closed_below ? "[" : "(") + (range.min ? range.min->to_string() : "") + "," + (range.max ? range.max->to_string() : "") +
         (closed_above ? "]" : ")");
}

std::vector<Entity> ranges(const Case& test) {
  std::vector<Entity> entities;
  for (const FoundRange& range : find_ranges(test.input)) {
    const std::string_view written = std::string_view(test.input).substr(range.begin, range.end - range.begin);
    entities.push_back(entity(test.input, range.begin, range.end, "numberrange", {{"value", interval(range, written)}}));
  }
  return entities;
}

const std::map<std::string, std::string, std::less<>> their_names = {
    {"CNY", "Chinese yuan"}, {"EUR", "Euro"},           {"USD", "United States dollar"},
    {"JPY", "Japanese yen"}, {"NGN", "Nigerian naira"}, {"BTC", "Bitcoin"},
    {"kg", "Kilogram"},      {"cm", "Centimeter"},      {"t", "Ton"},
    {"m", "Meter"},          {"[jin]", "Jin"},          {"[liang]", "Liang"},
    {"km", "Kilometer"},     {"ug", "Microgram"},       {"kbit", "Kilobit"},
    {"Hz", "Hertz"},         {"kW", "Kilowatt"},        {"a", "Year"},
    {"bit", "Bit"}};

Finder quantities(QuantityKind kind, const char* type) {
  return [kind, type](const Case& test) {
    std::vector<Entity> entities;
    for (const FoundQuantity& quantity : find_quantities(test.input)) {
      if (quantity.kind != kind) continue;
      const auto name = their_names.find(quantity.unit);
      Fields fields = {{"value", quantity.value.to_string()},
                       {"unit", name == their_names.end() ? std::string(quantity.unit) : name->second}};
      if (kind == QuantityKind::currency && quantity.unit != "BTC") fields["isoCurrency"] = quantity.unit;
      entities.push_back(entity(test.input, quantity.begin, quantity.end, type, std::move(fields)));
    }
    return entities;
  };
}

struct Bar {
  const char* file;
  Finder finder;
  double spans, resolutions;  // what has been reached and must not fall
};

TEST(specs, numbers_keep_their_level) {
  if (folder().empty()) GTEST_SKIP() << "skipped: the outside cases are not there";
  const Bar bars[] = {
      {"Number.NumberModel.json", numbers, 0.985, 0.985},
      {"Number.NumberRangeModel.json", ranges, 1, 1},
      {"Number.PercentModel.json", percentages, 1, 1},
      {"NumberWithUnit.AgeModel.json", quantities(QuantityKind::age, "age"), 1, 1},
      {"NumberWithUnit.CurrencyModel.json", quantities(QuantityKind::currency, "currency"), 0.87, 0.87},
      {"NumberWithUnit.DimensionModel.json", quantities(QuantityKind::dimension, "dimension"), 1, 0.95},
  };
  for (const Bar& bar : bars) {
    const Score reached = score(bar.file, bar.finder);
    EXPECT_GE(reached.span_ratio(), bar.spans) << bar.file;
    EXPECT_GE(reached.resolution_ratio(), bar.resolutions) << bar.file;
  }
}

}  // namespace
}  // namespace bihuan::reader::specs
