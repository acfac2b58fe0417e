// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>
#include <map>

namespace bihuan::lint {
namespace {

enum class Sense { above, same, below };

std::optional<Sense> sense_of(plan::Comparator op, bool turned) {
  switch (op) {
    case plan::Comparator::above:
      return turned ? Sense::below : Sense::above;
    case plan::Comparator::below:
      return turned ? Sense::above : Sense::below;
    case plan::Comparator::equal:
    case plan::Comparator::about:
      return Sense::same;
    default:
      return std::nullopt;  // not below leaves room for the same
  }
}

}  // namespace

// 居民收入增速高于经济增速, and elsewhere 与经济增长基本同步.
void check_relation_conflict(const Context& context, Findings& findings) {
  struct Relation {
    Sense sense;
    plan::Span span;
    int year;
  };
  std::map<std::pair<std::string, std::string>, std::vector<Relation>> by_sides;
  for (const plan::Rule& rule : context.plan().rules) {
    if (rule.factor || rule.left.text.empty() || rule.right.text.empty()) continue;
    auto left = indicators::normal_name(rule.left.text, context.plan().meta.region.text), right = indicators::normal_name(rule.right.text);
    auto one = std::string(left.scope) + left.name, other = std::string(right.scope) + right.name;
    const bool turned = other < one;
    const auto sense = sense_of(rule.op, turned);
    if (!sense || one == other) continue;
    if (turned) std::swap(one, other);
    const plan::Span sentence = context.parts.sentence_at(rule.span.begin);
    auto& known = by_sides[{one, other}];
    const Relation relation{*sense, rule.span, year_in(context.text_of({sentence.begin, rule.span.begin}))};
    const auto against = std::find_if(known.begin(), known.end(), [&](const Relation& before) {
      return before.sense != relation.sense && (before.year == relation.year || before.year == 0 || relation.year == 0);
    });
    if (against != known.end())
      findings.add({{against->span, Role::subject}, {relation.span, Role::other}},
                   {context.figure(against->span), context.figure(relation.span)});
    else if (known.size() < 4)
      known.push_back(relation);
  }
}

}  // namespace bihuan::lint
