// SPDX-License-Identifier: Apache-2.0
// A pack as a page for people, in Markdown: its states and their picture, who does what, forms, clocks, rates, and what it asks of whom. And a fault of
// checking as one line for a terminal. Knows no file.
#pragma once

#include <string>
#include <string_view>

#include "domain/packs/fault.h"
#include "domain/packs/pack.h"
#include "report/words.h"

namespace bihuan::report {

std::string pack_document(const packs::Pack& pack, Language language);

// "grid.yaml:12:5: error: … (transitions[3].to)"
std::string fault_line(const packs::Fault& fault, std::string_view file, Language language);

// A condition in words: 紧急；做过：…; '' when it asks nothing.
std::string condition_words(const packs::Pack& pack, const packs::Condition& when, Language language);

// "2 working days", 2 个工作日, 自次日起
std::string term_words(const clocks::Term& term, Language language);

}  // namespace bihuan::report
