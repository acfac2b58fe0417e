// SPDX-License-Identifier: Apache-2.0
#include "report/not_written.h"

#include <cerrno>
#include <system_error>

namespace bihuan::report {

NotWritten refused_by_system(int reason, std::string path) {
  using base::ErrorKind;
  switch (reason) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return {{ErrorKind::too_large, "output-disk-full", std::move(path), {}}};
    case EACCES:
    case EPERM:
    case EROFS:
      return {{ErrorKind::denied, "output-denied", std::move(path), {}}};
    case ENOENT:
    case ENOTDIR:
      return {{ErrorKind::not_found, "output-folder-missing", std::move(path), {}}};
    case EISDIR:
      return {{ErrorKind::conflict, "output-is-folder", std::move(path), {}}};
    case EBADF:
      return {{ErrorKind::denied, "output-closed", std::move(path), {}}};
    default:
      return {{ErrorKind::invalid, "output-failed", std::move(path), std::generic_category().message(reason)}};
  }
}

}  // namespace bihuan::report
