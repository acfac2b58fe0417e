// SPDX-License-Identifier: Apache-2.0
// The parts of one zipped document (docx, xlsx, ofd) in memory, unpacked within limits.
// Knows nothing of what the parts say.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

namespace bihuan::reader {

class ZipPackage {
 public:
  // `bytes` must outlive the package. Errors carry `document_name` as their place; what cannot be unpacked is `damaged_code`, more than
  // More than `max_unpacked` bytes over all reads is file-too-large, a ratio that no text has archive-bomb.
  static base::Result<ZipPackage> open(std::string_view bytes, std::string_view document_name, std::string_view damaged_code,
                                       std::size_t max_unpacked);

  // Names compare without case; a leading slash is ignored.
  bool has(std::string_view part) const;
  base::Result<std::string> read(std::string_view part);

  std::int64_t part_count() const;
  // As stored: not necessarily UTF-8.
  std::string_view part_name(std::int64_t index) const;

  const std::string& document_name() const { return document_name_; }
  base::Error damage(std::string_view detail) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::int64_t index_of(std::string_view part) const;
  base::Result<std::string> read_at(std::int64_t index);

  std::unique_ptr<zip, Close> archive_;
  std::string document_name_;
  std::string damaged_code_;
  std::size_t max_unpacked_ = 0;
  std::size_t unpacked_ = 0;
};

}  // namespace bihuan::reader
