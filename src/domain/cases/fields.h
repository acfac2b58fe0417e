// SPDX-License-Identifier: Apache-2.0
// Whether what was filled in is what a pack's fields ask: lengths, choices, numbers, days, telephones, units. Knows no state and no person.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/org/unit.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

using Values = std::map<std::string, std::string>;

// Valid UTF-8 of at most so many characters without control characters; a long text may have line breaks and tabs.
bool is_clean_text(std::string_view text, int longest, bool is_long);
// Digits with +, -, spaces: 3 to 20 digits.
bool is_phone(std::string_view text);
bool is_blank(std::string_view text);

// texts: 200 characters (long ones 4000) unless the field says less or more; numbers as base::Decimal reads them; yes, no; 2026-03-02; 2026-03-02T09:15 with
// seconds and a zone if need be; units by number, at most 50 with commas, none twice; ratings 1 to 5. Error: case-field-wrong (where = the field).
base::Result<void> check_value(const packs::Field& field, std::string_view value, const org::Tree& tree);

// What may be given and what must; a photo, file or track counts as given when it is among `evidence`. An empty value is as good as none.
// Errors: case-field-unknown, case-field-wrong, case-field-missing.
base::Result<void> check_values(const packs::Pack& pack, std::span<const std::string> form, std::span<const std::string> required,
                                const Values& values, std::span<const std::string> evidence, const org::Tree& tree);

// A field's title in both languages, as an error's detail; of an unknown one its id.
std::string title_of(const packs::Pack& pack, std::string_view field);
// Units as a field holds them, by their names.
std::string unit_names(std::string_view text, const org::Tree& tree);
// The numbers of a field of units; those that are not in the tree are left out.
std::vector<org::UnitNumber> units_from(std::string_view text, const org::Tree& tree);

}  // namespace bihuan::cases
