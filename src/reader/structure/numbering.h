// SPDX-License-Identifier: Apache-2.0
// The number that opens a heading or an item, in every style of official writing (GB/T 9704-2012, 7.3.3; GB/T 1.1 decimals; 章节条).
// Knows nothing of the text behind it.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

enum class NumberStyle : std::uint8_t {
  none,
  part,           // 第一部分 第一篇 第一编
  chapter,        // 第一章
  section,        // 第一节
  article,        // 第三条
  chinese,        // 一、
  chinese_paren,  // （一）
  keyword,        // 关键词一： 任务1： 第一阶段：
  box,            // 专栏1
  roman,          // Ⅰ.
  arabic,         // 1. 1、 ⒈
  decimal,        // 1.2 1.2.3
  arabic_paren,   // (1) 1) ⑴
  circled,        // ①
  letter,         // A. a)
  note,           // [1] 〔1〕 【1】
  bullet          // -- • ●
};

struct Number {
  NumberStyle style = NumberStyle::none;
  std::uint8_t depth = 1;    // of a decimal number: 2 for 1.2
  std::uint16_t value = 0;   // the last figure of a decimal number
  std::uint32_t length = 0;  // bytes from the start to the text behind it
  std::string_view label;    // without the punctuation behind it: "一", "(一)", "1", "第三条", "关键词一"

  bool is_given() const { return style != NumberStyle::none; }
};

// The number that opens `text`. `gap` is the byte at which white space was taken out of it (0 if none): "1 推进" counts as "1. 推进".
// `expected` is the figure that would go on with the items above (0 if none): it tells "11.121人才" from a measure.
Number number_at(std::string_view text, std::uint32_t gap = 0, std::uint32_t expected = 0);

// 三十五 or 35 at text[at], at most 4 digits; `at` moves behind it. 0 when there is none.
std::uint32_t ordinal_at(std::string_view text, std::size_t& at);

// The level printed for a style: 一、 1, （一） 2, 1. 3, (1) 4, ① 5; 章 1, 节 2, 条 3; 0 when the place decides (bullets, notes).
std::uint8_t level_of(const Number& number);

}  // namespace bihuan::reader
