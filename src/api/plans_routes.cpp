// SPDX-License-Identifier: Apache-2.0
#include "api/plans_routes.h"

#include "api/attachment.h"
#include "api/findings_json.h"
#include "api/header_words.h"
#include "api/json_body.h"
#include "api/large_work.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "api/problem.h"
#include "api/reading.h"
#include "api/shapes.h"
#include "app/add_plan.h"
#include "app/look.h"
#include "domain/ledger/search_pairs.h"
#include "domain/plan/names.h"
#include "report/messages.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t longest_words = 100, longest_name = 255;
constexpr int first_year = 1949, last_year = 2199;

// The file in a request's body.
base::Result<app::File> file_in(const Call& call) {
  Parameters parameters(call);
  app::File file;
  file.name = parameters.text("name", longest_name);
  file.year = parameters.number("year", first_year, last_year, 0);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  if (file.name.empty()) return base::fail(ErrorKind::invalid, "parameter-missing", "name");
  if (!is_media_type(call.request.content_type, "application/octet-stream"))  // a form of another site cannot send this without asking first
    return base::fail(ErrorKind::unsupported, "body-not-file", "Content-Type");
  file.bytes = call.request.body;
  return file;
}

// Reads the file in the request's body and answers by it.
template <class AnswerBy>
Answer answer_by_reading(const Call& call, app::Judged judged, AnswerBy answer_by) {
  auto given = file_in(call);
  if (!given) return tl::unexpected(given.error());
  const LargeWork work(given->bytes.size() >= large_file);
  if (!work.may_begin()) return server_busy(call.request);
  auto file = app::read_file(std::move(*given), reading_limits, judged);
  if (!file) return unreadable(call.request, file.error());
  return answer_by(std::move(*file));
}

void write_targets_in_text(JsonText& json, const std::vector<store::StoredTarget>& targets) {
  json.name("targets").open_array();
  for (const store::StoredTarget& target : targets) {
    json.open_object().member("id", to_text(target.id)).name("place");
    write_place(json, target.entry.place);
    json.name("places");
    write_places(json, target.entry.places);
    json.close_object();
  }
  json.close_array();
}

void write_tasks_in_text(JsonText& json, const ledger::PlanId& plan, const std::vector<ledger::TaskEntry>& tasks) {
  json.name("tasks").open_array();
  for (const ledger::TaskEntry& task : tasks) {
    json.open_object().member("id", to_text(ledger::EntryId{plan, task.number})).name("place");
    write_place(json, task.place);
    json.member("number", task.label).member("title", task.title).close_object();
  }
  json.close_array().name("units").open_array();
  for (const ledger::TaskEntry& task : tasks)
    for (const ledger::UnitEntry& unit : task.units) {
      json.open_object().member("name", unit.name).member("role", plan::role_name(unit.role));
      json.member("task", to_text(ledger::EntryId{plan, task.number})).name("place");
      write_place(json, unit.place);
      json.close_object();
    }
  json.close_array();
}

// The member "becomes" of a reading.
std::string becomes(const app::Kin& kin) {
  JsonText json;
  json.open_object().member("outcome", app::outcome_name(kin.outcome)).name("plan");
  if (kin.plan)
    write_plan_ref(json, kin.plan->id, kin.plan->entry.title);
  else
    json.null();
  const int kept = kin.plan ? kin.plan->version : 0;
  json.member("version", kin.outcome == app::Outcome::unchanged ? kept : kept + 1).close_object();
  return "\"becomes\":" + std::move(json).take();
}

}  // namespace

Answer list_plans(const Call& call) {
  static constexpr std::string_view orders[] = {"-imported_at", "title", "-year", "-target_count"};
  Parameters parameters(call);
  store::PlanFilter filter;
  filter.words = parameters.text("q", longest_words);
  filter.year = parameters.number("year", 0, 9999, 0);
  const auto order = static_cast<store::PlanOrder>(parameters.one_of("sort", orders));
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return page_response(app::list_plans(call.ledger, filter, order, window), parameters.page(), parameters.page_size(), write_plan);
}

Answer add_plan(const Call& call) {
  return answer_by_reading(call, app::Judged::no, [&](const app::ReadFile& file) -> Answer {
    const auto added = app::add_plan(call.ledger, call.actor, file);
    if (!added) return tl::unexpected(added.error());
    JsonText json;
    write_added(json, *added);
    return json_response(std::move(json), added->outcome == app::Outcome::added ? 201 : 200);
  });
}

Answer read_plan(const Call& call) {
  return answer_by_reading(call, app::Judged::yes, [&](app::ReadFile file) -> Answer {
    Response response;
    response.content_type = "application/json; charset=utf-8";
    JsonText findings;
    write_findings(findings, file.content, file.findings, preferred_language(call.request.accept_language));
    const std::string members = becomes(app::foresee(call.ledger, file)) + ",\"findings\":" + std::move(findings).take();
    response.body = app::record_with_text(std::move(file), members);
    return response;
  });
}

Answer show_plan(const Call& call) {
  const auto id = plan_in_path(call);
  if (!id) return tl::unexpected(id.error());
  const auto record = app::show_plan(call.ledger, *id);
  if (!record) return tl::unexpected(record.error());
  JsonText json;
  write_plan_record(json, *record);
  return json_response(std::move(json));
}

Answer show_document(const Call& call) {
  const auto id = plan_in_path(call);
  if (!id) return tl::unexpected(id.error());
  const auto record = app::show_document(call.ledger, *id);
  if (!record) return tl::unexpected(record.error());
  const Outline parts = outline_in(record->outline);
  JsonText json;
  json.open_object().name("plan");
  write_plan_ref(json, *id, record->plan.entry.title);
  json.member("version", record->plan.version).member("text", record->content).name("headings").open_array();
  for (const Outline::Heading& heading : parts.headings) {
    json.open_object().name("place");
    write_place(json, heading.place);
    json.member("level", heading.level).member("number", heading.number).member("title", heading.title).close_object();
  }
  json.close_array().name("noise").open_array();
  for (const ledger::Place& place : parts.noise) write_place(json, place);
  json.close_array();
  write_tasks_in_text(json, *id, record->tasks);
  write_targets_in_text(json, record->targets);
  json.name("notices").open_array();
  for (const Outline::Notice& notice : parts.notices) {
    json.open_object()
        .member("code", notice.code)
        .member("sentence", report::notice_sentence(notice.code, preferred_language(call.request.accept_language)));
    json.name("place");
    write_place(json, notice.place);
    json.close_object();
  }
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer fetch_file(const Call& call) {
  const auto id = plan_in_path(call);
  if (!id) return tl::unexpected(id.error());
  Parameters parameters(call);
  const int version = parameters.number("version", 1, 1'000'000'000, 0);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  auto file = app::fetch_file(call.ledger, *id, version);
  if (!file) return tl::unexpected(file.error());
  return attachment("application/octet-stream", file->name, std::move(file->bytes));
}

Answer search_clauses(const Call& call) {
  Parameters parameters(call);
  const std::string words = parameters.text("q", longest_words);
  const std::int64_t plan = parameters.plan();
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  if (words.empty()) return base::fail(ErrorKind::invalid, "parameter-missing", "q");
  const auto write = [&](JsonText& json, const store::StoredClause& clause) {
    json.open_object().name("plan");
    write_plan_ref(json, clause.plan, clause.plan_title);
    json.name("place");
    write_place(json, clause.entry.place);
    json.member("words", clause.entry.words).name("found").open_array();
    for (const ledger::Place& place : ledger::found_places(clause.entry.words, words)) write_place(json, place);
    json.close_array().close_object();
  };
  return page_response(app::search_clauses(call.ledger, plan, words, window), parameters.page(), parameters.page_size(), write);
}

}  // namespace bihuan::api
