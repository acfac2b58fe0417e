// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include "domain/lint/text_table.h"

namespace bihuan::lint {
namespace {

// 20个村卫生室…: the number, its measure word and what follows.
struct Inner {
  std::string_view digits, unit, rest;
};

Inner inner_count(std::string_view name) {
  std::size_t begin = 0;
  while (begin < name.size() && !(name[begin] >= '0' && name[begin] <= '9')) ++begin;
  std::size_t end = begin;
  while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
  if (end == begin || end + 6 > name.size()) return {};
  return {name.substr(begin, end - begin), name.substr(end, 3), name.substr(end + 3)};
}

}  // namespace

// 村卫生室20所 here, 20个村卫生室 there: one set, two measure words. Or 300人 of the plan against 100户 of the year.
void check_measure_words_differ(const Context& context, Findings& findings) {
  TextTable counts(context.keys.size());
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    const std::string_view core = context.keys[i].name.core();
    if (target.kind != plan::TargetKind::count || is_percent(target) || core.size() < 9) continue;
    const auto [known, is_new] = counts.keep(core, i);
    const plan::Target& before = context.target(known);
    if (is_new || before.unit.text == target.unit.text || !same_measure(before, target) || before.action.text != target.action.text)
      continue;
    if (context.keys[i].in_table && context.keys[known].in_table) continue;
    if (context.keys[i].sentence == context.keys[known].sentence) continue;  // 改造老旧小区26个、3800户: both are meant
    findings.add({{context.keys[i].place, Role::subject}, {context.keys[known].place, Role::other}},
                 {context.figure(target), context.figure(before)});
  }
  if (counts.is_empty()) return;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Span name = context.target(i).indicator.span;
    if (name.is_empty()) continue;
    const Inner inner = inner_count(context.text_of(name));
    for (std::size_t size = 9; size <= 30 && size <= inner.rest.size(); size += 3) {
      const std::uint32_t* const known = counts.find(inner.rest.substr(0, size));
      if (known == nullptr) continue;
      const plan::Target& other = context.target(*known);
      if (other.unit.text == inner.unit || other.value.to_string() != inner.digits) continue;
      findings.add({{context.keys[i].place, Role::subject}, {context.keys[*known].place, Role::other}},
                   {std::string(inner.digits) + std::string(inner.unit), context.figure(other)});
    }
  }
}

}  // namespace bihuan::lint
