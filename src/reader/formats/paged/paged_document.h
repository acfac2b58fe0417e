// SPDX-License-Identifier: Apache-2.0
// Pages of lines as one document: running heads marked, tables seen, lines kept as the page wrapped them.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "reader/formats/paged/page_lines.h"

namespace bihuan::reader {

plan::Document document_of(std::vector<Page> pages, std::string_view name, std::string_view format);

}  // namespace bihuan::reader
