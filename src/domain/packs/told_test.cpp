// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/told.h"

#include <gtest/gtest.h>

#include "domain/packs/pack_yaml.h"
#include "domain/packs/tiny_pack_for_test.h"

namespace bihuan::packs {
namespace {

TEST(Told, FillsItsGapsInBothLanguages) {
  const Pack pack = read_pack(tiny_pack).pack;
  struct Row {
    const char* text;
    std::map<std::string, std::string> values;
    const char* zh;
    const char* en;
  };
  const Row rows[] = {
      {"等：<why>。", {{"why", "rain"}}, "等：雨。", "等：rain。"},
      {"<why>", {}, "—", "—"},
      {"<size><why>", {{"size", "3"}, {"why", "rain"}}, "3雨", "3rain"},
      {"a < b, <Size>, <>, <size", {{"size", "3"}}, "a < b, <Size>, <>, <size", "a < b, <Size>, <>, <size"},
      {"<size>", {{"size", "<why>"}, {"why", "rain"}}, "<why>", "<why>"},  // what is filled in is not filled again
  };
  for (const Row& row : rows) {
    const Text told = told_text(pack, {row.text, row.text}, row.values);
    EXPECT_EQ(told.zh, row.zh) << row.text;
    EXPECT_EQ(told.en, row.en) << row.text;
  }
}

TEST(Told, NamesItsFields) { EXPECT_EQ(fields_in("a <b> c <d_1> <E> < f>"), (std::vector<std::string_view>{"b", "d_1"})); }

}  // namespace
}  // namespace bihuan::packs
