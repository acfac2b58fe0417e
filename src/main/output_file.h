// SPDX-License-Identifier: Apache-2.0
// Writes bytes to standard output, or to a file that appears under its name only when it is whole.
// Throws std::system_error when the machine refuses (disk full, folder missing); ClosedPipe when the reader has gone.
#pragma once

#include <string>
#include <string_view>

namespace bihuan {

struct ClosedPipe {};

// All of `bytes`, or an exception.
void write_all(int descriptor, std::string_view bytes, const std::string& name);

class OutputFile {
 public:
  // Opens a file beside `path`.
  explicit OutputFile(std::string path);
  // Removes it again unless keep() was called.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes) { write_all(descriptor_, bytes, path_); }
  // Closes the file and gives it its name.
  void keep();

 private:
  std::string path_, unfinished_;
  int descriptor_;
};

}  // namespace bihuan
