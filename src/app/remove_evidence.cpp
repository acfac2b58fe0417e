// SPDX-License-Identifier: Apache-2.0
#include "app/remove_evidence.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/journal_note.h"
#include "domain/org/thing_id.h"
#include "report/json_text.h"
#include "store/evidence_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;

constexpr std::int64_t day = 86'400'000'000;
constexpr std::size_t files_at_once = 200;

void tell(store::Connection& connection, const Ledger& ledger, const std::string& actor, std::int64_t now, std::string_view action, cases::CaseNumber number,
          std::int64_t evidence) {
  report::JsonText data;
  data.open_object().member("evidence", evidence).close_object();
  tell_journal(connection, ledger, {actor, now, action, "case", org::thing_id(ledger.region, case_letter, number)}, std::move(data));
}

base::Result<void> remove(store::Connection& connection, const Ledger& ledger, const Actor& actor, cases::CaseNumber number, std::int64_t evidence) {
  CaseWork work(ledger, connection, actor.now);
  auto found = visible_case(work, actor, number);
  if (!found) return tl::unexpected(std::move(found.error()));
  store::EvidenceStore store(connection, ledger.region);
  const auto files = store.list(number);
  const auto file = std::ranges::find(files, evidence, &store::StoredEvidence::number);
  if (file == files.end()) return base::fail(ErrorKind::not_found, "evidence-missing");
  if (file->added_by != actor.name || !may_with(actor, org::Action::act_on_case, work.tree(), *found)) return base::fail(ErrorKind::denied, "not-allowed");
  if (file->event != 0) return base::fail(ErrorKind::conflict, "evidence-used");
  store.remove(number, evidence);
  tell(connection, ledger, actor.name, actor.now, "case.evidence_removed", number, evidence);
  return {};
}

bool is_over(CaseWork& work, const store::EvidenceStore::Kept& kept, std::int64_t now) {
  const auto value = work.cases().find_sound(kept.about);
  const SharedPack pack = value && value->closed_at ? work.find_pack(*value) : nullptr;
  const packs::Field* field = pack ? pack->field(kept.field) : nullptr;
  return field != nullptr && field->kept_days > 0 && value->closed_at->time_since_epoch().count() + field->kept_days * day <= now;
}

}  // namespace

base::Result<void> remove_evidence(const Ledger& ledger, const Actor& actor, cases::CaseNumber number, std::int64_t evidence) {
  if (auto may = allowed(actor, org::Action::act_on_case); !may) return may;
  base::Result<void> outcome;
  keep_tree_fresh(ledger, actor.now);
  ledger.database->write([&](store::Connection& connection) { outcome = remove(connection, ledger, actor, number, evidence); });
  return outcome;
}

std::int64_t let_old_evidence_go(const Ledger& ledger, std::int64_t now) {
  std::int64_t gone = 0;
  store::EvidenceStore::Kept after;
  for (;;) {
    std::vector<store::EvidenceStore::Kept> some;
    ledger.database->read(
        [&](store::Connection& connection) { some = store::EvidenceStore(connection, ledger.region).kept_of_closed(now - day, after, files_at_once); });
    if (some.empty()) return gone;
    after = some.back();
    std::int64_t now_gone = 0;
    keep_tree_fresh(ledger, now);
    ledger.database->write([&](store::Connection& connection) {
      now_gone = 0;
      CaseWork work(ledger, connection, now);
      for (const store::EvidenceStore::Kept& kept : some) {
        if (!is_over(work, kept, now)) continue;
        store::EvidenceStore(connection, ledger.region).let_go(kept.about, kept.number);
        tell(connection, ledger, "program", now, "case.evidence_let_go", kept.about, kept.number);
        ++now_gone;
      }
    });
    gone += now_gone;
  }
}

}  // namespace bihuan::app
