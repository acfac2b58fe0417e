// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/text/decode_text.h"

#include <gtest/gtest.h>

#include "reader/formats/text/encoded_for_test.h"
#include "reader/formats/text/guess_encoding.h"

namespace bihuan::reader {
namespace {

const std::string plan_text =
    "清河区2024年民生实事实施方案\r\n一、总体要求\r\n到2025年,全区新增普惠性托位300个,空气质量优良天数比率达到87.5%以上。\r\n"
    "(一)加强组织领导。区政府各部门要落实责任,完成年度目标任务。\r\n";
const std::string traditional_text =
    "清河區2024年民生實事實施方案\r\n一、總體要求\r\n到2025年,全區新增普惠性托位300個,空氣品質優良天數比率達到87.5%以上。\r\n"
    "(一)加強組織領導。區政府各部門要落實責任,完成年度目標任務。\r\n";

struct EncodingCase {
  const char* name;
  std::string bytes;
  const char* encoding;
  std::string text;
};

class DetectsEncoding : public testing::TestWithParam<EncodingCase> {};

TEST_P(DetectsEncoding, of) {
  const auto decoded = decode_text(GetParam().bytes, {});
  ASSERT_TRUE(decoded) << decoded.error().code;
  EXPECT_EQ(decoded->encoding, GetParam().encoding);
  EXPECT_EQ(decoded->text, GetParam().text);
  EXPECT_FALSE(decoded->replaced_bytes);
}

INSTANTIATE_TEST_SUITE_P(
    Text, DetectsEncoding,
    testing::Values(EncodingCase{"utf8", plan_text, "UTF-8", plan_text},
                    EncodingCase{"utf8_bom", "\xEF\xBB\xBF" + plan_text, "UTF-8", plan_text},
                    EncodingCase{"ascii", "a plan, 3 items\n", "UTF-8", "a plan, 3 items\n"},
                    EncodingCase{"gb18030", encoded(plan_text, "gb18030"), "GB18030", plan_text},
                    EncodingCase{"gbk_with_traditional_words", encoded(traditional_text, "gb18030"), "GB18030", traditional_text},
                    EncodingCase{"gb18030_four_byte_name", encoded("区长:𠮷某,责任单位:区教育局。新增学位3000个。", "gb18030"), "GB18030",
                                 "区长:𠮷某,责任单位:区教育局。新增学位3000个。"},
                    EncodingCase{"big5", encoded(traditional_text, "Big5"), "Big5", traditional_text},
                    EncodingCase{"short_big5", encoded("完成目標任務", "Big5"), "Big5", "完成目標任務"},
                    EncodingCase{"short_gbk", encoded("完成目标任务", "gb18030"), "GB18030", "完成目标任务"},
                    EncodingCase{"utf16le", encoded(plan_text, "UTF-16LE"), "UTF-16LE", plan_text},
                    EncodingCase{"utf16be", encoded(plan_text, "UTF-16BE"), "UTF-16BE", plan_text},
                    EncodingCase{"utf16le_bom", "\xFF\xFE" + encoded(plan_text, "UTF-16LE"), "UTF-16LE", plan_text},
                    EncodingCase{"utf16be_bom", "\xFE\xFF" + encoded(plan_text, "UTF-16BE"), "UTF-16BE", plan_text}),
    [](const auto& tested) { return tested.param.name; });

TEST(DecodeText, replaces_stray_bytes_in_utf8_and_says_so) {
  std::string bytes = plan_text;
  bytes.insert(bytes.find("\r\n"), "\xFF");
  const auto decoded = decode_text(bytes, {});
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_TRUE(decoded->replaced_bytes);
  EXPECT_NE(decoded->text.find("方案\xEF\xBF\xBD\r\n"), std::string::npos);
}

TEST(DecodeText, reads_short_utf8_with_several_stray_bytes) {
  for (const std::string& text :
       {std::string("改造老旧小区12个。"), std::string("新增3所"), std::string("清河区方案\n到2025年，新增托位300个。")}) {
    for (const std::string_view stray : {"\xFF", "\xC0", "\x80", "\xB7\xBD"}) {
      std::string bytes = text;
      bytes.insert(0, stray);
      bytes += stray;
      const auto decoded = decode_text(bytes, {});
      ASSERT_TRUE(decoded);
      EXPECT_EQ(decoded->encoding, "UTF-8") << text;
      EXPECT_TRUE(decoded->replaced_bytes);
      EXPECT_NE(decoded->text.find(text), std::string::npos) << decoded->text;
    }
  }
}

TEST(DecodeText, takes_a_text_cut_in_the_middle_of_a_character) {
  const auto decoded = decode_text(plan_text + "\xE5\x8C", {});
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_EQ(decoded->text, plan_text + "\xEF\xBF\xBD");
}

struct ForcedCase {
  const char* name;
  std::string bytes;
  const char* forced;
  const char* error;     // empty: decodes to `expected`
  std::string expected;  // text, or the encoding the error names
};

class HoldsToForcedEncoding : public testing::TestWithParam<ForcedCase> {};

TEST_P(HoldsToForcedEncoding, in_case) {
  const ForcedCase& c = GetParam();
  DecodeRequest request;
  request.forced = c.forced;
  request.where = "plan.txt";
  const auto decoded = decode_text(c.bytes, request);
  if (*c.error == '\0') {
    ASSERT_TRUE(decoded) << decoded.error().code;
    EXPECT_EQ(decoded->text, c.expected);
  } else {
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, c.error);
    EXPECT_EQ(decoded.error().where, "plan.txt");
    EXPECT_EQ(decoded.error().detail, c.expected);
  }
}

INSTANTIATE_TEST_SUITE_P(Text, HoldsToForcedEncoding,
                         testing::Values(ForcedCase{"right_gbk", encoded(plan_text, "gb18030"), "gbk", "", plan_text},
                                         ForcedCase{"right_utf8", plan_text, "utf-8", "", plan_text},
                                         ForcedCase{"right_utf16", "\xFE\xFF" + encoded(plan_text, "UTF-16BE"), "UTF-16", "", plan_text},
                                         ForcedCase{"ascii_as_gbk", "3 items\n", "GBK", "", "3 items\n"},
                                         ForcedCase{"other_known_to_icu", "\xE9t\xE9", "iso-8859-1", "", "été"},
                                         ForcedCase{"utf8_as_gbk", plan_text, "GB18030", "encoding-mismatch", "UTF-8"},
                                         ForcedCase{"utf8_as_big5", plan_text, "Big5", "encoding-mismatch", "UTF-8"},
                                         ForcedCase{"gbk_as_utf8", encoded(plan_text, "gb18030"), "UTF-8", "encoding-mismatch", "GB18030"},
                                         ForcedCase{"gbk_as_big5", encoded(plan_text, "gb18030"), "Big5", "encoding-mismatch", "GB18030"},
                                         ForcedCase{"big5_as_gbk", encoded(traditional_text, "Big5"), "GBK", "encoding-mismatch", "Big5"},
                                         ForcedCase{"utf8_as_utf16", plan_text, "UTF-16LE", "encoding-mismatch", "UTF-8"},
                                         ForcedCase{"utf16_as_utf8", encoded(plan_text, "UTF-16LE"), "UTF-8", "encoding-mismatch",
                                                    "UTF-16LE"},
                                         ForcedCase{"no_such", plan_text, "klingon", "encoding-unknown", "klingon"}),
                         [](const auto& tested) { return tested.param.name; });

TEST(DecodeText, believes_the_bytes_more_than_a_page_that_lies) {
  DecodeRequest request;
  request.hinted = "gb2312";
  EXPECT_EQ(decode_text(plan_text, request)->encoding, "UTF-8");
  request.hinted = "big5";
  EXPECT_EQ(decode_text(encoded(plan_text, "gb18030"), request)->encoding, "GB18030");
}

TEST(DecodeText, refuses_what_is_no_text) {
  EXPECT_EQ(decode_text(std::string("ab\0\0cd\1\2\3", 9), {}).error().code, "file-binary");
  EXPECT_EQ(decode_text(plan_text + std::string(1, '\0'), {}).error().code, "file-binary");
  EXPECT_EQ(decode_text("\x01\x02\x03\x04\x05 text", {}).error().code, "file-binary");
}

TEST(DecodeText, names_the_limit_a_text_goes_beyond) {
  DecodeRequest request;
  request.max_text_bytes = 2u << 20;
  const auto decoded = decode_text(std::string((2u << 20) + 1, 'a'), request);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, "file-too-large");
  EXPECT_EQ(decoded.error().detail, "2 MB");
}

}  // namespace
}  // namespace bihuan::reader
