// SPDX-License-Identifier: Apache-2.0
// The functions of libarchive that reading calls, in bihuan_archive.so, which the first tar or 7z loads. Knows nothing of documents.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include "base/module_table.h"

namespace bihuan::reader {

struct ArchiveModule {
  static constexpr const char* file = "bihuan_archive.so";

  decltype(&::archive_read_free) read_free;
  decltype(&::archive_read_next_header) read_next_header;
  decltype(&::archive_entry_filetype) entry_filetype;
  decltype(&::archive_entry_pathname) entry_pathname;
  decltype(&::archive_entry_pathname_utf8) entry_pathname_utf8;
  decltype(&::archive_entry_is_encrypted) entry_is_encrypted;
  decltype(&::archive_read_data) read_data;
  decltype(&::archive_read_new) read_new;
  decltype(&::archive_read_support_filter_gzip) read_support_filter_gzip;
  decltype(&::archive_read_support_filter_xz) read_support_filter_xz;
  decltype(&::archive_read_support_filter_bzip2) read_support_filter_bzip2;
  decltype(&::archive_read_support_format_tar) read_support_format_tar;
  decltype(&::archive_read_support_format_7zip) read_support_format_7zip;
  decltype(&::archive_read_open_filename) read_open_filename;
};

}  // namespace bihuan::reader
