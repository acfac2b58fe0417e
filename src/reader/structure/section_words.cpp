// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/section_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

// One bit for each list that a word stands in.
enum Kind : std::uint16_t { past = 1, ahead = 2, aims = 4, support = 8, work = 16, glossary = 32, other = 64 };

struct Entry {
  std::string_view word;
  std::uint16_t kinds;
};

constexpr Entry entries[] = {
    {"回顾", past},         {"过去", past},         {"主要成绩", past},      {"工作成效", past},      {"取得的成", past},
    {"取得成效", past},     {"主要成效", past},     {"工作总结", past},      {"完成情况", past},      {"执行情况", past},
    {"存在的问题", past},   {"存在问题", past},     {"主要问题", past},      {"问题和不足", past},    {"现状", past},
    {"发展基础", past},     {"发展成就", past},     {"基础与环境", past},    {"基础和环境", past},    {"发展环境", past},
    {"面临的形势", past},   {"面临形势", past},     {"形势分析", past},      {"基本情况", past},      {"工作开展情况", past},
    {"主要做法", past},     {"编制背景", past},     {"工作背景", past},      {"规划背景", past},      {"困难和问题", past},
    {"困难与挑战", past},   {"机遇和挑战", past},   {"机遇与挑战", past},    {"发展形势", past},      {"上年度", past},
    {"取得的主要", past},   {"工作情况", past},     {"主要工作开展", past},  {"发展回眸", past},      {"不足和问题", past},
    {"安排", ahead},        {"打算", ahead},        {"目标", ahead},         {"展望", ahead},         {"部署", ahead},
    {"计划", ahead},        {"下一步", ahead},      {"要求", ahead},         {"总体要求", aims},      {"指导思想", aims},
    {"基本原则", aims},     {"工作原则", aims},     {"总体思路", aims},      {"工作思路", aims},      {"总体目标", aims},
    {"工作目标", aims},     {"主要目标", aims},     {"发展目标", aims},      {"目标任务", aims},      {"基本思路", aims},
    {"总体原则", aims},     {"战略目标", aims},     {"奋斗目标", aims},      {"行动目标", aims},      {"预期目标", aims},
    {"年度目标", aims},     {"远景目标", aims},     {"目标要求", aims},      {"战略定位", aims},      {"发展定位", aims},
    {"主要预期", aims},     {"保障措施", support},  {"组织保障", support},   {"组织实施", support},   {"工作要求", support},
    {"组织领导", support},  {"实施保障", support},  {"保障机制", support},   {"有关要求", support},   {"相关要求", support},
    {"工作保障", support},  {"组织落实", support},  {"工作机制", support},   {"保障体系", support},   {"强化保障", support},
    {"监督考核", support},  {"考核评价", support},  {"实施要求", support},   {"推进机制", support},   {"督促落实", support},
    {"规划实施", support},  {"步骤安排", support},  {"实施步骤", support},   {"附则", support},       {"自身建设", support},
    {"政策保障", support},  {"推进措施", support},  {"社会保障体系", other}, {"民生保障体系", other}, {"任务", work},
    {"措施", work},         {"重点工作", work},     {"工作内容", work},      {"工作重点", work},      {"重点举措", work},
    {"实事", work},         {"重点项目", work},     {"工作安排", work},      {"重点行动", work},      {"主要内容", work},
    {"名词解释", glossary}, {"名词注释", glossary}, {"名词说明", glossary},  {"用语解释", glossary},  {"用语说明", glossary},
    {"术语解释", glossary}, {"有关名词", glossary}, {"相关名词", glossary},  {"部分名词", glossary},  {"名词术语", glossary},
    {"词语解释", glossary}};

// The longest words first; each stands for the shorter ones that it begins with too.
constexpr auto words = [] {
  std::array<Entry, std::size(entries)> sorted{};
  std::copy(std::begin(entries), std::end(entries), sorted.begin());
  for (Entry& entry : sorted)
    for (const Entry& prefix : entries)
      if (entry.word.starts_with(prefix.word)) entry.kinds |= prefix.kinds;
  std::sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) { return a.word.size() > b.word.size(); });
  return sorted;
}();
constexpr auto word_set = word_set_of(words);

// One bit for each pair of characters that a word may begin with. Turns nearly all places of a title away.
class OpeningPairs {
 public:
  constexpr OpeningPairs() {
    for (const Entry& entry : entries) bits_[index_at(entry.word, 0) / 64] |= std::uint64_t{1} << index_at(entry.word, 0) % 64;
  }
  // Two characters of three bytes must stand at `at`, or the answer means nothing.
  constexpr bool may_begin(std::string_view text, std::size_t at) const {
    const std::uint32_t index = index_at(text, at);
    return (bits_[index / 64] >> index % 64 & 1) != 0;
  }

 private:
  // Six bits of the last byte of each, in which characters differ most.
  static constexpr std::uint32_t index_at(std::string_view text, std::size_t at) {
    return (static_cast<unsigned char>(text[at + 2]) & 63u) << 6 | (static_cast<unsigned char>(text[at + 5]) & 63u);
  }

  std::array<std::uint64_t, 64> bits_{};
};
constexpr OpeningPairs opening_pairs;
constexpr std::size_t shortest_word = 6;  // bytes

struct KindsFound {
  std::uint16_t kinds = 0;
  std::uint32_t passed_over = 0;  // characters that hold no word because they belong to one of `other`
};

KindsFound kinds_in(std::string_view title) {
  KindsFound found;
  for (std::size_t at = 0; at + shortest_word <= title.size();) {
    if (!begins_plain(title[at])) {
      at += char_at(title, at).length;
      continue;
    }
    const std::size_t word = opening_pairs.may_begin(title, at) ? word_set.index_at_start(title.substr(at)) : word_set.none;
    at += 3;
    if (word == word_set.none) continue;
    found.kinds |= words[word].kinds;
    if ((words[word].kinds & other) == 0) continue;
    at += words[word].word.size() - 3;
    found.passed_over += static_cast<std::uint32_t>(words[word].word.size() / 3 - 1);
  }
  return found;
}

}  // namespace

SectionNames section_names_in(std::string_view title) {
  const auto [kinds, passed_over] = kinds_in(title);
  const std::uint32_t characters = kinds == 0 ? 0 : width(title) - passed_over;
  SectionNames names;
  const bool whole_aims = title == "总则"sv || title == "目标"sv;
  const bool whole_glossary = title == "注释"sv || title == "注释："sv || title == "注释:"sv || title == "附注"sv;
  names.past = (kinds & past) != 0 && (kinds & ahead) == 0;
  names.aims = whole_aims || ((kinds & aims) != 0 && characters < 30);
  names.support = (kinds & support) != 0 && characters < 24;
  names.work = (kinds & work) != 0 && !names.support && !names.aims;
  names.glossary = whole_glossary || ((kinds & glossary) != 0 && characters < 24);
  return names;
}

bool is_section_name(std::string_view title) {
  static constexpr WordSet words{"工作目标"sv, "主要任务"sv, "总体要求"sv, "指导思想"sv, "基本原则"sv, "重点任务"sv,
                                 "保障措施"sv, "组织保障"sv, "工作要求"sv, "工作任务"sv, "主要目标"sv, "总体目标"sv,
                                 "实施步骤"sv, "工作措施"sv, "组织实施"sv, "工作步骤"sv, "工作原则"sv, "发展目标"sv,
                                 "总体思路"sv, "重点工作"sv, "主要措施"sv, "政策措施"sv, "附则"sv,     "总则"sv};
  return words.is_one(title);
}

}  // namespace bihuan::reader
