// SPDX-License-Identifier: Apache-2.0
#include "api/changes_routes.h"

#include "api/large_work.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "api/reading.h"
#include "api/shapes.h"
#include "app/look.h"
#include "app/read_file.h"
#include "domain/changes/changes.h"
#include "report/changes_words.h"
#include "report/code_point_lines.h"

namespace bihuan::api {
namespace {

struct Side {
  const app::ReadFile& read;
  report::CodePointLines lines;
  explicit Side(const app::ReadFile& of) : read(of), lines(of.content) {}
};

void write_side(JsonText& json, std::string_view name, const std::vector<changes::Commitment>& commitments, const Side& side) {
  json.name(name).open_array();
  for (const changes::Commitment& one : commitments) {
    const ledger::Place place = report::commitment_place(one, side.read.entries);
    json.open_object().name("place");
    write_place(json, place);
    json.member("line", std::int64_t{side.lines.position(place.begins).line})
        .member("words", report::commitment_clause(one, side.read.entries));
    json.member("value", report::commitment_value(one, side.read.entries))
        .member("deadline", report::commitment_deadline(one, side.read.entries));
    json.member("unit", report::commitment_lead(one, side.read.entries)).close_object();
  }
  json.close_array();
}

void write_version(JsonText& json, std::string_view name, const app::PlanSource& source) {
  json.name(name).open_object().name("plan");
  write_plan_ref(json, source.plan.id, source.plan.entry.title);
  json.member("version", source.version).close_object();
}

// Where to begin from: a plan and a version as asked for, else the version before the newest of the plan itself.
base::Result<app::PlanSource> older_of(const Call& call, const app::PlanSource& newer) {
  constexpr int largest_version = 1'000'000'000;
  Parameters parameters(call);
  const std::int64_t plan = parameters.plan("old");
  int version = parameters.number("old_version", 1, largest_version, 0);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  ledger::PlanId id = newer.plan.id;
  if (plan != 0) id.number = plan;
  if (version == 0 && id == newer.plan.id) {
    version = newer.version - 1;
    if (version < 1) return base::fail(base::ErrorKind::not_found, "version-lone", to_text(id));
  }
  return app::fetch_source(call.ledger, id, version);
}

}  // namespace

Answer list_changes(const Call& call) {
  const auto id = plan_in_path(call);
  if (!id) return tl::unexpected(id.error());
  auto newer = app::fetch_source(call.ledger, *id, 0);
  if (!newer) return tl::unexpected(newer.error());
  auto older = older_of(call, *newer);
  if (!older) return tl::unexpected(older.error());
  const LargeWork work(newer->file.bytes.size() + older->file.bytes.size() >= large_file);
  if (!work.may_begin()) return server_busy(call.request);
  const auto before = app::read_file(std::move(older->file), reading_limits),
             after = app::read_file(std::move(newer->file), reading_limits);
  if (!before) return unreadable(call.request, before.error());
  if (!after) return unreadable(call.request, after.error());
  const changes::Changes all = changes::changes_between(before->entries, after->entries);
  const Side old_side(*before), new_side(*after);
  const report::Language language = preferred_language(call.request.accept_language);
  JsonText json;
  json.open_object();
  write_version(json, "old", *older);
  write_version(json, "new", *newer);
  json.member("kept", static_cast<std::int64_t>(all.kept)).name("items").open_array();
  for (const changes::Change& change : all.items) {
    json.open_object().name("kinds").open_array();
    for (const changes::ChangeKind kind : change.kinds) json.text(changes::kind_name(kind));
    json.close_array().member("name", report::change_name(change, before->entries, after->entries));
    json.member("sentence", report::change_sentence(change, before->entries, after->entries, language));
    write_side(json, "old", change.before, old_side);
    write_side(json, "new", change.after, new_side);
    json.close_object();
  }
  json.close_array().close_object();
  return json_response(std::move(json));
}

}  // namespace bihuan::api
