// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/unit_names.h"

#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/titles.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr WordSet unit_ends{
    "局"sv,   "委"sv,   "办"sv,     "厅"sv,     "部"sv,     "院"sv,     "政府"sv,   "街道"sv,    "镇"sv,   "乡"sv,   "公司"sv,
    "集团"sv, "中心"sv, "办事处"sv, "委员会"sv, "管委会"sv, "办公室"sv, "联合会"sv, "会"sv,      "单位"sv, "部门"sv, "支队"sv,
    "大队"sv, "总队"sv, "中队"sv,   "队"sv,     "银行"sv,   "支行"sv,   "分行"sv,   "行"sv,      "联"sv,   "社"sv,   "所"sv,
    "处"sv,   "科"sv,   "室"sv,     "站"sv,     "学校"sv,   "大学"sv,   "党校"sv,   "法院"sv,    "海关"sv, "园区"sv, "街"sv,
    "区"sv,   "县"sv,   "市"sv,     "州"sv,     "旗"sv,     "组"sv,     "指挥部"sv, "专班"sv,    "总会"sv, "协会"sv, "馆"sv,
    "台"sv,   "署"sv,   "库"sv,     "社区"sv,   "村"sv,     "场"sv,     "团市委"sv, "党组"sv,    "党委"sv, "纪委"sv, "妇联"sv,
    "企业"sv, "机构"sv, "成员"sv,   "科室"sv,   "平台"sv,   "医院"sv,   "卫健"sv,   "领导小组"sv};
constexpr WordSet strong_starts{"各"sv, "区"sv,   "市"sv,   "县"sv,   "省"sv,   "州"sv,  "镇"sv,
                                "乡"sv, "街道"sv, "有关"sv, "相关"sv, "其他"sv, "属地"sv};

bool is_edge_mark(char32_t c) { return is_clause_mark(c) || is_terminator(c) || c == ' ' || c == '.' || c == '/' || c == '|'; }

bool holds_opener(std::string_view name) {
  return name.find_first_of("([") != std::string_view::npos || contains(name, "（"sv) || contains(name, "“"sv) || contains(name, "《"sv);
}

// Bytes of what stands before a name without being part of it: 由, 及, marks. 和平区 keeps its 和.
std::size_t edge_before(std::string_view name) {
  static constexpr WordSet words{"由"sv, "以及"sv, "及"sv, "和"sv};
  if (!begins_plain(name.front())) {
    const Char first = char_at(name, 0);
    return is_edge_mark(first.code) ? first.length : 0;
  }
  const std::size_t length = words.at_start(name);
  return length != 0 && (name.size() <= length + 3 || name.starts_with("和平"sv)) ? 0 : length;
}

// Bytes of what stands behind it: 等部门, 共同, marks, a bracket that closes none.
std::size_t edge_behind(std::string_view name) {
  static constexpr WordSet words{"等部门和单位"sv, "等单位和部门"sv, "等部门单位"sv, "等相关部门"sv, "等有关部门"sv, "等相关单位"sv,
                                 "等有关单位"sv,   "等部门"sv,       "等单位"sv,     "等"sv,         "分别"sv,       "共同"sv};
  if (name.size() >= 3 && begins_plain(name[name.size() - 3])) {
    const std::size_t length = words.at_end(name);
    return length == name.size() ? 0 : length;
  }
  const Char last = last_char(name);
  return is_edge_mark(last.code) || (is_closer(last.code) && !holds_opener(name)) ? last.length : 0;
}

NamePlace trim(std::string_view text, NamePlace name) {
  std::string_view own = text.substr(name.begin, name.end - name.begin);
  const std::size_t size = own.size();
  for (std::size_t edge = 1; !own.empty() && (edge = edge_before(own)) != 0;) own.remove_prefix(edge);
  name.begin += static_cast<std::uint32_t>(size - own.size());
  for (std::size_t edge = 1; !own.empty() && (edge = edge_behind(own)) != 0;) own.remove_suffix(edge);
  name.end = name.begin + static_cast<std::uint32_t>(own.size());
  return name;
}

// 及, 和, 以及 part two names only where both sides are whole: 区财政局及各街道办事处, but not 区人力资源和社会保障局.
std::size_t joint_in(std::string_view name) {
  static constexpr WordSet no_left{"党委"sv, "部门"sv, "单位"sv};
  static constexpr WordSet no_right{"单位"sv, "区域"sv, "市场"sv, "社会"sv, "乡村"sv};
  std::size_t from = 0;
  for (std::size_t found = name_joints.place_in(name); found != name_joints.none; found = name_joints.place_in(name.substr(from))) {
    const std::size_t at = from + found;
    from = at + name_joints.at_start(name.substr(at));
    const std::string_view left = name.substr(0, at);
    const std::string_view right = name.substr(from);
    if (strong_starts.begins(right) && !no_right.begins(right) && width(left, 4) >= 3 && width(right, 3) >= 2 && ends_like_unit(left) &&
        ends_like_unit(right) && !no_left.ends(left))
      return at;
  }
  return std::string_view::npos;
}

}  // namespace

void add_unit_names(std::string_view text, NamePart part, std::vector<NamePlace>& names) {
  const NamePlace name = trim(text, part.place);
  if (name.begin >= name.end) return;
  const std::size_t joint = part.may_join ? joint_in(text.substr(name.begin, name.end - name.begin)) : std::string_view::npos;
  if (joint == std::string_view::npos) {
    names.push_back(name);
    return;
  }
  const std::uint32_t middle = name.begin + static_cast<std::uint32_t>(joint);
  add_unit_names(text, {{name.begin, middle}, true}, names);
  add_unit_names(text, {{middle, name.end}, true}, names);
}

void split_unit_names(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<NamePlace>& names) {
  NamePart part{{begin, begin}};
  NameDepth depth;
  for (std::uint32_t at = begin; at < end;) {
    if (begins_plain(text[at])) {
      part.may_join |= name_joints.may_begin_at(text, at);
      at += 3;
      continue;
    }
    const Char c = char_at(text, at);
    if (depth.parts_at(c.code)) {
      part.place.end = at;
      add_unit_names(text, part, names);
      part = {{at + c.length, end}};
    }
    at += c.length;
  }
  part.place.end = end;
  add_unit_names(text, part, names);
}

bool is_wildcard(std::string_view name) {
  static constexpr WordSet parts{"各"sv, "有关"sv, "相关"sv, "所有"sv, "其他"sv, "其它"sv, "属地"sv, "成员单位"sv, "辖区单位"sv};
  static constexpr WordSet whole{"镇街"sv,     "乡镇"sv,         "街道"sv,       "镇街道"sv,       "镇（街道）"sv,
                                 "镇(街道)"sv, "乡镇（街道）"sv, "乡镇(街道)"sv, "县（市、区）"sv, "县(市、区)"sv,
                                 "县区"sv,     "市直部门"sv,     "区直部门"sv,   "县直部门"sv,     "区级部门"sv,
                                 "市级部门"sv, "县级部门"sv,     "镇（街）"sv,   "镇(街)"sv};
  return parts.holds(name) || whole.is_one(name);
}

bool ends_like_unit(std::string_view name) {
  return unit_ends.ends(name) || (is_closer(last_char(name).code) && unit_ends.ends(without_closing_bracket(name)));
}

bool may_be_unit(std::string_view name) {
  if (name.size() < 6 || name.size() > 120) return false;
  for (std::size_t at = 0; (at = behind_plain(name, at)) < name.size();) {
    const Char c = char_at(name, at);
    if (is_full_stop(c.code) || c.code == '%' || c.code == ';' || c.code == ':') return false;
    at += c.length;
  }
  if (begins_plain(name.front())) return true;
  const char32_t first = char_at(name, 0).code;
  return is_ideograph(first) || is_letter(first) || is_opener(first) || is_digit(first);
}

}  // namespace bihuan::reader
