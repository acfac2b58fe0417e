// SPDX-License-Identifier: Apache-2.0
#include "api/cases_routes.h"

#include <algorithm>
#include <charconv>

#include "api/attachment.h"
#include "api/case_answers.h"
#include "api/case_bodies.h"
#include "api/cases_json.h"
#include "api/header_words.h"
#include "api/json_members.h"
#include "api/once.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "api/shapes.h"
#include "app/act_on_case.h"
#include "app/add_evidence.h"
#include "app/list_cases.h"
#include "app/look_at_cases.h"
#include "app/import_once.h"
#include "app/remove_evidence.h"
#include "app/run_clocks.h"
#include "report/messages.h"
#include "base/date.h"
#include "domain/org/thing_id.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t largest_body = 64u << 10, largest_import = 16u << 20;  // bytes
constexpr std::size_t most_rows = 20'000, longest_id = 64, longest_name = 255, longest_words = 100;
constexpr std::int64_t day = 86'400'000'000, utc_plus_8 = 8 * 3'600'000'000LL;
constexpr std::string_view yes_no[] = {"", "yes", "no"};
constexpr std::string_view sides[] = {"everything", "mine", "called", "handled"};
constexpr std::string_view orders[] = {"due", "newest"};

CaseWords words_of(const Call& call, const org::Tree& tree) {
  return {call.ledger.region, tree, preferred_language(call.request.accept_language)};
}

base::Result<cases::CaseNumber> case_in_path(const Call& call) {
  const cases::CaseNumber number = org::thing_number(call.path_parts.front(), call.ledger.region, app::case_letter).value_or(0);
  if (number == 0) return base::fail(ErrorKind::not_found, "case-missing");
  return number;
}

// 0 for what is no number: there is none of it.
std::int64_t evidence_in_path(const Call& call) {
  std::int64_t number = 0;
  const std::string& part = call.path_parts.back();
  std::from_chars(part.data(), part.data() + part.size(), number);
  return number;
}

// "1764000000000000-123"
std::optional<store::CaseCursor> cursor_in(std::string_view text) {
  store::CaseCursor cursor;
  const char* end = text.data() + text.size();
  const auto [dash, error] = std::from_chars(text.data(), end, cursor.key);
  if (error != std::errc() || dash == end || *dash != '-') return std::nullopt;
  const auto [last, wrong] = std::from_chars(dash + 1, end, cursor.number);
  if (wrong != std::errc() || last != end || cursor.number < 1) return std::nullopt;
  return cursor;
}

// A day's midnight in UTC+8, in microseconds; 0 for none.
std::int64_t midnight(const std::string& iso) {
  const auto date = base::from_iso(iso);
  return date ? base::to_day_count(*date) * day - utc_plus_8 : 0;
}

base::Result<app::CaseQuery> query_of(const Call& call, Parameters& parameters) {
  app::CaseQuery query;
  store::CaseFilter& filter = query.filter;
  filter.pack = parameters.text("pack", longest_id);
  filter.kind = parameters.text("kind", longest_id);
  filter.state = parameters.text("state", longest_id);
  filter.level = parameters.text("level", longest_id);
  filter.words = parameters.text("q", longest_words);
  filter.number = org::thing_number(filter.words, call.ledger.region, app::case_letter).value_or(0);
  if (filter.number != 0) filter.words.clear();
  const std::size_t open = parameters.one_of("open", yes_no);
  if (open != 0) filter.is_open = open == 1;
  query.side = static_cast<app::CaseSide>(parameters.one_of("side", sides));
  filter.order = static_cast<store::CaseOrder>(parameters.one_of("order", orders));
  filter.due_before = midnight(parameters.day("due_before"));
  if (parameters.one_of("late", yes_no) == 1) filter.due_before = call.actor.now;
  filter.reported_from = midnight(parameters.day("reported_from"));
  if (const std::string last = parameters.day("reported_to"); !last.empty()) filter.reported_to = midnight(last) + day;
  const std::string unit = parameters.text("unit", longest_id), cursor = parameters.text("cursor", longest_id);
  query.count = static_cast<std::size_t>(parameters.number("page_size", 1, 200, 50));
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  query.branch = org::thing_number(unit, call.ledger.region, 'u').value_or(0);
  if (!unit.empty() && query.branch == 0) return base::fail(ErrorKind::invalid, "case-unit-unknown", "unit", unit);
  query.after = cursor_in(cursor);
  if (!cursor.empty() && !query.after) return base::fail(ErrorKind::invalid, "parameter-not-cursor", "cursor");
  return query;
}

// One line of an import, empty for none.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void write_row_error(JsonText& json, int line, const base::Error& error, report::Language language) {
  json.open_object().member("line", line).member("code", error.code).member("where", error.where).member("detail", error.detail);
  json.member("message", report::error_sentence(error, language)).close_object();
}

}  // namespace

Answer list_cases(const Call& call) {
  Parameters parameters(call);
  auto query = query_of(call, parameters);
  if (!query) return tl::unexpected(std::move(query.error()));
  const auto list = app::list_cases(call.ledger, call.actor, *query);
  if (!list) return tl::unexpected(list.error());
  const CaseWords words = words_of(call, *list->tree);
  JsonText json;
  json.open_object().name("items").open_array();
  for (const store::CaseRow& row : list->page.rows) {
    const auto called = list->called.find(row.number);
    write_case_row(json, row, words, called == list->called.end() ? std::nullopt : std::optional(called->second));
  }
  json.close_array().name("next");
  if (const auto& next = list->page.next)
    json.text(std::to_string(next->key) + '-' + std::to_string(next->number));
  else
    json.null();
  json.close_object();
  return json_response(std::move(json));
}

Answer take_report(const Call& call) {
  if (auto wrong = not_json(call.request, largest_body)) return tl::unexpected(std::move(*wrong));
  auto body = report_in(call.request.body, call.ledger.region);
  if (!body) return tl::unexpected(std::move(body.error()));
  auto once = once_of(call);
  if (!once) return tl::unexpected(std::move(once.error()));
  body->report.once = std::move(*once);
  if (body->wants_code) body->report.code = app::report_code(body->report.once);
  return kept_later(call, std::move(body->report));
}

Answer import_cases(const Call& call) {
  if (!is_media_type(call.request.content_type, "application/x-ndjson")) return base::fail(ErrorKind::unsupported, "body-not-ndjson", "Content-Type");
  if (call.request.body.size() > largest_import)
    return base::fail(ErrorKind::too_large, "request-body-too-large", "body", std::to_string(largest_import >> 10) + " KB");
  Parameters parameters(call);
  const bool is_trial = parameters.one_of("dry_run", dry_run_words) >= first_trial_word;
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  auto once = once_of(call);
  if (!once) return tl::unexpected(std::move(once.error()));
  if (is_trial) *once = {};
  std::vector<std::pair<int, app::Report>> rows;
  std::vector<std::pair<int, base::Error>> errors;
  int line = 0;
  for (std::string_view rest = call.request.body; !rest.empty();) {
    const std::string_view text = next_line(rest);
    ++line;
    if (text.empty()) continue;
    if (rows.size() + errors.size() == most_rows) return base::fail(ErrorKind::too_large, "too-many-rows", std::to_string(line), std::to_string(most_rows));
    auto body = report_in(text, call.ledger.region);
    if (body) body->report.once = app::once_of_row(*once, line);
    if (body)
      rows.emplace_back(line, std::move(body->report));
    else
      errors.emplace_back(line, std::move(body.error()));
  }
  if (auto begun = app::begin_import(call.ledger, *once, call.actor.now); !begun) return tl::unexpected(std::move(begun.error()));
  const auto imported = app::import_cases(call.ledger, call.actor, std::move(rows), is_trial);
  JsonText json;
  json.open_object().member("dry_run", is_trial).name("items").open_array();
  for (const app::ImportedRow& row : imported) {
    if (row.outcome)
      json.open_object().member("line", row.line).member("id", is_trial ? "" : row.outcome->id).close_object();
    else
      errors.emplace_back(row.line, row.outcome.error());
  }
  std::ranges::sort(errors, {}, [](const auto& one) { return one.first; });
  json.close_array().name("errors").open_array();
  const report::Language language = preferred_language(call.request.accept_language);
  for (const auto& [number, error] : errors) write_row_error(json, number, error, language);
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer show_case(const Call& call) {
  const auto number = case_in_path(call);
  if (!number) return tl::unexpected(number.error());
  const auto record = app::show_case(call.ledger, call.actor, *number);
  if (!record) return tl::unexpected(record.error());
  JsonText json;
  write_case(json, *record, words_of(call, *record->tree));
  Response response = json_response(std::move(json));
  response.etag = std::to_string(record->value.revision);
  return response;
}

Answer move_case(const Call& call) {
  const auto number = case_in_path(call);
  if (!number) return tl::unexpected(number.error());
  if (auto wrong = not_json(call.request, largest_body)) return tl::unexpected(std::move(*wrong));
  auto move = move_in(call.request.body);
  if (!move) return tl::unexpected(std::move(move.error()));
  auto once = once_of(call);
  if (!once) return tl::unexpected(std::move(once.error()));
  move->number = *number;
  move->once = std::move(*once);
  auto revision = revision_of(call);
  if (!revision) return tl::unexpected(std::move(revision.error()));
  move->revision = *revision;
  return reported_response(app::act_on_case(call.ledger, call.actor, *move), 200);
}

Answer alike_cases(const Call& call) {
  const auto number = case_in_path(call);
  if (!number) return tl::unexpected(number.error());
  const auto rows = app::alike_cases(call.ledger, call.actor, *number);
  if (!rows) return tl::unexpected(rows.error());
  JsonText json;
  json.open_object().name("items").open_array();
  for (const app::AlikeRow& row : rows->rows) {
    json.open_object().member("id", org::thing_id(call.ledger.region, app::case_letter, row.alike.number)).member("title", row.title);
    json.member("state", row.state).name("score").raw(std::to_string(row.alike.score)).name("metres");
    row.alike.metres ? json.raw(std::to_string(*row.alike.metres)) : json.null();
    json.name("text_share").raw(std::to_string(row.alike.text_share)).member("same_reporter", row.alike.same_reporter);
    json.member("same_object", row.alike.same_object).close_object();
  }
  json.close_array();
  write_set_aside(json, rows->set_aside, call.ledger.region);
  json.close_object();
  return json_response(std::move(json));
}

Answer add_evidence(const Call& call) {
  const auto number = case_in_path(call);
  if (!number) return tl::unexpected(number.error());
  Parameters parameters(call);
  app::NewEvidence evidence;
  evidence.field = parameters.text("field", longest_id);
  evidence.name = parameters.text("name", longest_name);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  evidence.bytes = call.request.body;
  const auto added = app::add_evidence(call.ledger, call.actor, *number, std::move(evidence));
  if (!added) return tl::unexpected(added.error());
  JsonText json;
  json.open_object().member("number", *added).close_object();
  return json_response(std::move(json), 201);
}

Answer fetch_evidence(const Call& call) {
  const auto number = case_in_path(call);
  if (!number) return tl::unexpected(number.error());
  auto evidence = app::fetch_evidence(call.ledger, call.actor, *number, evidence_in_path(call));
  if (!evidence) return tl::unexpected(std::move(evidence.error()));
  Response response = attachment(evidence->media_type, evidence->name, std::move(evidence->bytes));
  response.etag = evidence->sha256;
  response.cache_control = "private, no-cache";
  return response;
}

Answer remove_evidence(const Call& call) {
  const auto number = case_in_path(call);
  if (!number) return tl::unexpected(number.error());
  if (auto removed = app::remove_evidence(call.ledger, call.actor, *number, evidence_in_path(call)); !removed) return tl::unexpected(std::move(removed.error()));
  Response response;
  response.status = 204;
  return response;
}

Answer show_rates(const Call& call) {
  Parameters parameters(call);
  const std::string pack = parameters.text("pack", longest_id), unit = parameters.text("unit", longest_id);
  const std::string from = parameters.day("from"), to = parameters.day("to");
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const org::UnitNumber branch = org::thing_number(unit, call.ledger.region, 'u').value_or(0);
  if (!unit.empty() && branch == 0) return base::fail(ErrorKind::invalid, "case-unit-unknown", "unit", unit);
  cases::Period period;
  period.begins = cases::Instant{std::chrono::microseconds{midnight(from)}};
  period.ends = to.empty() ? cases::Instant{std::chrono::microseconds{call.actor.now + 1}} : cases::Instant{std::chrono::microseconds{midnight(to) + day}};
  const auto sheet = app::case_rates(call.ledger, call.actor, pack, period, branch);
  if (!sheet) return tl::unexpected(sheet.error());
  JsonText json;
  write_rates(json, *sheet, words_of(call, *sheet->tree));
  return json_response(std::move(json));
}

Answer list_notices(const Call& call) {
  Parameters parameters(call);
  const int before = parameters.number("before", 0, 2'000'000'000, 0), count = parameters.number("page_size", 1, 200, 50);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto list = app::list_notices(call.ledger, call.actor, before, static_cast<std::size_t>(count));
  if (!list) return tl::unexpected(list.error());
  const CaseWords words = words_of(call, *list->tree);
  JsonText json;
  json.open_object().name("items").open_array();
  for (const store::CaseNotice& notice : list->notices) write_notice(json, notice, words);
  json.close_array().name("next");
  list->next == 0 ? json.null() : json.number(list->next);
  json.close_object();
  return json_response(std::move(json));
}

Answer count_notices(const Call& call) {
  const auto unread = app::count_unread_notices(call.ledger, call.actor);
  if (!unread) return tl::unexpected(unread.error());
  JsonText json;
  json.open_object().member("unread", *unread).close_object();
  return json_response(std::move(json));
}

Answer read_notices(const Call& call) {
  JsonMembers body(call.request);
  const auto up_to = body.integer("up_to", 0, 2'000'000'000);
  if (const auto failed = body.failed()) return tl::unexpected(*failed);
  if (!up_to) return base::fail(ErrorKind::invalid, "body-wrong-member", "up_to", "up_to");
  if (const auto read = app::read_notices(call.ledger, call.actor, *up_to); !read) return tl::unexpected(read.error());
  return count_notices(call);
}

// A line that begins with a colon is for nobody: it shows whether the client is still there.
Answer stream_changes(const Call& call) {
  std::int64_t after = 0;
  const std::string_view given = call.request.last_event_id;
  std::from_chars(given.data(), given.data() + given.size(), after);
  const auto found = app::case_changes(call.ledger, call.actor, after);
  if (!found) return tl::unexpected(found.error());
  Response response;
  response.content_type = "text/event-stream";
  response.cache_control = "no-store";
  response.stream_at = std::to_string(found->position);
  response.body = given.empty() ? "retry: 3000\nid: " + response.stream_at + "\ndata: {}\n\n" : ":\n\n";
  for (const app::CaseChange& change : found->changes) {
    JsonText json;
    json.open_object().member("id", change.id).member("action", change.action).close_object();
    response.body += "id: " + std::to_string(change.sequence) + "\nevent: case\ndata: " + std::string(json.json()) + "\n\n";
  }
  return response;
}

Answer restate_clocks(const Call& call) {
  const auto run = app::restate_clocks(call.ledger, call.actor);
  if (!run) return tl::unexpected(run.error());
  JsonText json;
  json.open_object().member("cases", run->cases).member("steps", run->steps).close_object();
  return json_response(std::move(json));
}

}  // namespace bihuan::api
