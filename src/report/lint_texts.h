// SPDX-License-Identifier: Apache-2.0
// What a person reads about each rule of the linter: what it looks for, the sentence of a finding, why it matters, what to ask whom, where
// it ends. `bihuan explain`, docs/rules and every report are drawn from these.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/lint/finding.h"
#include "report/words.h"

namespace bihuan::report {

struct InBoth {
  std::string_view chinese, english;
  std::string_view in(Language language) const { return pick(language, chinese, english); }
};

struct LintText {
  std::string_view rule;
  InBoth what;               // one line: what the rule looks for
  InBoth message;            // of a finding; {1}, {2}, ... are its figures
  InBoth why;                // why it matters
  InBoth ask;                // what to ask, and whom
  InBoth limits;             // what it cannot see, or takes for right
  std::string_view example;  // a plan's words in which it finds something
};

// In the order of lint::rules().
std::span<const LintText> lint_texts();
const LintText& lint_text(std::uint16_t rule);

std::string lint_message(const lint::Finding& finding, Language language);
std::string_view severity_word(lint::Severity severity, Language language);
std::string_view role_word(lint::Role role, Language language);

// `bihuan explain RULE`: all of the above for one rule, as text of a terminal and, being Markdown, as the page in docs/rules.
std::string rule_explanation(std::uint16_t rule, Language language);
// `bihuan explain`: every rule with its severity and what it looks for, one a line.
std::string rule_list(Language language);

}  // namespace bihuan::report
