// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/scenario_run.h"

#include <algorithm>
#include <deque>

#include "domain/cases/fields.h"
#include "domain/cases/flow.h"
#include "domain/cases/move.h"
#include "domain/cases/rates.h"
#include "domain/cases/scenario_journal.h"
#include "domain/cases/told.h"
#include "domain/clocks/national_calendar.h"

namespace bihuan::cases {
namespace {

struct StoryCase {
  std::string name;
  Case now;
  std::string told;  // what its reporter read last
};

std::vector<org::Unit> units_of(const Scenario& scenario) {
  std::vector<org::Unit> units;
  for (const ScenarioUnit& asked : scenario.units) {
    org::Unit unit;
    unit.number = static_cast<org::UnitNumber>(units.size() + 1);
    const auto above = std::find_if(units.begin(), units.end(), [&](const org::Unit& one) { return one.now().name == asked.under; });
    unit.spans.push_back({base::Date{2020, 1, 1}, std::nullopt, asked.name, "", asked.kind, above == units.end() ? 0 : above->number});
    units.push_back(std::move(unit));
  }
  return units;
}

class Play {
 public:
  Play(const Scenario& scenario, const packs::Pack& pack, const org::Tree& tree) : scenario_(scenario), flow_(pack), tree_(tree) {
    world_.tree = &tree_;
    world_.calendar = &clocks::national_calendar();
    world_.seed = scenario.seed;
    for (const ScenarioPerson& person : scenario.people) add(person);
  }

  ScenarioRun run() {
    for (const ScenarioStep& step : scenario_.steps) {
      line_ = step.line;
      switch (step.what) {
        case ScenarioStep::What::wait: pass_until(step.at); break;
        case ScenarioStep::What::act: act_so_often(step); break;
        case ScenarioStep::What::expect: expect(step); break;
        case ScenarioStep::What::rate: expect_rate(step); break;
      }
    }
    return std::move(run_);
  }

 private:
  JournalPage page() const { return {flow_.pack(), tree_}; }

  void tell(std::string_view code, std::string detail) { run_.faults.push_back({true, std::string(code), "", std::move(detail), line_, 1}); }
  void tell_wrong(const std::string& what, const std::string& is) { tell("scenario-wrong", what + ": " + is); }

  org::UnitNumber unit_named(const std::string& name) {
    const auto found = std::find_if(scenario_.units.begin(), scenario_.units.end(), [&](const ScenarioUnit& unit) { return unit.name == name; });
    if (found != scenario_.units.end()) return found - scenario_.units.begin() + 1;
    tell("scenario-name-unknown", name);
    return 0;
  }

  void add(const ScenarioPerson& person) {
    line_ = person.line;
    org::Holding holding;
    holding.unit = unit_named(person.unit);
    const auto& posts = flow_.pack().posts;
    const auto own = std::find_if(posts.begin(), posts.end(), [&](const packs::Post& post) { return post.id == person.post; });
    const auto kind = own != posts.end() ? std::optional(own->like) : org::post_kind_from(person.post);
    if (!kind) tell("scenario-name-unknown", person.post);
    holding.kind = kind.value_or(org::PostKind::visitor);
    if (own != posts.end()) holding.title = person.post;
    holdings_[person.name].push_back(holding);
    if (std::find(names_.begin(), names_.end(), person.name) == names_.end()) names_.push_back(person.name);
  }

  Party party(const std::string& name) {
    Party made;
    made.name = name == "reporter" ? "反映人" : name;
    made.is_reporter = name == "reporter";
    if (made.is_reporter) return made;
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) {
      tell("scenario-name-unknown", name);
      return made;
    }
    made.person = found - names_.begin() + 1;
    made.holdings = holdings_[name];
    return made;
  }

  StoryCase* case_named(const std::string& name) {
    const auto found = std::find_if(cases_.begin(), cases_.end(), [&](const StoryCase& one) { return one.name == name; });
    return found == cases_.end() ? nullptr : &*found;
  }

  // The clock goes from moment to moment at which something is due.
  void pass_until(Instant at) {
    if (at < now_) return tell("scenario-time-back", time_text(at));
    for (;;) {
      const auto next = std::min_element(cases_.begin(), cases_.end(), [](const StoryCase& a, const StoryCase& b) { return Flow::next_at(a.now) < Flow::next_at(b.now); });
      if (next == cases_.end() || Flow::next_at(next->now) > at) break;
      now_ = std::max(now_, Flow::next_at(next->now));
      take(*next, flow_.tick(next->now, world_, now_));
    }
    now_ = at;
  }

  static bool is_shown(const std::string& name) { return name.find('#') == std::string::npos || name.ends_with("#1"); }

  void take(StoryCase& one, Outcome outcome) {
    if (outcome.events.empty()) return;
    if (is_shown(one.name)) run_.journal += lines_of(page(), one.name, one.now, outcome);
    Values fields = one.now.fields;
    for (const Event& event : outcome.events) {
      keep_given(fields, flow_.pack(), event);
      if (packs::Text told = told_of(flow_.pack(), event, fields, tree_); !told.zh.empty()) one.told = std::move(told.zh);
    }
    one.now = std::move(outcome.after);
    for (StoryCase& part : cases_)
      if (part.now.part_of == one.now.number) take(part, flow_.follow_parent(part.now, one.now, world_, now_));
  }

  std::string value_for(const std::string& field, const std::string& value) {
    const packs::Field* known = flow_.pack().field(field);
    if (known && (known->type == packs::FieldType::unit || known->type == packs::FieldType::units)) return numbers_of(value);
    if (const StoryCase* one = known && known->type == packs::FieldType::text ? case_named(value) : nullptr) return std::to_string(one->now.number);
    return value;
  }

  std::string numbers_of(const std::string& names) {
    std::string numbers;
    for (std::size_t at = 0; at <= names.size();) {
      const std::size_t end = std::min(names.find(',', at), names.size());
      numbers += (at == 0 ? "" : ",") + std::to_string(unit_named(names.substr(at, end - at)));
      at = end + 1;
    }
    return numbers;
  }

  // Of many that are alike the journal shows the first, here and later.
  void act_so_often(ScenarioStep step) {
    pass_until(step.at);
    if (step.times == 1) return act(step);
    const std::string name = step.story_case;
    for (int i = 1; i <= step.times; ++i) {
      step.story_case = name + "#" + std::to_string(i);
      act(step);
    }
    run_.journal += "    同样的共 " + std::to_string(step.times) + " 件\n";
  }

  void act(const ScenarioStep& step) {
    const Party who = party(step.who);
    if (step.does == "report") return report(step, who);
    StoryCase* one = case_named(step.story_case);
    if (!one) return tell("scenario-name-unknown", step.story_case);
    Command command{step.does, {}, step.files};
    for (const auto& [field, value] : step.with) command.values[field] = value_for(field, value);
    auto outcome = flow_.act(one->now, command, who, world_, now_);
    if (settled(step, outcome)) take(*one, std::move(*outcome));
  }

  bool settled(const ScenarioStep& step, const base::Result<Outcome>& outcome) {
    if (outcome && step.refused.empty()) return true;
    if (outcome) tell("scenario-not-refused", step.does);
    else if (outcome.error().code != step.refused) tell("scenario-refused", step.does + ": " + outcome.error().code + " " + outcome.error().where);
    else run_.journal += time_text(now_) + " 【" + step.story_case + "】" + step.who + " 想做“" + title_of(step.does) + "”，程序不准：" + outcome.error().code + "\n";
    return false;
  }

  std::string title_of(const std::string& transition) const {
    const packs::Transition* known = flow_.pack().transition(transition);
    return known ? known->title.zh : transition == "report" ? "上报" : transition;
  }

  Intake intake_of(const ScenarioStep& step) {
    Intake intake;
    for (const auto& [key, value] : step.with) {
      if (key == "kind") intake.kind = value;
      else if (key == "level") intake.level = value;
      else if (key == "channel") intake.channel = value;
      else if (key == "title") intake.title = value;
      else if (key == "text") intake.text = value;
      else if (key == "place") intake.place.unit = unit_named(value);
      else if (key == "address") intake.place.address = value;
      else if (key == "object_owner") intake.object_owner = unit_named(value);
      else if (key == "object_code") intake.object_code = value;
      else if (key == "phone") intake.reporter.phone = value;
      else intake.fields[key] = value_for(key, value);
    }
    return intake;
  }

  void report(const ScenarioStep& step, const Party& who) {
    auto outcome = flow_.report(intake_of(step), who, world_, now_);
    if (!settled(step, outcome)) return;
    outcome->after.number = static_cast<CaseNumber>(cases_.size() + 1);
    cases_.push_back({step.story_case, {}, ""});
    take(cases_.back(), std::move(*outcome));
  }

  std::string due_text(const Case& one, const std::string& clock) const {
    const auto found = std::find_if(one.timers.rbegin(), one.timers.rend(), [&](const Timer& timer) { return timer.clock == clock; });
    if (found == one.timers.rend()) return "none";
    if (!found->is_running()) return "stopped";
    const packs::ClockRule* rule = flow_.pack().clock(clock);
    return rule && rule->is_pausable && is_paused(one) ? "paused" : time_text(found->due_at);
  }

  std::string rating_text(const Case& one, const std::string& name) {
    const org::UnitNumber unit = unit_named(name);
    for (const Involved& involved : one.involved)
      if (involved.unit == unit && involved.response != 0) return std::to_string(involved.response) + "/" + std::to_string(involved.result);
    return "none";
  }

  template <class Value, class Is>
  void check(const char* what, const std::optional<Value>& asked, const Is& is, const std::string& shown) {
    if (asked && *asked != is) tell_wrong(what, shown);
  }
  void check(const char* what, const std::optional<int>& asked, int is) { check(what, asked, is, std::to_string(is)); }

  void expect(const ScenarioStep& step) {
    const StoryCase* one = case_named(step.story_case);
    if (!one) return tell("scenario-name-unknown", step.story_case);
    const Expectation& asked = step.expected;
    const Case& now = one->now;
    check("state", asked.state, now.state, now.state);
    const std::string owner(tree_.name_of(now.owner));
    check("owner", asked.owner, owner, owner);
    check("result", asked.result, now.result, now.result);
    check("level", asked.level, now.level, now.level);
    check("hops", asked.hops, now.hops);
    check("gave_back", asked.gave_back, now.gave_back);
    check("reopened", asked.reopened, now.reopened);
    check("send_backs", asked.send_backs, now.send_backs);
    check("drawn", asked.drawn, now.call_back.is_drawn, now.call_back.is_drawn ? "yes" : "no");
    check("open", asked.open, now.is_open(), now.is_open() ? "yes" : "no");
    for (const auto& [clock, due] : asked.due)
      if (const std::string is = due_text(now, clock); is != due) tell_wrong("due " + clock, is);
    for (const auto& [unit, rating] : asked.rated)
      if (const std::string is = rating_text(now, unit); is != rating) tell_wrong("rated " + unit, is);
    if (asked.told && one->told.find(*asked.told) == std::string::npos) tell_wrong("told", one->told);
  }

  void expect_rate(const ScenarioStep& step) {
    const auto& rates = flow_.pack().rates;
    const auto rate = std::find_if(rates.begin(), rates.end(), [&](const packs::Rate& one) { return one.id == step.rate; });
    if (rate == rates.end()) return tell("scenario-name-unknown", step.rate);
    std::vector<Case> all;
    for (const StoryCase& one : cases_) all.push_back(one.now);
    const RateResult result = rate_of(*rate, all, {Instant{}, now_ + std::chrono::microseconds(1)}, &flow_.pack());
    const auto above = static_cast<std::int64_t>(result.numerator.size()), below = static_cast<std::int64_t>(result.denominator.size());
    const std::string percent = result.percent ? result.percent->to_string() : "none";
    run_.journal += time_text(now_) + " " + rate->title.zh + "：" + std::to_string(above) + "/" + std::to_string(below) + (result.percent ? "，" + percent + "%" : "，不出率") + "\n";
    check("above", step.above, above, std::to_string(above));
    check("below", step.below, below, std::to_string(below));
    if (!step.percent.empty() && step.percent != percent) tell_wrong("percent", percent);
  }

  const Scenario& scenario_;
  Flow flow_;
  const org::Tree& tree_;
  World world_;
  std::vector<std::string> names_;
  std::map<std::string, std::vector<org::Holding>> holdings_;
  std::deque<StoryCase> cases_;
  Instant now_;
  int line_ = 0;
  ScenarioRun run_;
};

}  // namespace

ScenarioRun run_scenario(const Scenario& scenario, const packs::Pack& pack) {
  const base::Date on = scenario.steps.empty() ? base::Date{2026, 1, 1} : clocks::local_time(scenario.steps.front().at).day;
  const auto tree = org::Tree::of(units_of(scenario), {}, on);
  if (!tree) return {"", {{true, "scenario-units", "units", tree.error().code + " " + tree.error().where, scenario.units.empty() ? 1 : scenario.units.front().line, 1}}};
  return Play(scenario, pack, *tree).run();
}

}  // namespace bihuan::cases
