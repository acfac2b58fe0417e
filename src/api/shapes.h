// SPDX-License-Identifier: Apache-2.0
// What the store gives back as the JSON of api/openapi.yaml. Each writes one value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "api/http.h"
#include "app/add_plan.h"
#include "app/look.h"
#include "app/row_json.h"
#include "report/json_text.h"
#include "store/stored.h"

namespace bihuan::api {

using app::write_place;
using app::write_plan_ref;
using app::write_target;
using app::write_task;
using report::JsonText;

// "2026-11-22T08:18:22.000001Z"
std::string instant_text(std::int64_t microseconds);

void write_places(JsonText& json, const std::vector<ledger::FieldPlace>& places);
void write_plan(JsonText& json, const store::StoredPlan& plan);
void write_plan_record(JsonText& json, const app::PlanRecord& record);
void write_added(JsonText& json, const app::Added& added);
void write_target_record(JsonText& json, const app::TargetRecord& record);
void write_unit_members(JsonText& json, const store::StoredUnit& unit, std::string_view region);
void write_journal_entry(JsonText& json, const ledger::JournalEntry& entry);
void write_indicator_name(JsonText& json, const store::StoredName& name);
void write_overview(JsonText& json, const app::Overview& overview);

Response json_response(JsonText json, int status = 200);

// Opens {"total":…,"total_is_exact":…,"page":…,"page_size":…,"items":[ ; what is opened is two brackets.
void open_page(JsonText& json, const store::PageHead& head, int number, int size);

template <class Row, class Write>
Response page_response(const store::Page<Row>& page, int number, int size, Write write) {
  JsonText json;
  open_page(json, page, number, size);
  for (const Row& row : page.rows) write(json, row);
  json.close_array().close_object();
  return json_response(std::move(json));
}

}  // namespace bihuan::api
