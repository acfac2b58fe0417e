// SPDX-License-Identifier: Apache-2.0
// A PDF with a text layer as text. Recognises no pictures of text.
// The PDF library is first touched by the first PDF.
#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/plan/document.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {

base::Result<plan::Document> open_pdf(std::string_view bytes, std::string_view name, const OpenOptions& options);

}  // namespace bihuan::reader
