// SPDX-License-Identifier: Apache-2.0
// The functions of libzip that reading calls, in bihuan_zip.so, which the first container or zip archive loads. Knows nothing of documents.
#pragma once

#include <zip.h>

#include "base/module_table.h"

namespace bihuan::reader {

struct ZipModule {
  static constexpr const char* file = "bihuan_zip.so";

  decltype(&::zip_open) open;
  decltype(&::zip_open_from_source) open_from_source;
  decltype(&::zip_discard) discard;
  decltype(&::zip_source_buffer_create) source_buffer_create;
  decltype(&::zip_source_free) source_free;
  decltype(&::zip_error_init) error_init;
  decltype(&::zip_error_fini) error_fini;
  decltype(&::zip_name_locate) name_locate;
  decltype(&::zip_get_num_entries) get_num_entries;
  decltype(&::zip_get_name) get_name;
  decltype(&::zip_stat_init) stat_init;
  decltype(&::zip_stat_index) stat_index;
  decltype(&::zip_fopen_index) fopen_index;
  decltype(&::zip_fread) fread;
  decltype(&::zip_fclose) fclose;
};

}  // namespace bihuan::reader
