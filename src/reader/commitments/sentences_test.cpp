// SPDX-License-Identifier: Apache-2.0
// The tables in sentences/: each group is a test.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

struct SentenceCase {
  std::string text;
  std::string found;  // a line for each target or rule, in order
};

struct Group {
  std::string name;  // as a test is named: words_joined_so
  int line = 0;
  std::vector<SentenceCase> cases;
};

std::string with_line_feeds(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) text.replace(at, 2, "\n");
  return text;
}

std::vector<Group> groups_in(const std::filesystem::path& file) {
  std::vector<Group> groups;
  std::ifstream in(file);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.starts_with("#")) continue;
    if (line.starts_with("== ")) {
      std::string name = line.substr(3);
      std::replace(name.begin(), name.end(), ' ', '_');
      groups.push_back({name, number, {}});
    } else if (line.starts_with("    ")) {
      std::string& found = groups.at(groups.size() - 1).cases.at(groups.back().cases.size() - 1).found;
      found += (found.empty() ? "" : "\n") + line.substr(4);
    } else {
      groups.at(groups.size() - 1).cases.push_back({with_line_feeds(line), ""});
    }
  }
  return groups;
}

class SentenceTable : public testing::Test {
 public:
  SentenceTable(Group group, bool of_rules) : group_(std::move(group)), of_rules_(of_rules) {}

  void TestBody() override {
    ASSERT_FALSE(group_.cases.empty());
    for (const SentenceCase& test : group_.cases)
      EXPECT_EQ(of_rules_ ? rules_in(test.text) : targets_in(test.text), test.found) << test.text;
  }

 private:
  Group group_;
  bool of_rules_;
};

// Runs before main, as TEST does.
const int registered = [] {
  const std::filesystem::path folder = BIHUAN_SOURCE_DIR "/src/reader/commitments/sentences";
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string table = entry.path().stem();
    for (const Group& group : groups_in(entry.path())) {
      testing::RegisterTest(("Sentences_" + table).c_str(), group.name.c_str(), nullptr, nullptr, entry.path().c_str(), group.line,
                            [group, table]() -> testing::Test* { return new SentenceTable(group, table == "rules"); });
      ++count;
    }
  }
  return count;
}();

TEST(Sentences, have_tables) { EXPECT_GE(registered, 50); }

}  // namespace
}  // namespace bihuan::reader
