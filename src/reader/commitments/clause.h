// SPDX-License-Identifier: Apache-2.0
// One clause (what stands between two commas, semicolons or stops) with the values in it and what stands right beside each.
// Knows what belongs together, not yet what is committed to.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/plan/plan.h"
#include "reader/commitments/token.h"

namespace bihuan::reader {

// Bytes [begin, end) of the paragraph.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_empty() const { return begin >= end; }
};

// A quantity or a value in words (全覆盖), with its modifiers taken apart.
struct Value {
  std::uint32_t token = 0;  // index into Tokens::list
  Piece text;               // the value expression alone
  std::uint32_t left = 0;   // where the text that may name its indicator begins
  std::uint32_t core = 0;   // where that text ends: the comparator, 均, 分别 … in front of the value lie behind it
  std::uint32_t after = 0;  // behind the value's 以上, 左右
  plan::Comparator op = plan::Comparator::equal;
  Piece op_at;
  bool has_left_op = false;  // a comparator in front of the number
  bool has_right_op = false;
  bool reaches = false;  // 达到, 提高到: a level
  bool grows = false;    // 增长, 提高 right in front of the number
  bool shrinks = false;
  bool yearly_growth = false;  // 年均增长
  bool done = false;           // 完成了 100 个
  bool from = false;           // 从, 由 in front: a baseline
  bool follows_on = false;     // only 、和与及至 between it and the value before
  bool each = false;           // 均 in front
  bool is_said = false;        // 为, 是 in front: 死亡人数为0
  bool among = false;          // 其中 at the head of its region
  bool exists = false;         // 有 in front: 每个街道有1所
  bool led = false;            // 实现, 确保, 推动, 为 in front: what follows is to happen
  bool in_title = false;       // inside 《》
  bool in_quotes = false;      // inside a short quotation
  std::uint32_t bracket = 0;   // byte behind the bracket that opens around it, 0 when none does
};

struct Clause {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // the mark that ends it
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;  // exclusive
  bool respectively = false;     // 分别
  std::vector<Value> values;
};

// Fills `clause.values` from tokens [first_token, last_token) of `tokens`; begin, end and the tokens are set by the caller.
void find_values(const Tokens& tokens, Clause& clause);

}  // namespace bihuan::reader
