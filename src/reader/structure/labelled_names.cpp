// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/labelled_names.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::uint32_t longest_prose = 1500;  // bytes

// The verbs of prose labels, longest first.
struct Verb {
  std::string_view word;
  bool leads;
};
constexpr std::array<Verb, 32> verbs{{{"牵头组织实施"sv, true},
                                      {"按职责分工负责落实"sv, false},
                                      {"按照职责分工负责"sv, false},
                                      {"按职责分工负责"sv, false},
                                      {"按职责分工落实"sv, false},
                                      {"按职责分工抓好落实"sv, false},
                                      {"按职能分工负责"sv, false},
                                      {"按照职责分工落实"sv, false},
                                      {"按职责分工"sv, false},
                                      {"按分工负责"sv, false},
                                      {"按职责负责"sv, false},
                                      {"依职责分工负责"sv, false},
                                      {"牵头负责"sv, true},
                                      {"牵头组织"sv, true},
                                      {"牵头实施"sv, true},
                                      {"牵头落实"sv, true},
                                      {"牵头抓总"sv, true},
                                      {"牵头"sv, true},
                                      {"主办"sv, true},
                                      {"分工负责"sv, false},
                                      {"分别负责"sv, false},
                                      {"共同负责"sv, false},
                                      {"具体负责"sv, false},
                                      {"组织实施"sv, false},
                                      {"负责落实"sv, false},
                                      {"配合落实"sv, false},
                                      {"负责"sv, false},
                                      {"会同"sv, false},
                                      {"协同"sv, false},
                                      {"配合"sv, false},
                                      {"协助"sv, false},
                                      {"参与"sv, false}}};
constexpr WordSet tail_verbs{"承办"sv, "协办"sv, "实施"sv, "参加"sv, "支持"sv, "落实"sv, "指导"sv, "督导"sv};

// The verbs and behind them, from `first_joint` on, the joints of names: one question for both.
constexpr std::size_t first_joint = verbs.size();
constexpr auto turns = [] {
  std::array<std::string_view, first_joint + 4> words{};
  for (std::size_t i = 0; i < first_joint; ++i) words[i] = verbs[i].word;
  for (std::size_t i = 0; i < 4; ++i) words[first_joint + i] = name_joints.word(i);
  return WordSet<first_joint + 4>(words);
}();

// 3月31日前完成, 上半年完成, 全年, 长期坚持
bool is_time(std::string_view name) {
  static constexpr WordSet starts{"全年"sv,     "年底"sv,     "年内"sv,   "上半年"sv, "下半年"sv, "长期"sv,     "持续"sv,
                                  "每年"sv,     "一季度"sv,   "二季度"sv, "三季度"sv, "四季度"sv, "第一季度"sv, "第二季度"sv,
                                  "第三季度"sv, "第四季度"sv, "今年"sv,   "立即"sv,   "常态化"sv, "到20"sv};
  if (starts.begins(name)) return true;
  return is_digit(char_at(name, 0).code) && (contains(name, "月"sv) || contains(name, "年"sv)) && !ends_like_unit(name);
}

// 区人社局, 各镇: a unit that says at which level it stands.
bool is_ranked(std::string_view name) {
  static constexpr WordSet ranks{"区"sv, "市"sv, "县"sv, "省"sv, "州"sv, "镇"sv, "乡"sv, "各"sv, "街道"sv};
  return ranks.begins(name) && width(name, 4) >= 3;
}

bool is_strict_unit(std::string_view name) {
  static constexpr WordSet ends{"局"sv,     "委"sv,     "办"sv,   "厅"sv,   "政府"sv, "办事处"sv, "公司"sv, "委员会"sv, "管委会"sv,
                                "办公室"sv, "联合会"sv, "支队"sv, "大队"sv, "街道"sv, "镇"sv,     "乡"sv,   "法院"sv,   "检察院"sv,
                                "残联"sv,   "妇联"sv,   "工会"sv, "团委"sv, "镇街"sv, "中心"sv,   "集团"sv, "部"sv};
  if (is_wildcard(name) && ends_like_unit(name)) return true;
  return ends.ends(name);
}

std::string_view name_in(std::string_view text, NamePlace name) { return text.substr(name.begin, name.end - name.begin); }

}  // namespace

LabelledUnit without_role_note(std::string_view text, LabelledUnit unit) {
  static constexpr WordSet leading{"（牵头）"sv, "(牵头)"sv, "（牵头单位）"sv, "(牵头单位)"sv, "（主办）"sv, "(主办)"sv};
  static constexpr WordSet helping{"（配合）"sv, "(配合)"sv, "（配合单位）"sv, "(配合单位)"sv, "（协办）"sv, "(协办)"sv};
  const std::string_view name = name_in(text, unit.name);
  const std::size_t leads = leading.at_end(name), helps = helping.at_end(name), note = std::max(leads, helps);
  if (note == 0 || note == name.size()) return unit;
  unit.name.end -= static_cast<std::uint32_t>(note);
  unit.role = leads > 0 ? plan::UnitRole::lead : plan::UnitRole::responsible;
  return unit;
}

// Cuts text[begin, end) into parts_ at the marks and behind the verbs, each with the role that the verb behind it gives. False without a
// verb: then all are responsible.
bool LabelledNames::collect_parts(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  parts_.clear();
  NameDepth depth;
  NamePart part{{begin, begin}};
  std::uint32_t from = begin;  // behind the last verb
  std::size_t first = 0;       // the first part behind it
  bool any = false;
  const auto close_part = [&](std::uint32_t part_end, std::uint32_t next) {
    part.place.end = part_end;
    if (part_end > part.place.begin) parts_.push_back({part});
    part = {{next, next}};
  };
  for (std::uint32_t at = begin; at < end;) {
    if (begins_plain(text[at])) {
      const std::size_t turn = turns.may_begin_at(text, at) ? turns.index_at_start(text.substr(at, end - at)) : turns.none;
      if (turn < first_joint && depth.is_outside() && at > from) {
        from = at + static_cast<std::uint32_t>(verbs[turn].word.size());
        close_part(at, from);
        give_role(first, verbs[turn].leads ? plan::UnitRole::lead : plan::UnitRole::responsible);
        first = parts_.size();
        any = true;
        at = from;
        continue;
      }
      part.may_join |= turn != turns.none && turn >= first_joint;
      at += 3;
      continue;
    }
    const Char c = char_at(text, at);
    if (depth.parts_at(c.code)) close_part(at, at + c.length);
    at += c.length;
  }
  const auto tail = static_cast<std::uint32_t>(tail_verbs.at_end(text.substr(from, end - from)));
  if (tail != 0 && (any || end - tail > from)) {
    close_part(end - tail, end);
    return true;
  }
  close_part(end, end);
  return any;
}

void LabelledNames::give_role(std::size_t first_part, plan::UnitRole role) {
  for (std::size_t i = first_part; i < parts_.size(); ++i) parts_[i].role = role;
}

void LabelledNames::add_parts(std::string_view text) {
  for (const Part& part : parts_) {
    names_.clear();
    add_unit_names(text, part.names, names_);
    for (const NamePlace name : names_) units_.push_back(without_role_note(text, {name, part.role}));
  }
}

// 【市数据局牵头，3月31日前完成】: a date among the names is when, not who.
void LabelledNames::take_deadline(std::string_view text, std::size_t first, NamePlace& deadline) {
  for (std::size_t i = first; i < units_.size();) {
    const NamePlace name = units_[i].name;
    if (!is_time(name_in(text, name))) {
      ++i;
      continue;
    }
    deadline = name;
    units_.erase(units_.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

bool LabelledNames::are_all_units(std::string_view text, std::size_t first) const {
  return std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(first), units_.end(), [&](const LabelledUnit& unit) {
    const std::string_view name = name_in(text, unit.name);
    return may_be_unit(name) && (ends_like_unit(name) || width(name, 12) < 9);
  });
}

bool LabelledNames::are_all_strict(std::string_view text, std::size_t first, Closing closing) const {
  return std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(first), units_.end(), [&](const LabelledUnit& unit) {
    const std::string_view name = name_in(text, unit.name);
    return is_strict_unit(name) && (closing == Closing::behind_sentence || is_ranked(name));
  });
}

// Keeps the units from `first` on, which verbs gave their roles, when all of them behave as units.
bool LabelledNames::keep_prose(std::string_view text, std::size_t first, NamePlace& deadline) {
  take_deadline(text, first, deadline);
  if (units_.size() > first && are_all_units(text, first)) return true;
  units_.resize(first);
  return false;
}

void LabelledNames::part_at_gaps(std::string_view text, std::size_t first, const NameGaps& gaps) {
  for (std::size_t i = first; i < units_.size(); ++i) {
    names_.clear();
    gaps.part(text, units_[i].name, names_);
    if (names_.size() == 1) continue;
    const LabelledUnit unit = units_[i];
    units_.erase(units_.begin() + static_cast<std::ptrdiff_t>(i));
    for (const NamePlace name : names_) units_.insert(units_.begin() + static_cast<std::ptrdiff_t>(i++), {name, unit.role});
    --i;
  }
}

void LabelledNames::read_value(std::string_view text, std::uint32_t begin, std::uint32_t end, plan::UnitRole role, NamePlace& deadline) {
  if (end <= begin) return;
  if (end - begin <= longest_prose) {
    const bool any = collect_parts(text, begin, end);
    if (!any) give_role(0, role);
    const std::size_t first = units_.size();
    add_parts(text);
    if (!any || keep_prose(text, first, deadline)) return;
  }
  names_.clear();
  split_unit_names(text, begin, end, names_);
  for (const NamePlace name : names_) units_.push_back(without_role_note(text, {name, role}));
}

bool LabelledNames::read_sentence(std::string_view text, std::uint32_t begin, std::uint32_t end, NamePlace& deadline) {
  const std::size_t first = units_.size();
  if (!collect_parts(text, begin, end)) return false;
  add_parts(text);
  if (keep_prose(text, first, deadline) && are_all_strict(text, first, Closing::inside_sentence)) return true;
  units_.resize(first);
  return false;
}

bool LabelledNames::read_prose(std::string_view text, std::uint32_t begin, std::uint32_t end, Closing closing, NamePlace& deadline) {
  if (end <= begin || end - begin > longest_prose) return false;
  const bool any = collect_parts(text, begin, end);
  if (!any && closing == Closing::none) return false;
  const std::size_t first = units_.size();
  add_parts(text);
  if (any) return keep_prose(text, first, deadline);
  // A bare list of units closes the paragraph.
  if (units_.size() > first && are_all_strict(text, first, closing) && are_all_units(text, first)) return true;
  units_.resize(first);
  return false;
}

}  // namespace bihuan::reader
