// SPDX-License-Identifier: Apache-2.0
#include "main/journal_command.h"

#include <cstdio>
#include <string>

#include "app/verify_journal.h"
#include "main/open_ledger.h"
#include "report/messages.h"

namespace bihuan {
namespace {

void tell(const app::JournalFlaw& flaw, report::Language language) {
  const std::string place =
      flaw.region + (flaw.sequence > 0 ? " #" + std::to_string(flaw.sequence) : "") + (flaw.noun_id.empty() ? "" : " " + flaw.noun_id);
  say_error({base::ErrorKind::conflict, flaw.code, place, {}}, language);
}

}  // namespace

int run_verify_journal(const LedgerOptions& options) {
  return with_store_faults_told(options, [&] {
    const OpenLedger opened(options, OpenLedger::Purpose::keeping);
    if (!opened) return 1;
    const app::JournalCheck check = app::verify_journal(opened.ledger());
    for (const app::JournalFlaw& flaw : check.flaws) tell(flaw, options.language);
    const bool is_chinese = options.language == report::Language::chinese;
    const std::string entries = std::to_string(check.entries);
    if (!check.flaws.empty()) return 1;
    const std::string line =
        is_chinese ? "留痕完整：" + entries + " 条，末条指纹 " : "the journal is whole: " + entries + " entries, last hash ";
    std::printf("%s%s\n", line.c_str(), check.last_hash.empty() ? "-" : check.last_hash.c_str());
    return 0;
  });
}

}  // namespace bihuan
