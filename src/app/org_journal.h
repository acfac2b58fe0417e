// SPDX-License-Identifier: Apache-2.0
// How changes of units, people and posts are told in the journal: what was before and after, and what state each of them was left in, by which
// verify_journal() finds rows that were changed behind the program's back.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/ledger.h"
#include "domain/org/people.h"
#include "domain/org/unit.h"
#include "report/json_text.h"

namespace bihuan::app {

inline constexpr char unit_letter = 'u', person_letter = 'p', post_letter = 'o';

// What is left: the id of each thing that was touched, and the digest of what is kept of it.
using States = std::vector<std::pair<std::string, std::string>>;

std::string unit_digest(const org::Unit& unit, const std::vector<org::Succession>& successions);  // those in which it is `before`
std::string person_digest(const org::Person& person);
std::string post_digest(const org::Post& post);

// Appends an entry whose data is the members that `write` writes, and behind them "states". Inside a write.
void note_in_journal(store::Connection& connection, const Ledger& ledger, const Actor& actor, std::string_view action, std::string_view noun,
                     const std::string& noun_id, const States& states, const std::function<void(report::JsonText&)>& write);
// What such an entry says was left; empty for another kind of entry.
States states_in(const std::string& data);

void write_span(report::JsonText& json, const org::UnitSpan& span, std::string_view region);
void write_unit_facts(report::JsonText& json, const org::Unit& unit, std::string_view region);
void write_person_facts(report::JsonText& json, const org::Person& person);
void write_post_facts(report::JsonText& json, const org::Post& post, std::string_view region);

}  // namespace bihuan::app
