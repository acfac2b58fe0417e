// SPDX-License-Identifier: Apache-2.0
// Looks into the directory of a finished workbook, because the library that writes it does not notice when its temporary files are cut
// short. Knows of zip no more than that (APPNOTE 4.3.12, 4.3.16).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bihuan::report {

// Whether sheet i of the file (counted from 0) is there and unpacks to at least sheet_bytes[i].
bool holds_whole_sheets(const std::string& path, const std::vector<std::size_t>& sheet_bytes);

}  // namespace bihuan::report
