// SPDX-License-Identifier: Apache-2.0
// What every rule may ask about one plan, made once: its text in parts, words, marks and keys of targets. And where findings go.
// Not shared between threads.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/indicators/match.h"
#include "domain/lint/finding.h"
#include "domain/lint/phrases.h"
#include "domain/lint/target_keys.h"
#include "domain/lint/text_scan.h"
#include "domain/plan/document.h"
#include "domain/plan/plan.h"

namespace bihuan::lint {

class Context : public ScannedText {
 public:
  // Both must outlive it until the next call.
  void begin(const plan::Document& document, const plan::Plan& plan);

  const plan::Document& document() const { return *document_; }
  const plan::Plan& plan() const { return *plan_; }
  std::string_view text() const { return document_->text; }
  std::string_view text_of(plan::Span span) const { return parts.text_of(span); }
  std::string figure(plan::Span span) const { return std::string(parts.text_of(span)); }
  std::string figure(const plan::Target& target) const { return figure(target.span); }
  // A value in the unit of a target and as that is printed: 3.9万亩 beside 3.2万亩.
  std::string figure_like(const plan::Target& target, base::Decimal value) const;

  const plan::Target& target(std::size_t index) const { return plan_->targets[index]; }
  const plan::Task* task_of(const plan::Target& target) const {
    return target.task < 0 ? nullptr : &plan_->tasks[static_cast<std::size_t>(target.task)];
  }
  std::vector<const plan::UnitMention*> units_of(const plan::Task& task, plan::UnitRole role) const;
  bool is_noise(plan::Span span) const;  // in what the reader took for foreign to the plan
  bool in_table(plan::Span span) const;
  bool in_title(plan::Span span) const;  // between 《 and 》
  // The task that holds a byte; nothing for none.
  const plan::Task* task_at(std::uint32_t byte) const;

  const std::vector<Repeat>& repeats() const;  // found when first asked for
  indicators::MatchMemory& matches() const { return matches_; }  // kept from plan to plan

  TargetKeys keys;

 private:
  const plan::Document* document_ = nullptr;
  const plan::Plan* plan_ = nullptr;
  mutable std::optional<std::vector<Repeat>> repeats_;
  mutable indicators::MatchMemory matches_;
};

// Takes what the rule that is running finds.
class Findings {
 public:
  void begin_rule(std::uint16_t rule, Severity severity) { rule_ = rule, severity_ = severity; }
  void add(std::vector<Place> places, std::vector<std::string> figures = {}, std::optional<Severity> severity = std::nullopt) {
    all.push_back({rule_, severity.value_or(severity_), std::move(places), std::move(figures)});
  }

  std::vector<Finding> all;

 private:
  std::uint16_t rule_ = 0;
  Severity severity_ = Severity::note;
};

using Check = void (*)(const Context&, Findings&);

}  // namespace bihuan::lint
