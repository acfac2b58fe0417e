// SPDX-License-Identifier: Apache-2.0
// What every route has in common that reads a file: what it may take here, and what is said of one that cannot be read.
#pragma once

#include <cstddef>

#include "api/http.h"
#include "app/file.h"
#include "base/result.h"

namespace bihuan::api {

// The memory is shared; the command line reads more.
inline constexpr app::ReadLimits reading_limits{.most_text_bytes = 8u << 20, .most_unpacked_bytes = 128u << 20, .most_entries = 50'000};
inline constexpr std::size_t large_file = 256u << 10;  // bytes from which a reading is large work

// 413 or 422: what was asked is understood; it is the file that cannot be read (RFC 9110, 15.5.21).
Response unreadable(const Request& request, const base::Error& error);

}  // namespace bihuan::api
