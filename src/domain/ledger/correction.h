// SPDX-License-Identifier: Apache-2.0
// What a person may correct of a target that was read, and the target after it. Pure rules: no clock, no store.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/ledger/entries.h"

namespace bihuan::ledger {

struct FieldValue {
  std::string field;
  std::string value;
};

// A field as it was corrected: `was` is what had been read there.
struct Correction {
  std::string field;
  std::string value;
  std::string was;
  std::string reason;
  std::string corrected_by;
  std::int64_t corrected_at = 0;  // microseconds since 1970 UTC
};

// indicator, action, op, value, value_max, unit, kind, per, baseline, deadline, lead_unit
std::span<const std::string_view> correctable_fields();

// As text: "66000", ">=", "2026-12-31"; empty for a field that is not given or not correctable.
std::string field_text(const TargetEntry& target, std::string_view field);

// A value as field_text would tell it: "20.0" and "+20" are "20". What is no such value stays as it is.
std::string plain_value(std::string_view field, std::string_view value);

// The target with what had been read in these fields: no rule is asked, since a document may say anything.
TargetEntry as_read(TargetEntry target, const std::vector<FieldValue>& fields);

// The target with these fields. Errors (where = the field): field-unknown, indicator-empty, text-too-long, value-not-decimal, op-unknown,
// kind-unknown, day-unknown (2023-02-30), range-needs-maximum, range-reversed.
base::Result<TargetEntry> corrected(TargetEntry target, const std::vector<FieldValue>& fields);

}  // namespace bihuan::ledger
