// SPDX-License-Identifier: Apache-2.0
// The program: parses the command line, runs one command, turns what the machine refused into a sentence.
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

#include "main/command_line.h"
#include "main/completion.h"
#include "main/output_file.h"
#include "main/read_command.h"
#include "main/terminal.h"

namespace bihuan {
namespace {

using report::Language;
using report::pick;

constexpr int wrong_usage = 2, not_written = 3, pipe_closed = 128 + SIGPIPE;

int say_usage_error(const std::string& sentence, const std::string& command, Language language) {
  const std::string help = command.empty() ? "bihuan --help" : "bihuan help " + command;
  std::cerr << "bihuan: " << sentence << pick(language, "。用法见 ", ". See ") << help << '\n';
  return wrong_usage;
}

// CLI11 speaks English; its kinds of error are few enough to say in either language.
std::string usage_sentence(const CLI::ParseError& error, Language language) {
  const std::string what = error.what(), option = what.substr(0, what.find(':'));
  if (error.get_name() == "ArgumentMismatch")
    return std::string(pick(language, "选项缺少值或不需要值：", "option without its value, or with one it does not take: ")) + option;
  if (error.get_name() == "RequiredError")
    return std::string(pick(language, "缺少参数：", "missing: ")) + what.substr(0, what.find(" is required"));
  if (error.get_name() == "ValidationError") return what;
  return std::string(pick(language, "命令行有误：", "wrong command line: ")) + what;
}

// What was left over: an option that does not exist, or a file without `read` before it.
std::string leftover_sentence(const std::string& word, bool has_command, Language language) {
  if (word.starts_with('-')) return std::string(pick(language, "没有这个选项：", "no such option: ")) + word;
  std::error_code ignored;
  if (!has_command && std::filesystem::exists(word, ignored)) {
    return std::string(pick(language, "要读方案，写成 bihuan read ", "to read a plan, write bihuan read ")) + word;
  }
  return std::string(pick(language, "没有这个命令：", "no such command: ")) + word;
}

int show_help(CommandLine& commands, Language language) {
  if (commands.help_topic.empty()) {
    std::cout << commands.app.help();
    return 0;
  }
  const CLI::App* command = commands.find(commands.help_topic);
  if (command == nullptr) return say_usage_error(leftover_sentence(commands.help_topic, true, language), "", language);
  std::cout << command->help("bihuan");
  return 0;
}

int run_read_command(CommandLine& commands, Language language) {
  if (const auto contradiction = commands.settle()) return say_usage_error(*contradiction, "read", language);
  if (commands.read.paths.empty() && commands.read.list_path.empty()) {
    if (is_terminal(STDIN_FILENO)) {
      return say_usage_error(std::string(pick(language, "没有说读哪份方案", "no plan was named")), "read", language);
    }
    commands.read.paths.push_back("-");
  }
  return run_read(commands.read);
}

int run(int count, char** words) {
  const Language language = wanted_language(count, words);
  CommandLine commands(language);
  try {
    commands.app.parse(count, words);
  } catch (const CLI::Success& success) {
    return commands.app.exit(success);
  } catch (const CLI::ExtrasError&) {
    const CLI::App* command = commands.read_command->parsed() ? commands.read_command : nullptr;
    const auto left = commands.app.remaining(true);
    return say_usage_error(leftover_sentence(left.empty() ? "" : left.front(), command != nullptr, language), command ? "read" : "",
                           language);
  } catch (const CLI::ParseError& error) {
    return say_usage_error(usage_sentence(error, language), commands.read_command->parsed() ? "read" : "", language);
  }
  if (commands.help_command->parsed()) return show_help(commands, language);
  if (commands.completion_command->parsed()) {
    std::cout << completion_script(commands, commands.shell);
    return 0;
  }
  if (commands.read_command->parsed()) return run_read_command(commands, language);
  std::cout << commands.app.help();
  return 0;
}

}  // namespace
}  // namespace bihuan

int main(int count, char** words) {
  using bihuan::report::pick;
  try {
    return bihuan::run(count, words);
  } catch (const bihuan::ClosedPipe&) {
    return bihuan::pipe_closed;
  } catch (const std::exception& fault) {
    const auto language = bihuan::wanted_language(count, words);
    std::cerr << "bihuan: " << pick(language, "没有做完：", "not finished: ") << fault.what() << '\n';
    return bihuan::not_written;
  }
}
