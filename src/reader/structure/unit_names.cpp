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

// Drops what stands around a name without being part of it.
NamePlace trim(std::string_view text, NamePlace name) {
  static constexpr WordSet before{"由"sv, "以及"sv, "及"sv, "和"sv};
  static constexpr WordSet behind{"等部门和单位"sv, "等单位和部门"sv, "等部门单位"sv, "等相关部门"sv, "等有关部门"sv, "等相关单位"sv,
                                  "等有关单位"sv,   "等部门"sv,       "等单位"sv,     "等"sv,         "分别"sv,       "共同"sv};
  std::string_view own = text.substr(name.begin, name.end - name.begin);
  while (!own.empty()) {
    const Char first = char_at(own, 0);
    std::size_t length = is_edge_mark(first.code) ? first.length : before.at_start(own);
    if (length > 1 && (own.size() <= length + 3 || own.starts_with("和平"sv)) && !is_edge_mark(first.code)) length = 0;
    if (length == 0) break;
    own.remove_prefix(length);
    name.begin += static_cast<std::uint32_t>(length);
  }
  while (!own.empty()) {
    const Char last = last_char(own);
    std::size_t length = is_edge_mark(last.code) ? last.length : behind.at_end(own);
    if (length == own.size() && !is_edge_mark(last.code)) length = 0;
    if (is_closer(last.code) && own.find_first_of("([") == std::string_view::npos && !contains(own, "（"sv) && !contains(own, "“"sv) &&
        !contains(own, "《"sv))
      length = last.length;
    if (length == 0) break;
    own.remove_suffix(length);
    name.end -= static_cast<std::uint32_t>(length);
  }
  return name;
}

// 及, 和, 以及 part two names only where both sides are whole: 区财政局及各街道办事处, but not 区人力资源和社会保障局.
std::size_t joint_in(std::string_view name) {
  static constexpr WordSet joints{"以及"sv, "及"sv, "和"sv, "与"sv};
  static constexpr WordSet no_left{"党委"sv, "部门"sv, "单位"sv};
  static constexpr WordSet no_right{"单位"sv, "区域"sv, "市场"sv, "社会"sv, "乡村"sv};
  std::size_t from = 0;
  for (std::size_t found = joints.place_in(name); found != joints.none; found = joints.place_in(name.substr(from))) {
    const std::size_t at = from + found;
    from = at + joints.at_start(name.substr(at));
    const std::string_view left = name.substr(0, at);
    const std::string_view right = name.substr(from);
    if (strong_starts.begins(right) && !no_right.begins(right) && width(left, 4) >= 3 && width(right, 3) >= 2 && ends_like_unit(left) &&
        ends_like_unit(right) && !no_left.ends(left))
      return at;
  }
  return std::string_view::npos;
}

void add(std::string_view text, NamePlace name, std::vector<NamePlace>& names) {
  name = trim(text, name);
  if (name.begin >= name.end) return;
  const std::string_view own = text.substr(name.begin, name.end - name.begin);
  const std::size_t joint = joint_in(own);
  if (joint == std::string_view::npos) {
    names.push_back(name);
    return;
  }
  add(text, {name.begin, name.begin + static_cast<std::uint32_t>(joint)}, names);
  add(text, {name.begin + static_cast<std::uint32_t>(joint), name.end}, names);
}

}  // namespace

void split_unit_names(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<NamePlace>& names) {
  int depth = 0;
  std::uint32_t start = begin;
  for (std::uint32_t at = begin; (at = static_cast<std::uint32_t>(behind_plain(text, at, end))) < end;) {
    const Char c = char_at(text, at);
    if (is_opener(c.code)) ++depth;
    if (is_closer(c.code) && depth > 0) --depth;
    if (depth == 0 && (is_clause_mark(c.code) || is_terminator(c.code) || c.code == ' ' || c.code == '/' || c.code == '|' ||
                       c.code == '\n' || c.code == '\t' || c.code == '\r' || c.code == 0x3000)) {
      add(text, {start, at}, names);
      start = at + c.length;
    }
    at += c.length;
  }
  add(text, {start, end}, names);
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
  return is_ideograph(char_at(name, 0).code) || is_letter(char_at(name, 0).code) || is_opener(char_at(name, 0).code) ||
         is_digit(char_at(name, 0).code);
}

}  // namespace bihuan::reader
