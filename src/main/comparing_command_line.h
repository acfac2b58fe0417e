// SPDX-License-Identifier: Apache-2.0
// The commands that hold plans against each other, as the command line knows them: compare, diff.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "main/compare_options.h"
#include "main/diff_command.h"

namespace bihuan {

struct ComparingCommandLine {
  CLI::App* diff_command = nullptr;
  CLI::App* compare_command = nullptr;

  CompareOptions compare;
  DiffOptions diff;
  LedgerOptions ledger;  // of diff

  // Adds them to `app`, which must not outlive this.
  void add_to(CLI::App& app, report::Language language);
  std::vector<CLI::App*> all() const;
  // A sentence when the options of the command that was given contradict each other.
  std::optional<std::string> settle();
  // Runs the one that was given; nothing when none of these was.
  std::optional<int> run() const;

 private:
  void add_compare(CLI::App& app);
  void add_diff(CLI::App& app);
  std::string text(std::string_view chinese, std::string_view english) const;

  report::Language language_ = report::Language::chinese;
  bool json_ = false, lines_ = false, csv_ = false;
};

}  // namespace bihuan
