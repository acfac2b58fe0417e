// SPDX-License-Identifier: Apache-2.0
// The whole of a case as one text, and back: what the store keeps and the journal's digest is of. One line for each member that is not as in an empty
// case, in a fixed order, so that equal cases give equal bytes. Members may be added; a text of an older version of the program is read as before.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/cases/case.h"

namespace bihuan::cases {

std::string to_text(const Case& value);

// Error: case-text-damaged (where = the line's number).
base::Result<Case> case_from(std::string_view text);

// What was given with an event, as one text and back; never fails, what is damaged is left out.
std::string to_text(const std::map<std::string, std::string>& values);
std::map<std::string, std::string> values_from(std::string_view text);

}  // namespace bihuan::cases
