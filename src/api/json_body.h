// SPDX-License-Identifier: Apache-2.0
// JSON that comes in: the body of a correction or a naming, and the outline of a plan as the store keeps it. Strict (RFC 8259), limited in depth. The
// users of Boost.JSON are this and json_members.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/indicators/own_names.h"
#include "domain/ledger/correction.h"
#include "domain/ledger/entries.h"

namespace bihuan::api {

struct CorrectionBody {
  std::string reason;
  std::vector<ledger::FieldValue> fields;
};

// White space alone counts as nothing given. Errors (where = the member): body-not-json, body-unknown-member, body-wrong-member,
// text-too-long, text-unseen (a control character, or one that turns the direction of writing; the reason may have line breaks).
base::Result<CorrectionBody> correction_in(std::string_view body);

struct NamingBody {
  std::string written;
  indicators::Meaning meaning;
};

// {"written":…,"indicator":…} or {"written":…,"own":…,"unit":…}. Errors: as above.
base::Result<NamingBody> naming_in(std::string_view body);

// What the document page needs of a stored outline.
struct Outline {
  struct Heading {
    ledger::Place place;
    int level = 1;
    std::string number, title;
  };
  struct Notice {
    std::string code;
    ledger::Place place;
  };
  std::vector<Heading> headings;
  std::vector<ledger::Place> noise;
  std::vector<Notice> notices;
};

// Empty parts where the text has none of the kind.
Outline outline_in(std::string_view text);

}  // namespace bihuan::api
