// SPDX-License-Identifier: Apache-2.0
#include "api/preferences.h"

#include <gtest/gtest.h>

namespace bihuan::api {
namespace {

using report::Language;

TEST(Preferences, ChooseTheLanguage) {
  struct Case {
    const char* header;
    Language language;
  };
  for (const Case& expected : {
           Case{"", Language::chinese},
           {"zh-CN,zh;q=0.9,en;q=0.8", Language::chinese},
           {"en-US,en;q=0.9,zh-CN;q=0.8", Language::english},
           {"en", Language::english},
           {"EN-gb", Language::english},
           {"de, fr;q=0.5", Language::chinese},
           {"de, en;q=0.1", Language::english},
           {"zh;q=0.5, en;q=0.5", Language::chinese},
           {"en;q=0.5, zh;q=0.5", Language::english},
           {"en;q=0", Language::chinese},
           {"en;q=nonsense", Language::chinese},
           {"eng", Language::chinese},
       })
    EXPECT_EQ(preferred_language(expected.header), expected.language) << expected.header;
}

TEST(Preferences, ChooseTheCoding) {
  for (const char* header :
       {"gzip", "gzip, deflate, br", "GZIP;q=0.5", "*", "br;q=1.0, *;q=0.1", "x-gzip", "gzip ; Q=1", "identity;q=0.5, gzip;q=0.5"})
    EXPECT_TRUE(accepts_gzip(header)) << header;
  for (const char* header :
       {"", "br", "gzip;q=0", "gzip;q=0.000, *", "*;q=0", "identity", "identity, gzip;q=0.5", "gzip;q=2", "gzip;q=-1", "gzip;q=0.12345"})
    EXPECT_FALSE(accepts_gzip(header)) << header;
}

}  // namespace
}  // namespace bihuan::api
