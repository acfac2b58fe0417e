// SPDX-License-Identifier: Apache-2.0
#include "app/verify_cases.h"

#include <algorithm>
#include <map>
#include <vector>

#include "app/case_work.h"
#include "app/journal_data.h"
#include "base/sha256.h"
#include "domain/cases/case_text.h"
#include "domain/org/thing_id.h"
#include "store/cases_store.h"
#include "store/counters_store.h"
#include "store/evidence_store.h"
#include "store/journal_store.h"
#include "store/packs_store.h"

namespace bihuan::app {
namespace {

using Flaw = std::function<void(const char*, const std::string&)>;
using Entries = std::vector<ledger::JournalEntry>;

bool is_told(const cases::Event& event, const ledger::JournalEntry& entry) {
  return entry.action == "case." + event.transition && number_member(entry.data, "event") == event.number &&
         text_member(entry.data, "from") == event.from && text_member(entry.data, "to") == event.to &&
         number_member(entry.data, "unit") == event.unit && text_member(entry.data, "given") == event_digest(event);
}

void hold_evidence(const std::string& region, store::Connection& connection, cases::CaseNumber number, const std::string& id,
                   std::map<std::int64_t, std::string>& told, const Flaw& flaw) {
  store::EvidenceStore store(connection, region);
  for (const store::StoredEvidence& one : store.list(number)) {
    const auto stored = store.find(number, one.number);
    const std::string hash = base::sha256(stored ? stored->bytes : std::string());
    if (hash != one.sha256 || told[one.number] != hash) flaw("evidence-differs", id);
    told.erase(one.number);
  }
  if (!told.empty()) flaw("evidence-differs", id);
}

void hold_case(const std::string& region, store::Connection& connection, cases::CaseNumber number, const Flaw& flaw) {
  const std::string id = org::thing_id(region, case_letter, number);
  Entries entries = store::JournalStore(connection).about(region, "case", id);
  std::map<std::int64_t, std::string> evidence;
  std::erase_if(entries, [&](const ledger::JournalEntry& entry) {
    if (entry.action != "case.evidence") return false;
    evidence[number_member(entry.data, "evidence")] = text_member(entry.data, "sha256");
    return true;
  });
  store::CasesStore cases(connection, region);
  if (entries.empty()) return flaw("case-without-entry", id);
  const auto value = cases.find(number);
  if (!value || !cases.columns_agree(*value) || base::sha256(cases::to_text(*value)) != text_member(entries.back().data, "state"))
    flaw("case-differs", id);
  if (!std::ranges::equal(cases.events(number), entries, is_told)) flaw("case-event-differs", id);
  hold_evidence(region, connection, number, id, evidence, flaw);
}

void hold_packs(const std::string& region, store::Connection& connection, const Flaw& flaw) {
  store::PacksStore packs(connection, region);
  for (const store::StoredPack& head : packs.list()) {
    const auto pack = packs.find(head.pack, head.version);
    const auto carried = carried_packs().find(std::pair(head.pack, head.version));
    const std::string id = head.pack + ' ' + std::to_string(head.version);
    const Entries entries = store::JournalStore(connection).about(region, "pack", id);
    const bool is_carried = entries.empty() && carried != carried_packs().end() && carried->second == pack->content;
    const bool is_published = !entries.empty() && text_member(entries.back().data, "state") == base::sha256(pack->content);
    if (!is_carried && !is_published) flaw("pack-differs", id);
  }
}

}  // namespace

// Numbers are given one after the other and no case is ever taken out.
void verify_cases(const std::string& region, store::Connection& connection, const Flaw& flaw) {
  const std::vector<cases::CaseNumber> numbers = store::CasesStore(connection, region).numbers();
  const cases::CaseNumber next = store::next_number(connection, region, "case");
  auto at = numbers.begin();
  for (cases::CaseNumber number = 1; number < next; ++number) {
    if (at == numbers.end() || *at != number) {
      flaw("case-gone", org::thing_id(region, case_letter, number));
      continue;
    }
    hold_case(region, connection, number, flaw);
    ++at;
  }
  for (; at != numbers.end(); ++at) flaw("case-without-entry", org::thing_id(region, case_letter, *at));
  hold_packs(region, connection, flaw);
}

}  // namespace bihuan::app
