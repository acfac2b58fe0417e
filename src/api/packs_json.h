// SPDX-License-Identifier: Apache-2.0
// Packs as the JSON of api/openapi.yaml, in the reader's language. Each writes one value.
#pragma once

#include "domain/packs/fault.h"
#include "domain/packs/pack.h"
#include "report/json_text.h"
#include "report/words.h"

namespace bihuan::api {

void write_pack_head(report::JsonText& json, const packs::Pack& pack, bool is_carried, report::Language language);
void write_pack(report::JsonText& json, const packs::Pack& pack, report::Language language);
void write_fault(report::JsonText& json, const packs::Fault& fault, report::Language language);

// The fields of a form, in its order, those of `required` marked.
void write_form(report::JsonText& json, const packs::Pack& pack, const std::vector<std::string>& form, const std::vector<std::string>& required,
                report::Language language);
// The members of a field, within an object that the caller opens and closes.
void write_field_members(report::JsonText& json, const packs::Field& field, bool is_required, report::Language language);

}  // namespace bihuan::api
