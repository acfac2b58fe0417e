// SPDX-License-Identifier: Apache-2.0
#include "api/org_shapes.h"

#include <algorithm>

#include "app/org_journal.h"
#include "app/today.h"
#include "domain/org/thing_id.h"
#include "report/messages.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

std::string text_of(const std::optional<base::Date>& day) { return day ? base::to_iso(*day) : std::string(); }

base::Result<std::int64_t> in_path(const Call& call, char letter, std::string_view missing) {
  const std::string& id = call.path_parts.front();
  const std::int64_t number = org::thing_number(id, call.ledger.region, letter).value_or(0);
  if (number == 0) return base::fail(ErrorKind::not_found, missing, id);
  return number;
}

std::string unit_id(const Call& call, org::UnitNumber number) { return org::thing_id(call.ledger.region, app::unit_letter, number); }

void write_span(JsonText& json, const Call& call, const org::Tree& tree, const org::UnitSpan& span) {
  json.open_object().member("from_on", base::to_iso(span.from_on)).member("to_on", text_of(span.to_on)).member("name", span.name);
  json.member("code", span.code).member("kind", org::unit_kind_name(span.kind)).name("parent");
  write_unit_ref(json, call, tree, span.parent);
  json.close_object();
}

void write_succession(JsonText& json, const Call& call, const org::Tree& tree, const org::Succession& succession, org::UnitNumber other) {
  json.open_object().member("on", base::to_iso(succession.on)).member("is_split", succession.is_split).name("unit");
  write_unit_ref(json, call, tree, other);
  json.close_object();
}

void write_aliases(JsonText& json, const std::vector<std::string>& aliases) {
  json.name("aliases").open_array();
  for (const std::string& alias : aliases) json.text(alias);
  json.close_array();
}

// The members that a unit has in lists and on its own page.
void write_head(JsonText& json, const Call& call, const org::Tree& tree, const org::Unit& unit) {
  const org::UnitSpan* there = tree.span_of(unit.number);
  const org::UnitSpan& span = there != nullptr ? *there : unit.now();
  json.member("id", unit_id(call, unit.number)).member("name", span.name).member("code", span.code).member("kind", org::unit_kind_name(span.kind));
  json.member("level", org::level_of(span.kind)).name("parent");
  write_unit_ref(json, call, tree, span.parent);
  json.member("child_count", static_cast<std::int64_t>(tree.children_of(unit.number).size()));
  json.member("unit_count", static_cast<std::int64_t>(tree.count_within(unit.number))).member("population", unit.population);
  json.member("from_on", base::to_iso(unit.spans.front().from_on)).member("to_on", text_of(unit.now().to_on));
  write_aliases(json, unit.aliases);
}

}  // namespace

base::Result<org::UnitNumber> unit_number(const Call& call, std::string_view id, std::string_view where) {
  if (id.empty()) return 0;
  const org::UnitNumber number = org::thing_number(id, call.ledger.region, app::unit_letter).value_or(0);
  if (number == 0) return base::fail(ErrorKind::invalid, "unit-missing", where);
  return number;
}

base::Result<org::UnitNumber> unit_in_path(const Call& call) { return in_path(call, app::unit_letter, "unit-missing"); }
base::Result<std::int64_t> person_in_path(const Call& call) { return in_path(call, app::person_letter, "person-missing"); }
base::Result<std::int64_t> post_in_path(const Call& call) { return in_path(call, app::post_letter, "post-missing"); }

base::Result<std::optional<base::Date>> day_in(std::string_view text, std::string_view where) {
  if (text.empty()) return std::nullopt;
  const auto day = base::from_iso(text);
  if (!day) return base::fail(ErrorKind::invalid, "body-wrong-member", where);
  return day;
}

void write_unit_ref(JsonText& json, const Call& call, const org::Tree& tree, org::UnitNumber number) {
  if (number == 0) {
    json.null();
    return;
  }
  json.open_object().member("id", unit_id(call, number)).member("name", tree.name_of(number)).close_object();
}

void write_org_unit(JsonText& json, const Call& call, const org::Tree& tree, org::UnitNumber number) {
  json.open_object();
  write_head(json, call, tree, *tree.find(number));
  json.close_object();
}

void write_org_unit_record(JsonText& json, const Call& call, const org::Tree& tree, const app::UnitRecord& record) {
  const org::UnitNumber number = record.unit.number;
  json.open_object();
  write_head(json, call, tree, record.unit);
  std::vector<org::UnitNumber> above;
  for (org::UnitNumber at = tree.parent_of(number); at != 0; at = tree.parent_of(at)) above.push_back(at);
  std::reverse(above.begin(), above.end());
  json.name("above").open_array();
  for (const org::UnitNumber one : above) write_unit_ref(json, call, tree, one);
  json.close_array().name("history").open_array();
  for (const org::UnitSpan& span : record.unit.spans) write_span(json, call, tree, span);
  json.close_array().name("came_from").open_array();
  for (const org::Succession& succession : record.before) write_succession(json, call, tree, succession, succession.before);
  json.close_array().name("became").open_array();
  for (const org::Succession& succession : record.after) write_succession(json, call, tree, succession, succession.after);
  json.close_array().name("polygon");
  if (record.unit.polygon.empty())
    json.null();
  else
    json.raw(record.unit.polygon);
  json.member("may_write", app::is_allowed(call.actor, org::Action::write_units, tree, number)).close_object();
}

void write_import(JsonText& json, const app::ImportOutcome& outcome, report::Language language) {
  json.open_object().member("kept", outcome.is_kept).member("added", static_cast<std::int64_t>(outcome.added));
  json.member("changed", static_cast<std::int64_t>(outcome.changed)).member("unchanged", static_cast<std::int64_t>(outcome.unchanged));
  json.member("wrong_rows", static_cast<std::int64_t>(outcome.wrong_rows)).name("errors").open_array();
  for (const org::RowError& error : outcome.errors) {
    base::Error told = error.error;
    told.where.clear();
    json.open_object().member("row", static_cast<std::int64_t>(error.row)).member("column", error.column).member("code", told.code);
    json.member("sentence", report::error_sentence(told, language)).close_object();
  }
  json.close_array().close_object();
}

void write_post(JsonText& json, const Call& call, const org::Tree& tree, const org::Post& post) {
  json.open_object().member("id", org::thing_id(call.ledger.region, app::post_letter, post.number));
  json.member("person", org::thing_id(call.ledger.region, app::person_letter, post.person)).name("unit");
  write_unit_ref(json, call, tree, post.unit);
  json.member("kind", org::post_kind_name(post.kind)).member("title", post.title).member("from_on", base::to_iso(post.from_on));
  json.member("to_on", text_of(post.to_on)).member("is_held", post.is_held_on(app::day_at(call.actor.now)));
  json.member("deputy_of", post.deputy_of == 0 ? std::string() : org::thing_id(call.ledger.region, app::post_letter, post.deputy_of)).close_object();
}

void write_person(JsonText& json, const Call& call, const org::Tree& tree, const app::PersonRecord& record) {
  const org::Person& person = record.person;
  json.open_object().member("id", org::thing_id(call.ledger.region, app::person_letter, person.number)).member("name", person.name);
  json.member("phone", person.phone).member("email", person.email).member("from_on", base::to_iso(person.from_on));
  json.member("to_on", text_of(person.to_on)).name("posts").open_array();
  for (const org::Post& post : record.posts) write_post(json, call, tree, post);
  json.close_array().close_object();
}

}  // namespace bihuan::api
