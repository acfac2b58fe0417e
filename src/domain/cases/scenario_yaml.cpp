// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/scenario_yaml.h"

#include "domain/packs/node_reader.h"

namespace bihuan::cases {
namespace {

using packs::MapReader;
using packs::NodeReader;

bool is_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }
int number(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

void read_text(MapReader& map, std::string_view key, std::string& into) {
  map.may(key, [&](const NodeReader& reader) { into = reader.text(); });
}
void need_text(MapReader& map, std::string_view key, std::string& into) {
  map.need(key, [&](const NodeReader& reader) { into = reader.text(); });
}
void read_text(MapReader& map, std::string_view key, std::optional<std::string>& into) {
  map.may(key, [&](const NodeReader& reader) { into = reader.text(); });
}
void read_number(MapReader& map, std::string_view key, std::optional<int>& into) {
  map.may(key, [&](const NodeReader& reader) { into = reader.whole_number(0, 100'000); });
}
void read_number(MapReader& map, std::string_view key, std::optional<std::int64_t>& into) {
  map.may(key, [&](const NodeReader& reader) { into = reader.whole_number(0, 1'000'000); });
}
void read_flag(MapReader& map, std::string_view key, std::optional<bool>& into) {
  map.may(key, [&](const NodeReader& reader) { into = reader.yes_no(); });
}

// A list of values, as of units, becomes one value with commas.
std::string value_of(const NodeReader& reader) {
  if (!reader.node().is_list()) return reader.text();
  std::string joined;
  for (std::size_t i = 0; i < reader.node().items.size(); ++i) joined += (i == 0 ? "" : ",") + reader.item(i).text();
  return joined;
}

void read_values(MapReader& map, std::string_view key, std::map<std::string, std::string>& into) {
  map.may(key, [&](const NodeReader& reader) {
    if (!reader.node().is_map()) return reader.tell("pack-not-map");
    for (std::size_t i = 0; i < reader.node().keys.size(); ++i) into[reader.node().keys[i].text] = value_of(reader.member(i));
  });
}

bool read_instant(MapReader& map, std::string_view key, Instant& into) {
  return map.may(key, [&](const NodeReader& reader) {
    if (const auto at = instant_from(reader.text())) into = *at;
    else reader.tell("scenario-moment", reader.node().text);
  });
}

ScenarioUnit read_unit(const NodeReader& reader) {
  ScenarioUnit unit;
  MapReader map(reader);
  need_text(map, "name", unit.name);
  map.need("kind", [&](const NodeReader& kind) {
    if (const auto known = org::unit_kind_from(kind.text())) unit.kind = *known;
    else kind.tell("pack-word-unknown", kind.node().text);
  });
  read_text(map, "under", unit.under);
  map.close();
  unit.line = reader.node().line;
  return unit;
}

ScenarioPerson read_person(const NodeReader& reader) {
  ScenarioPerson person;
  MapReader map(reader);
  need_text(map, "name", person.name);
  need_text(map, "post", person.post);
  need_text(map, "unit", person.unit);
  map.close();
  person.line = reader.node().line;
  return person;
}

void read_expectation(const NodeReader& reader, ScenarioStep& step) {
  MapReader map(reader);
  Expectation& expected = step.expected;
  read_text(map, "case", step.story_case);
  read_text(map, "state", expected.state);
  read_text(map, "owner", expected.owner);
  read_text(map, "result", expected.result);
  read_text(map, "level", expected.level);
  read_text(map, "told", expected.told);
  read_values(map, "due", expected.due);
  read_values(map, "rated", expected.rated);
  read_number(map, "hops", expected.hops);
  read_number(map, "gave_back", expected.gave_back);
  read_number(map, "reopened", expected.reopened);
  read_number(map, "send_backs", expected.send_backs);
  read_flag(map, "drawn", expected.drawn);
  read_flag(map, "open", expected.open);
  map.close();
}

void read_rate(const NodeReader& reader, ScenarioStep& step) {
  MapReader map(reader);
  need_text(map, "id", step.rate);
  read_text(map, "percent", step.percent);
  read_number(map, "above", step.above);
  read_number(map, "below", step.below);
  map.close();
}

ScenarioStep read_step(const NodeReader& reader) {
  ScenarioStep step;
  step.line = reader.node().line;
  MapReader map(reader);
  if (read_instant(map, "wait_until", step.at)) step.what = ScenarioStep::What::wait;
  else if (map.may("expect", [&](const NodeReader& expect) { read_expectation(expect, step); })) step.what = ScenarioStep::What::expect;
  else if (map.may("rate", [&](const NodeReader& rate) { read_rate(rate, step); })) step.what = ScenarioStep::What::rate;
  else {
    if (!read_instant(map, "at", step.at)) reader.tell("pack-key-missing", "at");
    need_text(map, "who", step.who);
    need_text(map, "does", step.does);
    read_text(map, "case", step.story_case);
    read_values(map, "with", step.with);
    map.may("files", [&](const NodeReader& files) { step.files = files.ids(); });
    read_text(map, "refused", step.refused);
    map.may("times", [&](const NodeReader& times) { step.times = times.whole_number(2, 1000); });
  }
  map.close();
  if (step.story_case.empty()) step.story_case = "事项";
  return step;
}

}  // namespace

std::optional<Instant> instant_from(std::string_view text) {
  if (text.size() != 16 || text[10] != ' ' || text[13] != ':') return std::nullopt;
  const auto day = base::from_iso(text.substr(0, 10));
  const std::string_view hours = text.substr(11, 2), minutes = text.substr(14, 2);
  if (!day || !is_digits(hours) || !is_digits(minutes) || number(hours) > 23 || number(minutes) > 59) return std::nullopt;
  return clocks::instant_of(*day, number(hours) * 60 + number(minutes));
}

ReadScenario read_scenario(std::string_view yaml) {
  ReadScenario read;
  const auto tree = packs::read_yaml(yaml);
  if (!tree) {
    read.faults.push_back(tree.error());
    return read;
  }
  const NodeReader root(*tree, "", read.faults);
  MapReader map(root);
  Scenario& scenario = read.scenario;
  need_text(map, "story", scenario.title);
  need_text(map, "pack", scenario.pack);
  map.may("seed", [&](const NodeReader& seed) { scenario.seed = static_cast<std::uint64_t>(seed.whole_number(0, 1'000'000'000)); });
  map.need("units", [&](const NodeReader& list) { scenario.units = list.list(read_unit); });
  map.need("people", [&](const NodeReader& list) { scenario.people = list.list(read_person); });
  map.need("steps", [&](const NodeReader& list) { scenario.steps = list.list(read_step); });
  map.close();
  return read;
}

}  // namespace bihuan::cases
