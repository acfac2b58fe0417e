// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/noise.h"

#include <gtest/gtest.h>

#include <string>

#include "reader/structure/furniture.h"

namespace bihuan::reader {
namespace {

// What was marked, joined by " / ".
std::string noise_in(const std::string& text) {
  plan::Document document;
  document.text = text;
  std::vector<Line> lines;
  split_lines(document.text, lines);
  FurnitureFinder furniture;
  furniture.mark(document, lines);
  NoiseFinder finder;
  finder.mark(document.text, lines);
  std::vector<plan::Span> spans;
  finder.collect(lines, spans);
  std::string out;
  for (const plan::Span span : spans) out += (out.empty() ? "" : " / ") + text.substr(span.begin, span.end - span.begin);
  return out;
}

const std::string body =
    "青川区重点工作实施方案\n为做好重点工作，结合我区实际，制定本方案，请认真贯彻执行，确保各项任务落到实处。\n一、主要任务\n1."
    "新建公园。新建公园5个，改造道路8公里，让群众生活更加美好。\n";

TEST(Noise, TakesMenusAboveTheTitle) {
  EXPECT_EQ(noise_in("首页\n走进青川\n政务公开\n当前位置：首页 > 政府文件\n" + body),
            "首页\n走进青川\n政务公开\n当前位置：首页 > 政府文件");
}

TEST(Noise, TakesAllThatClosesAPage) {
  const std::string tail =
      "本文仅代表作者观点，不代表本站立场。未经许可，不得转载。\n\n上一篇：某县方案\n下一篇：没有了\n留言与评论（共有 条评论）\n网站地图";
  EXPECT_EQ(noise_in(body + tail), tail);
}

TEST(Noise, ParentsOfTheRecordStayWhileItsCountersGo) {
  EXPECT_EQ(noise_in("发布时间：2024-03-01　浏览次数：318　【字体：大 中 小】\n" + body), "浏览次数：318　【字体：大 中 小】");
}

TEST(Noise, KeepsTheDocumentsOwnText) {
  for (const char* line :
       {"2.推广扫一扫支付，新增商户300家。", "（三）建设政府网站。完善网站无障碍浏览功能，年访问量达到100万次。",
        "3.加强微信、微博等平台建设，粉丝达到5万人。", "附件：青川区民生实事清单", "责任单位：区数据局", "青川区人民政府", "2024年3月1日"})
    EXPECT_EQ(noise_in(body + line + "\n"), "") << line;
}

TEST(Noise, CutsWatermarksOffTheLinesEnds) {
  EXPECT_EQ(noise_in("一、总体要求k7x\n坚持稳中求进。k7x\n二、主要任务k7x\n推进项目建设。k7x\n"), "k7x / k7x / k7x / k7x");
}

TEST(Furniture, KnowsPageNumbers) {
  for (const char* line : {"- 3 -", "— 12 —", "－3－", "第3页", "第 3 页 共 10 页", "3/10", "·3·", "Page 3 of 10"})
    EXPECT_TRUE(is_page_number(line)) << line;
  for (const char* line : {"3", "2024-03-01", "3.新建公园", "95%", "第3条", "2023—2025年", "1-2"})
    EXPECT_FALSE(is_page_number(line)) << line;
}

TEST(Furniture, TakesHeadsThatRunOverThePages) {
  std::string text = "青川区重点工作实施方案\n一、主要任务\n";
  for (int page = 1; page <= 3; ++page)
    text += "新建公园" + std::to_string(page) + "个，改造道路8公里，提升绿化水平，完善各项服务设施，打造宜居\n- " + std::to_string(page) +
            " -\n青川区政策汇编\n环境，让群众更满意。\n";
  EXPECT_EQ(noise_in(text), "- 1 -\n青川区政策汇编 / - 2 -\n青川区政策汇编 / - 3 -\n青川区政策汇编");
}

}  // namespace
}  // namespace bihuan::reader
