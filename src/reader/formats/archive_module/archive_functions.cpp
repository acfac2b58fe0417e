// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libarchive; built as bihuan_archive.so.
#include "reader/formats/archive_module.h"

extern "C" const bihuan::reader::ArchiveModule bihuan_module;
const bihuan::reader::ArchiveModule bihuan_module = {
    .read_free = archive_read_free,
    .read_next_header = archive_read_next_header,
    .entry_filetype = archive_entry_filetype,
    .entry_pathname = archive_entry_pathname,
    .entry_pathname_utf8 = archive_entry_pathname_utf8,
    .entry_is_encrypted = archive_entry_is_encrypted,
    .read_data = archive_read_data,
    .read_new = archive_read_new,
    .read_support_filter_gzip = archive_read_support_filter_gzip,
    .read_support_filter_xz = archive_read_support_filter_xz,
    .read_support_filter_bzip2 = archive_read_support_filter_bzip2,
    .read_support_format_tar = archive_read_support_format_tar,
    .read_support_format_7zip = archive_read_support_format_7zip,
    .read_open_filename = archive_read_open_filename,
};
