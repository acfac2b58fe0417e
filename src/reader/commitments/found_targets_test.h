// SPDX-License-Identifier: Apache-2.0
// What the reader finds in a sentence, as lines to compare with. For tests only.
//   [6.6万亩] 耕地保有量 >= 66000 亩 level, by 2030-12-31
//   [3个] 新建: 托育中心 = 3 个 count, hedged, yearly, per 街道, from 1, inferred 2030-12-31
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "reader/read_plan.h"

namespace bihuan::reader {

inline std::string described(const plan::Document& document, const plan::Target& target, bool with_inferred) {
  static constexpr const char* ops[] = {"=", ">=", ">", "<=", "<", "~", "range"};
  static constexpr const char* kinds[] = {"level", "count", "growth", "ratio"};
  static constexpr const char* recurrences[] = {"", "daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"};
  std::string line = "[" + document.text.substr(target.span.begin, target.span.end - target.span.begin) + "] ";
  if (target.action.is_given()) line += std::string(target.action.text) + ": ";
  line += std::string(target.indicator.text) + " " + ops[static_cast<int>(target.op)];
  line += target.has_value ? " " + target.value.to_string() : " unparsed";
  if (target.value_max) line += ".." + target.value_max->to_string();
  if (target.unit.is_given()) line += " " + std::string(target.unit.text);
  line += std::string(" ") + kinds[static_cast<int>(target.kind)];
  if (target.direction == plan::Direction::down) line += ", down";
  if (target.hedged) line += ", hedged";
  if (target.recur != plan::Recurrence::none) line += std::string(", ") + recurrences[static_cast<int>(target.recur)];
  if (target.per.is_given()) line += ", per " + std::string(target.per.text);
  if (target.baseline) line += ", from " + target.baseline->to_string();
  if (target.deadline) line += ", by " + to_iso(*target.deadline);
  if (with_inferred && target.inferred_deadline) line += ", inferred " + to_iso(*target.inferred_deadline);
  return line;
}

inline std::string described_targets(const plan::Document& document, const plan::Plan& plan, bool with_inferred = false) {
  std::string lines;
  for (const plan::Target& target : plan.targets) lines += (lines.empty() ? "" : "\n") + described(document, target, with_inferred);
  return lines;
}

// 居民收入增速 > 经济增速 × 1.3
inline std::string described_rules(const plan::Plan& plan) {
  static constexpr const char* ops[] = {"=", ">=", ">", "<=", "<", "~", "range"};
  std::string lines;
  for (const plan::Rule& rule : plan.rules) {
    lines += (lines.empty() ? "" : "\n") + std::string(rule.left.text) + " " + ops[static_cast<int>(rule.op)] + " " +
             std::string(rule.right.text);
    if (rule.factor) lines += " × " + rule.factor->to_string();
  }
  return lines;
}

// A plan that says nothing but this, in the year 2026.
inline plan::Document plan_saying(std::string_view text) {
  plan::Document document;
  document.format = "txt";
  document.text = "青禾县民生实事实施方案\n一、主要目标\n" + std::string(text) + "\n";
  return document;
}

inline std::string targets_in(std::string_view text) {
  const plan::Document document = plan_saying(text);
  PlanReader reader;
  return described_targets(document, reader.read(document, {2026}));
}

inline std::string rules_in(std::string_view text) {
  const plan::Document document = plan_saying(text);
  PlanReader reader;
  return described_rules(reader.read(document, {2026}));
}

}  // namespace bihuan::reader
