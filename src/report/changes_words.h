// SPDX-License-Identifier: Apache-2.0
// What a person reads about a change between two plans.
#pragma once

#include <string>
#include <string_view>

#include "domain/changes/carried.h"
#include "domain/changes/change.h"
#include "domain/ledger/entries.h"
#include "report/words.h"

namespace bihuan::report {

// 降低 or "weaker"
std::string_view change_word(changes::ChangeKind kind, Language language);

// What the commitment is called: "新增公共停车泊位", or the task's title.
std::string commitment_name(const changes::Commitment& commitment, const ledger::PlanEntries& entries);
// "≥ 85%"; empty for a task.
std::string commitment_value(const changes::Commitment& commitment, const ledger::PlanEntries& entries);
const std::string& commitment_deadline(const changes::Commitment& commitment,
                                       const ledger::PlanEntries& entries);  // printed, else inferred
std::string commitment_lead(const changes::Commitment& commitment, const ledger::PlanEntries& entries);
const std::string& commitment_clause(const changes::Commitment& commitment, const ledger::PlanEntries& entries);
ledger::Place commitment_place(const changes::Commitment& commitment, const ledger::PlanEntries& entries);

// The newer side's name, or the older's where nothing is left.
std::string change_name(const changes::Change& change, const ledger::PlanEntries& before, const ledger::PlanEntries& after);
// "目标值 ≥ 93% → ≥ 85%；期限 2025-12-31 → 2026-12-31"
std::string change_sentence(const changes::Change& change, const ledger::PlanEntries& before, const ledger::PlanEntries& after,
                            Language language);

}  // namespace bihuan::report
