// SPDX-License-Identifier: Apache-2.0
// A photo or file is put to a case, to be given with the next thing that is done there. Never opened by the program beyond its first bytes: what a picture
// or an archive would unfold to is nobody's load here.
#pragma once

#include <string>

#include "app/case_work.h"

namespace bihuan::app {

struct NewEvidence {
  std::string field;  // of the case's pack: a photo, file or track
  std::string name;   // of the file
  std::string bytes;
};

// Gives its number within the case. Errors: case-missing, not-allowed, evidence-field-unknown, evidence-kind (a photo must be JPEG, PNG or WebP by its first bytes; a
// file PDF, those or an office document), evidence-too-large (10 MiB each, 100 MiB a case), picture-too-large (more than 100 million points), case-closed.
// Journal: case.evidence.
base::Result<std::int64_t> add_evidence(const Ledger& ledger, const Actor& actor, cases::CaseNumber number, NewEvidence evidence);

}  // namespace bihuan::app
