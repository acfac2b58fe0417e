// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_driver.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "store/sqlite/sqlite_connection.h"

namespace bihuan::store {
namespace {

namespace fs = std::filesystem;

constexpr int patience_milliseconds = 4000;  // how long another program may hold the lock
constexpr std::string_view magic{"SQLite format 3", 16};

bool may_write(const fs::path& path) { return access(path.c_str(), W_OK) == 0; }

// A ledger is nobody else's; SQLite gives its log and index the mode of the file. What exists is left alone, and what goes wrong is SQLite's to
// tell.
void make_private_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) close(descriptor);
}

// An empty file counts: SQLite takes it for a database without tables.
bool may_be_database(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, magic.size()> start{};
  file.read(start.data(), start.size());
  return file.gcount() == 0 || (file.gcount() == static_cast<std::streamsize>(magic.size()) && std::string_view(start.data(), start.size()) == magic);
}

}  // namespace

SqliteDriver::SqliteDriver(std::string path) : path_(std::move(path)) {
  if (path_.empty() || path_.front() == ':') path_.insert(0, "./");  // to SQLite "" and ":memory:" are no files
}

std::optional<base::Error> SqliteDriver::obstacle(bool create) const {
  using base::ErrorKind;
  const auto error = [&](ErrorKind kind, std::string_view code) { return base::Error{kind, std::string(code), path_, {}}; };
  const fs::path path(path_);
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (!fs::exists(status)) {
    if (status.type() != fs::file_type::not_found) return error(ErrorKind::denied, "database-read-only");
    if (!create || !fs::is_directory(folder, ignored)) return error(ErrorKind::not_found, "database-missing");
  } else {
    if (!fs::is_regular_file(status)) return error(ErrorKind::unsupported, "database-foreign");
    if (access(path.c_str(), R_OK) != 0 || !may_write(path)) return error(ErrorKind::denied, "database-read-only");
    if (!may_be_database(path)) return error(ErrorKind::unsupported, "database-foreign");
  }
  if (!may_write(folder)) return error(ErrorKind::denied, "database-read-only");  // the log is written beside the file
  return std::nullopt;
}

std::unique_ptr<Connection> SqliteDriver::open_writer() const {
  make_private_file(path_);
  return std::make_unique<SqliteConnection>(path_, SqliteConnection::Access::writing_new, patience_milliseconds);
}

std::unique_ptr<Connection> SqliteDriver::open_reader() const {
  return std::make_unique<SqliteConnection>(path_, SqliteConnection::Access::reading, patience_milliseconds);
}

}  // namespace bihuan::store
