// SPDX-License-Identifier: Apache-2.0
// Writes bytes to standard output, or to a file that appears under its name only when it is whole; until then an older file of that
// name stays as it is. Throws report::NotWritten when the machine refuses (disk full, folder missing); ClosedPipe when the reader has gone.
#pragma once

#include <string>
#include <string_view>

namespace bihuan {

struct ClosedPipe {};

// All of `bytes`, or an exception.
void write_all(int descriptor, std::string_view bytes, const std::string& name);

class OutputFile {
 public:
  // Opens a file beside the one that `path` leads to; a pipe or a device is written as it is.
  explicit OutputFile(std::string path);
  // Removes it again unless keep() was called.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  const std::string& path() const { return path_; }
  // What is written until keep(), for a library that opens files by name.
  const std::string& unfinished_path() const { return unfinished_; }
  void write(std::string_view bytes) { write_all(descriptor_, bytes, path_); }
  // Closes the file and gives it its name.
  void keep();

 private:
  void open_beside();

  std::string path_, target_, unfinished_;  // as given; behind its links; under which name it grows
  int descriptor_ = -1;
};

}  // namespace bihuan
