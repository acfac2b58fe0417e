// SPDX-License-Identifier: Apache-2.0
// The tree of units as a file that comes in or leaves the house: CSV, workbook, GeoJSON. What is taken away and given back again changes nothing.
#pragma once

#include <string>
#include <vector>

#include "app/export_form.h"
#include "app/file.h"
#include "app/ledger.h"
#include "domain/org/unit_import.h"

namespace bihuan::app {

struct ImportOutcome {
  std::size_t added = 0, changed = 0, unchanged = 0;
  std::size_t wrong_rows = 0;
  std::vector<org::RowError> errors;  // of the first rows that are wrong
  bool is_kept = false;               // false of a dry run, and where a row is wrong: then nothing at all is kept
};

// All rows or none. `only_look` says what would become of them. Units that the file does not have stay as they are. Errors: sign-in-needed, not-allowed
// (write_units), units-file-columns, and those of reader::read_file_rows(). Journal: units.imported, an entry for each 500 units.
base::Result<ImportOutcome> import_org_units(const Ledger& ledger, const Actor& actor, const File& file, bool only_look);

enum class UnitsFormat : std::uint8_t { xlsx, csv, geojson };

// The units of today; only of one branch unless it is 0. A GeoJSON has their areas, the tables have not. Errors: sign-in-needed, not-allowed (look_at_units),
// unit-missing, export-too-long.
base::Result<std::string> export_org_units(const Ledger& ledger, const Actor& actor, UnitsFormat format, report::Language language, org::UnitNumber branch,
                                           std::size_t most_rows);

}  // namespace bihuan::app
