// SPDX-License-Identifier: Apache-2.0
// The command that tells two plans apart, as the command line knows it: diff.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <vector>

#include "main/diff_command.h"

namespace bihuan {

struct DiffCommandLine {
  CLI::App* diff_command = nullptr;

  LedgerOptions ledger;
  DiffOptions options;

  // Adds it to `app`, which must not outlive this.
  void add_to(CLI::App& app, report::Language language);
  std::vector<CLI::App*> all() const { return {diff_command}; }
  // Runs it; nothing when it was not given.
  std::optional<int> run() const;
};

}  // namespace bihuan
