// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/context.h"

#include <algorithm>

namespace bihuan::lint {
namespace {

// Of spans in order that do not overlap: the one that holds `byte`, or the end.
template <class Items, class SpanOf>
auto holding(const Items& items, std::uint32_t byte, SpanOf span_of) {
  auto after = std::upper_bound(items.begin(), items.end(), byte,
                                [&](std::uint32_t value, const auto& item) { return value < span_of(item).begin; });
  if (after == items.begin()) return items.end();
  --after;
  return byte < span_of(*after).end ? after : items.end();
}

}  // namespace

void Context::begin(const plan::Document& document, const plan::Plan& plan) {
  document_ = &document;
  plan_ = &plan;
  repeats_.reset();
  scan(document.text, document.hard_wrapped);
  keys.make(document, plan, *this);
}

std::vector<const plan::UnitMention*> Context::units_of(const plan::Task& task, plan::UnitRole role) const {
  std::vector<const plan::UnitMention*> units;
  for (std::uint32_t i = task.first_unit; i < task.first_unit + task.unit_count; ++i)
    if (plan_->units[i].role == role) units.push_back(&plan_->units[i]);
  return units;
}

std::string Context::figure_like(const plan::Target& target, base::Decimal value) const {
  constexpr std::pair<std::string_view, int> multipliers[] = {{"万亿", 12}, {"亿", 8}, {"万", 4}};
  for (const auto& [word, power] : multipliers)
    if (parts.has(target.span, word) && target.unit.text.find(word) == std::string_view::npos)
      return value.scaled(-power).to_string() + std::string(word) + std::string(target.unit.text);
  return value.to_string() + std::string(target.unit.text);
}

bool Context::is_noise(plan::Span span) const {
  return holding(plan_->noise, span.begin, [](const plan::Span& noise) { return noise; }) != plan_->noise.end();
}

bool Context::in_table(plan::Span span) const {
  return holding(document_->tables, span.begin, [](const plan::Table& table) { return table.span; }) != document_->tables.end();
}

bool Context::in_title(plan::Span span) const {
  return holding(marks.titles(), span.begin, [](const plan::Span& title) { return title; }) != marks.titles().end();
}
const std::vector<Repeat>& Context::repeats() const {
  if (!repeats_) repeats_ = find_repeats(*this);
  return *repeats_;
}

const plan::Task* Context::task_at(std::uint32_t byte) const {
  const auto found = holding(plan_->tasks, byte, [](const plan::Task& task) { return task.span; });
  return found == plan_->tasks.end() ? nullptr : &*found;
}

}  // namespace bihuan::lint
