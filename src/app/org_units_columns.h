// SPDX-License-Identifier: Apache-2.0
// The columns of a list of units, the same coming in and going out. Knows no format.
#pragma once

#include <cstddef>
#include <cstdint>

#include "report/ledger_rows.h"

namespace bihuan::app {

enum class UnitColumn : std::uint8_t { code, name, kind, parent_code, parent, population, aliases, from_on, polygon };

inline constexpr report::LedgerColumn unit_columns[] = {
    {"代码", "code", 18},    {"名称", "name", 28},    {"类型", "kind", 10},       {"上级代码", "parent_code", 18}, {"上级", "parent", 28},
    {"人口", "population", 10}, {"别名", "aliases", 24}, {"起始日期", "from_on", 12}, {"范围", "polygon", 20},
};
inline constexpr std::size_t unit_column_count = sizeof unit_columns / sizeof unit_columns[0];
inline constexpr std::size_t table_column_count = unit_column_count - 1;  // a table has no areas: a cell has no room for them

}  // namespace bihuan::app
