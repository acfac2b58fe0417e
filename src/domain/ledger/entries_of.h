// SPDX-License-Identifier: Apache-2.0
// From a document and the plan read from it to the rows that are kept. Pure; `phrase` stays empty, it is for people and made where words
// are.
#pragma once

#include "domain/ledger/entries.h"
#include "domain/plan/document.h"
#include "domain/plan/plan.h"

namespace bihuan::ledger {

PlanEntries entries_of(const plan::Document& document, const plan::Plan& plan);

// The last part of a path, for a plan without a title.
std::string file_name_in(std::string_view path);

}  // namespace bihuan::ledger
