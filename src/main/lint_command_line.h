// SPDX-License-Identifier: Apache-2.0
// The commands that judge a plan, as the command line knows them: lint, explain.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "main/lint_options.h"

namespace bihuan {

struct LintCommandLine {
  CLI::App* lint_command = nullptr;
  CLI::App* explain_command = nullptr;

  LintCommandOptions options;

  // Adds them to `app`, which must not outlive this.
  void add_to(CLI::App& app, report::Language language);
  std::vector<CLI::App*> all() const { return {lint_command, explain_command}; }
  // A sentence when the options contradict each other or no plan was named.
  std::optional<std::string> settle();
  // Runs the one that was given; nothing when none of these was.
  std::optional<int> run();

 private:
  bool json_ = false, sarif_ = false;
  std::string rule_;
};

}  // namespace bihuan
