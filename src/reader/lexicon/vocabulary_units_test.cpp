// SPDX-License-Identifier: Apache-2.0
// A unit of the vocabulary that the reader does not know would never meet a value.
#include <gtest/gtest.h>

#include <string_view>

#include "domain/indicators/vocabulary.h"
#include "reader/lexicon/lexicon.h"

namespace bihuan::reader {
namespace {

// Of 元/月 both halves; 月 and the like are words of recurrence to the reader, 万元 a multiplier and a unit.
bool is_known(std::string_view unit) {
  for (const std::string_view multiplier : {"万", "亿"})
    if (unit.starts_with(multiplier)) unit.remove_prefix(multiplier.size());
  if (unit == "月" || unit == "日" || unit == "年") return true;
  const auto found = Lexicon::instance().unit_at(unit, 0);
  return found.unit.kind != UnitKind::none && found.length == unit.size();
}

TEST(VocabularyUnits, AreUnitsThatTheReaderReads) {
  for (const indicators::Indicator& indicator : indicators::vocabulary())
    for (std::string_view unit : indicator.units) {
      if (unit.empty()) continue;
      if (const std::size_t line = unit.find('/'); line != std::string_view::npos) {
        EXPECT_TRUE(is_known(unit.substr(line + 1))) << indicator.id << ' ' << unit;
        unit = unit.substr(0, line);
      }
      EXPECT_TRUE(is_known(unit)) << indicator.id << ' ' << unit;
    }
}

}  // namespace
}  // namespace bihuan::reader
