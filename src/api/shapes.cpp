// SPDX-License-Identifier: Apache-2.0
#include "api/shapes.h"

#include <chrono>

#include "app/name_indicator.h"
#include "base/date.h"
#include "domain/plan/names.h"

namespace bihuan::api {
namespace {

// The members of a plan without the brackets.
void write_plan_members(JsonText& json, const store::StoredPlan& plan) {
  json.member("id", to_text(plan.id))
      .member("region", plan.id.region)
      .member("title", plan.entry.title)
      .member("issuer", plan.entry.issuer);
  json.member("doc_number", plan.entry.doc_number).member("place", plan.entry.place).member("year", plan.entry.year);
  json.member("published_on", plan.entry.published_on).member("starts_on", plan.entry.starts_on).member("ends_on", plan.entry.ends_on);
  json.member("version", plan.version).member("file_name", plan.file_name).member("task_count", plan.task_count);
  json.member("target_count", plan.target_count).member("notice_count", plan.notice_count);
  json.member("imported_at", instant_text(plan.imported_at));
}

void write_counts(JsonText& json, std::string_view name, const std::vector<store::Count>& counts) {
  json.name(name).open_array();
  for (const store::Count& count : counts) json.open_object().member("name", count.name).member("targets", count.targets).close_object();
  json.close_array();
}

}  // namespace

std::string instant_text(std::int64_t microseconds) {
  constexpr std::int64_t day = 86'400'000'000;
  std::int64_t days = microseconds / day, rest = microseconds % day;
  if (rest < 0) --days, rest += day;
  std::string text = to_iso(base::from_day_count(days)) + "T00:00:00.000000Z";
  const auto put = [&text](std::int64_t value, std::size_t end) {
    for (; value > 0; value /= 10) text[--end] = static_cast<char>('0' + value % 10);
  };
  put(rest / 3'600'000'000, 13);
  put(rest / 60'000'000 % 60, 16);
  put(rest / 1'000'000 % 60, 19);
  put(rest % 1'000'000, 26);
  return text;
}

void write_places(JsonText& json, const std::vector<ledger::FieldPlace>& places) {
  json.open_object();
  for (const ledger::FieldPlace& field : places) {
    json.name(field.field);
    write_place(json, field.place);
  }
  json.close_object();
}

void write_plan(JsonText& json, const store::StoredPlan& plan) {
  json.open_object();
  write_plan_members(json, plan);
  json.close_object();
}

void write_plan_record(JsonText& json, const app::PlanRecord& record) {
  json.open_object();
  write_plan_members(json, record.plan);
  json.member("index_number", record.plan.entry.index_number)
      .member("signed_on", record.plan.entry.signed_on)
      .name("versions")
      .open_array();
  for (const store::StoredVersion& version : record.versions) {
    json.open_object().member("version", version.version).member("file_name", version.file_name).member("format", version.format);
    json.member("encoding", version.encoding).member("sha256", version.sha256).member("byte_count", version.byte_count);
    json.member("imported_by", version.imported_by).member("imported_at", instant_text(version.imported_at)).close_object();
  }
  json.close_array().close_object();
}

void write_added(JsonText& json, const app::Added& added) {
  json.open_object().member("outcome", app::outcome_name(added.outcome)).name("plan");
  write_plan(json, added.plan);
  json.name("changes").open_object().member("kept", added.changes.kept).member("added", added.changes.added);
  json.member("changed", added.changes.changed).member("gone", added.changes.gone).close_object().close_object();
}

void write_target_record(JsonText& json, const app::TargetRecord& record) {
  json.open_object();
  app::write_target_members(json, record.target);
  json.name("places");
  write_places(json, record.target.entry.places);
  json.name("units").open_array();
  for (const ledger::UnitEntry& unit : record.units)
    json.open_object().member("name", unit.name).member("role", plan::role_name(unit.role)).close_object();
  json.close_array().name("corrections").open_array();
  for (const ledger::Correction& correction : record.corrections) {
    json.open_object().member("field", correction.field).member("value", correction.value).member("was", correction.was);
    json.member("reason", correction.reason).member("corrected_by", correction.corrected_by);
    json.member("corrected_at", instant_text(correction.corrected_at)).close_object();
  }
  json.close_array().close_object();
}

void write_unit_members(JsonText& json, const store::StoredUnit& unit, std::string_view region) {
  json.member("id", std::string(region) + '-' + std::to_string(unit.number)).member("name", unit.name);
  json.member("wildcard", unit.wildcard).member("lead_count", unit.lead_count).member("shared_count", unit.shared_count);
  json.member("target_count", unit.target_count);
}

void write_journal_entry(JsonText& json, const ledger::JournalEntry& entry) {
  json.open_object().member("sequence", entry.sequence).member("happened_at", instant_text(entry.happened_at)).member("actor", entry.actor);
  json.member("action", entry.action).member("noun", entry.noun).member("id", entry.noun_id).name("data").raw(entry.data);
  json.member("hash", entry.hash).close_object();
}

void write_indicator_name(JsonText& json, const store::StoredName& name) {
  json.open_object().member("name", name.name).member("written", name.written).member("indicator", name.meaning.indicator);
  json.member("own", name.meaning.own_name).member("unit", name.meaning.own_unit).member("means", app::meaning_text(name.meaning));
  json.member("named_by", name.named_by).member("named_at", instant_text(name.named_at)).close_object();
}

void write_overview(JsonText& json, const app::Overview& overview) {
  const store::Gaps& gaps = overview.gaps;
  json.open_object().member("plans", gaps.plans).member("tasks", gaps.tasks).member("targets", gaps.targets);
  write_counts(json, "by_chapter", overview.by_chapter);
  write_counts(json, "by_unit", overview.by_unit);
  write_counts(json, "by_due", overview.by_due);
  write_counts(json, "by_kind", overview.by_kind);
  json.name("without").open_object().member("owner", gaps.without_owner).member("deadline", gaps.without_deadline);
  json.member("number", gaps.without_number).close_object().close_object();
}

void open_page(JsonText& json, const store::PageHead& head, int number, int size) {
  json.open_object().member("total", head.total).member("total_is_exact", head.is_exact).member("page", number);
  json.member("page_size", size).name("items").open_array();
}

Response json_response(JsonText json, int status) {
  Response response;
  response.status = status;
  response.content_type = "application/json; charset=utf-8";
  response.body = std::move(json).take();
  return response;
}

}  // namespace bihuan::api
