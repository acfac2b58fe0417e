// SPDX-License-Identifier: Apache-2.0
// What a unit of measure counts. The units themselves stand in units.cpp.
#pragma once

#include <cstdint>

namespace bihuan::reader {

enum class UnitKind : std::uint8_t {
  none,
  classifier,  // 个 家 条 名: counts things
  event,       // 次 场 人次 批次: counts happenings
  length,
  area,
  volume,
  mass,
  energy,  // 千瓦时, 吨标准煤, 千瓦
  money,
  percent,   // %, ‰
  point,     // 个百分点
  times,     // 倍
  duration,  // 个工作日 小时 分钟 天
  age,       // 岁
  rank,      // 位 名 (in lists of places), 级: seldom a quantity
  score,     // 分
  other
};

struct Unit {
  UnitKind kind = UnitKind::none;
  bool weak = false;  // also ends or begins other words (分, 年, 点): counts only beside a comparator or a verb
};

}  // namespace bihuan::reader
