// SPDX-License-Identifier: Apache-2.0
// A workbook (ECMA-376) as text: each visible sheet a heading and a table, numbers as the sheet shows them.
// Computes no formula; takes the value the file keeps.
#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/plan/document.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {

base::Result<plan::Document> open_xlsx(std::string_view bytes, std::string_view name, const OpenOptions& options);

}  // namespace bihuan::reader
