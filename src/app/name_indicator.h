// SPDX-License-Identifier: Apache-2.0
// The office says what a name means that the vocabulary does not have, and takes it back.
#pragma once

#include <string>

#include "app/ledger.h"
#include "store/stored.h"

namespace bihuan::app {

// `name` is a normal form (indicators::NameForm::key), `written` a name of that form as a plan has it. The same said again changes nothing and is
// no entry. Errors: not-allowed, name-not-its-form, name-means-another (take that back first; detail: what), and those of indicators::settled.
// Journal: indicator.named.
base::Result<store::StoredName> name_indicator(const Ledger& ledger, const Actor& actor, const std::string& name, const std::string& written,
                                               const indicators::Meaning& meaning);

// Gives what it was. Errors: not-allowed, name-missing. Journal: indicator.unnamed.
base::Result<store::StoredName> take_name_back(const Ledger& ledger, const Actor& actor, const std::string& name);

// In Chinese, as plans say it: 森林覆盖率, or the name of the own indicator. The id where the vocabulary has it no longer.
std::string meaning_text(const indicators::Meaning& meaning);

}  // namespace bihuan::app
