// SPDX-License-Identifier: Apache-2.0
#include "api/web_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace bihuan::api {
namespace {

namespace fs = std::filesystem;

class WebFolder : public ::testing::Test {
 protected:
  WebFolder() : folder_(fs::temp_directory_path() / ("bihuan-web-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "assets");
  }
  ~WebFolder() override { fs::remove_all(folder_); }
  void write(const std::string& name, std::string_view text) { std::ofstream(folder_ / name, std::ios::binary) << text; }

  const fs::path folder_;
};

TEST_F(WebFolder, IsServedFromMemory) {
  write("index.html", "<!doctype html>");
  write("assets/main-Dk3f0aQ1.js", std::string(5000, 'x'));
  write("assets/plain.css", "a{}");
  const auto files = WebFiles::load(folder_);
  ASSERT_TRUE(files);
  fs::remove_all(folder_);
  const auto script = files->find("/assets/main-Dk3f0aQ1.js");
  ASSERT_TRUE(script);
  EXPECT_EQ(script->content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(script->cache_control, "public, max-age=31536000, immutable");
  EXPECT_EQ(script->shared_body->size(), 5000u);
  EXPECT_LT(script->shared_gzip->size(), 100u);
  EXPECT_EQ(script->shared_gzip, files->find("/assets/main-Dk3f0aQ1.js")->shared_gzip);
  const auto style = files->find("/assets/plain.css");
  EXPECT_EQ(style->cache_control, "no-cache");
  EXPECT_FALSE(style->shared_gzip);
  EXPECT_NE(style->etag, script->etag);
}

TEST_F(WebFolder, AnswersTheApplicationsOwnRoutesWithItsFirstPage) {
  write("index.html", "<!doctype html>");
  const auto files = WebFiles::load(folder_);
  for (const char* path : {"/", "/index.html", "/ledger", "/plans/990101-3", "/v1.2/units"}) {
    const auto page = files->find(path);
    ASSERT_TRUE(page) << path;
    EXPECT_EQ(page->content_type, "text/html; charset=utf-8");
    EXPECT_EQ(page->cache_control, "no-cache");
  }
  for (const char* path : {"/missing.js", "/assets/gone-Dk3f0aQ1.js", "/.git", "/../etc.txt"}) EXPECT_FALSE(files->find(path)) << path;
}

TEST_F(WebFolder, LeavesOutWhatIsHiddenAndWhatLeadsOut) {
  write("index.html", "x");
  write(".secret.txt", "x");
  fs::create_directories(folder_ / ".git");
  write(".git/config.txt", "x");
  fs::create_symlink("/etc/passwd", folder_ / "out.txt");
  fs::create_directory_symlink("/etc", folder_ / "etc");
  const auto files = WebFiles::load(folder_);
  ASSERT_TRUE(files);
  for (const char* path : {"/.secret.txt", "/.git/config.txt", "/out.txt", "/etc/hosts.conf", "/etc/host.conf"})
    EXPECT_FALSE(files->find(path)) << path;
}

TEST_F(WebFolder, MustHoldAFirstPage) {
  EXPECT_EQ(WebFiles::load(folder_).error().code, "web-missing");
  EXPECT_EQ(WebFiles::load(folder_ / "none").error().code, "web-missing");
  EXPECT_EQ(WebFiles::load(folder_ / "none").error().where, (folder_ / "none").string());
}

TEST(WebFileNames, CarryAHashOrNot) {
  for (const char* path :
       {"/assets/main-Dk3f0aQ1.js", "/assets/a-_0-bcdef.css", "/assets/x/font-ABCDEFGH.woff2", "/assets/main-Dk3f0aQ1.js.map"})
    EXPECT_TRUE(is_named_by_content(path)) << path;
  for (const char* path : {"/main-Dk3f0aQ1.js", "/assets/main.js", "/assets/element-elements.js", "/assets/main-Dk3f.js",
                           "/assets/-Dk3f0aQ1.js", "/assets/main-Dk3f0aQ1"})
    EXPECT_FALSE(is_named_by_content(path)) << path;
}

}  // namespace
}  // namespace bihuan::api
