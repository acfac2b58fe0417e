// SPDX-License-Identifier: Apache-2.0
// Findings that a person has looked at and accepted: which rule, at which place or quoted words, why, and who says so.
// Knows no file; the text comes from outside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/lint/finding.h"
#include "domain/plan/document.h"

namespace bihuan::lint {

struct Waiver {
  std::string plan;  // the end of the document's name; empty for every document
  std::string rule;
  std::string quote;       // words of one of the finding's places; empty where `line` says it
  std::uint32_t line = 0;  // of one of the finding's places, from 1; 0 where `quote` says it
  std::string reason, name;
  std::uint32_t written_on = 0;  // its first line in the file of waivers
};

// Blocks of "key: value" lines parted by empty lines; # begins a comment. Keys: plan, rule, quote or line, reason, name. All but plan are
// required. Errors: waiver-unreadable, waiver-incomplete, waiver-rule-unknown; `where` is `name`:line.
base::Result<std::vector<Waiver>> read_waivers(std::string_view text, std::string_view name);

// Whether `waiver`, which may name the end of the document's name, speaks of `finding` of the rule called `rule`.
bool fits(const Waiver& waiver, const Finding& finding, std::string_view rule, const plan::Document& document);

}  // namespace bihuan::lint
