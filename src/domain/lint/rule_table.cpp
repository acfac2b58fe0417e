// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rule_table.h"

#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

using enum Severity;

constexpr Rule table[] = {
    {"target-conflict", Group::contradiction, error, check_target_conflict},
    {"relation-conflict", Group::contradiction, error, check_relation_conflict},
    {"rule-against-value", Group::contradiction, error, check_rule_against_value},
    {"slice-above-total", Group::contradiction, error, check_slice_above_total},
    {"coverage-beside-part", Group::contradiction, error, check_coverage_beside_part},
    {"percent-over-hundred", Group::contradiction, error, check_percent_over_hundred},
    {"slices-sum", Group::contradiction, error, check_slices_sum},
    {"parts-sum", Group::contradiction, error, check_parts_sum},
    {"relation-against-values", Group::contradiction, error, check_relation_against_values},
    {"slice-equals-total", Group::inconsistency, warning, check_slice_equals_total},
    {"slice-off-pace", Group::inconsistency, note, check_slice_off_pace},
    {"slice-shape", Group::inconsistency, warning, check_slice_shape},
    {"no-progress", Group::inconsistency, warning, check_no_progress},
    {"part-above-whole", Group::inconsistency, warning, check_part_above_whole},
    {"strength-mismatch", Group::inconsistency, warning, check_strength_mismatch},
    {"derived-floor", Group::inconsistency, warning, check_derived_floor},
    {"ratio-malformed", Group::inconsistency, warning, check_ratio_malformed},
    {"near-duplicate", Group::inconsistency, warning, check_near_duplicate},
    {"two-owners", Group::inconsistency, warning, check_two_owners},
    {"several-leads", Group::inconsistency, warning, check_several_leads},
    {"growth-without-base", Group::inconsistency, warning, check_growth_without_base},
    {"list-issued-late", Group::inconsistency, warning, check_list_issued_late},
    {"deadline-before-issue", Group::inconsistency, warning, check_deadline_before_issue},
    {"relative-date", Group::inconsistency, warning, check_relative_date},
    {"foreign-year", Group::inconsistency, warning, check_foreign_year},
    {"expired-campaign", Group::inconsistency, warning, check_expired_campaign},
    {"step-order", Group::inconsistency, warning, check_step_order},
    {"edition-term", Group::inconsistency, note, check_edition_term},
    {"trigger-ambiguous", Group::inconsistency, note, check_trigger_ambiguous},
    {"judgement-word", Group::inconsistency, note, check_judgement_word},
    {"repeated-target", Group::repetition, note, check_repeated_target},
    {"repeated-phrase", Group::repetition, note, check_repeated_phrase},
    {"repeated-sentence", Group::repetition, note, check_repeated_sentence},
    {"repeated-line", Group::repetition, note, check_repeated_line},
    {"overlapping-items", Group::repetition, note, check_overlapping_items},
    {"bracket-unpaired", Group::text, warning, check_bracket_unpaired},
    {"quote-direction", Group::text, warning, check_quote_direction},
    {"lost-number", Group::text, error, check_lost_number},
    {"impossible-date", Group::text, error, check_impossible_date},
    {"date-without-year", Group::text, warning, check_date_without_year},
    {"footnote-unmatched", Group::text, warning, check_footnote_unmatched},
    {"unit-alias", Group::text, warning, check_unit_alias},
    {"unit-repeated", Group::text, note, check_unit_repeated},
    {"unit-separator", Group::text, warning, check_unit_separator},
    {"numbering-gap", Group::text, warning, check_numbering_gap},
    {"typing-slip", Group::text, note, check_typing_slip},
    {"odd-unit", Group::text, note, check_odd_unit},
    {"unfinished-phrase", Group::text, note, check_unfinished_phrase},
    {"label-variant", Group::text, note, check_label_variant},
    {"gap-in-name", Group::text, note, check_gap_in_name},
    {"paragraph-without-stop", Group::text, note, check_paragraph_without_stop},
    {"letter-case", Group::text, note, check_letter_case},
    {"no-lead", Group::structure, warning, check_no_lead},
    {"goal-without-task", Group::structure, warning, check_goal_without_task},
    {"item-without-clause", Group::structure, warning, check_item_without_clause},
    {"no-responsible-unit", Group::structure, note, check_no_responsible_unit},
    {"no-deadline", Group::structure, note, check_no_deadline},
    {"no-number", Group::structure, note, check_no_number},
    {"wildcard-unit", Group::structure, note, check_wildcard_unit},
    {"unit-not-addressee", Group::structure, note, check_unit_not_addressee},
    {"undefined-slogan", Group::structure, note, check_undefined_slogan},
    {"homonym", Group::structure, note, check_homonym},
    {"ambiguous-growth", Group::measure, warning, check_ambiguous_growth},
    {"forecast-as-target", Group::measure, warning, check_forecast_as_target},
    {"soft-comparator", Group::measure, note, check_soft_comparator},
    {"hedged-target", Group::measure, note, check_hedged_target},
    {"rank-without-list", Group::measure, note, check_rank_without_list},
    {"scope-ambiguous", Group::measure, note, check_scope_ambiguous},
    {"word-quantity", Group::measure, note, check_word_quantity},
    {"vague-wording", Group::measure, note, check_vague_wording},
    {"zero-event", Group::measure, note, check_zero_event},
    {"measure-words-differ", Group::measure, note, check_measure_words_differ},
    {"injected-advert", Group::foreign, error, check_injected_advert},
    {"foreign-text", Group::foreign, note, check_foreign_text},
};

}  // namespace

std::span<const Rule> rules() { return table; }

std::optional<std::uint16_t> rule_named(std::string_view name) {
  for (std::uint16_t i = 0; i < rules().size(); ++i)
    if (table[i].name == name) return i;
  return std::nullopt;
}

std::string_view severity_name(Severity severity) { return severity == error ? "error" : severity == warning ? "warning" : "note"; }

std::string_view role_name(Role role) {
  switch (role) {
    case Role::subject:
      return "subject";
    case Role::other:
      return "other";
    case Role::total:
      return "total";
    case Role::slice:
      return "slice";
    case Role::part:
      return "part";
    case Role::rule:
      return "rule";
    case Role::unit:
      return "unit";
    case Role::definition:
      return "definition";
    case Role::date:
      return "date";
  }
  return "";
}

}  // namespace bihuan::lint
