// SPDX-License-Identifier: Apache-2.0
// A file that is made to be read back at once, such as a workbook, in a folder of its own that is gone with this object.
#pragma once

#include <string>

namespace bihuan::app {

class ScratchFile {
 public:
  // Throws report::NotWritten when there is no place for it.
  explicit ScratchFile(const std::string& name);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::string& path() const { return path_; }
  std::string bytes() const;

 private:
  std::string folder_, path_;
};

}  // namespace bihuan::app
