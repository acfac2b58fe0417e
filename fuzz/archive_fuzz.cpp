// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "reader/formats/sources.h"
#include "sound_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  static const std::string folder = std::filesystem::temp_directory_path() / ("bihuan_archive_fuzz_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  for (const char* name : {"/a.zip", "/a.tar.gz"}) {
    const std::string path = folder + name;
    std::ofstream(path, std::ios::binary) << input;
    bihuan::reader::Sources sources({path}, {std::size_t{1} << 20, std::size_t{4} << 20});
    for (int count = 0; count < 100; ++count) {
      auto item = sources.next();
      if (!item) break;
      bihuan::require(bihuan::base::valid_utf8_prefix(item->name()) == item->name().size());
      item->load();
    }
  }
  std::filesystem::remove_all(folder);
  return 0;
}
