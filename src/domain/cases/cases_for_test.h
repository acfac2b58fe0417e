// SPDX-License-Identifier: Apache-2.0
// A small pack with every effect, an invented district and its people, for tests of cases.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "domain/cases/flow.h"
#include "domain/clocks/national_calendar.h"
#include "domain/org/units_for_test.h"
#include "domain/packs/pack_yaml.h"

namespace bihuan::cases {

inline constexpr std::string_view small_pack_yaml = R"(
id: small
version: 1
title: {zh: 小样, en: Small}
purpose: {zh: 试验, en: For tests}
levels: [{id: plain, zh: 一般, en: Plain}, {id: urgent, zh: 紧急, en: Urgent}]
channels: [{id: phone, zh: 电话, en: Telephone}]
results:
  - {id: solved, zh: 已解决, en: Solved}
  - {id: explained, zh: 已解释, en: Explained}
  - {id: not_fixed, zh: 未解决, en: Not fixed}
  - {id: withdrawn, zh: 撤回, en: Withdrawn}
fields:
  - {id: lead, title: {zh: 主办, en: Lead}, type: unit, from: asked}
  - {id: helpers, title: {zh: 协办, en: Helpers}, type: units, from: asked}
  - {id: called, title: {zh: 吹哨单位, en: Called}, type: units, from: asked}
  - {id: rated, title: {zh: 被评单位, en: Rated}, type: unit, from: asked}
  - {id: response, title: {zh: 响应, en: Response}, type: rating, from: asked}
  - {id: effect, title: {zh: 效果, en: Effect}, type: rating, from: asked}
  - {id: decision, title: {zh: 处置意见, en: Decision}, type: text, longest: 100, from: asked}
  - id: why
    title: {zh: 理由, en: Reason}
    type: reason
    from: asked
    choices: [{id: not_ours, zh: 不属本单位, en: Not ours}, {id: waiting, zh: 等材料, en: Waiting}]
  - id: outcome
    title: {zh: 结果, en: Outcome}
    type: choice
    from: asked
    choices: [{id: solved, zh: 已解决, en: Solved}, {id: explained, zh: 已解释, en: Explained}]
  - {id: photo, title: {zh: 照片, en: Photo}, type: photo, from: asked, purpose: {zh: 凭据, en: Proof}}
  - id: voice
    title: {zh: 回访, en: Voice}
    type: choice
    from: asked
    choices: [{id: satisfied, zh: 满意, en: Satisfied}, {id: not_satisfied, zh: 不满意, en: Not satisfied}]
  - {id: main_case, title: {zh: 并入, en: Merged into}, type: text, longest: 40, from: asked}
  - {id: depth, title: {zh: 深度, en: Depth}, type: number, measure: 米, from: asked}
  - {id: seen_on, title: {zh: 日期, en: Day}, type: date, from: asked}
kinds:
  - {id: hole, title: {zh: 坑洼, en: Hole}, object: event, form: [depth, seen_on], required: [depth]}
  - {id: lamp, title: {zh: 路灯, en: Lamp}, object: part}
states:
  - {id: received, title: {zh: 已受理, en: Received}}
  - {id: sent, title: {zh: 已派, en: Sent}}
  - {id: returned, title: {zh: 退单, en: Returned}}
  - {id: arbitration, title: {zh: 裁定, en: Arbitration}}
  - {id: handling, title: {zh: 办理, en: Handling}}
  - {id: waiting, title: {zh: 暂停, en: Waiting}, waiting: true}
  - {id: checking, title: {zh: 核查, en: Checking}}
  - {id: closed, title: {zh: 办结, en: Closed}, end: true}
  - {id: open_end, title: {zh: 办结未解决, en: Not fixed}, end: true}
  - {id: merged, title: {zh: 并案, en: Merged}, end: true}
transitions:
  - {id: route, title: {zh: 按规则派, en: Route}, from: received, to: sent, who: dispatcher, effects: [route]}
  - {id: send, title: {zh: 派单, en: Send}, from: [received, returned], to: sent, who: dispatcher, form: [lead, helpers], required: [lead], effects: [{assign: lead}, {assist: helpers}]}
  - {id: sign, title: {zh: 签收, en: Sign}, from: sent, to: handling, who: liaison of owner}
  - {id: give_back, title: {zh: 退单, en: Return}, from: sent, to: returned, who: liaison of owner, form: [why], required: [why], effects: [{give_back: {reason: why}}]}
  - {id: decide, title: {zh: 裁定, en: Decide}, from: arbitration, to: sent, who: supervisor, form: [lead], required: [lead], effects: [{arbitrate: lead}]}
  - {id: whistle, title: {zh: 吹哨, en: Whistle}, from: [sent, handling], who: leader of owner, form: [called], required: [called], effects: [{call: {units: called, clock: answer}}]}
  - {id: answer, title: {zh: 应哨, en: Answer}, from: [sent, handling], who: liaison of called, form: [decision], effects: [answer]}
  - {id: arrive, title: {zh: 到场, en: Arrive}, from: [sent, handling], who: liaison of called, form: [decision], required: [decision], effects: [arrive]}
  - {id: rate, title: {zh: 评价, en: Rate}, from: [handling, checking], who: leader of caller, form: [rated, response, effect], required: [rated, response, effect], effects: [{rate_called: {unit: rated, response: response, result: effect}}]}
  - {id: pause, title: {zh: 暂停, en: Pause}, from: handling, to: waiting, who: supervisor, form: [why], required: [why], effects: [{pause: why}], told: {zh: 暂停, en: Paused}}
  - {id: resume, title: {zh: 恢复, en: Resume}, from: waiting, to: handling, who: [supervisor, reporter], effects: [resume]}
  - {id: extend, title: {zh: 延期, en: Extend}, from: handling, who: leader above owner, effects: [{extend: {clock: handle, by: 2 working days, most: 1}}]}
  - {id: raise, title: {zh: 提级, en: Raise}, from: [sent, handling], to: handling, who: [timer, supervisor], effects: [raise]}
  - {id: lower, title: {zh: 下交, en: Lower}, from: handling, who: supervisor, effects: [lower]}
  - {id: submit, title: {zh: 提交, en: Submit}, from: handling, to: checking, who: liaison of owner, form: [outcome], required: [outcome], evidence: [{field: photo, when: {fields: {outcome: [solved]}}}], effects: [handled]}
  - {id: send_back, title: {zh: 返工, en: Send back}, from: checking, to: handling, who: verifier anywhere apart from handler}
  - {id: pass, title: {zh: 通过, en: Pass}, from: checking, to: closed, who: verifier anywhere apart from handler, effects: [{close: {result_from: outcome}}, sample], told: {zh: 办结, en: Closed}}
  - {id: give_up, title: {zh: 如实办结, en: Close as not fixed}, from: handling, to: open_end, who: supervisor, effects: [{close: not_fixed}]}
  - {id: call_back, title: {zh: 回访, en: Call back}, from: closed, who: verifier anywhere, form: [voice], required: [voice], effects: [{record_call: {result: voice}}]}
  - {id: reopen, title: {zh: 重办, en: Reopen}, from: [closed, open_end], to: received, who: [reporter, supervisor], effects: [reopen]}
  - {id: exclude, title: {zh: 不计入, en: Exclude}, from: closed, who: supervisor, form: [why], required: [why], effects: [{exclude: why}]}
  - {id: merge, title: {zh: 并案, en: Merge}, from: [received, sent], to: merged, who: dispatcher, form: [main_case], required: [main_case], effects: [{merge: main_case}]}
  - {id: unmerge, title: {zh: 撤销并案, en: Unmerge}, from: merged, to: received, who: dispatcher, effects: [unmerge]}
clocks:
  - {id: sign, title: {zh: 签收, en: Sign}, terms: 1 working day, starts_on: [send, route, decide], stops_on: [sign, give_back], steps: [{from: due, level: 1, tells: [liaison of owner, leader above owner]}]}
  - {id: answer, title: {zh: 应哨, en: Answer}, terms: 30 minutes, stops_on: [answer, "state:closed"], steps: [{from: due, level: 1, tells: [liaison of called, leader above owner, leader of caller]}]}
  - id: handle
    title: {zh: 办理, en: Handle}
    terms: [{when: {levels: [urgent]}, term: 2 working hours}, {term: 5 working days}]
    starts_on: [report, reopen]
    stops_on: ["state:closed", "state:open_end"]
    pausable: true
    promised: true
    steps:
      - {from: soon, level: 0, tells: [liaison of owner]}
      - {from: due, level: 1, tells: [leader of owner], told: {zh: 已超时, en: Late}}
      - {from: due, after: 1 working day, level: 2, tells: [leader above owner], transition: raise}
  - {id: call_back, title: {zh: 回访, en: Call back}, terms: 1 working day, starts_on: ["state:closed"], stops_on: [call_back, reopen], steps: [{from: due, level: 1, tells: [verifier]}]}
routes: [{when: {objects: [part]}, to: object_owner}, {to: community}]
callback: {percent: 30, always: {results: [explained]}, who: [verifier anywhere apart from handler], result_field: voice}
reopen: {within_days: 30, most: 2}
topic: {within_days: 30, at_least: 3}
)";

inline packs::Pack small_pack() {
  packs::ReadPack read = packs::read_pack(small_pack_yaml);
  // Not all that a pack for the public needs: faults of its spelling only.
  for (const packs::Fault& fault : read.faults)
    for (const std::string_view code : {"pack-key", "pack-yaml", "pack-word", "pack-who", "pack-term", "pack-effect", "pack-not"})
      if (fault.code.starts_with(code)) ADD_FAILURE() << fault.code << ' ' << fault.path << ' ' << fault.detail;
  return std::move(read.pack);
}

inline Instant at(std::string_view text) {  // 2026-03-02 09:15, UTC+8
  const auto number = [&](std::size_t from) { return (text[from] - '0') * 10 + (text[from + 1] - '0'); };
  return clocks::instant_of(*base::from_iso(text.substr(0, 10)), number(11) * 60 + number(14));
}

inline org::Holding post(org::PostKind kind, org::UnitNumber unit) {
  org::Holding made;
  made.kind = kind;
  made.unit = unit;
  return made;
}

// People whose holdings live as long as this; and a case that they move, step by step.
class Story {
 public:
  explicit Story(packs::Pack pack = small_pack()) : pack_(std::move(pack)), tree_(org::tree_of(org::chengyan())), flow_(pack_) {
    world_.tree = &tree_;
    world_.calendar = &clocks::national_calendar();
    world_.seed = 7;
  }
  Story(const Story&) = delete;

  Party party(std::int64_t person, org::PostKind kind, org::UnitNumber unit) {
    holdings_.push_back({post(kind, unit)});
    Party made;
    made.person = person;
    made.name = "甲" + std::to_string(person);
    made.holdings = holdings_.back();
    return made;
  }
  Party citizen() const {
    Party made;
    made.is_reporter = true;
    return made;
  }
  // A hole in community 5, unless something else is asked.
  Intake intake(std::string kind = "hole") const {
    Intake made;
    made.kind = std::move(kind);
    made.channel = "phone";
    made.place.unit = 9;
    if (made.kind == "hole") made.fields["depth"] = "0.3";
    return made;
  }

  const packs::Pack& pack() const { return pack_; }
  const Flow& flow() const { return flow_; }
  const World& world() const { return world_; }
  World& world() { return world_; }
  const org::Tree& tree() const { return tree_; }

  Case reported(Instant moment, CaseNumber number = 1, Intake what = {}) {
    if (what.kind.empty()) what = intake();
    auto outcome = flow_.report(what, citizen(), world_, moment);
    EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().code + " " + outcome.error().where);
    if (!outcome) return {};
    outcome->after.number = number;
    return outcome->after;
  }

  // The code of the error, or "" after the case has moved.
  std::string act(Case& one, const Party& who, Instant moment, std::string transition, std::map<std::string, std::string> values = {},
                  std::vector<std::string> evidence = {}) {
    last = {};
    auto outcome = flow_.act(one, {std::move(transition), std::move(values), std::move(evidence)}, who, world_, moment);
    if (!outcome) return outcome.error().code;
    one = outcome->after;
    last = std::move(*outcome);
    return "";
  }
  std::vector<Event> tick(Case& one, Instant moment) {
    last = flow_.tick(one, world_, moment);
    one = last.after;
    return last.events;
  }

  Outcome last;

 private:
  packs::Pack pack_;
  org::Tree tree_;
  Flow flow_;
  World world_;
  std::deque<std::vector<org::Holding>> holdings_;
};

}  // namespace bihuan::cases
