// SPDX-License-Identifier: Apache-2.0
// Cases, packs and rates as the JSON of api/openapi.yaml, in the reader's language. Each writes one value.
#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "app/look_at_cases.h"
#include "app/publish_pack.h"
#include "app/report_case.h"
#include "report/json_text.h"
#include "report/words.h"

namespace bihuan::api {

// What turns numbers into ids and names.
struct CaseWords {
  std::string_view region;
  const org::Tree& tree;
  report::Language language;
};

// `has_answered` is of the actor's units, where one of them is called.
void write_case_row(report::JsonText& json, const store::CaseRow& row, const CaseWords& words, std::optional<bool> has_answered);
void write_case(report::JsonText& json, const app::CaseRecord& record, const CaseWords& words);
// As the reporter sees it: no unit's inner matters, no name.
void write_open_case(report::JsonText& json, const app::CaseRecord& record, const CaseWords& words);
void write_reported(report::JsonText& json, const app::Reported& reported);
void write_rates(report::JsonText& json, const app::RateSheet& sheet, const CaseWords& words);
// Ids of cases that were passed over because they are damaged.
void write_set_aside(report::JsonText& json, const std::set<cases::CaseNumber>& numbers, std::string_view region);
void write_notice(report::JsonText& json, const store::CaseNotice& notice, const CaseWords& words);

// {"id":"990101-u-12","name":"雁栖街道办事处"}; null for none.
void write_unit_ref(report::JsonText& json, org::UnitNumber unit, const CaseWords& words);
// "2026-11-22T08:18:22.000001Z"; null for the far future and for no moment.
void write_moment(report::JsonText& json, std::string_view name, std::int64_t microseconds);
std::string_view in(const packs::Text& text, report::Language language);

}  // namespace bihuan::api
