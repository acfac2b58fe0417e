// SPDX-License-Identifier: Apache-2.0
#include "main/figure_groups.h"

#include <cstdio>
#include <vector>

#include "domain/comparison/alike_keys.h"

namespace bihuan {
namespace {

using comparison::Figure;

constexpr char separator = '\x1E';
constexpr std::size_t most_names = 200'000;

// Sorts as the vocabulary is listed, then by key, year and turn.
std::string row_of(const Figure& figure, std::size_t sequence) {
  const indicators::Indicator* indicator = indicators::find_indicator(figure.indicator);
  const std::size_t listed = indicator == nullptr ? 9999 : static_cast<std::size_t>(indicator - indicators::vocabulary().data());
  char numbers[48];
  std::string row;
  std::snprintf(numbers, sizeof numbers, "%04zu", listed);
  row = numbers + figure.key;
  std::snprintf(numbers, sizeof numbers, "%c%04d%c%012zu%c", separator, figure.year, separator, sequence, separator);
  return row + numbers + comparison::packed(figure);
}

}  // namespace

void FigureGroups::add(const Figure& figure) {
  std::string row = row_of(figure, sequence_++);
  if (!figure.indicator.empty()) return known_.add(std::move(row));
  unknown_.add(std::move(row));
  if (unknown_keys_.size() < most_names) unknown_keys_.insert(figure.key);
}

void FigureGroups::drain(const std::function<void(Figure&)>& take) {
  const std::map<std::string, std::string> led = comparison::alike_keys(unknown_keys_);
  const auto figure_in = [](const std::string& row) {
    return comparison::unpacked(std::string_view(row).substr(row.rfind(separator) + 1));
  };
  unknown_.drain([&](const std::string& row) {
    auto figure = figure_in(row);
    if (!figure) return;
    if (const auto found = led.find(figure->key); found != led.end()) figure->key = found->second;
    known_.add(row_of(*figure, sequence_++));
  });
  known_.drain([&](const std::string& row) {
    if (auto figure = figure_in(row)) take(*figure);
  });
}

}  // namespace bihuan
