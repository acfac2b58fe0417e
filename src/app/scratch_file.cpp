// SPDX-License-Identifier: Apache-2.0
#include "app/scratch_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "report/not_written.h"

namespace bihuan::app {

ScratchFile::ScratchFile(const std::string& name)
    : folder_((std::filesystem::temp_directory_path() / ("bihuan-export-" + std::string(6, 'X'))).string()) {
  if (::mkdtemp(folder_.data()) == nullptr) throw report::refused_by_system(errno, folder_);
  path_ = folder_ + '/' + name;
}

ScratchFile::~ScratchFile() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string ScratchFile::bytes() const {
  std::ifstream in(path_, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace bihuan::app
