// SPDX-License-Identifier: Apache-2.0
#include "api/open_reports_routes.h"

#include "api/case_answers.h"
#include "api/case_bodies.h"
#include "api/cases_json.h"
#include "api/once.h"
#include "api/preferences.h"
#include "api/problem.h"
#include "api/shapes.h"
#include "app/act_on_case.h"
#include "app/look_at_cases.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t largest_body = 16u << 10;  // bytes

Response too_often(const Call& call) {
  Response response = problem(call.request, 429, {ErrorKind::conflict, "asked-too-often", "", ""});
  response.headers.emplace_back("Retry-After", "60");
  return response;
}

}  // namespace

Answer report_openly(const Call& call) {
  if (!call.limits.reports.take(call.request.address, call.actor.now)) return too_often(call);
  if (auto wrong = not_json(call.request, largest_body)) return tl::unexpected(std::move(*wrong));
  auto body = report_in(call.request.body, call.ledger.region);
  if (!body) return tl::unexpected(std::move(body.error()));
  body->report.code = app::new_report_code();
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
