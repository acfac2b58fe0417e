// SPDX-License-Identifier: Apache-2.0
// Units, people and posts as the JSON of api/openapi.yaml, and their ids as requests have them.
#pragma once

#include <optional>
#include <string_view>

#include "api/routes.h"
#include "api/shapes.h"
#include "app/org_units.h"
#include "app/org_units_files.h"
#include "app/people.h"

namespace bihuan::api {

// The number behind an id; the error of a body or a parameter says where it stands. An empty id is 0.
base::Result<org::UnitNumber> unit_number(const Call& call, std::string_view id, std::string_view where);
// What the path names: unit-missing, person-missing, post-missing when it is no such id.
base::Result<org::UnitNumber> unit_in_path(const Call& call);
base::Result<std::int64_t> person_in_path(const Call& call);
base::Result<std::int64_t> post_in_path(const Call& call);
// A day of a body, nothing where it is empty; body-wrong-member.
base::Result<std::optional<base::Date>> day_in(std::string_view text, std::string_view where);

// {"id","name"} or null for 0.
void write_unit_ref(JsonText& json, const Call& call, const org::Tree& tree, org::UnitNumber number);
void write_org_unit(JsonText& json, const Call& call, const org::Tree& tree, org::UnitNumber number);
void write_org_unit_record(JsonText& json, const Call& call, const org::Tree& tree, const app::UnitRecord& record);
void write_import(JsonText& json, const app::ImportOutcome& outcome, report::Language language);
void write_person(JsonText& json, const Call& call, const org::Tree& tree, const app::PersonRecord& record);
void write_post(JsonText& json, const Call& call, const org::Tree& tree, const org::Post& post);

}  // namespace bihuan::api
