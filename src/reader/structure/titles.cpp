// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/titles.h"

#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr WordSet kinds{"指标"sv,   "通知"sv, "方案"sv, "计划"sv, "规划"sv,     "报告"sv, "意见"sv, "要点"sv, "清单"sv, "办法"sv,
                        "规定"sv,   "细则"sv, "决定"sv, "通告"sv, "公告"sv,     "纲要"sv, "举措"sv, "措施"sv, "行动"sv, "分工"sv,
                        "批复"sv,   "安排"sv, "实事"sv, "条例"sv, "预案"sv,     "指引"sv, "指南"sv, "目录"sv, "表"sv,   "任务书"sv,
                        "责任书"sv, "名单"sv, "建议"sv, "说明"sv, "汇报"sv,     "总结"sv, "台账"sv, "项目"sv, "任务"sv, "通报"sv,
                        "发布"sv,   "工作"sv, "事项"sv, "目标"sv, "若干政策"sv, "政策"sv, "标准"sv, "制度"sv};
constexpr WordSet list_kinds{"清单"sv,   "实事"sv,   "分工"sv,   "台账"sv,   "一览表"sv,   "计划表"sv,
                             "任务表"sv, "项目表"sv, "分解表"sv, "安排表"sv, "任务分解"sv, "项目名单"sv};

}  // namespace

std::string_view without_closing_bracket(std::string_view title) {
  for (int rounds = 0; rounds < 3; ++rounds) {
    if (title.size() >= 3 && begins_plain(title[title.size() - 3])) break;
    const Char last = last_char(title);
    if (last.code != ')' && last.code != U'〕' && last.code != ']') break;
    std::size_t at = title.size() - last.length;
    while (at > 0) {
      at = base::utf8_before(title, at);
      if (begins_plain(title[at])) continue;
      const char32_t c = char_at(title, at).code;
      if (c == '(' || c == U'〔' || c == '[') break;
    }
    if (at == 0) break;
    title = title.substr(0, at);
  }
  return title;
}

bool is_title(std::string_view line) {
  if (line.size() < 12 || line.size() > 360) return false;
  std::string_view core = without_closing_bracket(line);
  for (Char last = last_char(core); last.code == U'》' || last.code == U'”' || last.code == '"' || last.code == U'>';
       last = last_char(core))
    core.remove_suffix(last.length);
  return kinds.ends(core);
}

bool names_a_list(std::string_view title) { return list_kinds.holds(title); }

bool opens_a_title(std::string_view line) {
  if (!contains(line, "关于"sv)) {
    if (!contains(line, "《"sv)) return false;
    const std::size_t closer = line.rfind("》"sv);
    if (closer != std::string_view::npos && closer > line.rfind("《"sv)) return false;
  }
  return !is_title(line);
}

YearPlace year_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at = behind_plain(text, at);
    const Char c = char_at(text, at);
    if (!is_digit(c.code)) {
      at += c.length;
      if (c.length == 0) break;
      continue;
    }
    const std::size_t begin = at;
    std::uint32_t value = 0;
    int count = 0;
    for (Char d = c; is_digit(d.code); d = char_at(text, at)) {
      value = value * 10 + static_cast<std::uint32_t>(d.code - '0');
      at += d.length;
      if (++count > 8) break;
    }
    const char32_t next = char_at(text, at).code;
    const bool is_range = is_dash(next) || next == '~' || next == U'至' || next == U'～';
    if (count == 4 && value >= 1950 && value < 2100 && (next == U'年' || (is_range && contains(text.substr(at), "年"sv))))
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(next == U'年' ? at + "年"sv.size() : at),
              static_cast<std::uint16_t>(value)};
  }
  return {};
}

}  // namespace bihuan::reader
