// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/sources.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <filesystem>
#include <fstream>
#include <thread>

#include "reader/formats/archive_entries.h"
#include "reader/formats/office/packed_for_test.h"
#include "reader/formats/text/encoded_for_test.h"

namespace bihuan::reader {
namespace {

class SourcesTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("bihuan_sources_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_ / "sub" / ".git");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  // "name=bytes" or "name!code" for each item, names without the folder.
  std::vector<std::string> read(std::vector<std::string> inputs, const SourceLimits& limits = {}) const {
    Sources sources(std::move(inputs), limits);
    std::vector<std::string> items;
    while (auto item = sources.next()) {
      std::string name = item->name();
      if (name.starts_with(folder_.string())) name = name.substr(folder_.string().size() + 1);
      const auto bytes = item->load();
      EXPECT_TRUE(bytes || bytes.error().where == item->name());
      items.push_back(bytes ? name + "=" + *bytes : name + "!" + bytes.error().code);
    }
    return items;
  }

  std::string write_archive(const std::string& name, const PartList& parts) const {
    const std::string path = (folder_ / name).string();
    ::setlocale(LC_CTYPE, "C.UTF-8");  // the writer needs it for names; reading must do without
    archive* out = archive_write_new();
    if (name.ends_with(".7z"))
      archive_write_set_format_7zip(out);
    else
      archive_write_set_format_gnutar(out);
    if (name.ends_with("gz")) archive_write_add_filter_gzip(out);
    if (name.ends_with("xz")) archive_write_add_filter_xz(out);
    archive_write_open_filename(out, path.c_str());
    for (const auto& [part, bytes] : parts) {
      archive_entry* entry = archive_entry_new();
      archive_entry_update_pathname_utf8(entry, part.c_str());
      archive_entry_set_pathname(entry, part.c_str());
      archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
      archive_entry_set_filetype(entry, AE_IFREG);
      archive_entry_set_perm(entry, 0644);
      archive_write_header(out, entry);
      archive_write_data(out, bytes.data(), bytes.size());
      archive_entry_free(entry);
    }
    archive_write_free(out);
    ::setlocale(LC_CTYPE, "C");
    return path;
  }

  std::filesystem::path folder_;
};

using List = std::vector<std::string>;

TEST_F(SourcesTest, walks_folders_in_order_and_leaves_out_what_is_no_plan) {
  write("b.txt", "2"), write("a.txt", "1"), write("sub/c.html", "3"), write(".hidden.txt", "x"), write("sub/.git/d.txt", "x"),
      write("e.PNG", "x"), write("~$a.docx", "x");
  Sources sources({folder_.string()});
  EXPECT_EQ(read({folder_.string()}), (List{"a.txt=1", "b.txt=2", "sub/c.html=3"}));
  while (sources.next()) {
  }
  EXPECT_EQ(sources.skipped_count(), 4u);
}

TEST_F(SourcesTest, reads_what_a_person_names_whatever_it_is_called) {
  const std::string path = write("e.png", "x");
  EXPECT_EQ(read({path, (folder_ / "none.txt").string()}), (List{"e.png=x", "none.txt!file-missing"}));
}

TEST_F(SourcesTest, opens_archives_of_many_files) {
  const PartList parts{{"甲/a.txt", "1"}, {"b.md", "2"}, {"c.css", "x"}};
  write("p.zip", packed(parts));
  for (const char* name : {"p.zip", "p.tar", "p.tar.gz", "p.tgz", "p.tar.xz", "p.7z"}) {
    if (std::string(name) != "p.zip") write_archive(name, parts);
    EXPECT_EQ(read({(folder_ / name).string()}), (List{std::string(name) + ":甲/a.txt=1", std::string(name) + ":b.md=2"})) << name;
  }
}

TEST_F(SourcesTest, reads_entries_whose_names_lead_out_of_the_archive_under_their_inner_names) {
  const PartList parts = {{"../../evil.txt", "1"}, {"../q3.txt", "2"}, {"a/../b.txt", "3"}, {"x/c.txt", "4"}, {"../.hidden.txt", "5"}, {"..", "6"}};
  for (const std::string& path : {write_archive("a.tar", parts), write("a.zip", packed(parts))}) {
    const std::string name = std::filesystem::path(path).filename();
    EXPECT_EQ(read({path}), (List{name + ":evil.txt=1", name + ":q3.txt=2", name + ":b.txt=3", name + ":x/c.txt=4"}));
  }
}

TEST_F(SourcesTest, reads_names_that_zips_hold_in_gbk) {
  const std::string path = write("p.zip", packed({{encoded("方案/清河区.txt", "gb18030"), "1"}}));
  EXPECT_EQ(read({path}), List{"p.zip:方案/清河区.txt=1"});
}

TEST_F(SourcesTest, goes_on_after_a_bad_input) {
  const std::string bad = write("bad.zip", "PK\3\4 no zip"), good = write("good.txt", "1");
  EXPECT_EQ(read({bad, good}), (List{"bad.zip!archive-damaged", "good.txt=1"}));
  const std::string damaged = write("bad.tar.gz", "\x1F\x8B\x08 no gzip");
  EXPECT_EQ(read({damaged, good}), (List{"bad.tar.gz!archive-damaged", "good.txt=1"}));
}

TEST_F(SourcesTest, does_not_descend_into_nested_archives) {
  const std::string path = write("p.zip", packed({{"inner.zip", packed({{"a.txt", "1"}})}, {"b.txt", "2"}}));
  EXPECT_EQ(read({path}), (List{"p.zip:inner.zip!archive-nested", "p.zip:b.txt=2"}));
}

TEST_F(SourcesTest, stops_unpacking_a_bomb) {
  const std::string zip = write("p.zip", packed({{"a.txt", std::string(40u << 20, 'a')}, {"b.txt", "2"}}));
  EXPECT_EQ(read({zip}), List{"p.zip:a.txt!archive-bomb"});
  const std::string tar = write_archive("p.tar.xz", {{"a.txt", std::string(40u << 20, 'a')}, {"b.txt", "2"}});
  EXPECT_EQ(read({tar}), List{"p.tar.xz:a.txt!archive-bomb"});
}

TEST_F(SourcesTest, reads_no_file_beyond_the_limit) {
  SourceLimits limits;
  limits.max_file_bytes = 1u << 20;
  const std::string big((1u << 20) + 1, 'a');
  EXPECT_EQ(read({write("a.txt", big), write("b.txt", "1")}, limits), (List{"a.txt!file-too-large", "b.txt=1"}));
  EXPECT_EQ(read({write_archive("p.tar", {{"a.txt", big}, {"b.txt", "1"}})}, limits),
            (List{"p.tar:a.txt!file-too-large", "p.tar:b.txt=1"}));
}

TEST_F(SourcesTest, gives_each_item_to_one_thread) {
  PartList parts;
  for (int i = 0; i < 200; ++i) parts.emplace_back(std::to_string(i) + ".txt", std::to_string(i));
  write("p.zip", packed(parts));
  for (int i = 0; i < 200; ++i) write("f" + std::to_string(i) + ".txt", std::to_string(i));
  Sources sources({folder_.string()});
  std::vector<std::string> found[4];
  std::vector<std::thread> threads;
  for (auto& list : found) {
    threads.emplace_back([&sources, &list] {
      while (auto item = sources.next()) list.push_back(item->name() + item->load().value_or("!"));
    });
  }
  for (std::thread& thread : threads) thread.join();
  List all;
  for (const auto& list : found) all.insert(all.end(), list.begin(), list.end());
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all.size(), 400u);
  EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace
}  // namespace bihuan::reader
