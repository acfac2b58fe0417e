// SPDX-License-Identifier: Apache-2.0
// Terms as a pack writes them: "10 working days", and what departs from the unit's rules behind commas.
#include <charconv>

#include "domain/clocks/term.h"

namespace bihuan::clocks {
namespace {

struct UnitWords {
  std::string_view one, many;
  Term rules;
};

constexpr UnitWords units[] = {
    {"minute", "minutes", {0, TermUnit::minute, StartRule::at_once, RollRule::none, DayEnd::closing}},
    {"working hour", "working hours", {0, TermUnit::working_hour, StartRule::at_once, RollRule::none, DayEnd::closing}},
    {"working day", "working days", {0, TermUnit::working_day, StartRule::next_working_day, RollRule::none, DayEnd::closing}},
    {"calendar day", "calendar days", {0, TermUnit::calendar_day, StartRule::next_day, RollRule::next_working_day, DayEnd::midnight}},
};

constexpr std::string_view starts[] = {"at once", "from the next day", "from the next working day"};  // as StartRule
constexpr std::string_view rolls[] = {"no roll", "roll"};                                             // as RollRule
constexpr std::string_view day_ends[] = {"until closing", "until midnight"};                          // as DayEnd

// Takes ", WORD" off the front of `text` when it is one of `words`.
template <class Rule, std::size_t Count>
void take_rule(std::string_view& text, const std::string_view (&words)[Count], Rule& rule) {
  if (!text.starts_with(", ")) return;
  const std::string_view word = text.substr(2, text.find(',', 2) - 2);
  for (std::size_t i = 0; i < Count; ++i) {
    if (word != words[i]) continue;
    rule = static_cast<Rule>(i);
    text.remove_prefix(2 + word.size());
    return;
  }
}

template <class Rule, std::size_t Count>
void add_rule(std::string& text, const std::string_view (&words)[Count], Rule rule, Rule usual) {
  if (rule != usual) text.append(", ").append(words[static_cast<std::size_t>(rule)]);
}

std::optional<Term> with_rules(Term term, std::string_view rules) {
  take_rule(rules, starts, term.start);
  take_rule(rules, rolls, term.roll);
  take_rule(rules, day_ends, term.ends);
  return rules.empty() ? std::optional(term) : std::nullopt;
}

std::optional<Term> parsed(std::string_view text) {
  std::int64_t amount = 0;
  const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), amount);
  if (problem != std::errc{} || amount < 1 || amount > longest_amount || text.front() == '0') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  const std::string_view words = text.substr(0, text.find(','));
  if (!words.starts_with(' ')) return std::nullopt;
  for (const UnitWords& unit : units) {
    if (words.substr(1) != unit.one && words.substr(1) != unit.many) continue;
    Term term = unit.rules;
    term.amount = amount;
    return with_rules(term, text.substr(words.size()));
  }
  return std::nullopt;
}

}  // namespace

base::Result<Term> term_from(std::string_view text) {
  const std::optional<Term> term = parsed(text);
  if (!term) return base::fail(base::ErrorKind::invalid, "term-unknown", text);
  return *term;
}

std::string to_text(const Term& term) {
  const UnitWords& unit = units[static_cast<std::size_t>(term.unit)];
  std::string text = std::to_string(term.amount) + " ";
  text += term.amount == 1 ? unit.one : unit.many;
  add_rule(text, starts, term.start, unit.rules.start);
  add_rule(text, rolls, term.roll, unit.rules.roll);
  add_rule(text, day_ends, term.ends, unit.rules.ends);
  return text;
}

}  // namespace bihuan::clocks
