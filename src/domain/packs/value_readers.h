// SPDX-License-Identifier: Apache-2.0
// The small values of a pack from YAML: texts in two languages, terms, who may act, conditions, effects.
#pragma once

#include "domain/packs/node_reader.h"
#include "domain/packs/pack.h"

namespace bihuan::packs {

// {zh: …, en: …}; pack-text-missing (detail: zh or en) where one is not there or is empty.
Text read_title(const NodeReader& reader);

// "2 working days", or {amount: 2 working days, start: at_once, ends: midnight, roll: none}. Faults: pack-term, pack-word-unknown.
clocks::Term read_term(const NodeReader& reader);

// POST [of owner | above owner | of called | of caller | of place | anywhere] [apart from handler], or reporter, or timer. Fault: pack-who.
Who read_who(const NodeReader& reader);
std::vector<Who> read_whos(const NodeReader& reader);  // a list, or a single one

// {kinds: […], levels: […], channels: […], results: […], objects: […], fields: {ID: […]}, done: […], not_done: […]}
Condition read_condition(const NodeReader& reader);

// A word (route), or a map of one key ({assign: lead_unit}). Faults: pack-effect, pack-word-unknown.
Effect read_effect(const NodeReader& reader);

// "09:00-12:00". Fault: pack-window.
clocks::Window read_window(const NodeReader& reader);

}  // namespace bihuan::packs
