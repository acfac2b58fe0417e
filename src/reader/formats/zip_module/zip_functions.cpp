// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libzip; built as bihuan_zip.so.
#include "reader/formats/zip_module.h"

extern "C" const bihuan::reader::ZipModule bihuan_module;
const bihuan::reader::ZipModule bihuan_module = {
    .open = zip_open,
    .open_from_source = zip_open_from_source,
    .discard = zip_discard,
    .source_buffer_create = zip_source_buffer_create,
    .source_free = zip_source_free,
    .error_init = zip_error_init,
    .error_fini = zip_error_fini,
    .name_locate = zip_name_locate,
    .get_num_entries = zip_get_num_entries,
    .get_name = zip_get_name,
    .stat_init = zip_stat_init,
    .stat_index = zip_stat_index,
    .fopen_index = zip_fopen_index,
    .fread = zip_fread,
    .fclose = zip_fclose,
};
