// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/part_readers.h"

#include "domain/packs/value_readers.h"

namespace bihuan::packs {
namespace {

void need_id(MapReader& map, std::string& id) {
  map.need("id", [&](const NodeReader& reader) { id = reader.id(); });
}
void need_title(MapReader& map, Text& title) {
  map.need("title", [&](const NodeReader& reader) { title = read_title(reader); });
}
void may_text(MapReader& map, std::string_view key, Text& text) {
  map.may(key, [&](const NodeReader& reader) { text = read_title(reader); });
}
void may_ids(MapReader& map, std::string_view key, std::vector<std::string>& ids) {
  map.may(key, [&](const NodeReader& reader) { ids = reader.ids(); });
}
void may_flag(MapReader& map, std::string_view key, bool& flag) {
  map.may(key, [&](const NodeReader& reader) { flag = reader.yes_no(); });
}

// {id: solved, zh: 已解决, en: Solved}
Choice read_choice(const NodeReader& reader) {
  Choice choice;
  MapReader map(reader);
  need_id(map, choice.id);
  map.may("zh", [&](const NodeReader& text) { choice.title.zh = text.text(); });
  map.may("en", [&](const NodeReader& text) { choice.title.en = text.text(); });
  map.close();
  if (choice.title.zh.empty()) reader.tell("pack-text-missing", "zh");
  if (choice.title.en.empty()) reader.tell("pack-text-missing", "en");
  return choice;
}

Register read_register(const NodeReader& reader) {
  Register one;
  MapReader map(reader);
  need_id(map, one.id);
  need_title(map, one.title);
  map.need("keeper", [&](const NodeReader& text) { one.keeper = read_title(text); });
  map.close();
  return one;
}

Post read_post(const NodeReader& reader) {
  Post post;
  MapReader map(reader);
  need_id(map, post.id);
  need_title(map, post.title);
  map.need("like", [&](const NodeReader& like) {
    if (const auto kind = org::post_kind_from(like.text())) post.like = *kind;
    else like.tell("pack-post-unknown", like.node().text);
  });
  map.close();
  return post;
}

Field read_field(const NodeReader& reader) {
  Field field;
  MapReader map(reader);
  need_id(map, field.id);
  need_title(map, field.title);
  map.need("type", [&](const NodeReader& type) { field.type = type.one_of<FieldType>(); });
  map.need("from", [&](const NodeReader& from) { field.from = from.id(); });
  map.may("choices", [&](const NodeReader& choices) { field.choices = choices.list(read_choice); });
  map.may("measure", [&](const NodeReader& measure) { field.measure = measure.text(); });
  map.may("longest", [&](const NodeReader& longest) { field.longest = longest.whole_number(1, 100'000); });
  map.may("kept_days", [&](const NodeReader& days) { field.kept_days = days.whole_number(1, 36'500); });
  may_flag(map, "personal", field.is_personal);
  may_flag(map, "each_time", field.is_each_time);
  may_text(map, "purpose", field.purpose);
  map.close();
  return field;
}

Kind read_kind(const NodeReader& reader) {
  Kind kind;
  MapReader map(reader);
  need_id(map, kind.id);
  need_title(map, kind.title);
  map.may("code", [&](const NodeReader& code) { kind.code = code.text(); });
  map.may("object", [&](const NodeReader& object) { kind.object = object.one_of<ObjectClass>(); });
  map.may("secrecy", [&](const NodeReader& secrecy) { kind.secrecy = secrecy.whole_number(0, 3); });
  may_ids(map, "form", kind.form);
  may_ids(map, "required", kind.required);
  map.close();
  return kind;
}

State read_state(const NodeReader& reader) {
  State state;
  MapReader map(reader);
  need_id(map, state.id);
  need_title(map, state.title);
  may_flag(map, "end", state.is_end);
  may_flag(map, "waiting", state.is_waiting);
  may_text(map, "told", state.told);
  map.close();
  return state;
}

Evidence read_evidence(const NodeReader& reader) {
  Evidence evidence;
  MapReader map(reader);
  map.need("field", [&](const NodeReader& field) { evidence.field = field.id(); });
  map.may("when", [&](const NodeReader& when) { evidence.when = read_condition(when); });
  map.may("sample_percent", [&](const NodeReader& percent) { evidence.sample_percent = percent.whole_number(1, 100); });
  map.close();
  return evidence;
}

ClockTerm read_clock_term(const NodeReader& reader) {
  ClockTerm term;
  MapReader map(reader);
  map.may("when", [&](const NodeReader& when) { term.when = read_condition(when); });
  map.need("term", [&](const NodeReader& text) { term.term = read_term(text); });
  map.close();
  return term;
}

Step read_step(const NodeReader& reader) {
  Step step;
  MapReader map(reader);
  map.may("from", [&](const NodeReader& from) { step.from = from.one_of<Step::From>(); });
  map.may("after", [&](const NodeReader& after) { step.after = read_term(after); });
  map.may("level", [&](const NodeReader& level) { step.level = level.whole_number(0, 9); });
  map.may("tells", [&](const NodeReader& tells) { step.tells = read_whos(tells); });
  map.may("transition", [&](const NodeReader& transition) { step.transition = transition.id(); });
  may_text(map, "told", step.told);
  map.close();
  return step;
}

Route read_route(const NodeReader& reader) {
  Route route;
  MapReader map(reader);
  map.may("when", [&](const NodeReader& when) { route.when = read_condition(when); });
  map.need("to", [&](const NodeReader& to) { route.to = to.one_of<RouteTo>(); });
  map.may("name", [&](const NodeReader& name) { route.name = name.text(); });
  map.close();
  return route;
}

DuplicateRule read_duplicates(const NodeReader& reader) {
  DuplicateRule rule;
  MapReader map(reader);
  map.may("within_days", [&](const NodeReader& days) { rule.within_days = days.whole_number(1, 3650); });
  map.may("radius_metres", [&](const NodeReader& metres) { rule.radius_metres = metres.number(0, 100'000); });
  map.may("text_alike", [&](const NodeReader& share) { rule.text_alike = share.number(0, 1); });
  may_flag(map, "same_kind", rule.same_kind);
  map.close();
  return rule;
}

CallbackRule read_callback(const NodeReader& reader) {
  CallbackRule rule;
  MapReader map(reader);
  map.need("percent", [&](const NodeReader& percent) { rule.percent = percent.whole_number(0, 100); });
  map.may("always", [&](const NodeReader& always) { rule.always = read_condition(always); });
  map.need("who", [&](const NodeReader& who) { rule.who = read_whos(who); });
  map.need("result_field", [&](const NodeReader& field) { rule.result_field = field.id(); });
  map.may("attitude_field", [&](const NodeReader& field) { rule.attitude_field = field.id(); });
  map.close();
  return rule;
}

ReopenRule read_reopen(const NodeReader& reader) {
  ReopenRule rule;
  MapReader map(reader);
  map.need("within_days", [&](const NodeReader& days) { rule.within_days = days.whole_number(0, 3650); });
  map.need("most", [&](const NodeReader& most) { rule.most = most.whole_number(0, 99); });
  map.close();
  return rule;
}

TopicRule read_topic(const NodeReader& reader) {
  TopicRule rule;
  MapReader map(reader);
  map.need("within_days", [&](const NodeReader& days) { rule.within_days = days.whole_number(1, 3650); });
  map.need("at_least", [&](const NodeReader& least) { rule.at_least = least.whole_number(2, 100'000); });
  map.close();
  return rule;
}

OpenPage read_open_page(const NodeReader& reader) {
  OpenPage page;
  MapReader map(reader);
  map.need("channel", [&](const NodeReader& channel) { page.channel = channel.id(); });
  may_ids(map, "kinds", page.kinds);
  map.close();
  return page;
}

int yes_or_any(const NodeReader& reader) { return reader.yes_no() ? 1 : 0; }

Counted read_counted(const NodeReader& reader) {
  Counted counted;
  MapReader map(reader);
  map.need("at", [&](const NodeReader& at) { counted.at = at.text(); });
  map.may("when", [&](const NodeReader& when) { counted.when = read_condition(when); });
  map.may("clock_met", [&](const NodeReader& clock) { counted.clock_met = clock.id(); });
  map.may("clock_missed", [&](const NodeReader& clock) { counted.clock_missed = clock.id(); });
  map.may("solved_at_most", [&](const NodeReader& level) { counted.solved_at_most = level.whole_number(0, 3); });
  map.may("called_back", [&](const NodeReader& answered) { counted.called_back = yes_or_any(answered); });
  map.may("repeated_within_days", [&](const NodeReader& days) { counted.repeated_within_days = days.whole_number(1, 3650); });
  may_ids(map, "callback_results", counted.callback_results);
  may_ids(map, "callback_attitudes", counted.callback_attitudes);
  may_flag(map, "leaves_out_excluded", counted.leaves_out_excluded);
  may_flag(map, "counts_units", counted.counts_units);
  may_flag(map, "answered_in_time", counted.answered_in_time);
  map.close();
  return counted;
}

// The lists that every pack has, in the order in which an office reads them.
void read_words(MapReader& map, Pack& pack) {
  map.may("sources", [&](const NodeReader& list) { pack.sources = list.list(read_title); });
  map.may("posts", [&](const NodeReader& list) { pack.posts = list.list(read_post); });
  map.may("registers", [&](const NodeReader& list) { pack.registers = list.list(read_register); });
  map.may("levels", [&](const NodeReader& list) { pack.levels = list.list(read_choice); });
  map.may("channels", [&](const NodeReader& list) { pack.channels = list.list(read_choice); });
  map.need("results", [&](const NodeReader& list) { pack.results = list.list(read_choice); });
  map.may("fields", [&](const NodeReader& list) { pack.fields = list.list(read_field); });
  map.need("kinds", [&](const NodeReader& list) { pack.kinds = list.list(read_kind, most_kinds); });
  map.may("open_page", [&](const NodeReader& page) { pack.open_page = read_open_page(page); });
}

void read_rules(MapReader& map, Pack& pack) {
  map.need("states", [&](const NodeReader& list) { pack.states = list.list(read_state, most_states); });
  map.need("transitions", [&](const NodeReader& list) { pack.transitions = list.list(read_transition, most_transitions); });
  map.may("clocks", [&](const NodeReader& list) { pack.clocks = list.list(read_clock); });
  map.may("routes", [&](const NodeReader& list) { pack.routes = list.list(read_route); });
  map.may("hours", [&](const NodeReader& list) { pack.hours = list.list(read_window); });
  map.may("duplicates", [&](const NodeReader& rule) { pack.duplicates = read_duplicates(rule); });
  map.may("callback", [&](const NodeReader& rule) { pack.callback = read_callback(rule); });
  map.may("reopen", [&](const NodeReader& rule) { pack.reopen = read_reopen(rule); });
  map.may("topic", [&](const NodeReader& rule) { pack.topic = read_topic(rule); });
  map.may("rates", [&](const NodeReader& list) { pack.rates = list.list(read_rate); });
  map.may("measures", [&](const NodeReader& list) { pack.measures = list.list(read_measure); });
}

}  // namespace

Pack read_parts(const NodeReader& root) {
  Pack pack;
  MapReader map(root);
  need_id(map, pack.id);
  map.need("version", [&](const NodeReader& version) { pack.version = version.whole_number(1, 1'000'000); });
  need_title(map, pack.title);
  map.need("purpose", [&](const NodeReader& purpose) { pack.purpose = read_title(purpose); });
  may_flag(map, "demand_track", pack.may_demand_track);
  read_words(map, pack);
  read_rules(map, pack);
  map.close();
  return pack;
}

Transition read_transition(const NodeReader& reader) {
  Transition transition;
  MapReader map(reader);
  need_id(map, transition.id);
  need_title(map, transition.title);
  map.need("from", [&](const NodeReader& from) { transition.from = from.ids(); });
  map.may("to", [&](const NodeReader& to) { transition.to = to.id(); });
  map.need("who", [&](const NodeReader& who) { transition.who = read_whos(who); });
  map.may("when", [&](const NodeReader& when) { transition.when = read_condition(when); });
  may_ids(map, "form", transition.form);
  may_ids(map, "required", transition.required);
  map.may("evidence", [&](const NodeReader& list) { transition.evidence = list.list(read_evidence); });
  map.may("effects", [&](const NodeReader& list) {
    list.each([&](const NodeReader& one) { transition.effects.push_back(read_effect(one)); });
  });
  may_text(map, "told", transition.told);
  may_flag(map, "main", transition.is_main);
  map.close();
  return transition;
}

ClockRule read_clock(const NodeReader& reader) {
  ClockRule clock;
  MapReader map(reader);
  need_id(map, clock.id);
  need_title(map, clock.title);
  map.need("terms", [&](const NodeReader& terms) {
    if (terms.node().is_text()) clock.terms.push_back({{}, read_term(terms)});  // the same for every case
    else clock.terms = terms.list(read_clock_term);
  });
  may_ids(map, "starts_on", clock.starts_on);
  may_ids(map, "stops_on", clock.stops_on);
  may_flag(map, "pausable", clock.is_pausable);
  may_flag(map, "promised", clock.is_promised);
  map.may("soon_ratio", [&](const NodeReader& ratio) { clock.soon_ratio = ratio.number(0, 1); });
  map.may("steps", [&](const NodeReader& steps) { clock.steps = steps.list(read_step); });
  map.close();
  return clock;
}

Rate read_rate(const NodeReader& reader) {
  Rate rate;
  MapReader map(reader);
  need_id(map, rate.id);
  need_title(map, rate.title);
  map.need("numerator", [&](const NodeReader& counted) { rate.numerator = read_counted(counted); });
  map.need("denominator", [&](const NodeReader& counted) { rate.denominator = read_counted(counted); });
  may_flag(map, "sampled", rate.is_sampled);
  map.may("least", [&](const NodeReader& least) { rate.least = least.whole_number(0, 1'000'000); });
  may_text(map, "note", rate.note);
  map.close();
  return rate;
}

Measure read_measure(const NodeReader& reader) {
  Measure measure;
  MapReader map(reader);
  need_id(map, measure.id);
  need_title(map, measure.title);
  map.need("counted", [&](const NodeReader& counted) { measure.counted = read_counted(counted); });
  map.need("of", [&](const NodeReader& of) { measure.of = of.one_of<Measure::Of>(); });
  map.need("as", [&](const NodeReader& as) { measure.as = as.one_of<Measure::As>(); });
  map.may("from", [&](const NodeReader& from) { measure.from = from.text(); });
  map.may("to", [&](const NodeReader& to) { measure.to = to.text(); });
  map.may("least", [&](const NodeReader& least) { measure.least = least.whole_number(0, 1'000'000); });
  may_text(map, "note", measure.note);
  map.close();
  return measure;
}

}  // namespace bihuan::packs
