// SPDX-License-Identifier: Apache-2.0
// What `bihuan read` was asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "report/words.h"

namespace bihuan {

enum class Printed : std::uint8_t { table, json, plan_lines, target_lines, target_csv, task_csv, nothing };

struct ReadCommandOptions {
  std::vector<std::string> paths;  // files, folders, archives; "-" is standard input
  std::string list_path;           // a file with one path a line, "-" for standard input; empty for none
  Printed printed = Printed::table;
  std::string workbook_path;  // empty for none
  std::string page_path;      // empty for none
  int year = 0;               // 0 leaves it to the document
  std::string encoding;       // empty detects it
  std::size_t max_bytes = 0;  // 0 for the reader's own limits
  std::size_t threads = 0;    // 0 for one a core
  report::Language language = report::Language::chinese;
};

}  // namespace bihuan
