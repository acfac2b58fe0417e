// SPDX-License-Identifier: Apache-2.0
// Rewrites a page's tags so that a tree builder takes linear time and memory whatever the page does: inline formatting becomes <span>,
// only the attributes that are asked for later stay, nesting has a floor, scripts and drawings go.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::reader {

// `html` is valid UTF-8. The text between the tags stays as it is; "<" that begins no tag becomes "&lt;".
std::string with_plain_tags(std::string_view html);

// The encoding a page names in its first bytes: <meta charset=...>, <meta http-equiv ... charset=...> or an XML declaration; empty if none.
std::string_view declared_encoding(std::string_view bytes);

}  // namespace bihuan::reader
