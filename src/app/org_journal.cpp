// SPDX-License-Identifier: Apache-2.0
#include "app/org_journal.h"

#include <charconv>

#include "app/digest.h"
#include "app/journal_note.h"
#include "domain/org/thing_id.h"

namespace bihuan::app {
namespace {


std::string text_of(const std::optional<base::Date>& day) { return day ? base::to_iso(*day) : std::string(); }

constexpr std::string_view states_name = "\"states\":\"";

}  // namespace

std::string unit_digest(const org::Unit& unit, const std::vector<org::Succession>& successions) {
  Digest digest;
  digest.add(unit.number, unit.population, unit.polygon, static_cast<std::int64_t>(unit.spans.size()));
  for (const org::UnitSpan& span : unit.spans)
    digest.add(base::to_iso(span.from_on), text_of(span.to_on), span.name, span.code, org::unit_kind_name(span.kind), span.parent);
  digest.add(static_cast<std::int64_t>(unit.aliases.size()));
  for (const std::string& alias : unit.aliases) digest.add(alias);
  for (const org::Succession& succession : successions)
    if (succession.before == unit.number) digest.add(base::to_iso(succession.on), succession.after, static_cast<std::int64_t>(succession.is_split));
  return digest.finish();
}

std::string person_digest(const org::Person& person) {
  Digest digest;
  digest.add(person.number, person.name, person.phone, person.email, base::to_iso(person.from_on), text_of(person.to_on));
  return digest.finish();
}

std::string post_digest(const org::Post& post) {
  Digest digest;
  digest.add(post.number, post.person, post.unit, org::post_kind_name(post.kind), post.title, base::to_iso(post.from_on), text_of(post.to_on), post.deputy_of);
  return digest.finish();
}

void note_in_journal(store::Connection& connection, const Ledger& ledger, const Actor& actor, std::string_view action, std::string_view noun,
                     const std::string& noun_id, const States& states, const std::function<void(report::JsonText&)>& write) {
  std::string left;
  for (const auto& [id, digest] : states) left += (left.empty() ? "" : " ") + id + '=' + digest;
  report::JsonText data;
  data.open_object();
  write(data);
  data.member("states", left).close_object();
  tell_journal(connection, ledger, {actor.name, actor.now, action, noun, noun_id}, std::move(data));
}

States states_in(const std::string& data) {
  States states;
  const std::size_t opening = data.rfind(states_name);  // the last member: a person's text cannot stand behind it
  if (opening == std::string::npos) return states;
  std::string_view rest = std::string_view(data).substr(opening + states_name.size());
  rest = rest.substr(0, rest.find('"'));
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(' '));
    const std::size_t equals = one.find('=');
    if (equals != std::string_view::npos) states.emplace_back(one.substr(0, equals), one.substr(equals + 1));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
  }
  return states;
}

void write_span(report::JsonText& json, const org::UnitSpan& span, std::string_view region) {
  json.open_object().member("from_on", base::to_iso(span.from_on)).member("to_on", text_of(span.to_on)).member("name", span.name);
  json.member("code", span.code).member("kind", org::unit_kind_name(span.kind));
  json.member("parent", span.parent == 0 ? std::string() : org::thing_id(region, unit_letter, span.parent)).close_object();
}

void write_unit_facts(report::JsonText& json, const org::Unit& unit, std::string_view region) {
  json.open_object().member("id", org::thing_id(region, unit_letter, unit.number)).name("now");
  write_span(json, unit.now(), region);
  json.name("aliases").open_array();
  for (const std::string& alias : unit.aliases) json.text(alias);
  json.close_array().member("population", unit.population).member("polygon", unit.polygon).close_object();
}

void write_person_facts(report::JsonText& json, const org::Person& person) {
  json.open_object().member("name", person.name).member("phone", org::masked_phone(person.phone)).member("email", org::masked_email(person.email));
  json.member("from_on", base::to_iso(person.from_on)).member("to_on", text_of(person.to_on)).close_object();
}

void write_post_facts(report::JsonText& json, const org::Post& post, std::string_view region) {
  json.open_object().member("person", org::thing_id(region, person_letter, post.person));
  json.member("unit", post.unit == 0 ? std::string() : org::thing_id(region, unit_letter, post.unit)).member("kind", org::post_kind_name(post.kind));
  json.member("title", post.title).member("from_on", base::to_iso(post.from_on)).member("to_on", text_of(post.to_on));
  json.member("deputy_of", post.deputy_of == 0 ? std::string() : org::thing_id(region, post_letter, post.deputy_of)).close_object();
}

}  // namespace bihuan::app
