// SPDX-License-Identifier: Apache-2.0
#include "store/target_row.h"

#include <algorithm>
#include <charconv>

#include "domain/plan/names.h"

namespace bihuan::store {

void add_target_columns(Query& query, Places places, const std::function<void()>& add_targets) {
  query.add(R"(select g.region, g.plan_id, g.target_id, p.title, g.task_id, t.label, t.title, g.indicator, g.action, g.op,
  g.value, g.value_max, g.unit, g.kind, g.per, g.recur, g.baseline, g.deadline, g.inferred_deadline, g.inferred_from, g.hedged, g.chapter,
  g.section, g.lead_unit, g.begins, g.ends, g.printed, g.phrase, g.clause, g.clause_begins, g.corrected, )");
  query.add(places == Places::with ? "g.places" : "''");
  query.add(" from ");
  add_targets();
  query.add(R"(
  join plan p on p.region = g.region and p.plan_id = g.plan_id
  left join task t on t.region = g.region and t.plan_id = g.plan_id and t.task_id = g.task_id )");
}

StoredTarget target_of(const Statement& row) {
  StoredTarget target;
  read_target(row, target);
  return target;
}

void read_target(const Statement& row, StoredTarget& target) {
  target.id.plan.region = row.text(0);
  target.id.plan.number = row.integer(1);
  target.id.number = row.integer(2);
  target.plan_title = row.text(3);
  target.task_number = row.integer(4);
  target.task_label = row.text(5);
  target.task_title = row.text(6);
  ledger::TargetEntry& entry = target.entry;
  entry.number = row.integer(2);
  entry.indicator = row.text(7);
  entry.action = row.text(8);
  entry.op = plan::op_named(row.text(9)).value_or(plan::Comparator::equal);
  entry.value = base::Decimal::parse(row.text(10));
  entry.value_max = base::Decimal::parse(row.text(11));
  entry.unit = row.text(12);
  entry.kind = plan::kind_named(row.text(13)).value_or(plan::TargetKind::level);
  entry.per = row.text(14);
  entry.recur = plan::recurrence_named(row.text(15)).value_or(plan::Recurrence::none);
  entry.baseline = base::Decimal::parse(row.text(16));
  entry.deadline = row.text(17);
  entry.inferred_deadline = row.text(18);
  entry.inferred_from = plan::inferred_named(row.text(19)).value_or(plan::InferredFrom::nothing);
  entry.hedged = row.integer(20) != 0;
  entry.chapter = row.text(21);
  entry.section = row.text(22);
  entry.lead_unit = row.text(23);
  entry.place = {row.integer(24), row.integer(25)};
  entry.printed = row.text(26);
  entry.phrase = row.text(27);
  entry.clause = row.text(28);
  entry.clause_begins = row.integer(29);
  target.corrected = parted(row.text(30));
  entry.places = places_in(row.text(31));
}

std::string places_text(const std::vector<ledger::FieldPlace>& places) {
  std::string text;
  for (const ledger::FieldPlace& field : places)
    text += (text.empty() ? "" : " ") + field.field + ':' + std::to_string(field.place.begins) + '-' + std::to_string(field.place.ends);
  return text;
}

std::vector<ledger::FieldPlace> places_in(std::string_view text) {
  std::vector<ledger::FieldPlace> places;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    const std::size_t colon = part.find(':'), dash = part.find('-');
    if (colon == std::string_view::npos || dash == std::string_view::npos || dash < colon) continue;
    ledger::FieldPlace field{std::string(part.substr(0, colon)), {}};
    std::from_chars(part.data() + colon + 1, part.data() + dash, field.place.begins);
    std::from_chars(part.data() + dash + 1, part.data() + part.size(), field.place.ends);
    places.push_back(std::move(field));
  }
  return places;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
  return text;
}

std::vector<std::string> parted(std::string_view names) {
  std::vector<std::string> parts;
  while (!names.empty()) {
    const std::size_t comma = names.find(',');
    parts.emplace_back(names.substr(0, comma));
    names = comma == std::string_view::npos ? std::string_view() : names.substr(comma + 1);
  }
  return parts;
}

}  // namespace bihuan::store
