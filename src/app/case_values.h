// SPDX-License-Identifier: Apache-2.0
// Values of a pack's fields between how people and programs send them (ids: "990101-u-12", "990101-c-5") and how a case keeps them (numbers). Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/packs/pack.h"

namespace bihuan::app {

using Values = std::map<std::string, std::string>;

// Units of fields `unit` and `units`, parted by commas, and the case of a merge become numbers; all else stays. Error: case-field-wrong (where = the field).
base::Result<Values> kept_values(const packs::Pack& pack, std::string_view region, Values values);

// And back.
Values shown_values(const packs::Pack& pack, std::string_view region, Values values);

}  // namespace bihuan::app
