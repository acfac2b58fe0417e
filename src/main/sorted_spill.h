// SPDX-License-Identifier: Apache-2.0
// Rows of bytes given in any order and handed back in theirs. Keeps a bounded part in memory and the rest in temporary files without a
// name (TMPDIR). Knows nothing of what the rows say. Throws report::NotWritten when the disk is full.
#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bihuan {

class SortedSpill {
 public:
  explicit SortedSpill(std::size_t memory_bytes) : memory_bytes_(memory_bytes) {}

  // A row without a line feed.
  void add(std::string row);
  // All rows in the order of their bytes. Once; nothing can be added behind it.
  void drain(const std::function<void(const std::string&)>& take);

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, CloseFile>;

  void write_run();
  static File temporary_file();
  static void merge(std::vector<File>& runs, const std::function<void(const std::string&)>& take);

  std::size_t memory_bytes_, used_ = 0;
  std::vector<std::string> rows_;
  std::vector<File> runs_;
};

}  // namespace bihuan
