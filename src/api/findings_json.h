// SPDX-License-Identifier: Apache-2.0
// What is wrong with a plan's wording as the JSON of api/openapi.yaml.
#pragma once

#include <span>
#include <string_view>

#include "domain/lint/finding.h"
#include "report/json_text.h"
#include "report/words.h"

namespace bihuan::api {

// An array of Finding. `text` is that of the document in which they were found.
void write_findings(report::JsonText& json, std::string_view text, std::span<const lint::Finding> findings, report::Language language);

}  // namespace bihuan::api
