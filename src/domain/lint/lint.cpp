// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/lint.h"

#include <algorithm>

#include "domain/lint/context.h"
#include "domain/lint/rule_table.h"

namespace bihuan::lint {

struct Linter::Parts {
  Context context;
  Findings findings;
};

Linter::Linter() : parts_(std::make_unique<Parts>()) {}
Linter::~Linter() = default;

std::vector<Finding> Linter::lint(const plan::Document& document, const plan::Plan& plan, const Options& options) {
  parts_->context.begin(document, plan);
  parts_->findings.all.clear();
  for (std::uint16_t rule = 0; rule < rules().size(); ++rule) {
    if (rule < options.skipped.size() && options.skipped[rule]) continue;
    parts_->findings.begin_rule(rule, rules()[rule].severity);
    rules()[rule].check(parts_->context, parts_->findings);
  }
  std::vector<Finding> found = std::move(parts_->findings.all);
  std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
    const plan::Span one = a.places.front().span, other = b.places.front().span;
    return one.begin != other.begin ? one.begin < other.begin : a.severity > b.severity;
  });
  return found;
}

}  // namespace bihuan::lint
