// SPDX-License-Identifier: Apache-2.0
// Finds the words that rules ask about, all in one pass over the text. Knows no rule.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::lint {

enum class Word : std::uint8_t {
  rank,           // 前列, 中游
  zero_event,     // 不发生, 杜绝
  all_of,         // 全部, 全面消除
  vague,          // 明显提高, 大幅提升
  forecast,       // 预计
  judgement,      // 主观原因, 不作为
  consequence,    // 约谈, 问责
  in_a_row,       // 连续两次
  first_edition,  // 首届
  first_batch,    // 首批
  relative_date,  // 年内, 今年
  campaign,       // 行动, 项目, 工程
  odd_unit,       // 个次
  typo,           // 全深入
  year_word,      // 年
  day_word,       // 月 of 4月22日
  unit_label,     // 责任单位, 责任部门
  lower_case,     // pm2.5
  advert,         // 博彩, 白癜风
  double_word,    // 双减, 双控
  make_verb,      // 打造
  footnote,       // [12]
  year_number,    // 20 of 2024
  count
};

struct Hit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  plan::Span span() const { return {begin, end}; }
};

class WordHits {
 public:
  // Reads `text` once; keeps its memory.
  void scan(std::string_view text);
  const std::vector<Hit>& of(Word word) const { return hits_[static_cast<std::size_t>(word)]; }

 private:
  std::vector<Hit> hits_[static_cast<std::size_t>(Word::count)];
};

}  // namespace bihuan::lint
