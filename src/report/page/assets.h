// SPDX-License-Identifier: Apache-2.0
// The page's style sheet and script. They load nothing, so that the page works from a file and without a network.
#pragma once

#include <string_view>

namespace bihuan::report {

extern const std::string_view page_style;
extern const std::string_view page_script;

}  // namespace bihuan::report
