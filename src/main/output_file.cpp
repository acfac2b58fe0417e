// SPDX-License-Identifier: Apache-2.0
#include "main/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "report/not_written.h"

namespace bihuan {
namespace {

[[noreturn]] void refuse(const std::string& path) { throw report::refused_by_system(errno, path); }

// Unfinished files are also removed when a signal ends the program.
constexpr int last_signals[] = {SIGINT, SIGTERM, SIGHUP};
std::atomic<const char*> unfinished_files[4];

void remove_unfinished(int signal) {
  for (const auto& file : unfinished_files)
    if (const char* path = file.load()) ::unlink(path);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void watch_signals() {
  for (const int signal : last_signals) {
    struct sigaction before {};
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_DFL) std::signal(signal, remove_unfinished);
  }
}

void exchange_unfinished(const char* from, const char* to) {
  for (auto& file : unfinished_files) {
    const char* expected = from;
    if (file.compare_exchange_strong(expected, to)) return;
  }
}

mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

void write_all(int descriptor, std::string_view bytes, const std::string& name) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw ClosedPipe{};
    } else if (errno != EINTR) {
      refuse(name);
    }
  }
}

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
  std::error_code error;
  target_ = std::filesystem::weakly_canonical(path_, error).string();
  if (error) target_ = path_;
  struct stat old {};
  const bool exists = ::stat(target_.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) throw report::refused_by_system(EISDIR, path_);
  if (exists && !S_ISREG(old.st_mode)) {
    unfinished_ = target_;
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) refuse(path_);
    return;
  }
  if (exists && ::access(target_.c_str(), W_OK) != 0) refuse(path_);
  open_beside();
  ::fchmod(descriptor_, exists ? old.st_mode & 0777 : mode_of_new_files());
}

void OutputFile::open_beside() {
  unfinished_ = target_ + '.' + std::string(6, 'X');  // mkostemp puts letters of its own there
  descriptor_ = ::mkostemp(unfinished_.data(), O_CLOEXEC);
  if (descriptor_ < 0) refuse(path_);
  exchange_unfinished(nullptr, unfinished_.c_str());
  watch_signals();
}

OutputFile::~OutputFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  if (unfinished_ == target_) return;
  ::unlink(unfinished_.c_str());
  exchange_unfinished(unfinished_.c_str(), nullptr);
}

void OutputFile::keep() {
  if (unfinished_ == target_) return;
  // A disk may find out only now that it is full.
  if (::fsync(descriptor_) != 0 || std::rename(unfinished_.c_str(), target_.c_str()) != 0) refuse(path_);
  exchange_unfinished(unfinished_.c_str(), nullptr);
  ::close(descriptor_);
  descriptor_ = -1;
}

}  // namespace bihuan
