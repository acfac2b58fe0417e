// SPDX-License-Identifier: Apache-2.0
// What changes and imports of units share: the rules of a unit's fields, and how a span of time begins. For this folder.
#pragma once

#include "domain/org/unit.h"

namespace bihuan::org {

// Name, code, aliases and population; errors as unit_changes.h lists them.
base::Result<void> check_fields(const UnitSpan& span, const Unit& unit);
// To the form of to_geojson; errors of polygon_in, where = "polygon".
base::Result<void> normalize_polygon(Unit& unit);

// The unit from `on` as `span` says, beginning and end of time aside. A span that began on that day is replaced.
void begin_span(Unit& unit, UnitSpan span, base::Date on);
// But for time.
bool says_the_same(const UnitSpan& a, const UnitSpan& b);

}  // namespace bihuan::org
