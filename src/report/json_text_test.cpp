// SPDX-License-Identifier: Apache-2.0
#include "report/json_text.h"

#include <gtest/gtest.h>

namespace bihuan::report {
namespace {

TEST(JsonText, parts_members_and_values_and_escapes_texts) {
  JsonText json;
  json.open_object()
      .member("a", 1)
      .member("b", "引号\"和\n")
      .name("c")
      .open_array()
      .number(2)
      .boolean(true)
      .null()
      .open_object()
      .close_object();
  json.close_array().member("d", false).name("e").raw("[1]").name("f").open_object().member("g", "").close_object().close_object();
  EXPECT_EQ(json.json(), R"({"a":1,"b":"引号\"和\n","c":[2,true,null,{}],"d":false,"e":[1],"f":{"g":""}})");
}

TEST(JsonText, takes_texts_of_any_length) {
  const std::string longer(10'000, '"');
  JsonText json;
  json.text(longer);
  EXPECT_EQ(json.json().size(), 2 * longer.size() + 2);
}

}  // namespace
}  // namespace bihuan::report
