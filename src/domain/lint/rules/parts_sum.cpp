// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool is_counted(const plan::Target& target) {
  return target.kind == plan::TargetKind::count && target.has_value && !is_percent(target) && target.recur == plan::Recurrence::none &&
         target.op != plan::Comparator::range;
}

class Sentences {
 public:
  Sentences(const Context& context, Findings& findings) : context_(context), findings_(findings) {}

  // 新增床位600张，其中甲400张、乙300张.
  void check_among(std::uint32_t whole) {
    const plan::Target& all = context_.target(whole);
    if (!is_counted(all) || !stands_between(whole, whole + 1, {"其中"})) return;
    if (all.op != plan::Comparator::equal && all.op != plan::Comparator::about) return;
    const std::uint32_t end = end_of_row(whole + 1, all);
    std::vector<std::uint32_t> parts;
    for (std::uint32_t i = whole + 1; i < end; ++i)
      if (context_.keys[i].year == context_.keys[whole].year) parts.push_back(i);  // years of a total: slices-sum
    for (const std::uint32_t part : parts)
      if (context_.target(part).value > all.value) return tell(whole, {part}, Severity::error);
    const auto sum = sum_of(parts);
    // Two groups may overlap; a person must look.
    if (parts.size() > 1 && sum && *sum > all.value) tell(whole, parts, Severity::warning);
  }

  // 甲400张、乙300张，合计600张.
  void check_in_all(std::uint32_t whole) {
    const plan::Target& all = context_.target(whole);
    if (whole < 2 || !is_counted(all) || !stands_between(whole - 1, whole, {"合计", "共计", "总计"})) return;
    std::vector<std::uint32_t> parts;
    for (std::uint32_t i = whole; i-- > 0 && is_in_row(i, all) && !stands_between(i, i + 1, {"其中"});) parts.insert(parts.begin(), i);
    const auto sum = sum_of(parts);
    if (parts.size() > 1 && sum && *sum != all.value) tell(whole, parts, Severity::error);
  }

 private:
  bool is_in_row(std::uint32_t i, const plan::Target& all) const {
    return is_counted(context_.target(i)) && context_.target(i).unit.text == all.unit.text &&
           context_.keys[i].sentence == context_.keys[static_cast<std::size_t>(&all - &context_.target(0))].sentence;
  }
  std::uint32_t end_of_row(std::uint32_t from, const plan::Target& all) const {
    std::uint32_t i = from;
    while (i < context_.keys.size() && is_in_row(i, all) && (i == from || !stands_between(i - 1, i, {"其中", "带动", "合计", "共计", "总计"})))
      ++i;
    return i;
  }
  bool stands_between(std::uint32_t one, std::uint32_t next, std::initializer_list<std::string_view> words) const {
    if (next >= context_.keys.size() || context_.keys[one].sentence != context_.keys[next].sentence) return false;
    const plan::Span between{context_.target(one).span.end, context_.target(next).span.begin};
    return between.begin < between.end &&
           std::any_of(words.begin(), words.end(), [&](std::string_view word) { return context_.parts.has(between, word); });
  }
  std::optional<base::Decimal> sum_of(const std::vector<std::uint32_t>& parts) const {
    std::optional<base::Decimal> sum = base::Decimal(0);
    for (const std::uint32_t part : parts)
      if (sum) sum = base::Decimal::add(*sum, context_.target(part).value);
    return sum;
  }
  void tell(std::uint32_t whole, const std::vector<std::uint32_t>& parts, Severity severity) {
    std::vector<Place> places{{context_.keys[whole].place, Role::total}};
    for (const std::uint32_t part : parts) places.push_back({context_.keys[part].place, Role::part});
    const plan::Target& all = context_.target(whole);
    findings_.add(std::move(places),
                  {std::string(all.indicator.text), context_.figure_like(all, *sum_of(parts)), context_.figure(all)}, severity);
  }

  const Context& context_;
  Findings& findings_;
};

}  // namespace

// 其中 and 合计 within one sentence: parts that make more than their whole, or another sum.
void check_parts_sum(const Context& context, Findings& findings) {
  Sentences sentences(context, findings);
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    sentences.check_among(i);
    sentences.check_in_all(i);
  }
}

}  // namespace bihuan::lint
