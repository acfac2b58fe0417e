// SPDX-License-Identifier: Apache-2.0
#include "store/backup_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace bihuan::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view end_word = "end ";
constexpr std::size_t end_size = end_word.size() + 64 + 1;
constexpr std::size_t piece_size = 1 << 18;

std::string folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

std::string_view code_of(int system_error) {
  switch (system_error) {
    case ENOENT:
    case ENOTDIR:
      return "output-folder-missing";
    case EACCES:
    case EPERM:
    case EROFS:
      return "output-denied";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "output-disk-full";
    default:
      return "output-failed";
  }
}

// A new name is durable when its folder is.
void sync_folder(const std::string& path) {
  const int folder = open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  fsync(folder);
  close(folder);
}

}  // namespace

BackupWriter::BackupWriter(const std::string& path) : path_(path), unfinished_(path + ".unfinished") {
  std::error_code ignored;
  if (fs::exists(path_, ignored)) throw BackupStopped{{base::ErrorKind::conflict, "output-exists", path_, {}}};
  descriptor_ = open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);  // a ledger is nobody else's
  if (descriptor_ < 0) stop(errno);
}

BackupWriter::~BackupWriter() {
  if (descriptor_ < 0) return;
  close(descriptor_);
  unlink(unfinished_.c_str());
}

void BackupWriter::stop(int system_error) const {
  throw BackupStopped{{base::ErrorKind::denied, std::string(code_of(system_error)), path_, std::strerror(system_error)}};
}

void BackupWriter::flush() {
  std::string_view left = waiting_;
  while (!left.empty()) {
    const ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) stop(errno);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  waiting_.clear();
}

void BackupWriter::write(std::string_view bytes) {
  hash_.add(bytes);
  waiting_ += bytes;
  if (waiting_.size() >= piece_size) flush();
}

void BackupWriter::write_value(std::string_view bytes) {
  write(std::to_string(bytes.size()) + ':');
  write(bytes);
}

void BackupWriter::finish() {
  waiting_ += std::string(end_word) + hash_.finish() + "\n";
  flush();
  if (fsync(descriptor_) != 0) stop(errno);
  if (auto error = check_backup(unfinished_))
    throw BackupStopped{{base::ErrorKind::denied, "output-failed", path_, "what was written reads differently"}};
  // link() and not rename(): a file that has come there meanwhile stays.
  if (link(unfinished_.c_str(), path_.c_str()) != 0) {
    if (errno == EEXIST) throw BackupStopped{{base::ErrorKind::conflict, "output-exists", path_, {}}};
    if (rename(unfinished_.c_str(), path_.c_str()) != 0) stop(errno);  // a file system without links
  }
  unlink(unfinished_.c_str());
  close(descriptor_);
  descriptor_ = -1;
  sync_folder(path_);
}

std::optional<base::Error> check_backup(const std::string& path) {
  const auto error = [&](base::ErrorKind kind, std::string_view code) { return base::Error{kind, std::string(code), path, {}}; };
  std::error_code failed;
  const std::uint64_t size = fs::file_size(path, failed);
  if (failed == std::errc::no_such_file_or_directory) return error(base::ErrorKind::not_found, "file-missing");
  std::ifstream file(path, std::ios::binary);
  if (failed || !file) return error(base::ErrorKind::denied, "file-unreadable");
  if (size < end_size) return error(base::ErrorKind::invalid, "backup-damaged");
  base::Sha256 hash;
  std::string piece(piece_size, '\0');
  for (std::uint64_t left = size - end_size; left > 0;) {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, piece.size()));
    if (!file.read(piece.data(), static_cast<std::streamsize>(wanted))) return error(base::ErrorKind::denied, "file-unreadable");
    hash.add(std::string_view(piece).substr(0, wanted));
    left -= wanted;
  }
  std::string end(end_size, '\0');
  file.read(end.data(), static_cast<std::streamsize>(end.size()));
  if (end != std::string(end_word) + hash.finish() + "\n") return error(base::ErrorKind::invalid, "backup-damaged");
  return std::nullopt;
}

BackupReader::BackupReader(const std::string& path) : path_(path), file_(path, std::ios::binary), size_(fs::file_size(path)) {}

void BackupReader::stop(std::string_view code) const { throw BackupStopped{{base::ErrorKind::invalid, std::string(code), path_, {}}}; }

std::string BackupReader::line() {
  std::string text;
  if (!std::getline(file_, text)) stop();
  return text;
}

bool BackupReader::is_at_row() {
  if (file_.peek() != '+') return false;
  file_.get();
  return true;
}

std::string_view BackupReader::value() {
  std::uint64_t length = 0;
  char next = 0;
  while (file_.get(next) && next >= '0' && next <= '9' && length <= size_) length = length * 10 + static_cast<std::uint64_t>(next - '0');
  if (next != ':' || length > size_) stop();
  value_.resize(length);
  if (!file_.read(value_.data(), static_cast<std::streamsize>(length))) stop();
  return value_;
}

void BackupReader::end_row() {
  if (file_.get() != '\n') stop();
}

}  // namespace bihuan::store
