// SPDX-License-Identifier: Apache-2.0
// The words that rules ask about, gathered while scan_text goes over the text. Knows no rule.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/character_pairs.h"
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
  odd_unit,       // 个次
  typo,           // 全深入
  year_word,      // 年 behind a mark, or behind one of 从 到 周 市 县 区 省 和: where a number may be missing
  day_word,       // 月 behind a digit: 4月22日
  unit_label,     // 责任单位, 责任部门
  lower_case,     // pm2.5
  advert,         // 博彩, 白癜风
  double_word,    // 双减, 双控
  make_verb,      // 打造
  footnote,       // [12]
  year_number,    // 20 of 2024
  held,           // 稳定, 保持
  in_all,         // 累计
  several_years,  // 三年, 五年
  coverage,       // 全覆盖
  percent,        // %
  lost_figure,    // 达到以上: words that meet only where the figure between them is lost
  page_word,      // 分享到：, 浏览次数: of a web page and not of the plan
  bare_unit,      // 公里, 亿元: units that a figure stands before
  count
};

struct Hit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  plan::Span span() const { return {begin, end}; }
};

// Tells of two characters of Chinese whether a word may begin with them.
class WordSieve {
 public:
  WordSieve();
  // `bytes`: the text from there on, eight bytes, of which six count.
  bool may_begin(std::uint64_t bytes) const { return begins_[base::pair_slot(bytes)] != 0; }

 private:
  std::array<std::uint8_t, base::pair_slots> begins_{};
};

class WordHits {
 public:
  // Begins anew with a text, and keeps its memory. `text` must outlive what is taken.
  void begin(std::string_view text);
  // What begins at the character of Chinese at `at`; `bytes` as the sieve has them.
  void take_chinese(std::uint32_t at, std::uint64_t bytes);
  // The same at an ASCII character, and at one that begins with E2, E3 or EF.
  void take_ascii(std::uint32_t at, std::uint64_t bytes) {
    const std::uint64_t next = bytes >> 8 & three_bytes;
    if (next == year || next == month) take_date(at, bytes, 1, next == year);
    if (begins_latin(static_cast<unsigned char>(bytes))) take_latin(at, bytes);
  }
  void take_mark(std::uint32_t at, std::uint64_t bytes) {
    const std::uint64_t next = bytes >> 24 & three_bytes;
    if (next == year || next == month) take_date(at, bytes, 3, next == year);
  }

  const std::vector<Hit>& of(Word word) const { return hits_[static_cast<std::size_t>(word)]; }
  // A hit lies within the span. The words of the kind must be of one length.
  bool has(Word word, plan::Span within) const;

 private:
  static constexpr std::uint64_t three_bytes = 0xFFFFFF, year = 0xB4B9E5, month = 0x889CE6;  // 年, 月
  // Letters, digits and brackets with which a word of Latin letters begins, or a year.
  static constexpr bool begins_latin(unsigned char lead) {
    return lead == '[' || lead == '%' || lead == 'P' || lead == 'a' || lead == 'g' || lead == 'p' || (lead >= '2' && lead <= '5');
  }
  void take_date(std::uint32_t at, std::uint64_t bytes, std::uint32_t length, bool is_year);
  void take_latin(std::uint32_t at, std::uint64_t bytes);
  void add(Word word, std::uint32_t begin, std::uint32_t end) { hits_[static_cast<std::size_t>(word)].push_back({begin, end}); }

  std::string_view text_;
  std::vector<Hit> hits_[static_cast<std::size_t>(Word::count)];
};

}  // namespace bihuan::lint
