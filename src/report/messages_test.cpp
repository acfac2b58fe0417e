// SPDX-License-Identifier: Apache-2.0
#include "report/messages.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace bihuan::report {
namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Codes that the sources hand to a person: in calls that make an Error or a notice.
std::set<std::string> codes_in_sources() {
  static const std::regex call(
      R"re((?:\bfail|failure|Error|problem|add_notice|notice_codes\.emplace_back|notices\.push_back|notices\.emplace_back|Notice|\bnotice|_notice)\s*[({][^;"]*"([a-z0-9]+(?:-[a-z0-9]+)+)")re");
  std::set<std::string> codes;
  for (const char* folder : {"/src/reader", "/src/domain", "/src/store", "/src/app", "/src/main", "/src/report", "/src/api"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(BIHUAN_SOURCE_DIR) + folder)) {
      const std::string name = entry.path().filename();
      if (!name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
      const std::string text = file_text(entry.path());
      for (std::sregex_iterator match(text.begin(), text.end(), call), end; match != end; ++match) codes.insert((*match)[1]);
    }
  }
  return codes;
}

TEST(Messages, EveryCodeInTheSourcesHasASentenceInBothLanguages) {
  const std::set<std::string> codes = codes_in_sources();
  EXPECT_GT(codes.size(), 10u);
  for (const std::string& code : codes) {
    const auto message = find_message(code);
    ASSERT_TRUE(message) << code;
    EXPECT_FALSE(message->chinese.empty()) << code;
    EXPECT_FALSE(message->english.empty()) << code;
  }
}

// The READMEs of the reader's parts list them as rows that begin with the code.
TEST(Messages, EveryCodeInTheTablesOfTheReaderHasASentence) {
  static const std::regex row(R"re(\n\| `([a-z0-9]+(?:-[a-z0-9]+)+)` \|)re");
  for (const char* part : {"formats", "structure", "commitments"}) {
    const std::string text = file_text(std::string(BIHUAN_SOURCE_DIR) + "/src/reader/" + part + "/README.md");
    for (std::sregex_iterator match(text.begin(), text.end(), row), end; match != end; ++match)
      EXPECT_TRUE(find_message((*match)[1].str())) << (*match)[1];
  }
}

TEST(Messages, StandInTheOrderOfTheirCodes) {
  const auto all = messages();
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_LT(all[i - 1].code, all[i].code);
}

TEST(Messages, EndAsSentencesAndSayWhatToDo) {
  for (const Message& message : messages()) {
    EXPECT_TRUE(message.chinese.ends_with("。")) << message.code;
    EXPECT_TRUE(message.english.ends_with(".")) << message.code;
    EXPECT_GE(message.chinese.find("。"), 3u) << message.code;
    EXPECT_NE(message.chinese.find("。"), message.chinese.rfind("。")) << message.code << ": a second sentence with the way out";
  }
}

TEST(Messages, NameTheFileAndFillTheGap) {
  const base::Error error{base::ErrorKind::too_large, "file-too-large", "plans/a.txt", "256 MB"};
  EXPECT_EQ(error_sentence(error, Language::chinese), "plans/a.txt：没有读：超过上限 256 MB。拆成几份，或用 --max-size 放宽上限。");
  EXPECT_EQ(error_sentence(error, Language::english), "plans/a.txt: not read: larger than 256 MB. Split it, or raise --max-size.");
}

TEST(Messages, PreferTheSentenceForCodeAndDetail) {
  const base::Error error{base::ErrorKind::unsupported, "format-unsupported", "a.png", "picture"};
  EXPECT_NE(error_sentence(error, Language::chinese).find("图片"), std::string::npos);
}

TEST(Messages, FallBackToTheCode) {
  EXPECT_EQ(notice_sentence("no-such-code", Language::english), "no-such-code");
  EXPECT_EQ(error_sentence({base::ErrorKind::invalid, "no-such-code", "a.txt", "x"}, Language::english), "a.txt: no-such-code (x)");
}

}  // namespace
}  // namespace bihuan::report
