// SPDX-License-Identifier: Apache-2.0
// The bytes of a backup, written and read piece by piece (form: backup.h). Knows no database.
#pragma once

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/sha256.h"

namespace bihuan::store {

// Thrown where a file cannot be written or read on: the error says why.
struct BackupStopped {
  base::Error error;
};

class BackupWriter {
 public:
  // Writes to a file beside `path`, which is removed again unless finish() was called. Throws BackupStopped, as all below do.
  explicit BackupWriter(const std::string& path);
  ~BackupWriter();
  BackupWriter(const BackupWriter&) = delete;
  BackupWriter& operator=(const BackupWriter&) = delete;

  void write(std::string_view bytes);
  void write_value(std::string_view bytes);  // with its length before it
  // Adds the hash, waits for the disk, reads all of it back and gives the file its name.
  void finish();

 private:
  void flush();
  [[noreturn]] void stop(int system_error) const;

  std::string path_, unfinished_;
  int descriptor_ = -1;
  std::string waiting_;
  base::Sha256 hash_;
};

// Nothing when the file is whole and unchanged.
std::optional<base::Error> check_backup(const std::string& path);

// Reads a file that check_backup has found good. Throws BackupStopped with backup-damaged where it has another form all the same.
class BackupReader {
 public:
  explicit BackupReader(const std::string& path);

  std::string line();
  bool is_at_row();  // takes the row's "+"
  std::string_view value();
  void end_row();
  [[noreturn]] void stop(std::string_view code = "backup-damaged") const;

 private:
  std::string path_;
  std::ifstream file_;
  std::uint64_t size_;
  std::string value_;
};

}  // namespace bihuan::store
