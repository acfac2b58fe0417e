// SPDX-License-Identifier: Apache-2.0
// Which plans a command reads and how: the options that all such commands share, and what follows from them.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/file.h"
#include "base/result.h"
#include "reader/formats/open_document.h"
#include "reader/formats/sources.h"
#include "report/words.h"

namespace bihuan {

struct WaysOfReading {
  int year = 0;               // 0 leaves it to the document
  std::string encoding;       // empty detects it
  std::size_t max_bytes = 0;  // 0 for the reader's own limits
};

struct PlanInput {
  std::vector<std::string> paths;  // files, folders, archives; "-" is standard input
  std::string list_path;           // a file with one path a line, "-" for standard input; empty for none
  WaysOfReading ways;
  std::size_t threads = 0;  // 0 for one a core
};

// --year, --encoding, --max-size.
void add_ways_of_reading(CLI::App& command, WaysOfReading& ways, report::Language language);
// Those, --files-from and -j. The paths are each command's own to describe.
void add_plan_input(CLI::App& command, PlanInput& input, report::Language language);
// An option for a number of bytes: 64M, 1G.
CLI::Option& add_size(CLI::App& command, const char* name, std::size_t& bytes, const std::string& about, report::Language language);

// After parsing: without a path or a list, standard input is read; a sentence where that is a terminal.
std::optional<std::string> settle_input(PlanInput& input, report::Language language);
// Puts what `list_path` names behind the other paths; file-missing when there is no such file.
std::optional<base::Error> append_listed(PlanInput& input);
// As the person named them, for the sentence that nothing was found.
std::string named_paths(const PlanInput& input);
// How many documents come, where nothing stands for more than one; else 0.
std::size_t known_total(const PlanInput& input);
// More than one plan may come, even if only one does.
bool is_collection(const PlanInput& input);
std::size_t thread_count(const PlanInput& input);

reader::SourceLimits source_limits(const WaysOfReading& ways);
reader::OpenOptions open_options(const WaysOfReading& ways);
app::ReadLimits read_limits(const WaysOfReading& ways);

}  // namespace bihuan
