// SPDX-License-Identifier: Apache-2.0
// A whole database in one file that serves both engines, and back into an empty one. Knows the tables by their catalogue, not what they
// mean.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "store/database.h"

namespace bihuan::store {

// The file: "bihuan-backup 1\n", "schema <number of the newest migration> made <microseconds since 1970 UTC>\n"; for each table
// "table <name> <kind> <column> …\n" and its rows, "+" and each value as "<length>:<bytes>", "\n"; at the end "end <SHA-256 of all
// before>\n". Kinds are integer, real, text, bytes; numbers are written as text. What is derived from the rest (the search index) is left
// out.
struct BackupCounts {
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  bool operator==(const BackupCounts&) const = default;
};

// One state of the database into a new file, which gets its name when it is whole, on the disk and read back. Errors: output-exists,
// output-folder-missing, output-denied, output-disk-full, output-failed.
base::Result<BackupCounts> back_up(Database& database, const std::string& path, std::int64_t now);

// All or nothing, into a database without a row; an older schema is brought up to date. Errors: those of Database::open,
// database-not-empty, file-missing, file-unreadable, backup-damaged (cut, changed, or no backup), backup-newer.
base::Result<BackupCounts> restore(const DatabaseOptions& into, const std::string& path);

}  // namespace bihuan::store
