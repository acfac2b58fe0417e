// SPDX-License-Identifier: Apache-2.0
// A web page as a document: what a person sees, block by block; menus, share bars and the like are kept but marked as furniture.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/plan/document.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {

base::Result<plan::Document> open_html(std::string bytes, std::string_view name, const OpenOptions& options);

}  // namespace bihuan::reader
