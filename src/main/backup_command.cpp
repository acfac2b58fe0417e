// SPDX-License-Identifier: Apache-2.0
#include "main/backup_command.h"

#include <cstdio>
#include <string>

#include "main/open_ledger.h"
#include "store/backup.h"

namespace bihuan {
namespace {

int tell(const base::Result<store::BackupCounts>& counts, std::string_view chinese, std::string_view english,
         const LedgerOptions& options) {
  if (!counts) {
    say_error(counts.error(), options.language);
    return 1;
  }
  const bool is_chinese = options.language == report::Language::chinese;
  const std::string rows = std::to_string(counts->rows), tables = std::to_string(counts->tables);
  const std::string line = std::string(is_chinese ? chinese : english) +
                           (is_chinese ? "：" + tables + " 张表，" + rows + " 行。" : ": " + tables + " tables, " + rows + " rows.");
  std::printf("%s\n", line.c_str());
  return 0;
}

}  // namespace

int run_backup(const LedgerOptions& options, const std::string& path) {
  return with_store_faults_told(options, [&] {
    const OpenLedger opened(options, OpenLedger::Purpose::keeping);
    return opened ? tell(store::back_up(opened.database(), path, microseconds_now()), "已备份", "backed up", options) : 1;
  });
}

int run_restore(const LedgerOptions& options, const std::string& path) {
  return with_store_faults_told(options, [&] {
    store::DatabaseOptions into;
    into.address = options.database;
    into.now = microseconds_now();
    return tell(store::restore(into, path), "已恢复", "restored", options);
  });
}

}  // namespace bihuan
