// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/target_kind.h"

#include <gtest/gtest.h>

namespace bihuan::reader {
namespace {

TEST(Stock, grows_and_shrinks) {
  for (const char* phrase :
       {"耕地面积", "城乡居民收入", "医保覆盖率", "公办园占比", "耕地保有量", "人均公园面积", "用水总量", "平均预期寿命"})
    EXPECT_TRUE(names_stock(phrase)) << phrase;
}

TEST(Stock, is_not_what_is_made) {
  for (const char* phrase : {"", "托育中心", "农村公路", "志愿者", "招聘会"}) EXPECT_FALSE(names_stock(phrase)) << phrase;
}

plan::TargetKind kind_in(std::string_view text, const NounPhrase& phrase, Value value = {}, bool has_denominator = false) {
  Tokens tokens;
  tokens.text = text;
  Token token;
  token.kind = TokenKind::quantity;
  tokens.list.push_back(token);
  Quantity quantity;
  quantity.unit.kind = text.ends_with("%")          ? UnitKind::percent
                       : text.ends_with("倍")       ? UnitKind::times
                       : text.ends_with("个百分点") ? UnitKind::point
                                                    : UnitKind::classifier;
  tokens.quantities.push_back(quantity);
  return kind_of(tokens, value, phrase, has_denominator);
}

TEST(Kind, follows_from_the_unit) {
  EXPECT_EQ(kind_in("覆盖率95%", {"覆盖率"}), plan::TargetKind::level);
  EXPECT_EQ(kind_in("增速6%", {"收入增速"}), plan::TargetKind::growth);
  EXPECT_EQ(kind_in("2个百分点", {"覆盖率"}), plan::TargetKind::growth);
  EXPECT_EQ(kind_in("1.3倍", {"供养标准"}), plan::TargetKind::ratio);
}

TEST(Kind, follows_from_what_stands_beside_the_value) {
  Value grows;
  grows.grows = true;
  EXPECT_EQ(kind_in("收入增长2倍", {"收入"}, grows), plan::TargetKind::growth);
  Value reaches;
  reaches.reaches = true;
  EXPECT_EQ(kind_in("幼儿园达到12个", {"幼儿园"}, reaches), plan::TargetKind::level);
  EXPECT_EQ(kind_in("托位4个", {"托位"}, {}, true), plan::TargetKind::level);
}

TEST(Kind, is_a_count_where_things_are_made) {
  EXPECT_EQ(kind_in("新建3个", {"托育中心", {}, {0, 6}}), plan::TargetKind::count);
  EXPECT_EQ(kind_in("公园3个", {"公园"}), plan::TargetKind::count);
  EXPECT_EQ(kind_in("用水总量3个", {"用水总量"}), plan::TargetKind::level);
}

}  // namespace
}  // namespace bihuan::reader
