// SPDX-License-Identifier: Apache-2.0
#include "app/look.h"

#include <algorithm>

#include "store/clauses_store.h"
#include "store/indicator_names_store.h"
#include "store/journal_store.h"
#include "store/units_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;
using store::Connection;
using store::Window;

// What `look` gives, seen in one state of the store.
template <class Look>
auto seen(const Ledger& ledger, Look look) {
  using Seen = decltype(look(std::declval<Connection&>()));
  std::optional<Seen> result;
  ledger.database->read([&](Connection& connection) { result.emplace(look(connection)); });
  return std::move(*result);
}

tl::unexpected<base::Error> plan_missing(const ledger::PlanId& id) { return base::fail(ErrorKind::not_found, "plan-missing", to_text(id)); }

std::optional<store::StoredPlan> find_plan(const Ledger& ledger, Connection& connection, const ledger::PlanId& id) {
  if (id.region != ledger.region) return std::nullopt;
  return store::PlansStore(connection).find(id);
}

}  // namespace

std::string target_tag(Connection& connection, const ledger::EntryId& id) {
  const auto plan = store::PlansStore(connection).find(id.plan);
  return std::to_string(plan ? plan->version : 0) + '-' +
         std::to_string(store::JournalStore(connection).newest_about(id.plan.region, "target", to_text(id)));
}

std::string state_of(const Ledger& ledger) {
  return seen(ledger, [&](Connection& connection) { return store::JournalStore(connection).newest_hash(ledger.region); });
}

std::vector<std::string> list_regions(const Ledger& ledger) {
  return seen(ledger, [](Connection& connection) { return store::JournalStore(connection).regions(); });
}

store::Page<store::StoredPlan> list_plans(const Ledger& ledger, const store::PlanFilter& filter, store::PlanOrder order, Window window) {
  return seen(ledger, [&](Connection& connection) { return store::PlansStore(connection).list(ledger.region, filter, order, window); });
}

store::Page<store::StoredTarget> list_targets(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order,
                                              Window window) {
  return seen(ledger, [&](Connection& connection) { return store::TargetsStore(connection).list(ledger.region, filter, order, window); });
}

void visit_targets(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order, Window window,
                   const std::function<void(const store::PageHead&)>& begin, const std::function<void(const store::StoredTarget&)>& row) {
  ledger.database->read(
      [&](Connection& connection) { store::TargetsStore(connection).visit(ledger.region, filter, order, window, begin, row); });
}

void for_each_target(const Ledger& ledger, const store::TargetFilter& filter, store::TargetOrder order,
                     const std::function<void(const store::StoredTarget&)>& visit) {
  ledger.database->read([&](Connection& connection) { store::TargetsStore(connection).for_each(ledger.region, filter, order, visit); });
}

store::Page<store::StoredTask> list_tasks(const Ledger& ledger, const store::TaskFilter& filter, Window window) {
  return seen(ledger, [&](Connection& connection) { return store::TasksStore(connection).list(ledger.region, filter, window); });
}

void for_each_task(const Ledger& ledger, const store::TaskFilter& filter, const std::function<void(const store::StoredTask&)>& visit) {
  ledger.database->read([&](Connection& connection) { store::TasksStore(connection).for_each(ledger.region, filter, visit); });
}

store::Page<store::StoredUnit> list_units(const Ledger& ledger, std::int64_t plan, const std::string& words, Window window) {
  return seen(ledger, [&](Connection& connection) { return store::UnitsStore(connection).list(ledger.region, plan, words, window); });
}

store::Page<store::StoredClause> search_clauses(const Ledger& ledger, std::int64_t plan, const std::string& words, Window window) {
  return seen(ledger, [&](Connection& connection) { return store::ClausesStore(connection).search(ledger.region, plan, words, window); });
}

store::Page<ledger::JournalEntry> list_journal(const Ledger& ledger, const std::string& noun, const std::string& noun_id, Window window) {
  return seen(ledger, [&](Connection& connection) { return store::JournalStore(connection).list(ledger.region, noun, noun_id, window); });
}

store::Page<store::StoredName> list_indicator_names(const Ledger& ledger, Window window) {
  return seen(ledger, [&](Connection& connection) { return store::IndicatorNamesStore(connection).list(ledger.region, window); });
}

IndicatorChoices list_indicators(const Ledger& ledger, const indicators::Wanted& wanted, Window window) {
  IndicatorChoices choices;
  for (const store::StoredName& name : seen(ledger, [&](Connection& connection) { return store::IndicatorNamesStore(connection).all(ledger.region); }))
    choices.names.add(name.name, name.meaning);
  const auto found = indicators::search(wanted, choices.names.own());
  choices.total = static_cast<std::int64_t>(found.size());
  const std::int64_t first = std::min(window.first, choices.total), end = std::min(first + window.count, choices.total);
  choices.rows.assign(found.begin() + first, found.begin() + end);
  return choices;
}

Overview show_overview(const Ledger& ledger, std::int64_t plan) {
  return seen(ledger, [&](Connection& connection) {
    const auto counts = [&](store::CountBy by) { return store::count_targets(connection, ledger.region, plan, by); };
    return Overview{store::count_gaps(connection, ledger.region, plan), counts(store::CountBy::chapter), counts(store::CountBy::lead_unit),
                    counts(store::CountBy::month), counts(store::CountBy::kind)};
  });
}

base::Result<PlanRecord> show_plan(const Ledger& ledger, const ledger::PlanId& id) {
  return seen(ledger, [&](Connection& connection) -> base::Result<PlanRecord> {
    auto plan = find_plan(ledger, connection, id);
    if (!plan) return plan_missing(id);
    return PlanRecord{std::move(*plan), store::PlansStore(connection).versions(id)};
  });
}

base::Result<DocumentRecord> show_document(const Ledger& ledger, const ledger::PlanId& id) {
  return seen(ledger, [&](Connection& connection) -> base::Result<DocumentRecord> {
    auto plan = find_plan(ledger, connection, id);
    if (!plan) return plan_missing(id);
    store::PlansStore plans(connection);
    DocumentRecord record{std::move(*plan), plans.content_of(id, 0).value_or(""), plans.outline_of(id, 0).value_or("{}"), {}, {}};
    record.tasks = store::TasksStore(connection).of_plan(id);
    record.targets = store::TargetsStore(connection).of_plan(id);
    return record;
  });
}

base::Result<PlanSource> fetch_source(const Ledger& ledger, const ledger::PlanId& id, int version) {
  return seen(ledger, [&](Connection& connection) -> base::Result<PlanSource> {
    auto plan = find_plan(ledger, connection, id);
    if (!plan) return plan_missing(id);
    const int wanted = version == 0 ? plan->version : version;
    store::PlansStore plans(connection);
    auto bytes = plans.bytes_of(id, wanted);
    if (!bytes) return base::fail(ErrorKind::not_found, "version-missing", to_text(id), std::to_string(wanted));
    PlanSource source{std::move(*plan), wanted, {"", std::move(*bytes), 0, ""}};
    source.file.name = source.plan.file_name;
    for (const store::StoredVersion& known : plans.versions(id))
      if (known.version == wanted) {
        source.file.name = known.file_name;
        source.file.year = known.read_year;
        source.file.encoding = known.encoding;
      }
    return source;
  });
}

base::Result<PlanFile> fetch_file(const Ledger& ledger, const ledger::PlanId& id, int version) {
  auto source = fetch_source(ledger, id, version);
  if (!source) return tl::unexpected(std::move(source.error()));
  return PlanFile{std::move(source->file.name), std::move(source->file.bytes)};
}

base::Result<TargetRecord> show_target(const Ledger& ledger, const ledger::EntryId& id) {
  return seen(ledger, [&](Connection& connection) -> base::Result<TargetRecord> {
    store::TargetsStore targets(connection);
    auto target = id.plan.region == ledger.region ? targets.find(id) : std::nullopt;
    if (!target) return base::fail(ErrorKind::not_found, "target-missing", to_text(id));
    TargetRecord record{std::move(*target), target_tag(connection, id), {}, targets.corrections(id)};
    if (record.target.task_number != 0) record.units = store::TasksStore(connection).units_of({id.plan, record.target.task_number});
    return record;
  });
}

base::Result<void> has_plan(const Ledger& ledger, const ledger::PlanId& id) {
  return seen(ledger, [&](Connection& connection) -> base::Result<void> {
    if (!find_plan(ledger, connection, id)) return plan_missing(id);
    return {};
  });
}

}  // namespace bihuan::app
