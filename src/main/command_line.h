// SPDX-License-Identifier: Apache-2.0
// Every command and option of `bihuan`, in one language. Help, completion and the man pages' test are drawn from it.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "main/comparing_command_line.h"
#include "main/ledger_command_line.h"
#include "main/lint_command_line.h"
#include "main/pack_command_line.h"
#include "main/read_options.h"

namespace bihuan {

struct CommandLine {
  explicit CommandLine(report::Language language);
  CommandLine(const CommandLine&) = delete;  // the app points into it
  CommandLine& operator=(const CommandLine&) = delete;

  CLI::App app;
  CLI::App* read_command = nullptr;
  CLI::App* help_command = nullptr;
  CLI::App* completion_command = nullptr;

  LintCommandLine lint;
  ComparingCommandLine comparing;
  LedgerCommandLine ledger;
  PackCommandLine pack;

  ReadCommandOptions read;
  std::string language;    // as given: "zh", "en" or empty
  std::string help_topic;  // empty for all commands
  std::string shell;

  std::vector<CLI::App*> all() const;
  // Nothing when there is no such command.
  const CLI::App* find(const std::string& name) const;

  // After parsing: fills `read` from what was given; a sentence when the options contradict each other.
  std::optional<std::string> settle();

 private:
  void add_read(report::Language language);
  void add_printing(report::Language words);
  void add_files(report::Language words);

  bool json_ = false;
  bool csv_ = false;
  bool csv_tasks_ = false;
  bool quiet_ = false;
  std::string json_lines_;  // "plans", "targets" or empty
};

// The language that --lang names, wherever it stands on the command line, else the environment's. Looked at before anything is parsed,
// because the sentences about a wrong command line are in it too.
report::Language wanted_language(int count, const char* const* words);

}  // namespace bihuan
