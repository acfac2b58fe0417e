// SPDX-License-Identifier: Apache-2.0
#include "api/targets_routes.h"

#include "api/export_answer.h"
#include "api/header_words.h"
#include "api/json_body.h"
#include "api/parameters.h"
#include "api/problem.h"
#include "api/shapes.h"
#include "api/tags.h"
#include "app/correct_target.h"
#include "app/export_targets.h"
#include "app/look.h"

namespace bihuan::api {
namespace {

constexpr std::size_t longest_words = 100, longest_name = 300;
constexpr std::size_t largest_correction = 64 << 10;  // bytes
constexpr std::string_view kinds[] = {"", "level", "count", "growth", "ratio"};
constexpr std::string_view orders[] = {"position", "due", "-due", "unit", "value", "-value", "indicator"};

struct Wanted {
  store::TargetFilter filter;
  store::TargetOrder order = store::TargetOrder::position;
};

Wanted wanted(Parameters& parameters) {
  Wanted wanted;
  wanted.filter.plan = parameters.plan();
  wanted.filter.chapter = parameters.text("chapter", longest_name);
  wanted.filter.unit = parameters.text("unit", longest_name);
  wanted.filter.role = parameters.role();
  wanted.filter.kind = kinds[parameters.one_of("kind", kinds)];
  wanted.filter.due_from = parameters.day("due_from");
  wanted.filter.due_to = parameters.day("due_to");
  wanted.filter.missing = parameters.missing();
  wanted.filter.words = parameters.text("q", longest_words);
  wanted.order = static_cast<store::TargetOrder>(parameters.one_of("sort", orders));
  return wanted;
}

Answer record_response(const Call& call, const ledger::EntryId& id) {
  const auto record = app::show_target(call.ledger, id);
  if (!record) return tl::unexpected(record.error());
  JsonText json;
  write_target_record(json, *record);
  Response response = json_response(std::move(json));
  response.etag = record->tag;
  return response;
}

}  // namespace

Answer list_targets(const Call& call) {
  Parameters parameters(call);
  const Wanted rows = wanted(parameters);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  JsonText json;
  const auto begin = [&](const store::PageHead& head) {
    json = JsonText();
    open_page(json, head, parameters.page(), parameters.page_size());
  };
  app::visit_targets(call.ledger, rows.filter, rows.order, window, begin, [&](const store::StoredTarget& target) { app::write_target(json, target); });
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer export_targets(const Call& call) {
  constexpr store::Window one_row{0, 1};
  Parameters parameters(call);
  const Wanted rows = wanted(parameters);
  const app::ExportForm form = export_form(call, parameters);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return export_answer(call, form, "targets", app::list_targets(call.ledger, rows.filter, rows.order, one_row).total,
                       [&] { return app::export_targets(call.ledger, rows.filter, rows.order, form); });
}

Answer show_target(const Call& call) {
  const auto id = target_in_path(call);
  if (!id) return tl::unexpected(id.error());
  return record_response(call, *id);
}

Answer correct_target(const Call& call) {
  const auto id = target_in_path(call);
  if (!id) return tl::unexpected(id.error());
  if (!is_media_type(call.request.content_type, "application/json"))  // a form of another site cannot send this without asking first
    return base::fail(base::ErrorKind::unsupported, "body-not-json", "Content-Type");
  if (call.request.body.size() > largest_correction)
    return base::fail(base::ErrorKind::too_large, "request-body-too-large", "body", std::to_string(largest_correction >> 10) + " KB");
  const auto body = correction_in(call.request.body);
  if (!body) return tl::unexpected(body.error());
  const std::string_view seen = call.request.if_match;
  const auto is_seen = [&](const std::string& tag) { return seen.empty() || names_tag(seen, tag) || names_tag(seen, tag + "-gzip"); };
  if (auto corrected = app::correct_target(call.ledger, call.actor, *id, body->reason, body->fields, is_seen); !corrected) {
    if (corrected.error().code == "target-changed") return problem(call.request, 412, corrected.error());
    return tl::unexpected(corrected.error());
  }
  return record_response(call, *id);
}

Answer show_overview(const Call& call) {
  Parameters parameters(call);
  const std::int64_t plan = parameters.plan();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  JsonText json;
  write_overview(json, app::show_overview(call.ledger, plan));
  return json_response(std::move(json));
}

}  // namespace bihuan::api
