// SPDX-License-Identifier: Apache-2.0
#include "report/page/marks.h"

#include <algorithm>

namespace bihuan::report {
namespace {

// Outer marks before the inner ones that begin at the same place.
bool comes_first(const Mark& a, const Mark& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.kind < b.kind;
}

// Walks the marks from left to right with the stack of those that are open.
class Flattener {
 public:
  explicit Flattener(std::size_t count) { flat_.reserve(count * 2); }

  void add(Mark mark) {
    close_until(mark.span.begin);
    if (!open_.empty()) {
      emit(mark.span.begin);
      mark.span.end = std::min(mark.span.end, open_.back().span.end);
    }
    at_ = mark.span.begin;
    open_.push_back(mark);
  }
  std::vector<Mark> finish() {
    close_until(UINT32_MAX);
    return std::move(flat_);
  }

 private:
  void close_until(std::uint32_t position) {
    while (!open_.empty() && open_.back().span.end <= position) {
      emit(open_.back().span.end);
      open_.pop_back();
    }
  }
  // The innermost open mark covers [at_, end).
  void emit(std::uint32_t end) {
    if (at_ < end) flat_.push_back({{at_, end}, open_.back().kind, open_.back().index});
    at_ = std::max(at_, end);
  }

  std::vector<Mark> open_, flat_;
  std::uint32_t at_ = 0;
};

}  // namespace

std::vector<Mark> document_marks(const plan::Plan& plan) {
  std::vector<Mark> marks;
  const auto add = [&](plan::Span span, MarkKind kind, std::size_t index) {
    if (!span.is_empty()) marks.push_back({span, kind, static_cast<std::uint32_t>(index)});
  };
  for (std::size_t i = 0; i < plan.noise.size(); ++i) add(plan.noise[i], MarkKind::noise, i);
  for (std::size_t i = 0; i < plan.headings.size(); ++i) add(plan.headings[i].span, MarkKind::run_in_heading, i);
  for (std::size_t i = 0; i < plan.rules.size(); ++i) add(plan.rules[i].span, MarkKind::rule, i);
  for (std::size_t i = 0; i < plan.units.size(); ++i) add(plan.units[i].name.span, MarkKind::unit, i);
  for (std::size_t i = 0; i < plan.targets.size(); ++i) {
    add(plan.targets[i].deadline_span, MarkKind::deadline, i);
    add(plan.targets[i].span, MarkKind::target, i);
  }
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) add(plan.tasks[i].deadline_span, MarkKind::deadline, i);
  std::ranges::sort(marks, comes_first);
  // Several targets share one printed deadline.
  const auto same = [](const Mark& a, const Mark& b) { return a.kind == b.kind && a.span == b.span && a.kind == MarkKind::deadline; };
  marks.erase(std::unique(marks.begin(), marks.end(), same), marks.end());

  Flattener flattener(marks.size());
  for (const Mark& mark : marks) flattener.add(mark);
  return flattener.finish();
}

}  // namespace bihuan::report
