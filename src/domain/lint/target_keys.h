// SPDX-License-Identifier: Apache-2.0
// What tells targets apart or makes them the same: normalised indicator, part of the place, period, group. Made once for each plan;
// targets of one core stand together in a group. Knows no rule.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "domain/indicators/indicator_name.h"
#include "domain/lint/text_scan.h"
#include "domain/plan/plan.h"

namespace bihuan::lint {

struct TargetKey {
  indicators::IndicatorName name;
  plan::Span place;  // from the indicator to the value, where both stand in one sentence; else the value
  plan::Span sentence;
  std::string_view locality;  // 青山镇, 河东街道: whom the sentence or its heading names; empty for none
  std::int32_t year = 0;      // in which it is due; 0 when unknown
  bool is_slice = false;      // due in a year before the plan's last
  bool is_total = false;      // due at the plan's end, not each year
  bool is_last_part = false;  // of things that are done: what the plan's last year does itself
  bool is_milestone = false;  // 到2024年: what has been reached by then, not what is done in it
  bool is_held = false;       // 稳定在, 保持: need not move
  bool in_goals = false;      // stands in the overall goals
  bool in_table = false;
  bool is_coverage = false;    // 全覆盖 and the like
  std::int32_t list_year = 0;  // of the list it stands in (2024年民生实事清单); 0 for none
};

class TargetKeys {
 public:
  void make(const plan::Document& document, const plan::Plan& plan, const ScannedText& text);

  const TargetKey& operator[](std::size_t target) const { return keys_[target]; }
  std::size_t size() const { return keys_.size(); }
  int first_year() const { return first_year_; }  // of the plan's period; 0 when unknown
  int last_year() const { return last_year_; }
  bool has_several_years() const { return first_year_ != 0 && last_year_ > first_year_; }

  // Targets (indices, in order of the text) of one core, two or more.
  std::span<const std::vector<std::uint32_t>> groups() const { return groups_; }
  // Pairs of a group worth comparing: all of a small one, neighbours and the first of a large one.
  template <class Visit>
  static void for_pairs(const std::vector<std::uint32_t>& group, Visit visit) {
    constexpr std::size_t small = 12;
    for (std::size_t j = 1; j < group.size(); ++j) {
      if (group.size() > small) {
        visit(group[j - 1], group[j]);
        if (j > 1) visit(group[0], group[j]);
        continue;
      }
      for (std::size_t i = 0; i < j; ++i) visit(group[i], group[j]);
    }
  }
  // The year of the list that a heading opens or stands in; 0 for none.
  std::int32_t list_year_of(std::int32_t heading) const { return heading < 0 ? 0 : heading_years_[static_cast<std::size_t>(heading)]; }
  bool is_goal_heading(std::int32_t heading) const { return heading >= 0 && heading_goals_[static_cast<std::size_t>(heading)]; }

 private:
  void read_headings(const plan::Plan& plan);
  void read_period(const plan::Plan& plan);
  TargetKey key_of(const plan::Plan& plan, const plan::Target& target, const ScannedText& text);

  std::vector<TargetKey> keys_;
  std::string_view sentence_locality_;  // of the last key: what its sentence names before the target
  std::uint32_t looked_until_ = 0;      // for it, from the sentence's beginning on
  std::vector<std::vector<std::uint32_t>> groups_;
  std::vector<std::int32_t> heading_years_;
  std::vector<bool> heading_goals_;
  std::vector<std::string_view> heading_localities_;
  int first_year_ = 0, last_year_ = 0;
};

// 20xx in a text; 0 for none.
int year_in(std::string_view text);
// Values that may be compared: of one unit, or both counted with a measure word (个, 所, 家).
bool same_measure(const plan::Target& a, const plan::Target& b);
bool is_percent(const plan::Target& target);
// A name that can stand for one thing: two characters of Chinese at least.
bool is_telling(std::string_view name);

}  // namespace bihuan::lint
