// SPDX-License-Identifier: Apache-2.0
// `bihuan pack` and its parts as the command line knows them: check, doc, list, test.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "main/pack_command.h"

namespace bihuan {

struct PackCommandLine {
  CLI::App* pack_command = nullptr;

  // Adds it to `app`, which must not outlive this.
  void add_to(CLI::App& app, report::Language language);
  std::vector<CLI::App*> all() const { return {pack_command}; }
  // Runs the part that was given; nothing when it was another command.
  std::optional<int> run();

 private:
  CLI::App *check_command_ = nullptr, *doc_command_ = nullptr, *list_command_ = nullptr, *test_command_ = nullptr;
  bool is_update_ = false;
  PackCommandOptions options_;
};

}  // namespace bihuan
