// SPDX-License-Identifier: Apache-2.0
// The function of every rule; each stands in the file of its name. A function looks at one plan and adds what it finds.
#pragma once

#include "domain/lint/context.h"

namespace bihuan::lint {

void check_target_conflict(const Context& context, Findings& findings);
void check_relation_conflict(const Context& context, Findings& findings);
void check_rule_against_value(const Context& context, Findings& findings);
void check_slice_above_total(const Context& context, Findings& findings);
void check_coverage_beside_part(const Context& context, Findings& findings);
void check_percent_over_hundred(const Context& context, Findings& findings);
void check_slices_sum(const Context& context, Findings& findings);
void check_parts_sum(const Context& context, Findings& findings);
void check_relation_against_values(const Context& context, Findings& findings);
void check_slice_equals_total(const Context& context, Findings& findings);
void check_slice_off_pace(const Context& context, Findings& findings);
void check_slice_shape(const Context& context, Findings& findings);
void check_no_progress(const Context& context, Findings& findings);
void check_part_above_whole(const Context& context, Findings& findings);
void check_strength_mismatch(const Context& context, Findings& findings);
void check_derived_floor(const Context& context, Findings& findings);
void check_ratio_malformed(const Context& context, Findings& findings);
void check_near_duplicate(const Context& context, Findings& findings);
void check_two_owners(const Context& context, Findings& findings);
void check_several_leads(const Context& context, Findings& findings);
void check_growth_without_base(const Context& context, Findings& findings);
void check_list_issued_late(const Context& context, Findings& findings);
void check_deadline_before_issue(const Context& context, Findings& findings);
void check_relative_date(const Context& context, Findings& findings);
void check_foreign_year(const Context& context, Findings& findings);
void check_expired_campaign(const Context& context, Findings& findings);
void check_step_order(const Context& context, Findings& findings);
void check_edition_term(const Context& context, Findings& findings);
void check_trigger_ambiguous(const Context& context, Findings& findings);
void check_judgement_word(const Context& context, Findings& findings);
void check_repeated_target(const Context& context, Findings& findings);
void check_repeated_phrase(const Context& context, Findings& findings);
void check_repeated_sentence(const Context& context, Findings& findings);
void check_repeated_line(const Context& context, Findings& findings);
void check_overlapping_items(const Context& context, Findings& findings);
void check_bracket_unpaired(const Context& context, Findings& findings);
void check_quote_direction(const Context& context, Findings& findings);
void check_lost_number(const Context& context, Findings& findings);
void check_impossible_date(const Context& context, Findings& findings);
void check_date_without_year(const Context& context, Findings& findings);
void check_footnote_unmatched(const Context& context, Findings& findings);
void check_unit_alias(const Context& context, Findings& findings);
void check_unit_repeated(const Context& context, Findings& findings);
void check_unit_separator(const Context& context, Findings& findings);
void check_numbering_gap(const Context& context, Findings& findings);
void check_typing_slip(const Context& context, Findings& findings);
void check_odd_unit(const Context& context, Findings& findings);
void check_unfinished_phrase(const Context& context, Findings& findings);
void check_label_variant(const Context& context, Findings& findings);
void check_gap_in_name(const Context& context, Findings& findings);
void check_paragraph_without_stop(const Context& context, Findings& findings);
void check_letter_case(const Context& context, Findings& findings);
void check_no_lead(const Context& context, Findings& findings);
void check_goal_without_task(const Context& context, Findings& findings);
void check_item_without_clause(const Context& context, Findings& findings);
void check_no_responsible_unit(const Context& context, Findings& findings);
void check_no_deadline(const Context& context, Findings& findings);
void check_no_number(const Context& context, Findings& findings);
void check_wildcard_unit(const Context& context, Findings& findings);
void check_unit_not_addressee(const Context& context, Findings& findings);
void check_undefined_slogan(const Context& context, Findings& findings);
void check_homonym(const Context& context, Findings& findings);
void check_ambiguous_growth(const Context& context, Findings& findings);
void check_forecast_as_target(const Context& context, Findings& findings);
void check_soft_comparator(const Context& context, Findings& findings);
void check_hedged_target(const Context& context, Findings& findings);
void check_rank_without_list(const Context& context, Findings& findings);
void check_scope_ambiguous(const Context& context, Findings& findings);
void check_word_quantity(const Context& context, Findings& findings);
void check_vague_wording(const Context& context, Findings& findings);
void check_zero_event(const Context& context, Findings& findings);
void check_measure_words_differ(const Context& context, Findings& findings);
void check_injected_advert(const Context& context, Findings& findings);
void check_foreign_text(const Context& context, Findings& findings);

}  // namespace bihuan::lint
