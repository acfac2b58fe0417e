// SPDX-License-Identifier: Apache-2.0
// What a word of a plan does in a sentence. The words themselves stand in words.cpp.
#pragma once

#include <cstdint>

namespace bihuan::reader {

enum class WordKind : std::uint8_t {
  none,
  stop,            // 。！？
  semicolon,       // ；
  comma,           // ，
  pause,           // 、
  colon,           // ：
  open,            // （ [ 【 〔 〈
  close,           // ） ] 】 〕 〉
  quote_open,      // “ ‘ 「
  quote_close,     // ” ’ 」
  quote_straight,  // " that opens and closes alike
  title_open,      // 《
  title_close,     // 》
  digit,           // a full-width digit: a number may begin
  chinese_digit,   // 一 两 十 百: a number may begin
  each,            // 每千人口: a denominator
  compare_left,    // 不低于, 达到, 提高到: before the number; `sub` is a Comparator, see also `reaches`
  compare_right,   // 以上, 以内, 左右: behind the number; `sub` is a Comparator
  verb,            // 新建, 培育: makes or does what is counted; `sub` 1 when it is seldom a noun, 0 when it often is
  growth,          // 增长, 下降: a change relative to before; `sub` bit 0 downwards, bit 1 年均
  growth_noun,     // 增速, 增幅: an indicator whose values are changes
  state,           // 实现, 保持: brings about a state; no action
  lead_in,         // 确保, 推动, 其中: before the indicator, no part of it; `sub` 1 when it looks ahead (确保, 着力)
  hedge,           // 力争, 计划
  recurrence,      // 每年, 年均; `sub` is a Recurrence
  calendar,        // 年内, 今年, 上半年: a date may begin
  full_value,      // 全覆盖, 清零, 倍增: a value in words; `sub` is a FullValue
  relation,        // 高于, 快于, 同步: between two quantities; `sub` is a Comparator
  past,            // 已, 去年, 截至目前: says what has been; `sub` 1 where a date ahead beats it (圆满完成)
  past_hint,       // 成功, 圆满, 累计完成: often says what has been
  future,          // 将, 今后, 力争: says what is to come
  ignored,         // a word that only looks like another: 三元, 超市, 第一时间
  kind_count
};

enum class FullValue : std::uint8_t { all, doubled, tripled, quadrupled, octupled, zero, half };

struct Word {
  WordKind kind = WordKind::none;
  std::uint8_t sub = 0;
  bool reaches = false;  // compare_left only: says 达到, 提高到 (a level), not 不少于
};

}  // namespace bihuan::reader
