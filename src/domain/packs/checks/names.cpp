// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "domain/packs/checks/checks.h"
#include "domain/packs/spelling.h"

namespace bihuan::packs {

std::string at(std::string_view list, std::size_t index, std::string_view member) {
  std::string path(list);
  path.append("[").append(std::to_string(index)).append("]");
  if (!member.empty()) path.append(".").append(member);
  return path;
}

namespace {

template <class Things>
std::vector<std::string_view> ids_of(const Things& things) {
  std::vector<std::string_view> ids;
  for (const auto& thing : things) ids.push_back(thing.id);
  return ids;
}

template <class Things>
void once(std::string_view list, const Things& things, Findings& findings) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < things.size(); ++i)
    if (!seen.insert(things[i].id).second) findings.error("pack-id-twice", at(list, i, "id"), things[i].id);
}

constexpr std::array<std::string_view, 2> registers_always_there = {"asked", "system"};

// Looks names up, and tells those that lead nowhere together with the nearest that does not.
class Names {
 public:
  Names(const Pack& pack, Findings& findings)
      : findings_(findings),
        states(ids_of(pack.states)),
        fields(ids_of(pack.fields)),
        kinds(ids_of(pack.kinds)),
        levels(ids_of(pack.levels)),
        channels(ids_of(pack.channels)),
        results(ids_of(pack.results)),
        transitions(ids_of(pack.transitions)),
        clocks(ids_of(pack.clocks)),
        registers(ids_of(pack.registers)) {
    registers.insert(registers.end(), registers_always_there.begin(), registers_always_there.end());
    transitions_and_report = transitions;
    transitions_and_report.push_back("report");
  }

  void one(std::string_view code, const std::vector<std::string_view>& known, std::string_view written, const std::string& path) {
    if (!written.empty() && std::find(known.begin(), known.end(), written) == known.end()) findings_.error(code, path, with_nearest(written, known));
  }
  void all(std::string_view code, const std::vector<std::string_view>& known, const std::vector<std::string>& written, const std::string& path) {
    for (std::size_t i = 0; i < written.size(); ++i) one(code, known, written[i], path + "[" + std::to_string(i) + "]");
  }
  void condition(const Condition& when, const std::string& path) {
    all("pack-kind-unknown", kinds, when.kinds, path + ".kinds");
    all("pack-level-unknown", levels, when.levels, path + ".levels");
    all("pack-channel-unknown", channels, when.channels, path + ".channels");
    all("pack-result-unknown", results, when.results, path + ".results");
    all("pack-transition-unknown", transitions, when.done, path + ".done");
    all("pack-transition-unknown", transitions, when.not_done, path + ".not_done");
    all("pack-clock-unknown", clocks, when.in_time, path + ".in_time");
    for (const auto& [field, values] : when.fields) one("pack-field-unknown", fields, field, path + ".fields." + field);
  }
  void effect(const Effect& effect, const std::string& path) {
    if (effect.kind == EffectKind::set && effect.field == "level") return one("pack-level-unknown", levels, effect.value, path);
    for (const std::string* field : {&effect.field, &effect.field2, &effect.field3}) one("pack-field-unknown", fields, *field, path);
    one("pack-clock-unknown", clocks, effect.clock, path);
    one("pack-result-unknown", results, effect.result, path);
  }

 private:
  Findings& findings_;

 public:
  std::vector<std::string_view> states, fields, kinds, levels, channels, results, transitions, clocks, registers, transitions_and_report;
};

void transitions_known(const Pack& pack, Names& names) {
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    for (std::size_t j = 0; j < one.from.size(); ++j)
      if (one.from[j] != "*") names.one("pack-state-unknown", names.states, one.from[j], at("transitions", i, "from") + "[" + std::to_string(j) + "]");
    names.one("pack-state-unknown", names.states, one.to, at("transitions", i, "to"));
    names.condition(one.when, at("transitions", i, "when"));
    names.all("pack-field-unknown", names.fields, one.form, at("transitions", i, "form"));
    names.all("pack-field-unknown", names.fields, one.required, at("transitions", i, "required"));
    for (std::size_t j = 0; j < one.evidence.size(); ++j) {
      const std::string path = at("transitions", i, at("evidence", j));
      names.one("pack-field-unknown", names.fields, one.evidence[j].field, path + ".field");
      names.condition(one.evidence[j].when, path + ".when");
    }
    for (std::size_t j = 0; j < one.effects.size(); ++j) names.effect(one.effects[j], at("transitions", i, at("effects", j)));
  }
}

void clocks_known(const Pack& pack, Names& names) {
  for (std::size_t i = 0; i < pack.clocks.size(); ++i) {
    for (std::size_t j = 0; j < pack.clocks[i].terms.size(); ++j) names.condition(pack.clocks[i].terms[j].when, at("clocks", i, at("terms", j, "when")));
    for (std::size_t j = 0; j < pack.clocks[i].steps.size(); ++j)
      names.one("pack-transition-unknown", names.transitions, pack.clocks[i].steps[j].transition, at("clocks", i, at("steps", j, "transition")));
  }
}

void counted_known(const Counted& counted, const std::string& path, Names& names) {
  names.condition(counted.when, path + ".when");
  names.one("pack-clock-unknown", names.clocks, counted.clock_met, path + ".clock_met");
  names.one("pack-clock-unknown", names.clocks, counted.clock_missed, path + ".clock_missed");
}

// A transition's id, "report" or "close", "state:ID", "due:CLOCK".
void moment(const std::string& written, bool is_counted, const std::string& path, Names& names, Findings& findings) {
  const std::string_view text = written;
  if (text.starts_with("state:")) return names.one("pack-state-unknown", names.states, text.substr(6), path);
  if (text.starts_with("due:") && is_counted) return names.one("pack-clock-unknown", names.clocks, text.substr(4), path);
  if (text == "close" && is_counted) return;
  const auto& known = names.transitions_and_report;
  if (std::find(known.begin(), known.end(), text) == known.end()) findings.error("pack-moment-unknown", path, with_nearest(text, known));
}

void values_known(const Pack& pack, const Condition& when, const std::string& path, Findings& findings) {
  for (const auto& [id, values] : when.fields) {
    const Field* field = pack.field(id);
    if (field == nullptr || (field->type != FieldType::choice && field->type != FieldType::reason && field->type != FieldType::yes_no)) continue;
    std::vector<std::string_view> known = ids_of(field->choices);
    if (field->type == FieldType::yes_no) known = {"yes", "no"};
    for (const std::string& value : values)
      if (std::find(known.begin(), known.end(), value) == known.end()) findings.error("pack-choice-unknown", path + ".fields." + id, with_nearest(value, known));
  }
}

}  // namespace

void ids_once(const Pack& pack, Findings& findings) {
  once("posts", pack.posts, findings);
  once("registers", pack.registers, findings);
  once("levels", pack.levels, findings);
  once("channels", pack.channels, findings);
  once("results", pack.results, findings);
  once("fields", pack.fields, findings);
  once("kinds", pack.kinds, findings);
  once("states", pack.states, findings);
  once("transitions", pack.transitions, findings);
  once("clocks", pack.clocks, findings);
  once("rates", pack.rates, findings);
  once("measures", pack.measures, findings);
  for (std::size_t i = 0; i < pack.fields.size(); ++i) once(at("fields", i, "choices"), pack.fields[i].choices, findings);
}

void ids_known(const Pack& pack, Findings& findings) {
  Names names(pack, findings);
  for (std::size_t i = 0; i < pack.fields.size(); ++i) names.one("pack-register-unknown", names.registers, pack.fields[i].from, at("fields", i, "from"));
  for (std::size_t i = 0; i < pack.kinds.size(); ++i) {
    names.all("pack-field-unknown", names.fields, pack.kinds[i].form, at("kinds", i, "form"));
    names.all("pack-field-unknown", names.fields, pack.kinds[i].required, at("kinds", i, "required"));
  }
  names.one("pack-channel-unknown", names.channels, pack.open_page.channel, "open_page.channel");
  names.all("pack-kind-unknown", names.kinds, pack.open_page.kinds, "open_page.kinds");
  transitions_known(pack, names);
  clocks_known(pack, names);
  for (std::size_t i = 0; i < pack.routes.size(); ++i) {
    names.condition(pack.routes[i].when, at("routes", i, "when"));
    if (pack.routes[i].to == RouteTo::field) names.one("pack-field-unknown", names.fields, pack.routes[i].name, at("routes", i, "name"));
  }
  names.one("pack-field-unknown", names.fields, pack.callback.result_field, "callback.result_field");
  names.one("pack-field-unknown", names.fields, pack.callback.attitude_field, "callback.attitude_field");
  names.condition(pack.callback.always, "callback.always");
  for (std::size_t i = 0; i < pack.rates.size(); ++i) {
    counted_known(pack.rates[i].numerator, at("rates", i, "numerator"), names);
    counted_known(pack.rates[i].denominator, at("rates", i, "denominator"), names);
  }
  for (std::size_t i = 0; i < pack.measures.size(); ++i) counted_known(pack.measures[i].counted, at("measures", i, "counted"), names);
}

void choices_fit(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.fields.size(); ++i) {
    const Field& field = pack.fields[i];
    const bool is_chosen = field.type == FieldType::choice || field.type == FieldType::reason;
    if (is_chosen && field.choices.empty()) findings.error("pack-choices-missing", at("fields", i), field.id);
    if (!is_chosen && !field.choices.empty()) findings.error("pack-choices-needless", at("fields", i, "choices"), field.id);
  }
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    values_known(pack, pack.transitions[i].when, at("transitions", i, "when"), findings);
    for (std::size_t j = 0; j < pack.transitions[i].evidence.size(); ++j)
      values_known(pack, pack.transitions[i].evidence[j].when, at("transitions", i, at("evidence", j, "when")), findings);
  }
  for (std::size_t i = 0; i < pack.clocks.size(); ++i)
    for (std::size_t j = 0; j < pack.clocks[i].terms.size(); ++j)
      values_known(pack, pack.clocks[i].terms[j].when, at("clocks", i, at("terms", j, "when")), findings);
  for (std::size_t i = 0; i < pack.routes.size(); ++i) values_known(pack, pack.routes[i].when, at("routes", i, "when"), findings);
}

void moments_known(const Pack& pack, Findings& findings) {
  Names names(pack, findings);
  for (std::size_t i = 0; i < pack.clocks.size(); ++i) {
    const ClockRule& clock = pack.clocks[i];
    for (std::size_t j = 0; j < clock.starts_on.size(); ++j) moment(clock.starts_on[j], false, at("clocks", i, at("starts_on", j)), names, findings);
    for (std::size_t j = 0; j < clock.stops_on.size(); ++j) moment(clock.stops_on[j], false, at("clocks", i, at("stops_on", j)), names, findings);
  }
  for (std::size_t i = 0; i < pack.rates.size(); ++i) {
    moment(pack.rates[i].numerator.at, true, at("rates", i, "numerator.at"), names, findings);
    moment(pack.rates[i].denominator.at, true, at("rates", i, "denominator.at"), names, findings);
  }
  for (std::size_t i = 0; i < pack.measures.size(); ++i) {
    const Measure& measure = pack.measures[i];
    moment(measure.counted.at, true, at("measures", i, "counted.at"), names, findings);
    if (measure.of != Measure::Of::minutes) continue;
    moment(measure.from, true, at("measures", i, "from"), names, findings);
    moment(measure.to, true, at("measures", i, "to"), names, findings);
  }
}

namespace {

void whos_known(const Pack& pack, const std::vector<Who>& whos, const std::string& path, Findings& findings) {
  for (std::size_t i = 0; i < whos.size(); ++i) {
    if (whos[i].is_timer || whos[i].is_reporter || org::post_kind_from(whos[i].post)) continue;
    std::vector<std::string_view> known = ids_of(pack.posts);
    if (std::find(known.begin(), known.end(), whos[i].post) != known.end()) continue;
    for (auto kind = org::PostKind::grid_worker; kind <= org::PostKind::evaluator; kind = static_cast<org::PostKind>(static_cast<int>(kind) + 1))
      known.push_back(org::post_kind_name(kind));
    findings.error("pack-post-unknown", path + "[" + std::to_string(i) + "]", with_nearest(whos[i].post, known));
  }
}

}  // namespace

void posts_known(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.posts.size(); ++i)
    if (org::post_kind_from(pack.posts[i].id)) findings.error("pack-id-twice", at("posts", i, "id"), pack.posts[i].id);
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) whos_known(pack, pack.transitions[i].who, at("transitions", i, "who"), findings);
  for (std::size_t i = 0; i < pack.clocks.size(); ++i)
    for (std::size_t j = 0; j < pack.clocks[i].steps.size(); ++j)
      whos_known(pack, pack.clocks[i].steps[j].tells, at("clocks", i, at("steps", j, "tells")), findings);
  whos_known(pack, pack.callback.who, "callback.who", findings);
}

}  // namespace bihuan::packs
