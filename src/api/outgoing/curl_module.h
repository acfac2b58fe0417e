// SPDX-License-Identifier: Apache-2.0
// The functions of libcurl that are used, in bihuan_curl.so, which the first question to another server loads (docs/decisions/0013-heavy-libraries-are-loaded-late.md).
#pragma once

#include <curl/curl.h>

#include "base/module_table.h"

// curl's headers wrap these three in macros that check the arguments' types.
#undef curl_easy_setopt
#undef curl_easy_getinfo

namespace bihuan::api {

struct CurlModule {
  static constexpr const char* file = "bihuan_curl.so";

  decltype(&::curl_global_init) curl_global_init;
  decltype(&::curl_easy_init) curl_easy_init;
  decltype(&::curl_easy_cleanup) curl_easy_cleanup;
  decltype(&::curl_easy_setopt) curl_easy_setopt;
  decltype(&::curl_easy_getinfo) curl_easy_getinfo;
  decltype(&::curl_easy_perform) curl_easy_perform;
  decltype(&::curl_slist_append) curl_slist_append;
  decltype(&::curl_slist_free_all) curl_slist_free_all;
};

}  // namespace bihuan::api
