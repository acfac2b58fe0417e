// SPDX-License-Identifier: Apache-2.0
// A Word document (ECMA-376) as text: paragraphs with their automatic numbers, tables, text boxes, notes at the end.
// What a tracked change has deleted is gone; headers and footers are left out.
#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/plan/document.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {

base::Result<plan::Document> open_docx(std::string_view bytes, std::string_view name, const OpenOptions& options);

}  // namespace bihuan::reader
