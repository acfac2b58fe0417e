// SPDX-License-Identifier: Apache-2.0
#include "api/cases_json.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "api/packs_json.h"
#include "api/shapes.h"
#include "app/case_values.h"
#include "domain/cases/fields.h"
#include "domain/cases/move.h"
#include "domain/cases/told.h"
#include "domain/org/thing_id.h"

namespace bihuan::api {
namespace {

std::int64_t microseconds(cases::Instant at) { return static_cast<std::int64_t>(at.time_since_epoch().count()); }
std::int64_t microseconds(const std::optional<cases::Instant>& at) { return at ? microseconds(*at) : 0; }

void write_choice(JsonText& json, std::string_view name, std::string_view id, const packs::Text* title, report::Language language) {
  json.name(name).open_object().member("id", id).member("title", title == nullptr ? id : in(*title, language)).close_object();
}

template <class List>
const packs::Text* title_in(const List& list, std::string_view id) {
  const auto found = std::ranges::find(list, id, [](const auto& one) -> std::string_view { return one.id; });
  return found == list.end() ? nullptr : &found->title;
}

void write_values(JsonText& json, const packs::Pack& pack, const std::map<std::string, std::string>& values, const CaseWords& words) {
  json.open_array();
  for (const auto& [id, value] : app::shown_values(pack, words.region, values)) {
    if (id.find(':') != std::string::npos) continue;  // what the program adds has members of its own
    const packs::Field* field = pack.field(id);
    json.open_object().member("id", id).member("title", field == nullptr ? std::string_view(id) : in(field->title, words.language));
    json.member("value", value);
    const packs::Text* choice = field == nullptr ? nullptr : title_in(field->choices, value);
    const bool is_unit = field != nullptr && (field->type == packs::FieldType::unit || field->type == packs::FieldType::units);
    const std::string units = is_unit ? cases::unit_names(values.at(id), words.tree) : std::string();
    json.member("shown", is_unit ? std::string_view(units) : choice == nullptr ? std::string_view(value) : in(*choice, words.language)).close_object();
  }
  json.close_array();
}

void write_place_of(JsonText& json, const cases::Place& place, const CaseWords& words) {
  json.name("place").open_object().name("unit");
  write_unit_ref(json, place.unit, words);
  json.member("address", place.address).name("longitude");
  place.longitude ? json.raw(std::to_string(*place.longitude)) : json.null();
  json.name("latitude");
  place.latitude ? json.raw(std::to_string(*place.latitude)) : json.null();
  json.close_object();
}

// The highest level that its steps have reached: 0 while somebody was only reminded, -1 before the first.
int escalated_to(const cases::Timer& timer, const packs::ClockRule* clock) {
  int level = -1;
  for (int i = 0; clock != nullptr && i < timer.step && i < static_cast<int>(clock->steps.size()); ++i)
    level = std::max(level, clock->steps[static_cast<std::size_t>(i)].level);
  return level;
}

void write_timers(JsonText& json, const app::CaseRecord& record, const CaseWords& words) {
  json.name("clocks").open_array();
  for (const cases::Timer& timer : record.value.timers) {
    const packs::ClockRule* clock = record.pack->clock(timer.clock);
    json.open_object().member("id", timer.clock);
    json.member("title", clock == nullptr ? std::string_view(timer.clock) : in(clock->title, words.language)).name("unit");
    write_unit_ref(json, timer.unit, words);
    json.member("term", clocks::to_text(timer.term));
    write_moment(json, "started_at", microseconds(timer.started_at));
    write_moment(json, "soon_at", microseconds(timer.soon_at));
    write_moment(json, "due_at", microseconds(timer.due_at));
    write_moment(json, "stopped_at", microseconds(timer.stopped_at));
    json.member("rests", timer.rests).member("escalated", escalated_to(timer, clock)).member("extensions", timer.extensions).close_object();
  }
  json.close_array();
}

void write_pauses(JsonText& json, const app::CaseRecord& record, report::Language language) {
  json.name("pauses").open_array();
  for (const clocks::Pause& pause : record.value.pauses) {
    json.open_object();
    write_moment(json, "begins", microseconds(pause.begins));
    write_moment(json, "ends", microseconds(pause.ends));
    const packs::Text* title = nullptr;
    for (const packs::Field& field : record.pack->fields)
      if (field.type == packs::FieldType::reason && title == nullptr) title = title_in(field.choices, pause.reason);
    write_choice(json, "reason", pause.reason, title, language);
    json.close_object();
  }
  json.close_array();
}

void write_involved(JsonText& json, const cases::Case& value, const CaseWords& words) {
  json.name("involved").open_array();
  for (const cases::Involved& involved : value.involved) {
    json.open_object().name("unit");
    write_unit_ref(json, involved.unit, words);
    json.member("role", involved.is_called ? "called" : "assists");
    write_moment(json, "since", microseconds(involved.since));
    write_moment(json, "answered_at", microseconds(involved.answered_at));
    write_moment(json, "arrived_at", microseconds(involved.arrived_at));
    json.member("decision", involved.decision).member("response", involved.response).member("result", involved.result).close_object();
  }
  json.close_array();
}

// What a clock's step was, in words: a reminder, the due moment itself, or how far up it went.
std::string step_title(const cases::ClockStep& clock, report::Language language) {
  std::string title(in(clock.rule->title, language));
  if (clock.step == nullptr) return title;
  title += report::pick(language, "：", ": ");
  if (clock.step->level > 0 && (clock.step->after || clock.step->from != packs::Step::From::due))
    return title + (language == report::Language::chinese ? "升级到第 " + std::to_string(clock.step->level) + " 级"
                                                          : "escalated to level " + std::to_string(clock.step->level));
  return title.append(clock.step->from == packs::Step::From::due ? report::pick(language, "超时", "overdue") : report::pick(language, "提醒", "reminder"));
}

// What a person reads for what happened: the transition's title, or what the clock did.
std::string event_title(const packs::Pack& pack, const cases::Event& event, report::Language language) {
  if (const packs::Transition* known = pack.transition(event.transition)) return std::string(in(known->title, language));
  if (const cases::ClockStep clock = cases::clock_step(pack, event); clock.rule != nullptr) return step_title(clock, language);
  if (event.transition == "report") return std::string(report::pick(language, "登记", "reported"));
  if (event.transition == "unit_changed") return std::string(report::pick(language, "单位撤并，由接手的单位续办", "a unit ended; its heir goes on"));
  if (event.transition == "follow") return std::string(report::pick(language, "随并入的事项", "goes the way of the case it is part of"));
  if (event.transition == "calendar") return std::string(report::pick(language, "日历有变，时限重算", "the calendar changed; terms counted anew"));
  return event.transition;
}

std::string_view doer(const cases::Event& event) {
  if (event.person == 0 && event.actor.empty()) return "timer";
  return event.person == 0 && event.actor == "citizen" ? "reporter" : "person";
}

// Who had to act after each event, as the events say it.
std::vector<org::UnitNumber> owners_after(const app::CaseRecord& record) {
  std::vector<org::UnitNumber> owners;
  org::UnitNumber owner = 0;
  for (const cases::Event& event : record.events) {
    if (const auto said = event.values.find(cases::owner_key); said != event.values.end()) {
      owner = 0;
      std::from_chars(said->second.data(), said->second.data() + said->second.size(), owner);
    }
    const packs::State* state = record.pack->state(event.to);
    owners.push_back(state != nullptr && state->is_end ? 0 : owner);
  }
  return owners;
}

void write_notified(JsonText& json, const app::CaseRecord& record, int event, const CaseWords& words) {
  json.name("notified").open_array();
  for (const store::CaseNotice& notice : record.notices) {
    if (notice.event != event || notice.unit == 0) continue;
    json.open_object().name("unit");
    write_unit_ref(json, notice.unit, words);
    json.member("post", notice.post).member("level", notice.level).close_object();
  }
  json.close_array();
}

void write_events(JsonText& json, const app::CaseRecord& record, const CaseWords& words, bool is_open_page) {
  const std::vector<org::UnitNumber> owners = owners_after(record);
  const bool has_reporter = cases::has_reporter(record.value);
  json.name("events").open_array();
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    const cases::Event& event = record.events[i];
    const bool is_told = event.is_told && has_reporter;
    json.open_object().member("number", event.number);
    write_moment(json, "at", microseconds(event.at));
    json.member("transition", event.transition).member("title", event_title(*record.pack, event, words.language));
    json.member("from", event.from).member("to", event.to).name("unit");
    write_unit_ref(json, event.unit, words);
    json.member("by", doer(event)).member("text", is_told ? in(record.told[i], words.language) : std::string_view());
    if (!is_open_page) {
      json.name("owner");
      write_unit_ref(json, owners[i], words);
      json.member("actor", event.actor).member("told", is_told).name("values");
      write_values(json, *record.pack, event.values, words);
      write_notified(json, record, event.number, words);
    }
    json.close_object();
  }
  json.close_array();
}

// A field of a form, whether a file for it is asked as things stand, and where that depends on what is given with it.
void write_asked_file(JsonText& json, const packs::Pack& pack, const cases::AskedFile& file, report::Language language) {
  const packs::Field* field = pack.field(file.rule->field);
  if (field == nullptr) return;
  json.open_object();
  write_field_members(json, *field, file.is_required, language);
  json.name("unless");
  if (file.unless_field.empty()) {
    json.null();
  } else {
    json.open_object().member("field", file.unless_field).name("is").open_array();
    for (const std::string& value : file.unless_values) json.text(value);
    json.close_array().close_object();
  }
  std::string reason(in(field->purpose, language));
  if (file.is_required && file.rule->sample_percent < 100)
    reason += language == report::Language::chinese ? "这件抽中了（抽 " + std::to_string(file.rule->sample_percent) + "%）。"
                                                    : " This case was drawn (" + std::to_string(file.rule->sample_percent) + " %).";
  json.member("reason", reason).close_object();
}

void write_allowed(JsonText& json, const app::CaseRecord& record, report::Language language) {
  const auto usual = std::ranges::find_if(record.allowed, [](const cases::Offer& offer) { return offer.transition->is_main; });
  json.name("allowed").open_array();
  for (auto offer = record.allowed.begin(); offer != record.allowed.end(); ++offer) {
    const packs::Transition& transition = *offer->transition;
    json.open_object().member("id", transition.id).member("title", in(transition.title, language)).member("to", transition.to);
    json.member("main", offer == usual).name("form");
    write_form(json, *record.pack, transition.form, transition.required, language);
    json.name("evidence").open_array();
    for (const cases::AskedFile& file : offer->files) write_asked_file(json, *record.pack, file, language);
    json.close_array().close_object();
  }
  json.close_array();
}

void write_evidence(JsonText& json, const app::CaseRecord& record) {
  json.name("evidence").open_array();
  for (const store::StoredEvidence& evidence : record.evidence) {
    json.open_object().member("number", evidence.number).member("field", evidence.field).member("name", evidence.name);
    json.member("media_type", evidence.media_type).member("bytes", evidence.byte_count).member("sha256", evidence.sha256);
    json.member("added_by", evidence.added_by).member("event", evidence.event);
    write_moment(json, "added_at", evidence.added_at);
    json.close_object();
  }
  json.close_array();
}

void write_state(JsonText& json, const app::CaseRecord& record, const CaseWords& words) {
  const std::string& id = record.value.state;
  const packs::State* state = record.pack->state(id);
  json.name("state").open_object().member("id", id);
  json.member("title", state == nullptr ? std::string_view(id) : in(state->title, words.language));
  json.member("told", state == nullptr ? std::string() : std::string(in(cases::told_of(*record.pack, *state, record.value.fields, words.tree), words.language)));
  json.member("is_end", state != nullptr && state->is_end).close_object();
}

void write_pack_ref(JsonText& json, const packs::Pack& pack, report::Language language) {
  json.name("pack").open_object().member("id", pack.id).member("version", pack.version).member("title", in(pack.title, language)).close_object();
}

// How a closing sounds: that it was not fixed must be seen.
std::string_view tone_of(std::string_view result) {
  if (result == "solved" || result == "explained") return "good";
  return result == "not_fixed" ? "doubt" : "mute";
}

// What both views of a case begin with.
void write_head(JsonText& json, const app::CaseRecord& record, const CaseWords& words) {
  const cases::Case& value = record.value;
  const packs::Pack& pack = *record.pack;
  json.member("id", org::thing_id(words.region, app::case_letter, value.number)).member("revision", value.revision);
  write_pack_ref(json, pack, words.language);
  write_choice(json, "kind", value.kind, title_in(pack.kinds, value.kind), words.language);
  write_choice(json, "level", value.level, title_in(pack.levels, value.level), words.language);
  write_state(json, record, words);
  json.member("is_open", value.is_open()).member("title", value.title).member("text", value.text);
  write_place_of(json, value.place, words);
  write_moment(json, "reported_at", microseconds(value.reported_at));
  write_moment(json, "closed_at", microseconds(value.closed_at));
  const packs::Text* result = title_in(pack.results, value.result);
  json.name("result").open_object().member("id", value.result).member("title", result == nullptr ? std::string_view(value.result) : in(*result, words.language));
  json.member("tone", tone_of(value.result)).close_object();
}

void write_standing(JsonText& json, const app::CaseRecord& record, const CaseWords& words) {
  const cases::Case& value = record.value;
  json.member("secrecy", value.secrecy).name("owner");
  write_unit_ref(json, value.owner, words);
  json.name("caller");
  write_unit_ref(json, value.caller, words);
  json.name("handler");
  write_unit_ref(json, value.handler, words);
  json.name("object").open_object().member("code", value.object_code).name("owner");
  write_unit_ref(json, value.object_owner, words);
  json.close_object();
  json.name("reporter").open_object().member("name", value.reporter.name).member("phone", value.reporter.phone);
  json.member("protected", value.reporter.is_protected).member("masked", record.is_masked).close_object();
  json.member("gave_back", value.gave_back).member("reopened", value.reopened).member("hops", value.hops).member("send_backs", value.send_backs);
  json.member("origin_level", value.origin_level).member("solved_level", value.solved_level).member("exclusion", value.exclusion);
  json.name("part_of");
  value.part_of == 0 ? json.null() : json.text(org::thing_id(words.region, app::case_letter, value.part_of));
  json.name("parts").open_array();
  for (const cases::CaseNumber part : record.parts) json.text(org::thing_id(words.region, app::case_letter, part));
  json.close_array();
  json.name("call_back").open_object().member("drawn", value.call_back.is_drawn).member("result", value.call_back.result);
  json.member("attitude", value.call_back.attitude).close_object();
}

// By when the reporter was told to expect it: the nearest clock that is promised and runs; 0 for none.
std::int64_t promised(const app::CaseRecord& record) {
  std::int64_t nearest = 0;
  for (const cases::Timer& timer : record.value.timers) {
    const packs::ClockRule* clock = record.pack->clock(timer.clock);
    if (clock != nullptr && clock->is_promised && timer.is_running() && !timer.rests && (nearest == 0 || microseconds(timer.due_at) < nearest)) nearest = microseconds(timer.due_at);
  }
  return nearest;
}

void write_ids(JsonText& json, std::string_view name, const std::vector<cases::CaseNumber>& numbers, std::string_view region) {
  json.name(name).open_array();
  for (const cases::CaseNumber number : numbers) json.text(org::thing_id(region, app::case_letter, number));
  json.close_array();
}

void write_cited(JsonText& json, const std::string& name, const app::Cited& cited, std::string_view region) {
  write_ids(json, name, cited.cases, region);
  json.member(name + "_count", cited.count);
}

}  // namespace

std::string_view in(const packs::Text& text, report::Language language) { return report::pick(language, text.zh, text.en); }

void write_unit_ref(JsonText& json, org::UnitNumber unit, const CaseWords& words) {
  if (unit == 0) {
    json.null();
    return;
  }
  json.open_object().member("id", org::thing_id(words.region, 'u', unit)).member("name", words.tree.name_of(unit)).close_object();
}

void write_moment(JsonText& json, std::string_view name, std::int64_t at) {
  json.name(name);
  at == 0 || at >= microseconds(cases::far_future) ? json.null() : json.text(instant_text(at));
}

void write_case_row(JsonText& json, const store::CaseRow& row, const CaseWords& words, std::optional<bool> has_answered) {
  json.open_object().member("id", org::thing_id(words.region, app::case_letter, row.number)).member("revision", row.revision);
  json.member("pack", row.pack).member("kind", row.kind).member("level", row.level).member("state", row.state).member("title", row.title);
  json.member("is_open", row.is_open).member("result", row.result).member("secrecy", row.secrecy).name("place");
  write_unit_ref(json, row.place_unit, words);
  json.name("owner");
  write_unit_ref(json, row.owner_unit, words);
  write_moment(json, "reported_at", row.reported_at);
  write_moment(json, "closed_at", row.closed_at);
  write_moment(json, "due_at", row.due_at);
  write_moment(json, "soon_at", row.soon_at);
  json.member("rests", row.rests).member("turn", row.turn).name("answered");
  has_answered ? json.boolean(*has_answered) : json.null();
  json.name("part_of");
  row.part_of == 0 ? json.null() : json.text(org::thing_id(words.region, app::case_letter, row.part_of));
  json.close_object();
}

void write_case(JsonText& json, const app::CaseRecord& record, const CaseWords& words) {
  json.open_object();
  write_head(json, record, words);
  write_choice(json, "channel", record.value.channel, title_in(record.pack->channels, record.value.channel), words.language);
  write_standing(json, record, words);
  json.name("fields");
  write_values(json, *record.pack, record.value.fields, words);
  write_timers(json, record, words);
  write_pauses(json, record, words.language);
  write_involved(json, record.value, words);
  write_evidence(json, record);
  write_events(json, record, words, false);
  write_allowed(json, record, words.language);
  json.close_object();
}

void write_open_case(JsonText& json, const app::CaseRecord& record, const CaseWords& words) {
  json.open_object();
  write_head(json, record, words);
  json.name("agency");
  write_unit_ref(json, record.value.owner, words);
  write_moment(json, "expected_at", promised(record));
  write_pauses(json, record, words.language);
  write_events(json, record, words, true);
  write_allowed(json, record, words.language);
  json.close_object();
}

void write_reported(JsonText& json, const app::Reported& reported) {
  json.open_object().member("id", reported.id).member("revision", reported.revision);
  json.name("code");
  reported.code.empty() ? json.null() : json.text(reported.code);
  json.member("again", reported.is_again).close_object();
}

void write_rates(JsonText& json, const app::RateSheet& sheet, const CaseWords& words) {
  json.open_object();
  write_pack_ref(json, *sheet.pack, words.language);
  json.name("rates").open_array();
  for (const app::RateRow& row : sheet.rows) {
    json.open_object().member("id", row.rate->id).member("title", in(row.rate->title, words.language)).member("note", in(row.rate->note, words.language));
    write_cited(json, "numerator", row.numerator, words.region);
    write_cited(json, "denominator", row.denominator, words.region);
    json.name("percent");
    row.result.percent ? json.text(row.result.percent->to_string()) : json.null();
    json.name("interval");
    if (row.result.interval)
      json.open_array().raw(std::to_string(row.result.interval->first)).raw(std::to_string(row.result.interval->second)).close_array();
    else
      json.null();
    json.close_object();
  }
  json.close_array().name("measures").open_array();
  for (const app::MeasureRow& row : sheet.measures) {
    json.open_object().member("id", row.measure->id).member("title", in(row.measure->title, words.language));
    json.member("note", in(row.measure->note, words.language)).name("value");
    row.result.value ? json.text(row.result.value->to_string()) : json.null();
    write_cited(json, "cases", row.cited, words.region);
    json.close_object();
  }
  json.close_array().name("mean_hops");
  sheet.mean_hops ? json.text(sheet.mean_hops->to_string()) : json.null();
  json.name("levels").open_array();
  for (const cases::LevelShare& share : sheet.levels)
    json.open_object().member("level", share.level).member("closed", share.closed).member("at_or_below", share.at_or_below).close_object();
  json.close_array().name("topics").open_array();
  for (const app::TopicRow& row : sheet.topics) {
    json.open_object();
    write_choice(json, "kind", row.topic.kind, title_in(sheet.pack->kinds, row.topic.kind), words.language);
    json.name("unit");
    write_unit_ref(json, row.topic.unit, words);
    write_cited(json, "cases", row.cited, words.region);
    json.close_object();
  }
  json.close_array();
  write_set_aside(json, sheet.set_aside, words.region);
  json.close_object();
}

void write_set_aside(JsonText& json, const std::set<cases::CaseNumber>& numbers, std::string_view region) {
  write_ids(json, "set_aside", {numbers.begin(), numbers.end()}, region);
}

void write_notice(JsonText& json, const store::CaseNotice& notice, const CaseWords& words) {
  json.open_object().member("number", notice.number).member("case", org::thing_id(words.region, app::case_letter, notice.about));
  json.member("event", notice.event).member("reason", notice.reason).member("level", notice.level).member("post", notice.post).name("unit");
  write_unit_ref(json, notice.unit, words);
  write_moment(json, "at", notice.noted_at);
  json.close_object();
}

}  // namespace bihuan::api
