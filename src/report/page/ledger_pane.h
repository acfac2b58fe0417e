// SPDX-License-Identifier: Apache-2.0
// The ledger of one plan as HTML: targets under their tasks, each with its details and the places of its fields in the document
// (data-f, UTF-16 units), then rules and notices.
#pragma once

#include <string>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/drain.h"
#include "report/page/html_text.h"
#include "report/words.h"

namespace bihuan::report {

void write_ledger_pane(const plan::Document& document, const plan::Plan& plan, Language language, ScriptOffsets& offsets, std::string& out,
                       const Drain& drain);

}  // namespace bihuan::report
