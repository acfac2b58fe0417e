// SPDX-License-Identifier: Apache-2.0
// An OFD document (GB/T 33190-2016) as text: the text objects of each page, put in order by their place.
// Looks at no signature, stamp or annotation.
#pragma once

#include <string_view>

#include "base/result.h"
#include "domain/plan/document.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {

base::Result<plan::Document> open_ofd(std::string_view bytes, std::string_view name, const OpenOptions& options);

}  // namespace bihuan::reader
