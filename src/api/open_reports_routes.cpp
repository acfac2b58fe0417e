// SPDX-License-Identifier: Apache-2.0
#include "api/open_reports_routes.h"

#include <algorithm>
#include <string>

#include "api/case_answers.h"
#include "api/case_bodies.h"
#include "api/cases_json.h"
#include "api/once.h"
#include "api/packs_json.h"
#include "api/preferences.h"
#include "api/problem.h"
#include "api/shapes.h"
#include "app/act_on_case.h"
#include "app/look_at_cases.h"
#include "domain/org/thing_id.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t largest_body = 16u << 10;  // bytes

Response too_often(const Call& call) {
  Response response = problem(call.request, 429, {ErrorKind::conflict, "asked-too-often", "", ""});
  response.headers.emplace_back("Retry-After", "60");
  return response;
}

void write_kinds(JsonText& json, const packs::Pack& pack, report::Language language) {
  json.open_object().member("id", pack.id).member("title", in(pack.title, language)).name("kinds").open_array();
  for (const packs::Kind& kind : pack.kinds) {
    if (std::ranges::find(pack.open_page.kinds, kind.id) == pack.open_page.kinds.end()) continue;
    json.open_object().member("id", kind.id).member("title", in(kind.title, language)).name("form");
    write_form(json, pack, kind.form, kind.required, language);
    json.close_object();
  }
  json.close_array().close_object();
}

}  // namespace

// What the open page has to choose from. Communities, since that is as near as a citizen knows.
Answer open_kinds(const Call& call) {
  const auto choice = app::open_choice(call.ledger, call.actor.now);
  if (!choice) return tl::unexpected(choice.error());
  const org::Tree& tree = *choice->tree;
  const report::Language language = preferred_language(call.request.accept_language);
  JsonText json;
  json.open_object().name("packs").open_array();
  for (const app::SharedPack& pack : choice->packs) write_kinds(json, *pack, language);
  json.close_array().name("communities").open_array();
  for (const org::UnitNumber unit : choice->communities) {
    json.open_object().member("id", org::thing_id(call.ledger.region, 'u', unit)).member("name", tree.name_of(unit));
    json.member("street", tree.name_of(tree.above(unit, org::UnitKind::street))).close_object();
  }
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer report_openly(const Call& call) {
  if (!call.limits.reports.take(call.request.address, call.actor.now)) return too_often(call);
  if (auto wrong = not_json(call.request, largest_body)) return tl::unexpected(std::move(*wrong));
  auto body = report_in(call.request.body, call.ledger.region);
  if (!body) return tl::unexpected(std::move(body.error()));
  const cases::Intake& intake = body->report.intake;
  const std::string_view given = !intake.channel.empty() ? "channel" : !intake.level.empty() ? "level" : intake.object_owner != 0 ? "object.owner" : "";
  if (!given.empty()) return base::fail(ErrorKind::invalid, "body-unknown-member", std::string(given));
  auto once = once_of(call);
  if (!once) return tl::unexpected(std::move(once.error()));
  body->report.once = std::move(*once);
  body->report.code = app::report_code(body->report.once);
  return reported_response(app::report_openly(call.ledger, call.actor.now, std::move(body->report)), 201);
}

Answer show_report(const Call& call) {
  if (!call.limits.codes.take(call.request.address, call.actor.now)) return too_often(call);
  const auto record = app::show_to_reporter(call.ledger, call.path_parts.front(), call.actor.now);
  if (!record) return tl::unexpected(record.error());
  JsonText json;
  write_open_case(json, *record, {call.ledger.region, *record->tree, preferred_language(call.request.accept_language)});
  Response response = json_response(std::move(json));
  response.cache_control = "no-store";
  return response;
}

Answer move_report(const Call& call) {
  if (!call.limits.codes.take(call.request.address, call.actor.now)) return too_often(call);
  if (auto wrong = not_json(call.request, largest_body)) return tl::unexpected(std::move(*wrong));
  auto move = move_in(call.request.body);
  if (!move) return tl::unexpected(std::move(move.error()));
  return reported_response(app::act_as_reporter(call.ledger, call.actor.now, call.path_parts.front(), std::move(*move)), 200);
}

}  // namespace bihuan::api
