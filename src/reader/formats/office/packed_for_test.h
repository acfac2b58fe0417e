// SPDX-License-Identifier: Apache-2.0
// Packs parts into a zip in memory, for tests and fuzz targets.
#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace bihuan::reader {

using PartList = std::vector<std::pair<std::string, std::string>>;

// `compression` is ZIP_CM_DEFLATE or ZIP_CM_STORE.
inline std::string packed(const PartList& parts, int compression = ZIP_CM_DEFLATE) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("no zip in memory");
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_RAW);
    if (index >= 0)
      zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), compression, 0);
    else
      zip_source_free(source);
  }
  if (zip_close(zip) != 0) zip_discard(zip);
  zip_source_open(target);
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string out(stat.size, '\0');
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

}  // namespace bihuan::reader
