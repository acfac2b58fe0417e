// SPDX-License-Identifier: Apache-2.0
// Plans as one self-contained HTML page: the document as printed, with its marks, beside its ledger. Needs no network and works
// from a file. Written in three parts, so that a page of many plans never stands in memory as a whole.
#pragma once

#include <string>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/drain.h"
#include "report/words.h"

namespace bihuan::report {

void write_page_head(Language language, std::string& out);
// One plan; any number of them follow the head.
void write_page_section(const plan::Document& document, const plan::Plan& plan, Language language, std::string& out,
                        const Drain& drain = {});
void write_page_foot(Language language, std::string& out);

}  // namespace bihuan::report
