// SPDX-License-Identifier: Apache-2.0
// Bodies as gzip. The only user of zlib in the transport.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::api {

// For what is made anew for every request, and for what is made once and sent often.
enum class GzipEffort { quick, thorough };

std::string gzip(std::string_view text, GzipEffort effort);

// Whether a type of content shrinks: text, JSON, scripts, style sheets, SVG.
bool is_compressible(std::string_view content_type);

constexpr std::size_t smallest_gzip = 1024;  // bytes; below it a packet is a packet

}  // namespace bihuan::api
