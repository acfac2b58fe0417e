// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/section_words.h"

#include <algorithm>
#include <array>

#include "reader/structure/characters.h"
#include "reader/structure/word_set.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

}  // namespace

bool names_past(std::string_view title) {
  static constexpr WordSet past{
      "回顾"sv,         "过去"sv,       "主要成绩"sv,   "工作成效"sv,   "取得的成"sv,   "取得成效"sv,     "主要成效"sv,   "工作总结"sv,
      "完成情况"sv,     "执行情况"sv,   "存在的问题"sv, "存在问题"sv,   "主要问题"sv,   "问题和不足"sv,   "现状"sv,       "发展基础"sv,
      "发展成就"sv,     "基础与环境"sv, "基础和环境"sv, "发展环境"sv,   "面临的形势"sv, "面临形势"sv,     "形势分析"sv,   "基本情况"sv,
      "工作开展情况"sv, "主要做法"sv,   "编制背景"sv,   "工作背景"sv,   "规划背景"sv,   "困难和问题"sv,   "困难与挑战"sv, "机遇和挑战"sv,
      "机遇与挑战"sv,   "发展形势"sv,   "上年度"sv,     "取得的主要"sv, "工作情况"sv,   "主要工作开展"sv, "发展回眸"sv};
  static constexpr WordSet ahead{"安排"sv, "打算"sv, "目标"sv, "展望"sv, "部署"sv, "计划"sv, "下一步"sv, "要求"sv};
  return past.holds(title) && !ahead.holds(title);
}

bool names_glossary(std::string_view title) {
  static constexpr WordSet words{"名词解释"sv, "名词注释"sv, "名词说明"sv, "用语解释"sv, "用语说明"sv, "术语解释"sv,
                                    "有关名词"sv, "相关名词"sv, "部分名词"sv, "名词术语"sv, "词语解释"sv};
  return (width(title, 24) < 24 && words.holds(title)) || title == "注释"sv || title == "注释："sv || title == "注释:"sv ||
         title == "附注"sv;
}

bool names_aims(std::string_view title) {
  static constexpr WordSet words{"总体要求"sv, "指导思想"sv, "基本原则"sv, "工作原则"sv, "总体思路"sv, "工作思路"sv,
                                    "总体目标"sv, "工作目标"sv, "主要目标"sv, "发展目标"sv, "目标任务"sv, "基本思路"sv,
                                    "总体原则"sv, "战略目标"sv, "奋斗目标"sv, "行动目标"sv, "预期目标"sv, "年度目标"sv,
                                    "远景目标"sv, "目标要求"sv, "战略定位"sv, "发展定位"sv};
  return title == "总则"sv || title == "目标"sv || (width(title, 30) < 30 && words.holds(title));
}

bool names_support(std::string_view title) {
  static constexpr WordSet words{"保障措施"sv, "组织保障"sv, "组织实施"sv, "工作要求"sv, "组织领导"sv, "实施保障"sv,
                                    "保障机制"sv, "有关要求"sv, "相关要求"sv, "工作保障"sv, "组织落实"sv, "工作机制"sv,
                                    "保障体系"sv, "强化保障"sv, "监督考核"sv, "考核评价"sv, "实施要求"sv, "推进机制"sv,
                                    "督促落实"sv, "规划实施"sv, "步骤安排"sv, "实施步骤"sv, "附则"sv,     "自身建设"sv};
  return width(title, 24) < 24 && words.holds(title) && !contains(title, "社会保障体系"sv) && !contains(title, "民生保障体系"sv);
}

bool names_work(std::string_view title) {
  static constexpr WordSet words{"任务"sv, "措施"sv,     "重点工作"sv, "工作内容"sv, "工作重点"sv, "重点举措"sv,
                                    "实事"sv, "重点项目"sv, "工作安排"sv, "重点行动"sv, "主要内容"sv};
  return words.holds(title) && !names_support(title) && !names_aims(title);
}

bool is_section_name(std::string_view title) {
  static constexpr WordSet words{"工作目标"sv, "主要任务"sv, "总体要求"sv, "指导思想"sv, "基本原则"sv, "重点任务"sv,
                                    "保障措施"sv, "组织保障"sv, "工作要求"sv, "工作任务"sv, "主要目标"sv, "总体目标"sv,
                                    "实施步骤"sv, "工作措施"sv, "组织实施"sv, "工作步骤"sv, "工作原则"sv, "发展目标"sv,
                                    "总体思路"sv, "重点工作"sv, "主要措施"sv, "政策措施"sv, "附则"sv,     "总则"sv};
  return words.has(title);
}

}  // namespace bihuan::reader
