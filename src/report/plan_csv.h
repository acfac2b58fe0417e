// SPDX-License-Identifier: Apache-2.0
// A plan as rows of CSV (RFC 4180): one a target, or one a task. UTF-8; the header begins with a byte order mark so that
// Excel takes it for UTF-8. Fields that a spreadsheet would take for a formula are given an apostrophe in front.
#pragma once

#include <string>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "report/drain.h"
#include "report/words.h"

namespace bihuan::report {

enum class CsvRows : std::uint8_t { targets, tasks };

void write_csv_header(CsvRows rows, Language language, std::string& out);
void write_csv_rows(CsvRows rows, const plan::Document& document, const plan::Plan& plan, Language language, std::string& out,
                    const Drain& drain = {});

}  // namespace bihuan::report
