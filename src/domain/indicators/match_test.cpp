// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/match.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <vector>

#include "domain/indicators/name_index.h"
#include "domain/plan/names.h"

namespace bihuan::indicators {
namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line)
    if (c == '\t')
      fields.emplace_back();
    else
      fields.back() += c;
  return fields;
}

struct Score {
  int named = 0, found = 0, right = 0, right_of_named = 0;
  std::string wrong;

  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / found; }
  double recall() const { return named == 0 ? 0 : static_cast<double>(right_of_named) / named; }
};

// "id", "-" for none, "?id" where none is right too, "a|b" where either is.
bool is_right(std::string expected, const std::string& found) {
  if (expected.starts_with('?')) {
    if (found == "-") return true;
    expected.erase(0, 1);
  }
  std::istringstream ids(expected);
  for (std::string id; std::getline(ids, id, '|');)
    if (id == found) return true;
  return false;
}

Score score_of(const std::string& file) {
  Score score;
  std::ifstream lines(std::string(BIHUAN_SOURCE_DIR) + "/tests/indicators/" + file);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto field = fields_of(line);
    const Measured measured{field.at(0), field.at(1), field.at(2), field.at(4), plan::kind_named(field.at(3)).value()};
    const auto match = indicators::match(measured);
    const std::string found = match ? std::string(match->indicator->id) : "-", &expected = field.at(5);
    const bool right = is_right(expected, found), is_named = expected != "-" && !expected.starts_with('?');
    score.named += is_named;
    score.right_of_named += is_named && right;
    score.found += found != "-";
    score.right += found != "-" && right;
    if (!right) score.wrong += "  " + field[0] + " (" + field[1] + ", " + field[2] + "): " + found + ", not " + expected + "\n";
  }
  return score;
}

TEST(Match, FindsTheIndicatorsOfInventedPlans) {
  const Score score = score_of("gold.tsv");
  EXPECT_GE(score.named, 180);
  EXPECT_GE(score.precision(), 0.97) << score.wrong;
  EXPECT_GE(score.recall(), 0.90) << score.wrong;
  RecordProperty("precision", std::to_string(score.precision()));
  RecordProperty("recall", std::to_string(score.recall()));
}

TEST(Match, FindsTheIndicatorsOfFivePlans) {
  const Score score = score_of("five_plans.tsv");
  EXPECT_GE(score.named, 140);
  EXPECT_GE(score.precision(), 0.97) << score.wrong;
  EXPECT_GE(score.recall(), 0.90) << score.wrong;
  RecordProperty("precision", std::to_string(score.precision()));
  RecordProperty("recall", std::to_string(score.recall()));
}

TEST(MatchMemory, AnswersAsMatchDoes) {
  MatchMemory memory;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 5000; ++i) {
      const std::string name = (i % 2 == 0 ? "森林覆盖率" : "无此指标") + std::to_string(i % 4500);
      const Measured measured{i % 3 == 0 ? std::string_view("森林覆盖率") : std::string_view(name), {}, "%", {}, plan::TargetKind::level};
      const auto expected = match(measured);
      const auto& found = memory.match(measured);
      ASSERT_EQ(found.has_value(), expected.has_value()) << measured.name;
      if (found) {
        EXPECT_EQ(found->indicator, expected->indicator);
      }
    }
}

}  // namespace
}  // namespace bihuan::indicators
