// SPDX-License-Identifier: Apache-2.0
// What the columns of an indicator table hold: 指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性.
// Knows no values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::reader {

enum class IndicatorColumn : std::uint8_t {
  other,
  indicator,
  unit,
  base,    // 2020年, 现状: what there is
  goal,    // 2025年, 目标值: what is to be reached
  growth,  // 年均增长
  place,   // 镇街, 单位 of a table of places and figures
  money    // 总投资（万元）, 2026年计划投资
};

struct TableHeader {
  struct Column {
    IndicatorColumn use = IndicatorColumn::other;
    int year = 0;           // of base, goal and money columns; 0 when the heading names none
    bool of_place = false;  // a goal column headed by a place: 城东镇 beside 指标
    std::string heading;    // of all heading rows, joined
  };
  std::vector<Column> columns;
  std::uint32_t first_row = 0;    // first row below the heading
  bool lists_indicators = false;  // rows are indicators
  bool lists_places = false;      // rows are places, columns indicators
  bool lists_money = false;       // rows are tasks or projects, some columns what they cost
};

// `text`: what the table's cells are spans of. `first_year`: the first that the plan is for, 0 when unknown; a year before it tells what
// there is.
TableHeader read_table_header(std::string_view text, const plan::Table& table, int first_year);

// Whether a cell holds a number and nothing else: 85, ≥96, [6.8], 7左右.
bool is_figure(std::string_view cell);

}  // namespace bihuan::reader
