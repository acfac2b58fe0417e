// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/name_links.h"

#include <gtest/gtest.h>

#include <string>

namespace bihuan::reader {
namespace {

struct Row {
  std::string before, at;
  std::size_t length;
};

TEST(NameLinks, part_names_and_no_words) {
  for (const Row& row : {Row{"城镇", "和农村", 3},
                         {"城区", "、镇区", 3},
                         {"道路", "以及桥梁", 6},
                         {"入园率", "与巩固率", 3},
                         {"自来水普", "及率", 0},
                         {"建设", "和美乡村", 0},
                         {"公众参", "与率", 0},
                         {"办结", "及时率", 0},
                         {"市区", "及县城", 3},
                         {"托位", "数", 0}})
    EXPECT_EQ(name_link_at(row.before + row.at, row.before.size()), row.length) << row.before << row.at;
}

TEST(NameLinks, are_whole) {
  EXPECT_TRUE(is_name_link("以及"));
  EXPECT_FALSE(is_name_link("以及时"));
}

}  // namespace
}  // namespace bihuan::reader
