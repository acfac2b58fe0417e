// SPDX-License-Identifier: Apache-2.0
// The files in one archive (zip, tar, tar.gz, tar.xz, 7z), one after the other, unpacked within limits.
// Names come as UTF-8 whatever the archive's maker wrote.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::reader {

struct ArchiveEntry {
  std::string name;  // path inside the archive
  base::Result<std::string> bytes;
};

class ArchiveEntries {
 public:
  virtual ~ArchiveEntries() = default;

  // Nothing after the last. After archive-damaged or archive-bomb there is no further entry.
  virtual std::optional<ArchiveEntry> next() = 0;
  virtual const std::string& path() const = 0;
};

struct ArchiveLimits {
  std::size_t max_entry_bytes;
  std::size_t max_unpacked_bytes;
};

// Whether a file of that name is taken for an archive of many files: by its ending.
bool is_archive_name(std::string_view name);

// archive-damaged, file-missing, file-unreadable. Entries whose names `wants` refuses are passed over without unpacking.
base::Result<std::unique_ptr<ArchiveEntries>> open_archive(const std::string& path, const ArchiveLimits& limits,
                                                           bool (*wants)(std::string_view));

// UTF-8 as it is; else decoded as GB18030, which is what zips packed in China without a UTF-8 mark hold.
std::string readable_name(std::string_view raw);

}  // namespace bihuan::reader
