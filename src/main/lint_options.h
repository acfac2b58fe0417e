// SPDX-License-Identifier: Apache-2.0
// What `bihuan lint` and `bihuan explain` were asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "report/words.h"

namespace bihuan {

enum class LintPrinted : std::uint8_t { text, json, sarif };

struct LintCommandOptions {
  std::vector<std::string> paths;  // files, folders, archives; "-" is standard input
  LintPrinted printed = LintPrinted::text;
  std::vector<std::string> only, not_these;  // names of rules, of groups of severity
  std::string waivers_path;                  // empty for none
  int year = 0;
  std::string encoding;
  std::size_t threads = 0;  // 0 for one a core
  report::Language language = report::Language::chinese;
};

}  // namespace bihuan
