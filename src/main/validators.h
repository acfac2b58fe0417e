// SPDX-License-Identifier: Apache-2.0
// What the values of options must be, with the sentence for one that is not.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/words.h"

namespace bihuan {

std::string say(report::Language language, std::string_view chinese, std::string_view english);

// "64M" -> 67108864; nothing when it is no size.
std::optional<std::size_t> byte_size(std::string_view text);

CLI::Validator number_between(long low, long high, report::Language language);
CLI::Validator one_of(std::vector<std::string> words, report::Language language);
// Guards the plan in `--html plan.txt` from being written over.
CLI::Validator file_ending(std::vector<std::string> endings, report::Language language);
CLI::Validator region_code(report::Language language);

}  // namespace bihuan
