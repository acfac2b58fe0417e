// SPDX-License-Identifier: Apache-2.0
#include "main/plan_input.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include "main/terminal.h"
#include "main/validators.h"
#include "reader/formats/archive_entries.h"

namespace bihuan {
namespace {

using report::Language;

std::string group_name(Language language) { return say(language, "怎样读", "How to read"); }

bool holds_several(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored) || reader::is_archive_name(path);
}

}  // namespace

CLI::Option& add_size(CLI::App& command, const char* name, std::size_t& bytes, const std::string& about, Language language) {
  CLI::Option* option = command.add_option_function<std::string>(
      name, [&bytes](const std::string& text) { bytes = byte_size(text).value_or(0); }, about);
  option->check(CLI::Validator(
      [language](std::string& size) {
        if (byte_size(size)) return std::string();
        return say(language, "“" + size + "”不是大小，写成 64M 或 1G 这样", "\"" + size + "\" is no size; write 64M or 1G");
      },
      ""));
  return *option->option_text("SIZE")->group(group_name(language));
}

void add_ways_of_reading(CLI::App& command, WaysOfReading& ways, Language language) {
  command.add_option("--year", ways.year, say(language, "“年内”“全年”所指的年份", "the year that 年内 and 全年 mean"))
      ->check(number_between(1949, 2199, language))
      ->option_text("N")
      ->group(group_name(language));
  command
      .add_option("--encoding", ways.encoding,
                  say(language, "文字编码，如 GB18030（缺省自动判断）", "text encoding such as GB18030 (default: detected)"))
      ->option_text("NAME")
      ->group(group_name(language));
  add_size(command, "--max-size", ways.max_bytes,
           say(language, "文字和展开后的大小上限，如 512M", "limit for text and unpacked size, such as 512M"), language);
}

void add_plan_input(CLI::App& command, PlanInput& input, Language language) {
  add_ways_of_reading(command, input.ways, language);
  command
      .add_option("--files-from", input.list_path,
                  say(language, "从 FILE 逐行取方案路径，- 为标准输入", "take the paths of plans from FILE, one a line; - for standard input"))
      ->option_text("FILE")
      ->group(group_name(language));
  command.add_option("-j,--jobs", input.threads, say(language, "并行数（缺省为核数）", "threads (default: one a core)"))
      ->check(number_between(1, 256, language))
      ->option_text("N")
      ->group(group_name(language));
}

std::optional<std::string> settle_input(PlanInput& input, Language language) {
  if (!input.paths.empty() || !input.list_path.empty()) return std::nullopt;
  if (is_terminal(STDIN_FILENO)) return say(language, "没有说读哪些方案", "no plan was named");
  input.paths.push_back("-");
  return std::nullopt;
}

std::optional<base::Error> append_listed(PlanInput& input) {
  if (input.list_path.empty()) return std::nullopt;
  std::ifstream file;
  if (input.list_path != "-") {
    file.open(input.list_path);
    if (!file) return base::Error{base::ErrorKind::not_found, "file-missing", input.list_path, {}};
  }
  std::istream& lines = input.list_path == "-" ? std::cin : file;
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) input.paths.push_back(line);
  }
  return std::nullopt;
}

std::string named_paths(const PlanInput& input) {
  std::string names;
  for (const std::string& path : input.paths) names += (names.empty() ? "" : " ") + path;
  return names.empty() ? input.list_path : names;
}

std::size_t known_total(const PlanInput& input) {
  for (const std::string& path : input.paths)
    if (holds_several(path)) return 0;
  return input.paths.size();
}

bool is_collection(const PlanInput& input) {
  return input.paths.size() != 1 || !input.list_path.empty() || holds_several(input.paths.front());
}

std::size_t thread_count(const PlanInput& input) { return input.threads > 0 ? input.threads : std::thread::hardware_concurrency(); }

reader::SourceLimits source_limits(const WaysOfReading& ways) {
  reader::SourceLimits limits;
  if (ways.max_bytes > 0) limits.max_file_bytes = ways.max_bytes;
  if (ways.max_bytes > limits.max_unpacked_bytes) limits.max_unpacked_bytes = ways.max_bytes;
  return limits;
}

reader::OpenOptions open_options(const WaysOfReading& ways) {
  reader::OpenOptions options;
  options.encoding = ways.encoding;
  if (ways.max_bytes > 0) options.max_text_bytes = options.max_unpacked_bytes = ways.max_bytes;
  return options;
}

app::ReadLimits read_limits(const WaysOfReading& ways) {
  app::ReadLimits limits;
  if (ways.max_bytes > 0) limits.most_text_bytes = limits.most_unpacked_bytes = ways.max_bytes;
  return limits;
}

}  // namespace bihuan
