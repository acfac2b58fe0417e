// SPDX-License-Identifier: Apache-2.0
// The document as printed, as HTML blocks with its marks; every block says where it begins (data-o, UTF-16 units), so that the
// page's script can find any characters of the source. Text of the page's own furniture is folded away.
#pragma once

#include <string>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/drain.h"
#include "report/page/html_text.h"
#include "report/words.h"

namespace bihuan::report {

void write_document_pane(const plan::Document& document, const plan::Plan& plan, Language language, ScriptOffsets& offsets,
                         std::string& out, const Drain& drain);

}  // namespace bihuan::report
