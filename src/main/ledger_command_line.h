// SPDX-License-Identifier: Apache-2.0
// The commands that keep a ledger, as the command line knows them: import, serve, export, backup, restore, journal, account.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "main/ledger_options.h"

namespace bihuan {

struct LedgerCommandLine {
  CLI::App* import_command = nullptr;
  CLI::App* serve_command = nullptr;
  CLI::App* export_command = nullptr;
  CLI::App* backup_command = nullptr;
  CLI::App* restore_command = nullptr;
  CLI::App* journal_command = nullptr;
  CLI::App* verify_command = nullptr;  // of journal
  CLI::App* units_command = nullptr;
  CLI::App* import_units_command = nullptr;  // of units, as the one below
  CLI::App* export_units_command = nullptr;
  CLI::App* account_command = nullptr;
  CLI::App* create_account_command = nullptr;  // of account, as those below
  CLI::App* reset_account_command = nullptr;
  CLI::App* unlock_account_command = nullptr;
  CLI::App* list_accounts_command = nullptr;

  LedgerCommands options;

  // Adds them to `app`, which must not outlive this.
  void add_to(CLI::App& app, report::Language language);
  std::vector<CLI::App*> all() const;
  // A sentence when no plan was named.
  std::optional<std::string> settle();
  // Runs the one that was given; nothing when none of these was.
  std::optional<int> run() const;

 private:
  int run_account() const;
};

}  // namespace bihuan
