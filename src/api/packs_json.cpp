// SPDX-License-Identifier: Apache-2.0
#include "api/packs_json.h"

#include <algorithm>

#include "api/cases_json.h"
#include "domain/packs/burden.h"
#include "domain/packs/diagram.h"
#include "domain/packs/pack_names.h"
#include "report/messages.h"
#include "report/pack_document.h"

namespace bihuan::api {
namespace {

using report::JsonText;
using report::Language;

template <class List>
void write_choices(JsonText& json, std::string_view name, const List& list, Language language) {
  json.name(name).open_array();
  for (const auto& one : list) json.open_object().member("id", one.id).member("title", in(one.title, language)).close_object();
  json.close_array();
}

void write_texts(JsonText& json, std::string_view name, const std::vector<std::string>& texts) {
  json.name(name).open_array();
  for (const std::string& text : texts) json.text(text);
  json.close_array();
}

void write_posts(JsonText& json, const packs::Pack& pack, Language language) {
  json.name("posts").open_array();
  for (const packs::Post& post : pack.posts)
    json.open_object().member("id", post.id).member("title", in(post.title, language)).member("like", org::post_kind_name(post.like)).close_object();
  json.close_array();
}

void write_registers(JsonText& json, const packs::Pack& pack, Language language) {
  json.name("registers").open_array();
  for (const packs::Register& one : pack.registers)
    json.open_object().member("id", one.id).member("title", in(one.title, language)).member("keeper", in(one.keeper, language)).close_object();
  json.close_array();
}

void write_kinds(JsonText& json, const packs::Pack& pack, Language language) {
  json.name("kinds").open_array();
  for (const packs::Kind& kind : pack.kinds) {
    json.open_object().member("id", kind.id).member("title", in(kind.title, language)).member("secrecy", kind.secrecy).name("form");
    write_form(json, pack, kind.form, kind.required, language);
    json.close_object();
  }
  json.close_array();
}

void write_states(JsonText& json, const packs::Pack& pack, Language language) {
  json.name("states").open_array();
  for (const packs::State& state : pack.states)
    json.open_object()
        .member("id", state.id)
        .member("title", in(state.title, language))
        .member("told", in(state.told, language))
        .member("is_end", state.is_end)
        .close_object();
  json.close_array();
}

void write_transitions(JsonText& json, const packs::Pack& pack, Language language) {
  json.name("transitions").open_array();
  for (const packs::Transition& transition : pack.transitions) {
    json.open_object().member("id", transition.id).member("title", in(transition.title, language));
    write_texts(json, "from", transition.from);
    json.member("to", transition.to).name("who").open_array();
    for (const packs::Who& who : transition.who) json.text(packs::who_text(who));
    json.close_array().name("form");
    write_form(json, pack, transition.form, transition.required, language);
    json.close_object();
  }
  json.close_array();
}

void write_clocks(JsonText& json, const packs::Pack& pack, Language language) {
  json.name("clocks").open_array();
  for (const packs::ClockRule& clock : pack.clocks) {
    json.open_object().member("id", clock.id).member("title", in(clock.title, language)).name("terms").open_array();
    for (const packs::ClockTerm& term : clock.terms) json.text(clocks::to_text(term.term));
    json.close_array().name("conditions").open_array();
    for (const packs::ClockTerm& term : clock.terms) json.text(report::condition_words(pack, term.when, language));
    json.close_array().member("promised", clock.is_promised).close_object();
  }
  json.close_array();
}

template <class List>
void write_figures(JsonText& json, std::string_view name, const List& list, Language language) {
  json.name(name).open_array();
  for (const auto& one : list)
    json.open_object().member("id", one.id).member("title", in(one.title, language)).member("note", in(one.note, language)).close_object();
  json.close_array();
}

void write_diagram(JsonText& json, const packs::Pack& pack) {
  const packs::Diagram diagram = packs::diagram_of(pack);
  json.name("diagram").open_object().name("states").open_array();
  for (const packs::DiagramNode& node : diagram.nodes)
    json.open_object().member("id", node.state).member("column", node.layer).member("row", node.place).close_object();
  json.close_array().name("ways").open_array();
  for (const packs::DiagramEdge& edge : diagram.edges) {
    json.open_object().member("from", edge.from).member("to", edge.to).member("back", edge.is_back).member("by_timer", edge.is_by_timer);
    write_texts(json, "transitions", edge.transitions);
    json.close_object();
  }
  json.close_array().close_object();
}

void write_burden(JsonText& json, const packs::Pack& pack, Language language) {
  json.name("burden").open_array();
  for (const packs::KindBurden& kind : packs::burden_of(pack)) {
    const packs::Kind* known = pack.kind(kind.kind);
    for (const packs::Asked& asked : kind.asked) {
      json.open_object().name("kind").open_object().member("id", kind.kind);
      json.member("title", known == nullptr ? std::string_view(kind.kind) : in(known->title, language)).close_object();
      json.member("who", asked.who).member("fields", asked.fields).member("required", asked.mandatory);
      json.member("pictures", asked.photos + asked.tracks).member("seconds", asked.seconds).member("least_seconds", asked.least_seconds);
      json.close_object();
    }
  }
  json.close_array();
}

}  // namespace

void write_field_members(JsonText& json, const packs::Field& field, bool is_required, Language language) {
  json.member("id", field.id).member("title", in(field.title, language)).member("type", packs::name_of(field.type));
  json.member("required", is_required).member("purpose", in(field.purpose, language)).member("personal", field.is_personal);
  json.member("measure", field.measure).member("longest", field.longest).member("from", field.from);
  write_choices(json, "choices", field.choices, language);
}

void write_form(JsonText& json, const packs::Pack& pack, const std::vector<std::string>& form, const std::vector<std::string>& required,
                Language language) {
  json.open_array();
  for (const std::string& id : form)
    if (const packs::Field* field = pack.field(id)) {
      json.open_object();
      write_field_members(json, *field, std::ranges::find(required, id) != required.end(), language);
      json.close_object();
    }
  json.close_array();
}

void write_pack_head(JsonText& json, const packs::Pack& pack, bool is_carried, Language language) {
  json.open_object().member("id", pack.id).member("version", pack.version).member("title", in(pack.title, language));
  json.member("purpose", in(pack.purpose, language)).member("carried", is_carried);
  write_choices(json, "kinds", pack.kinds, language);
  json.close_object();
}

void write_pack(JsonText& json, const packs::Pack& pack, Language language) {
  json.open_object().member("id", pack.id).member("version", pack.version).member("title", in(pack.title, language));
  json.member("purpose", in(pack.purpose, language));
  write_choices(json, "levels", pack.levels, language);
  write_choices(json, "channels", pack.channels, language);
  write_choices(json, "results", pack.results, language);
  write_posts(json, pack, language);
  write_registers(json, pack, language);
  write_kinds(json, pack, language);
  write_states(json, pack, language);
  write_transitions(json, pack, language);
  write_clocks(json, pack, language);
  write_figures(json, "rates", pack.rates, language);
  write_figures(json, "measures", pack.measures, language);
  write_diagram(json, pack);
  write_burden(json, pack, language);
  json.close_object();
}

void write_fault(JsonText& json, const packs::Fault& fault, Language language) {
  const base::Error error{base::ErrorKind::invalid, fault.code, {}, fault.detail};
  json.open_object().member("code", fault.code).member("sentence", report::error_sentence(error, language)).member("path", fault.path);
  json.member("line", fault.line).member("column", fault.column).member("is_error", fault.is_error).close_object();
}

}  // namespace bihuan::api
