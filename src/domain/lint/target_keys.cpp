// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/target_keys.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

bool names_goals(std::string_view title) {
  for (const std::string_view word :
       {"总体目标", "工作目标", "主要目标", "发展目标", "目标任务", "主要指标", "预期目标", "目标要求", "总体要求"})
    if (has(title, word)) return true;
  return false;
}

bool names_list(std::string_view title) {
  for (const std::string_view word : {"清单", "实事", "年度", "要点", "任务分解", "年重点", "年工作", "年计划"})
    if (has(title, word)) return true;
  return false;
}

bool is_general(std::string_view last, std::string_view after) {
  for (const std::string_view word : {"层面", "村", "镇", "卫生", "服务", "养老", "居", "办事", "党"})
    if (after.starts_with(word)) return true;
  for (const std::string_view word : {"城", "各", "个", "全", "乡", "街", "、", "，", "的", "道", "和", "在", "村", "型", "整"})
    if (last == word) return true;
  return static_cast<unsigned char>(last[0]) < 0xE4;
}

// The ending of a place's name that stands at `at`: 镇, 乡, 街道, 社区.
std::size_t ending_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("镇") || rest.starts_with("乡")) return 3;
  return rest.starts_with("街道") || rest.starts_with("社区") ? 6 : 0;
}

// 青山镇, 河东街道: the last that the text names from `from` on.
std::string_view last_locality(std::string_view text, std::size_t from = 0) {
  if (text.size() < 9) return {};
  for (std::size_t at = base::utf8_before(text, text.size()); at >= from + 6; at = base::utf8_before(text, at)) {
    // 镇 E9 95 87, 乡 E4 B9 A1, 街 E8 A1 97, 社 E7 A4 BE
    constexpr std::uint64_t thirds = std::uint64_t{1} << 0x07 | std::uint64_t{1} << 0x21 | std::uint64_t{1} << 0x17 | std::uint64_t{1} << 0x3E;
    if (at + 2 >= text.size() || (thirds >> (static_cast<unsigned char>(text[at + 2]) & 63) & 1) == 0) continue;
    const std::size_t size = ending_at(text, at);
    if (size == 0 || is_general(text.substr(at - 3, 3), text.substr(at + size, 6))) continue;
    return text.substr(at - 6, 6 + size);
  }
  return {};
}

// 区商务局 as a heading: what stands under it is that office's own part, as under 青山镇.
std::string_view office_in(std::string_view title) {
  for (const std::string_view mark : {"：", ":"})
    if (title.ends_with(mark)) title.remove_suffix(mark.size());
  constexpr std::size_t longest = 15 * 3;  // bytes
  if (title.size() > longest) return {};
  const auto begins = [&](const auto& words) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return title.starts_with(word); });
  };
  const auto ends = [&](const auto& words) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return title.ends_with(word); });
  };
  constexpr std::string_view grades[] = {"区", "县", "市", "省", "州", "旗", "镇"},
                             offices[] = {"局", "委", "办", "委员会", "办公室", "公司", "集团", "支队", "大队"};
  return begins(grades) && ends(offices) ? title : std::string_view();
}

std::int32_t year_of(const plan::Target& target) {
  if (target.deadline) return target.deadline->year;
  return target.inferred_deadline ? target.inferred_deadline->year : 0;
}

}  // namespace

int year_in(std::string_view text) {
  for (std::size_t at = text.find("20"); at != std::string_view::npos; at = text.find("20", at + 1)) {
    if (at + 4 > text.size() || (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')) continue;
    const char tens = text[at + 2], ones = text[at + 3];
    const bool goes_on = at + 4 < text.size() && text[at + 4] >= '0' && text[at + 4] <= '9';
    if (tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9' && !goes_on) return 2000 + (tens - '0') * 10 + (ones - '0');
  }
  return 0;
}

bool is_percent(const plan::Target& target) { return target.unit.text == "%" || target.unit.text == "％" || target.unit.text == "百分之"; }

bool same_measure(const plan::Target& a, const plan::Target& b) {
  if (a.unit.text == b.unit.text) return true;
  if (a.unit.text.empty() || b.unit.text.empty())
    return (is_percent(a) && b.unit.text.empty() && !b.value.is_zero()) || (is_percent(b) && a.unit.text.empty() && !a.value.is_zero());
  const auto counts = [](std::string_view unit) {
    for (const std::string_view word :
         {"个", "所", "家", "户", "处", "座", "条", "名", "人", "场", "套", "台", "项", "件", "支", "辆", "间", "场次", "人次"})
      if (unit == word) return true;
    return false;
  };
  return counts(a.unit.text) && counts(b.unit.text);
}

bool is_telling(std::string_view name) { return name.size() >= 6; }

void TargetKeys::read_headings(const plan::Plan& plan) {
  heading_years_.assign(plan.headings.size(), 0);
  heading_goals_.assign(plan.headings.size(), false);
  heading_localities_.assign(plan.headings.size(), {});
  for (std::size_t i = 0; i < plan.headings.size(); ++i) {
    const plan::Heading& heading = plan.headings[i];
    const bool has_parent = heading.parent >= 0 && static_cast<std::size_t>(heading.parent) < i;
    heading_goals_[i] =
        (has(heading.title, "目标") || has(heading.title, "总体") || has(heading.title, "指标") ? names_goals(heading.title) : false) ||
        (has_parent && heading_goals_[static_cast<std::size_t>(heading.parent)]);
    const int printed = year_in(heading.title), year = printed != 0 && names_list(heading.title) ? printed : 0;
    heading_localities_[i] = last_locality(heading.title);
    if (heading_localities_[i].empty()) heading_localities_[i] = office_in(heading.title);
    if (heading_localities_[i].empty() && has_parent) heading_localities_[i] = heading_localities_[static_cast<std::size_t>(heading.parent)];
    heading_years_[i] = year != 0 ? year : has_parent ? heading_years_[static_cast<std::size_t>(heading.parent)] : 0;
  }
}

void TargetKeys::read_period(const plan::Plan& plan) {
  first_year_ = plan.meta.plan_start.date ? plan.meta.plan_start.date->year : 0;
  last_year_ = plan.meta.plan_end.date ? plan.meta.plan_end.date->year : 0;
  if (last_year_ != 0) return;
  int earliest = 0;
  for (const plan::Target& target : plan.targets) {
    if (!target.deadline) continue;
    last_year_ = std::max<int>(last_year_, target.deadline->year);
    earliest = earliest == 0 ? target.deadline->year : std::min<int>(earliest, target.deadline->year);
  }
  if (first_year_ == 0) first_year_ = plan.meta.signed_on.date ? std::min<int>(plan.meta.signed_on.date->year, earliest) : earliest;
}

TargetKey TargetKeys::key_of(const plan::Plan& plan, const plan::Target& target, const ScannedText& text) {
  const TextParts& parts = text.parts;
  TargetKey key;
  key.name = indicators::normal_name(target.indicator.text, plan.meta.region.text);
  key.name.is_added = key.name.is_added || has(target.action.text, "新增");
  const bool in_the_same = !keys_.empty() && keys_.back().sentence.contains(target.span);
  key.sentence = in_the_same ? keys_.back().sentence : parts.sentence_at(target.span.begin);
  key.place = target.span;
  constexpr std::uint32_t reach = 300;  // bytes
  const auto widen = [&](plan::Span span) {
    if (span.is_empty() || !key.sentence.contains(span)) return;
    if (span.begin < key.place.begin && target.span.begin - span.begin < reach) key.place.begin = span.begin;
    if (span.end > key.place.end && span.end - target.span.end < reach) key.place.end = span.end;
  };
  widen(target.indicator.span), widen(target.action.span), widen(target.op_span);
  const plan::Span before{key.sentence.begin, target.span.begin};
  if (!in_the_same || before.end < looked_until_) sentence_locality_ = {}, looked_until_ = before.begin;
  if (before.end > looked_until_) {
    // A name may go on over the end of what was looked at: 15 bytes of it are looked at again.
    const std::uint32_t from = looked_until_ - before.begin > 15 ? looked_until_ - 15 : before.begin;
    if (const std::string_view later = last_locality(parts.text_of(before), from - before.begin); !later.empty()) sentence_locality_ = later;
    looked_until_ = before.end;
  }
  if (target.task >= 0 || target.heading >= 0) key.locality = sentence_locality_;
  if (key.locality.empty() && target.heading >= 0) key.locality = heading_localities_[static_cast<std::size_t>(target.heading)];
  key.year = year_of(target);
  key.is_held = text.words.has(Word::held, key.place);
  key.is_coverage = text.words.has(Word::coverage, target.span);
  key.in_goals = is_goal_heading(target.heading);
  key.list_year = list_year_of(target.heading);
  if (!target.deadline_span.is_empty()) {
    const plan::Span date{target.deadline_span.begin > 6 ? target.deadline_span.begin - 6 : 0, target.deadline_span.end};
    const std::string_view words = parts.text_of(date);
    key.is_milestone = has(words, "到2") || has(words, "至2") || has(words, "截至") || has(words, "截止") || has(words, "底");
  }
  // 三年累计新建24个，其中2027年新建5个: a word before the target's own date speaks of another figure.
  constexpr std::uint32_t close = 15;  // bytes
  const std::uint32_t own = target.deadline_span.is_empty() || !key.sentence.contains(target.deadline_span) ? before.begin
                                                                                                           : target.deadline_span.begin;
  const plan::Span own_words{own - std::min(close, own - before.begin), std::max(own, before.end)};
  key.is_milestone = key.is_milestone || text.words.has(Word::in_all, own_words);
  const bool is_yearly = target.recur != plan::Recurrence::none;
  key.is_slice = key.year != 0 && key.year < last_year_;
  // Of things that are done, the last year's own part is no total: 2026年 says in, 到2026年 says by.
  const bool is_by_the_end =
      key.is_milestone || target.inferred_from == plan::InferredFrom::plan_period || text.words.has(Word::several_years, own_words);
  key.is_total = key.year != 0 && key.year == last_year_ && !is_yearly && has_several_years() && key.list_year == 0 &&
                 (is_by_the_end || target.kind != plan::TargetKind::count);
  key.is_last_part = key.year != 0 && key.year == last_year_ && !is_yearly && has_several_years() && !key.is_total && !key.is_milestone &&
                     target.kind == plan::TargetKind::count && target.deadline.has_value();
  return key;
}

void TargetKeys::make(const plan::Document& document, const plan::Plan& plan, const ScannedText& text) {
  read_headings(plan);
  read_period(plan);
  keys_.clear();
  keys_.reserve(plan.targets.size());
  std::size_t table = 0;
  for (const plan::Target& target : plan.targets) {
    keys_.push_back(key_of(plan, target, text));
    while (table < document.tables.size() && document.tables[table].span.end <= target.span.begin) ++table;
    keys_.back().in_table = table < document.tables.size() && document.tables[table].span.begin <= target.span.begin;
  }
  std::vector<std::uint32_t> order(keys_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int compared = keys_[a].name.core().compare(keys_[b].name.core());
    return compared != 0 ? compared < 0 : a < b;
  });
  groups_.clear();
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && keys_[order[end]].name.core() == keys_[order[begin]].name.core()) ++end;
    if (end - begin > 1 && is_telling(keys_[order[begin]].name.core()))
      groups_.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
}

}  // namespace bihuan::lint
