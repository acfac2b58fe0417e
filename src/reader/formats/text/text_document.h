// SPDX-License-Identifier: Apache-2.0
// Plain text and Markdown as they stand: line ends, tabs and marks are kept.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/plan/document.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {

base::Result<plan::Document> open_text(std::string bytes, std::string_view name, const OpenOptions& options);

}  // namespace bihuan::reader
