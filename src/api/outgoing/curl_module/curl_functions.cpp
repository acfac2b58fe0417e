// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libcurl; built as bihuan_curl.so.
#include "api/outgoing/curl_module.h"

extern "C" const bihuan::api::CurlModule bihuan_module;
const bihuan::api::CurlModule bihuan_module = {
    .curl_global_init = curl_global_init,
    .curl_easy_init = curl_easy_init,
    .curl_easy_cleanup = curl_easy_cleanup,
    .curl_easy_setopt = curl_easy_setopt,
    .curl_easy_getinfo = curl_easy_getinfo,
    .curl_easy_perform = curl_easy_perform,
    .curl_slist_append = curl_slist_append,
    .curl_slist_free_all = curl_slist_free_all,
};
