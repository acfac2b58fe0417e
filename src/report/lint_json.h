// SPDX-License-Identifier: Apache-2.0
// The findings of plans for programs: as the project's own JSON, and as SARIF 2.1.0 (OASIS). Lines and columns from 1, columns in code
// points; the end of a region is behind its last character.
#pragma once

#include <span>
#include <string>

#include "domain/lint/finding.h"
#include "domain/plan/document.h"
#include "report/words.h"

namespace bihuan::report {

struct WaivedFinding {
  lint::Finding finding;
  std::string reason, name;  // why a person accepted it, and who
};

// One plan as an object, without a line feed.
std::string lint_json(const plan::Document& document, std::span<const lint::Finding> findings, std::span<const WaivedFinding> waived,
                      Language language);

// A log of one run: the opening with the rules, then the results of each plan parted by commas, then the closing.
std::string sarif_opening(Language language, std::string_view version);
std::string sarif_results(const plan::Document& document, std::span<const lint::Finding> findings, std::span<const WaivedFinding> waived,
                          Language language);
std::string sarif_closing();

// The same for a finding wherever it moves in its document: from its rule and the words of its places.
std::string lint_fingerprint(const plan::Document& document, const lint::Finding& finding);

}  // namespace bihuan::report
