// SPDX-License-Identifier: Apache-2.0
// The smallest pack in which every check has something to look at; sound as it stands.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::packs {

inline constexpr std::string_view tiny_pack = R"yaml(id: tiny
version: 1
title: {zh: 小包, en: Tiny}
purpose: {zh: 试, en: A try}
posts:
  - {id: watcher, title: {zh: 看护, en: Watcher}, like: grid_worker}
registers:
  - {id: book, title: {zh: 名册, en: Book}, keeper: {zh: 甲, en: A}}
levels:
  - {id: low, zh: 低, en: Low}
channels:
  - {id: phone, zh: 电话, en: Phone}
results:
  - {id: solved, zh: 已解决, en: Solved}
  - {id: not_fixed, zh: 未解决, en: Not fixed}
fields:
  - {id: size, title: {zh: 大小, en: Size}, type: number, from: asked}
  - {id: owner_name, title: {zh: 业主, en: Owner}, type: text, from: book}
  - {id: lead, title: {zh: 主办, en: Lead}, type: unit, from: asked}
  - {id: many, title: {zh: 多家, en: Several}, type: units, from: asked}
  - {id: why, title: {zh: 原因, en: Why}, type: reason, from: asked, choices: [{id: rain, zh: 雨, en: rain}]}
  - {id: outcome, title: {zh: 结果, en: Outcome}, type: choice, from: asked, each_time: true, choices: [{id: solved, zh: 好, en: Good}]}
  - {id: proof, title: {zh: 照片, en: Photo}, type: photo, from: asked, purpose: {zh: 凭据, en: Proof}}
  - {id: trail, title: {zh: 轨迹, en: Trail}, type: track, from: asked, purpose: {zh: 凭据, en: Proof}}
  - {id: wish, title: {zh: 愿望, en: Wish}, type: text, from: asked, personal: true, purpose: {zh: 联系, en: To call}}
  - {id: said, title: {zh: 回访结果, en: Said}, type: choice, from: asked, choices: [{id: good, zh: 好, en: Good}]}
kinds:
  - {id: hole, title: {zh: 坑, en: Hole}, object: part, form: [size]}
  - {id: noise, title: {zh: 噪声, en: Noise}, secrecy: 1, form: [wish]}
states:
  - {id: open, title: {zh: 开, en: Open}, told: {zh: 在办, en: In hand}}
  - {id: resting, title: {zh: 停, en: Resting}, waiting: true, told: {zh: 等：<why>, en: "Waits: <why>"}}
  - {id: checking, title: {zh: 查, en: Checking}, told: {zh: 在查, en: Being checked}}
  - {id: done, title: {zh: 结, en: Done}, end: true, told: {zh: 办完, en: Done}}
transitions:
  - {id: send, title: {zh: 派, en: Send}, from: open, who: dispatcher, form: [lead, many], required: [lead], effects: [{assign: lead}, {assist: many}]}
  - {id: rest, title: {zh: 停, en: Rest}, from: open, to: resting, who: supervisor, form: [why], required: [why], effects: [{pause: why}]}
  - {id: go_on, title: {zh: 续, en: Go on}, from: resting, to: open, who: supervisor, effects: [resume]}
  - {id: lift, title: {zh: 升, en: Lift}, from: open, who: timer, effects: [raise]}
  - {id: more_time, title: {zh: 延, en: More time}, from: open, who: leader above owner, effects: [{extend: {clock: work, by: as_much}}]}
  - {id: finish, title: {zh: 完, en: Finish}, from: open, to: checking, who: liaison of owner, form: [outcome, trail], required: [outcome], evidence: [{field: proof, when: {kinds: [hole]}}], effects: [handled]}
  - {id: pass, title: {zh: 过, en: Pass}, from: checking, to: done, who: verifier apart from handler, effects: [{close: {result_from: outcome}}, sample]}
  - {id: fail, title: {zh: 未, en: Fail}, from: checking, to: done, who: verifier apart from handler, effects: [{close: not_fixed}, sample]}
  - {id: ask, title: {zh: 问, en: Ask}, from: done, who: verifier apart from handler, form: [said], required: [said], effects: [{record_call: {result: said}}]}
  - {id: again, title: {zh: 再, en: Again}, from: done, to: open, who: reporter, effects: [reopen]}
clocks:
  - id: work
    title: {zh: 办, en: Work}
    terms: [{when: {kinds: [noise]}, term: 4 working hours}, {term: 2 working days}]
    starts_on: [report, again]
    stops_on: ["state:done"]
    steps:
      - {from: soon, level: 0, tells: [liaison of owner]}
      - {from: due, level: 1, tells: [leader of owner], transition: lift}
routes:
  - {when: {objects: [part]}, to: object_owner}
  - {to: street}
hours: ["09:00-12:00", "13:30-18:00"]
callback: {percent: 10, who: [verifier apart from handler], result_field: said}
reopen: {within_days: 30, most: 2}
rates:
  - {id: in_time, title: {zh: 按时率, en: In time}, numerator: {at: "due:work", clock_met: work}, denominator: {at: "due:work"}}
  - {id: good, title: {zh: 解决率, en: Solved}, numerator: {at: close, callback_results: [good]}, denominator: {at: close, called_back: true}, sampled: true, least: 30}
measures:
  - {id: time, title: {zh: 用时, en: Time}, counted: {at: close}, of: minutes, as: median, from: report, to: close}
)yaml";

// The tiny pack with the first `from` in it made `to`.
inline std::string tiny_with(std::string_view from, std::string_view to) {
  std::string text(tiny_pack);
  const std::size_t at = text.find(from);
  return at == std::string::npos ? "?" + text : text.replace(at, from.size(), to);
}

}  // namespace bihuan::packs
