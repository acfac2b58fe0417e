// SPDX-License-Identifier: Apache-2.0
#include "app/correct_target.h"

#include <algorithm>
#include <utility>

#include "app/look.h"
#include "app/phrase.h"
#include "app/state_digest.h"
#include "report/json_text.h"
#include "store/counters_store.h"
#include "store/journal_store.h"
#include "store/targets_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

// What the newest version says in a field, before anybody corrected it. A correction that a newer version ended does not count.
std::string was_read(const store::StoredTarget& target, const std::vector<ledger::Correction>& corrections, const std::string& field) {
  const bool is_corrected = std::find(target.corrected.begin(), target.corrected.end(), field) != target.corrected.end();
  for (const ledger::Correction& correction : corrections)
    if (is_corrected && correction.field == field) return correction.was;
  return ledger::field_text(target.entry, field);
}

void note_in_journal(store::Connection& connection, const Actor& actor, const ledger::EntryId& id, const std::string& reason,
                     const ledger::TargetEntry& before, const std::vector<ledger::FieldValue>& fields) {
  report::JsonText data;
  data.open_object().member("reason", reason).name("fields").open_object();
  for (const ledger::FieldValue& field : fields) {
    data.name(field.field).open_object().member("before", ledger::field_text(before, field.field));
    data.member("after", field.value).close_object();
  }
  data.close_object().member("state", state_digest(connection, id.plan)).close_object();
  ledger::JournalEntry entry;
  entry.region = id.plan.region;
  entry.happened_at = actor.now;
  entry.actor = actor.name;
  entry.action = "target.corrected";
  entry.noun = "target";
  entry.noun_id = to_text(id);
  entry.data = std::move(data).take();
  store::JournalStore(connection).append(std::move(entry));
}

base::Result<void> correct(store::Connection& connection, const Actor& actor, const ledger::EntryId& id, const std::string& reason,
                           const std::vector<ledger::FieldValue>& given, const std::function<bool(const std::string&)>& is_seen) {
  store::hold_region(connection, id.plan.region);
  store::TargetsStore targets(connection);
  const auto target = targets.find(id);
  if (!target) return base::fail(ErrorKind::not_found, "target-missing", to_text(id));
  const int position = targets.position_of(id);
  if (position < 0) return base::fail(ErrorKind::conflict, "target-gone", to_text(id));
  if (!is_seen(target_tag(connection, id))) return base::fail(ErrorKind::conflict, "target-changed", to_text(id));
  const auto corrections = targets.corrections(id);
  std::vector<ledger::FieldValue> fields, taken_back, corrected;
  for (ledger::FieldValue field : given) {
    field.value = ledger::plain_value(field.field, field.value);
    if (ledger::field_text(target->entry, field.field) != field.value) fields.push_back(field);
    (was_read(*target, corrections, field.field) == field.value ? taken_back : corrected).push_back(std::move(field));
  }
  auto changed = ledger::corrected(ledger::as_read(target->entry, taken_back), corrected);
  if (!changed) return tl::unexpected(changed.error());
  if (fields.empty()) return base::fail(ErrorKind::invalid, "nothing-corrected", "fields");

  std::vector<std::string> names = target->corrected;
  for (const ledger::FieldValue& field : fields) {
    const std::string was = was_read(*target, corrections, field.field);
    std::erase(names, field.field);
    if (was == field.value) {
      targets.remove_correction(id, field.field);
      continue;
    }
    names.push_back(field.field);
    targets.save_correction(id, {field.field, field.value, was, reason, actor.name, actor.now});
  }
  changed->phrase = phrase_of(*changed);
  targets.save(id.plan, *changed, target->task_number, position, names);
  note_in_journal(connection, actor, id, reason, target->entry, fields);
  return {};
}

}  // namespace

base::Result<void> correct_target(const Ledger& ledger, const Actor& actor, const ledger::EntryId& id, const std::string& reason,
                                  const std::vector<ledger::FieldValue>& fields,
                                  const std::function<bool(const std::string&)>& is_seen) {
  if (auto may = allowed(actor, org::Action::write_plans); !may) return may;
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) return base::fail(ErrorKind::invalid, "reason-empty", "reason");
  if (id.plan.region != ledger.region) return base::fail(ErrorKind::not_found, "target-missing", to_text(id));
  base::Result<void> outcome;
  ledger.database->write([&](store::Connection& connection) { outcome = correct(connection, actor, id, reason, fields, is_seen); });
  return outcome;
}

}  // namespace bihuan::app
