// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_document.h"

#include <gtest/gtest.h>

#include "reader/formats/html/html_tags.h"
#include "reader/formats/text/encoded_for_test.h"

namespace bihuan::reader {
namespace {

plan::Document open(const std::string& html) {
  auto document = open_html(html, "a.html", {});
  EXPECT_TRUE(document);
  return document ? std::move(*document) : plan::Document();
}

std::string furniture_text(const plan::Document& document) {
  std::string out;
  for (const plan::Span span : document.furniture) out += "[" + document.text.substr(span.begin, span.end - span.begin) + "]";
  return out;
}

struct TextCase {
  const char* name;
  const char* html;
  const char* text;
};
class ShowsVisibleText : public testing::TestWithParam<TextCase> {};
TEST_P(ShowsVisibleText, of) { EXPECT_EQ(open(GetParam().html).text, GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Html, ShowsVisibleText,
    testing::Values(
        TextCase{"blocks_end_lines", "<div>一<p>二</p>三</div>四<br>五", "一\n二\n三\n四\n五\n"},
        TextCase{"inline_goes_on", "<p>到<b>2025</b>年<span style='color:red'>完成</span><a href=x>3个</a></p>", "到2025年完成3个\n"},
        TextCase{"white_space_collapses", "<p>\n  a \t b  </p>\n\n<p> c</p>", "a b\nc\n"},
        TextCase{"typed_breaks_vanish_in_chinese", "<p>到2025年完成\n    改造任务</p>", "到2025年完成改造任务\n"},
        TextCase{"no_break_spaces", "<p>&nbsp;&nbsp;第一&nbsp;条</p>", "第一 条\n"},
        TextCase{"entities", "<p>A&amp;B &lt;3&gt; &ldquo;十四五&rdquo; &#20010; 1 < 2</p>", "A&B <3> “十四五” 个 1 < 2\n"},
        TextCase{"title_and_scripts_go",
                 "<title>标题</title><script>var a='<p>x</p>';</script><style>p{}</style><noscript>no</noscript><p>正文</p>", "正文\n"},
        TextCase{"comments_go", "<p>a<!-- <p>b</p> -->c</p>", "ac\n"}, TextCase{"lists", "<ul><li>一<li>二</ul>", "一\n二\n"},
        TextCase{"preformatted", "<pre>一\n  二</pre>", "一\n  二\n"},
        TextCase{"capital_tags", "<P>一</P><TABLE><TR><TD>1</TD><TD>2</TD></TR></TABLE>", "一\n1\t2\n"},
        TextCase{"unclosed_everything", "<p>一<p>二<div>三", "一\n二\n三\n"},
        TextCase{"attribute_with_a_bracket", "<p title='a>b'>一</p>", "一\n"},
        TextCase{"zero_width", "<p>一\xE2\x80\x8B二\xEF\xBB\xBF三</p>", "一二三\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(Html, keeps_rows_and_columns_of_a_table) {
  const auto document = open(
      "<p>附件</p><table><tr><th>序号</th><th colspan=2>任务</th></tr>"
      "<tr><td "
      "rowspan=2>1</td><td>新建公园<br>3个</td><td>区城管局</td></tr><tr><td>改造\t道路</td><td>区住建局</td></tr></table><p>完</p>");
  EXPECT_EQ(document.text, "附件\n序号\t任务\t\n1\t新建公园\n3个\t区城管局\n\t改造 道路\t区住建局\n完\n");
  ASSERT_EQ(document.tables.size(), 1u);
  const plan::Table& table = document.tables[0];
  EXPECT_EQ(table.row_count, 3u);
  EXPECT_EQ(table.column_count, 3u);
  ASSERT_EQ(table.cells.size(), 7u);
  EXPECT_EQ(table.cells[1].column_count, 2u);
  EXPECT_EQ(table.cells[2].row_count, 2u);
  const auto text_of = [&](const plan::Cell& cell) { return document.text.substr(cell.span.begin, cell.span.end - cell.span.begin); };
  EXPECT_EQ(text_of(table.cells[3]), "新建公园\n3个");
  EXPECT_EQ(text_of(table.cells[5]), "改造 道路");
  EXPECT_EQ(document.text.substr(table.span.begin, 6), "序号");
  EXPECT_EQ(document.text.substr(table.span.end, 4), "\n完");
}

TEST(Html, flattens_tables_that_only_arrange_the_page) {
  const auto document = open("<table><tr><td>左</td><td><h1>标题</h1><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>");
  EXPECT_EQ(document.text, "左\n标题\n1\t2\n");
  EXPECT_EQ(document.tables.size(), 1u);
  EXPECT_EQ(open("<table><tr><td>一</td></tr><tr><td>二</td></tr></table>").tables.size(), 0u);
}

TEST(Html, marks_headings_with_their_level) {
  const auto document = open("<h1> 方案 </h1><p>x</p><h3>一、目标</h3>");
  ASSERT_EQ(document.headings.size(), 2u);
  EXPECT_EQ(document.text.substr(document.headings[0].span.begin, document.headings[0].span.end), "方案");
  EXPECT_EQ(document.headings[1].level, 3);
}

TEST(Html, marks_each_of_two_headings_whose_tags_are_crossed) {
  const auto document = open("<h1>甲</h2><p>x</p><h2>乙<div><h3>丙</h3></div></h2>");
  ASSERT_EQ(document.headings.size(), 3u);
  EXPECT_EQ(document.text, "甲\nx\n乙\n丙\n");
  EXPECT_EQ(document.headings[1].level, 2);
  EXPECT_EQ(document.headings[2].level, 3);
}

const char* const long_body = "<p>为加快推进全区重点工作,制定本方案。到2025年新增托位三百个,改造老旧小区十五个,各部门要抓好落实。</p>";

struct FurnitureCase {
  const char* name;
  std::string html;
  const char* furniture;
};
class MarksFurniture : public testing::TestWithParam<FurnitureCase> {};
TEST_P(MarksFurniture, in) {
  const auto document = open(GetParam().html + std::string(long_body));
  EXPECT_EQ(furniture_text(document), GetParam().furniture);
  EXPECT_NE(document.text.find("三百个"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    Html, MarksFurniture,
    testing::Values(FurnitureCase{"nav", "<nav><a>首页</a></nav>", "[首页\n]"},
                    FurnitureCase{"share_bar", "<div class='bdsharebuttonbox'>分享到</div>", "[分享到\n]"},
                    FurnitureCase{"camel_case_class", "<div class=shareBox>微信</div>", "[微信\n]"},
                    FurnitureCase{"breadcrumb_id", "<div id='crumb-nav'>首页 > 公开</div>", "[首页 > 公开\n]"},
                    FurnitureCase{"hidden", "<div style='display: none'>隐藏</div><p hidden>也是</p>", "[隐藏\n也是\n]"},
                    FurnitureCase{"search_form", "<form action=s>搜索<button>确定</button></form>", "[搜索确定\n]"},
                    FurnitureCase{"select", "<select><option>链接一<option>链接二</select>", "[链接一\n链接二\n]"},
                    FurnitureCase{"inline_furniture", "<p>来源<span class='share'>分享</span>某区</p>", "[分享]"},
                    FurnitureCase{"header_with_main_heading", "<div class=header><h1>方案</h1></div>", ""},
                    FurnitureCase{"page_in_one_form", std::string("<form id=f>") + long_body + long_body + "</form>", ""},
                    FurnitureCase{"content_beside_sidebar", "<div class='main-content with-sidebar'>文</div>", ""},
                    FurnitureCase{"article_header", "<article><header>方案</header></article>", ""}),
    [](const auto& tested) { return tested.param.name; });

TEST(Html, reads_the_encoding_a_page_declares) {
  const std::string page =
      "<html><head><meta http-equiv='Content-Type' content='text/html; charset=gb2312'></head><body>清河区完成</body></html>";
  const auto document = open(encoded(page, "gb18030"));
  EXPECT_EQ(document.encoding, "GB18030");
  EXPECT_EQ(document.text, "清河区完成\n");
  EXPECT_EQ(declared_encoding("<META CHARSET=\"utf-8\">"), "utf-8");
  EXPECT_EQ(declared_encoding("<?xml version='1.0' encoding='GBK'?>"), "GBK");
  EXPECT_EQ(declared_encoding("<p>"), "");
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// Each would take a naive tree builder quadratic time, memory without end, or the stack.
struct HostileCase {
  const char* name;
  std::string html;
};
class SurvivesHostilePages : public testing::TestWithParam<HostileCase> {};
TEST_P(SurvivesHostilePages, of) { EXPECT_NE(open("<p>正文</p>" + GetParam().html).text.find("正文"), std::string::npos); }

INSTANTIATE_TEST_SUITE_P(
    Html, SurvivesHostilePages,
    testing::Values(HostileCase{"deep_divs", repeated("<div>", 100000)}, HostileCase{"deep_tables", repeated("<table><tr><td>", 30000)},
                    HostileCase{"formatting_never_closed", repeated("<b id=x><p>", 50000)},
                    HostileCase{"misnested_in_cells", repeated("<b><table><td></b>", 30000)},
                    HostileCase{"many_attributes", "<p " + repeated("a b=c ", 100000) + ">"},
                    HostileCase{"unclosed_comment", repeated("<!--", 100000)}, HostileCase{"unclosed_svg", repeated("<svg>", 100000)},
                    HostileCase{"huge_spans", repeated("<table><tr><td rowspan=65000 colspan=1000>x<td>y</table>", 500)},
                    HostileCase{"forms", repeated("<form><nav><ul><li>", 30000)}, HostileCase{"brackets", repeated("<", 200000)}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace bihuan::reader
