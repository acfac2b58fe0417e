// SPDX-License-Identifier: Apache-2.0
#include "main/sorted_spill.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <queue>
#include <system_error>
#include <utility>

#include "report/not_written.h"

namespace bihuan {
namespace {

constexpr std::size_t most_runs = 64;  // files that are open at once

[[noreturn]] void fail() { throw report::refused_by_system(errno, "TMPDIR"); }

void write_row(std::FILE* file, const std::string& row) {
  if (std::fwrite(row.data(), 1, row.size(), file) != row.size() || std::fputc('\n', file) == EOF) fail();
}

// False at the end of the file; what cannot be read is a fault, never an end.
bool read_row(std::FILE* file, std::string& row) {
  char* line = nullptr;
  std::size_t room = 0;
  const ssize_t size = ::getline(&line, &room, file);
  const std::unique_ptr<char, decltype(&std::free)> freed(line, &std::free);
  if (size <= 0) {
    if (std::ferror(file) != 0) fail();
    return false;
  }
  row.assign(line, static_cast<std::size_t>(size - (line[size - 1] == '\n')));
  return true;
}

}  // namespace

SortedSpill::File SortedSpill::temporary_file() {
  std::error_code none;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
  std::string name = (folder / ("bihuan-rows-" + std::string(6, 'X'))).string();
  const int descriptor = none ? -1 : ::mkstemp(name.data());
  if (none) errno = none.value();
  if (descriptor < 0) fail();
  ::unlink(name.c_str());
  std::FILE* file = ::fdopen(descriptor, "w+b");
  if (file == nullptr) fail();
  return File(file);
}

void SortedSpill::add(std::string row) {
  used_ += row.size() + sizeof(std::string) + 32;
  rows_.push_back(std::move(row));
  if (used_ >= memory_bytes_) write_run();
}

void SortedSpill::write_run() {
  std::sort(rows_.begin(), rows_.end());
  if (runs_.size() >= most_runs) {
    File all = temporary_file();
    merge(runs_, [&](const std::string& row) { write_row(all.get(), row); });
    runs_.clear();
    runs_.push_back(std::move(all));
  }
  File run = temporary_file();
  for (const std::string& row : rows_) write_row(run.get(), row);
  runs_.push_back(std::move(run));
  rows_.clear();
  used_ = 0;
}

void SortedSpill::merge(std::vector<File>& runs, const std::function<void(const std::string&)>& take) {
  using Head = std::pair<std::string, std::size_t>;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  std::string row;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    if (std::fflush(runs[run].get()) != 0) fail();
    std::rewind(runs[run].get());
    if (read_row(runs[run].get(), row)) heads.emplace(row, run);
  }
  while (!heads.empty()) {
    const std::size_t run = heads.top().second;
    take(heads.top().first);
    heads.pop();
    if (read_row(runs[run].get(), row)) heads.emplace(std::move(row), run);
  }
}

void SortedSpill::drain(const std::function<void(const std::string&)>& take) {
  if (!runs_.empty()) {
    write_run();
    return merge(runs_, take);
  }
  std::sort(rows_.begin(), rows_.end());
  for (const std::string& row : rows_) take(row);
  rows_.clear();
}

}  // namespace bihuan
