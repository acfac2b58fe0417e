// SPDX-License-Identifier: Apache-2.0
// `bihuan diff`: what became of each commitment between two plans, which are files or versions in a ledger.
#pragma once

#include <cstdint>
#include <string>

#include "main/ledger_options.h"

namespace bihuan {

struct DiffOptions {
  std::string before, after;  // paths, "-" for standard input, or a plan's id in the ledger with or without its version: 990101-3@2
  bool is_list = false;       // `after` is a year's list: say what of the plan it carries
  bool is_json = false;
  WaysOfReading ways;
};

// As diff(1): 0 nothing changed (or the list carries everything) · 1 something did · 2 could not be told.
int run_diff(const LedgerOptions& ledger, const DiffOptions& options);

}  // namespace bihuan
