// SPDX-License-Identifier: Apache-2.0
#include "main/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace bihuan {
namespace {

[[noreturn]] void refuse(const std::string& path) { throw std::system_error(errno, std::generic_category(), path); }

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

OutputFile::OutputFile(std::string path) : path_(std::move(path)), unfinished_(path_ + ".part") {
  descriptor_ = ::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) refuse(path_);
}

OutputFile::~OutputFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(unfinished_.c_str());
}

void OutputFile::keep() {
  const int descriptor = descriptor_;
  descriptor_ = -1;
  const bool closed = ::close(descriptor) == 0;
  if (closed && std::rename(unfinished_.c_str(), path_.c_str()) == 0) return;
  const int reason = errno;
  ::unlink(unfinished_.c_str());
  errno = reason;
  refuse(path_);
}

}  // namespace bihuan
