// SPDX-License-Identifier: Apache-2.0
// The page's style sheet and script. They load nothing, so that the page works from a file and without a network.
#pragma once

#include <string_view>

namespace bihuan::report {

extern const std::string_view page_style;
// Where scripts are off: no controls that would do nothing, every record open, one plan below the other.
extern const std::string_view page_style_without_script;
extern const std::string_view page_script;

}  // namespace bihuan::report
