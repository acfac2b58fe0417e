// SPDX-License-Identifier: Apache-2.0
#include "main/ledger_options.h"

#include "main/validators.h"

namespace bihuan {

void add_ledger_options(CLI::App& command, LedgerOptions& options, report::Language language) {
  const std::string group = say(language, "台账库", "The ledger");
  command
      .add_option("--db", options.database,
                  say(language, "台账库：文件（缺省 bihuan.db）或 postgres://…", "the ledger: a file (default bihuan.db) or postgres://…"))
      ->envname("BIHUAN_DB")
      ->option_text("DB")
      ->group(group);
  command
      .add_option("--region", options.region,
                  say(language, "行政区划代码（缺省：库里唯一的那个，没有则 000000）", "region code (default: the only one in the ledger, else 000000)"))
      ->check(region_code(language))
      ->option_text("CODE")
      ->group(group);
}

}  // namespace bihuan
