// SPDX-License-Identifier: Apache-2.0
#include "api/url.h"

#include <gtest/gtest.h>

#include "api/http.h"

namespace bihuan::api {
namespace {

TEST(Target, IsTakenApart) {
  struct Case {
    const char* text;
    const char* authority;
    const char* path;
    const char* query;
  };
  for (const Case& expected : {
           Case{"/", "", "/", ""},
           {"/a/b?x=1&y=2", "", "/a/b", "x=1&y=2"},
           {"/%E5%8F%B0%e8%b4%a6?q=%E5%8F%B0", "", "/台账", "q=%E5%8F%B0"},
           {"/a+b%20c", "", "/a+b c", ""},
           {"/?a?b", "", "/", "a?b"},
           {"//a//", "", "//a//", ""},
           {"/..a/.b./...", "", "/..a/.b./...", ""},
           {"http://host:1/a?b", "host:1", "/a", "b"},
           {"http://host", "host", "/", ""},
           {"http://host?b", "host", "/", "b"},
       }) {
    const auto target = parse_target(expected.text);
    ASSERT_TRUE(target) << expected.text;
    EXPECT_EQ(target->authority, expected.authority) << expected.text;
    EXPECT_EQ(target->path, expected.path) << expected.text;
    EXPECT_EQ(target->query, expected.query) << expected.text;
  }
}

TEST(Target, IsRefusedWhereItCouldBeReadInTwoWays) {
  for (const char* text : {"",     "a",          "*",    "?a",  "/%",      "/%4",   "/%4g",    "/%00",      "/%1f",
                           "/%7f", "/%2F",       "/%5c", "/\\", "/.",      "/..",   "/a/..",   "/a/./b",    "/%2E%2e/",
                           "/%ff", "/%ed%a0%80", "/a#b", "/?%", "/?a=%zz", "/?%00", "http://", "http:///a", "ftp://host/a"})
    EXPECT_FALSE(parse_target(text)) << text;
}

TEST(Parameters, AreDecoded) {
  Request request;
  request.query = "q=%E6%A3%AE%E6%9E%97+a%2Bb&empty&also=&q=second&&=nameless&line=a%0Ab";
  EXPECT_EQ(request.parameter("q"), "森林 a+b");
  EXPECT_EQ(request.parameter("empty"), "");
  EXPECT_EQ(request.parameter("missing"), "");
  EXPECT_EQ(request.parameter(""), "nameless");
  EXPECT_EQ(request.parameter("line"), "a\nb");
  EXPECT_EQ(request.parameters().size(), 6u);
}

TEST(Parameters, ThatDoNotDecodeAreLeftOut) {
  EXPECT_EQ(decode_query("a=%&b=%ff&c=%00&d=1").size(), 1u);
  EXPECT_FALSE(decode_parameter("%4"));
  EXPECT_FALSE(decode_parameter("\x01"));
}

}  // namespace
}  // namespace bihuan::api
