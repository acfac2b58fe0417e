// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/name_edges.h"

#include <gtest/gtest.h>

#include <string_view>

namespace bihuan::reader {
namespace {

Piece whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }
std::string_view in(std::string_view text, Piece piece) { return text.substr(piece.begin, piece.end - piece.begin); }

struct Name {
  std::string_view printed;
  std::string_view kept;
};

TEST(NameEdges, particles_and_marks_around_a_name_fall_off) {
  const Name names[] = {
      {"老旧小区的", "老旧小区"}, {"、老旧小区等", "老旧小区"},   {"信访积案动态", "信访积案"},   {"“专精特新”企业", "“专精特新”企业"},
      {"“银龄工程”", "银龄工程"}, {"\"一河一策\"：", "一河一策"}, {"财政收入同口径", "财政收入"}, {"的、 ", ""},
      {"城区公园和", "城区公园"}};
  for (const Name& name : names) EXPECT_EQ(in(name.printed, without_edges(name.printed, whole(name.printed))), name.kept) << name.printed;
}

TEST(NameEdges, words_that_end_like_particles_stay) {
  for (const std::string_view name : {"新型储能", "医疗供应", "教育普及", "群众参与", "水泥产能"})
    EXPECT_EQ(in(name, without_edges(name, whole(name))), name);
}

TEST(NameEdges, words_that_only_lead_in) {
  const Name cases[] = {{"将老旧小区", "将"}, {"包括公园", "包括"}, {"免费为老人", "免费为"}, {"年底前建成的小区", "年底前建成的"}};
  for (const Name& c : cases) EXPECT_EQ(c.printed.substr(0, leading_words_at(c.printed, 0)), c.kept) << c.printed;
  for (const std::string_view name : {"再生水", "和美乡村", "在建项目", "能耗强度", "小区"})
    EXPECT_EQ(leading_words_at(name, 0), 0u) << name;
}

TEST(NameEdges, what_a_change_is_measured_against_is_cut_off) {
  const Name names[] = {{"资金数额较上年", "资金数额"},
                        {"财政收入同比上年同期", "财政收入"},
                        {"案件数比上年", "案件数"},
                        {"绿化比例", "绿化比例"},
                        {"较大以上事故", "较大以上事故"}};
  for (const Name& name : names)
    EXPECT_EQ(in(name.printed, without_base_of_change(name.printed, whole(name.printed))), name.kept) << name.printed;
}

}  // namespace
}  // namespace bihuan::reader
