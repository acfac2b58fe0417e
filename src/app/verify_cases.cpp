// SPDX-License-Identifier: Apache-2.0
#include "app/verify_cases.h"

#include <algorithm>
#include <map>
#include <vector>

#include "app/case_work.h"
#include "app/journal_data.h"
#include "app/kept_digest.h"
#include "base/sha256.h"
#include "domain/cases/case_text.h"
#include "domain/org/thing_id.h"
#include "store/cases_store.h"
#include "store/counters_store.h"
#include "store/evidence_store.h"
#include "store/journal_store.h"
#include "store/notices_store.h"
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

// What the journal tells of a file: what came, from whom, and in which event it was given, which is the first of its field after it came.
struct ToldFile {
  std::string field, sha256, added_by;
  std::int64_t added_at = 0;
  int event = 0;
  bool is_let_go = false;  // its bytes are gone, as the pack says
};
using ToldFiles = std::map<std::int64_t, ToldFile>;

// Takes the entries about files out of `entries`.
ToldFiles files_told(Entries& entries, const std::vector<cases::Event>& events) {
  ToldFiles told;
  std::size_t event = 0;
  std::erase_if(entries, [&](const ledger::JournalEntry& entry) {
    const std::int64_t number = number_member(entry.data, "evidence");
    if (entry.action == "case.evidence")
      return told[number] = {text_member(entry.data, "field"), text_member(entry.data, "sha256"), entry.actor, entry.happened_at}, true;
    if (entry.action == "case.evidence_removed") return told.erase(number), true;
    if (entry.action == "case.evidence_let_go") return told[number].is_let_go = true, true;
    if (event < events.size())
      for (auto& [one, file] : told)
        if (file.event == 0 && std::ranges::find(events[event].evidence, file.field) != events[event].evidence.end()) file.event = events[event].number;
    ++event;
    return false;
  });
  return told;
}

void hold_evidence(const std::string& region, store::Connection& connection, cases::CaseNumber number, const std::string& id, ToldFiles& told,
                   const Flaw& flaw) {
  store::EvidenceStore store(connection, region);
  for (const store::StoredEvidence& one : store.list(number)) {
    const auto stored = store.find(number, one.number);
    const ToldFile& file = told[one.number];
    const bool has_bytes = stored && (file.is_let_go ? stored->bytes.empty() : base::sha256(stored->bytes) == file.sha256);
    if (!has_bytes || one.sha256 != file.sha256 || one.field != file.field || one.added_by != file.added_by || one.added_at != file.added_at ||
        one.event != file.event)
      flaw("evidence-differs", id);
    told.erase(one.number);
  }
  if (!told.empty()) flaw("evidence-differs", id);
}

// Entries of before notices were told of say nothing of them.
void hold_notices(const std::string& region, store::Connection& connection, cases::CaseNumber number, const std::string& id, const Entries& entries,
                  const Flaw& flaw) {
  struct Heard {
    std::vector<cases::Notice> notices;
    std::int64_t noted_at = 0;
  };
  std::map<std::int64_t, Heard> heard;
  for (const store::CaseNotice& notice : store::NoticesStore(connection, region).about(number)) {
    heard[notice.event].notices.push_back({notice.reason, notice.unit, notice.post, notice.level, notice.event});
    heard[notice.event].noted_at = notice.noted_at;
  }
  for (const ledger::JournalEntry& entry : entries) {
    const std::int64_t event = number_member(entry.data, "event");
    const auto found = heard.find(event);
    const Heard none, &kept = found == heard.end() ? none : found->second;
    if (has_text_member(entry.data, "heard") &&
        notices_digest(static_cast<int>(event), kept.notices, kept.noted_at) != text_member(entry.data, "heard"))
      return flaw("case-notice-differs", id);
  }
}

void hold_case(const std::string& region, store::Connection& connection, cases::CaseNumber number, const Flaw& flaw) {
  const std::string id = org::thing_id(region, case_letter, number);
  Entries entries = store::JournalStore(connection).about(region, "case", id);
  store::CasesStore cases(connection, region);
  const std::vector<cases::Event> events = cases.events(number);
  ToldFiles files = files_told(entries, events);
  if (entries.empty()) return flaw("case-without-entry", id);
  const auto value = cases.find_sound(number);
  if (!value || !cases.columns_agree(*value) || base::sha256(cases::to_text(*value)) != text_member(entries.back().data, "state"))
    flaw("case-differs", id);
  if (!std::ranges::equal(events, entries, is_told)) flaw("case-event-differs", id);
  hold_notices(region, connection, number, id, entries, flaw);
  hold_evidence(region, connection, number, id, files, flaw);
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
      const cases::CaseNumber last = (at == numbers.end() ? next : std::min(*at, next)) - 1;
      const std::string first_id = org::thing_id(region, case_letter, number);
      flaw("case-gone", last == number ? first_id : first_id + " … " + org::thing_id(region, case_letter, last));
      number = last;
      continue;
    }
    hold_case(region, connection, number, flaw);
    ++at;
  }
  for (; at != numbers.end(); ++at) flaw("case-without-entry", org::thing_id(region, case_letter, *at));
  hold_packs(region, connection, flaw);
}

}  // namespace bihuan::app
