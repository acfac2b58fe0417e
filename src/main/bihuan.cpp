// SPDX-License-Identifier: Apache-2.0
// The program: parses the command line, runs one command, turns what the machine refused into a sentence.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <new>
#include <sstream>
#include <string>

#include "base/module_missing.h"
#include "main/command_line.h"
#include "main/completion.h"
#include "main/output_file.h"
#include "main/read_command.h"
#include "main/terminal.h"
#include "report/messages.h"
#include "report/not_written.h"
#include "report/visible_text.h"

namespace bihuan {
namespace {

using report::Language;
using report::pick;

constexpr int wrong_usage = 2, not_written = 3, pipe_closed = 128 + SIGPIPE;

int say_usage_error(const std::string& sentence, const std::string& command, Language language) {
  const std::string help = command.empty() ? "bihuan --help" : "bihuan help " + command;
  std::cerr << "bihuan: " << report::visible(sentence) << pick(language, "。用法见 ", ". See ") << help << '\n';
  return wrong_usage;
}

// CLI11 speaks English; its kinds of error are few enough to say in either language.
std::string usage_sentence(const CLI::ParseError& error, Language language) {
  const std::string what = error.what(), option = what.substr(0, what.find(':'));
  if (error.get_name() == "ArgumentMismatch")
    return std::string(pick(language, "选项的值少了或多了，每个选项只给一次：",
                            "too few or too many values for an option, which is given once: ")) +
           option;
  if (error.get_name() == "RequiredError")
    return std::string(pick(language, "缺少参数：", "missing: ")) + what.substr(0, what.find(" is required"));
  if (error.get_name() == "ExcludesError")
    return std::string(pick(language, "这两个选项只能用一个：", "only one of these can be used: ")) + what;
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

int print(const std::string& text) {
  write_all(STDOUT_FILENO, text, "-");
  return 0;
}

int show_help(CommandLine& commands, Language language) {
  if (commands.help_topic.empty()) {
    commands.app.clear();  // else it prints the help of `help`
    return print(commands.app.help());
  }
  const CLI::App* command = commands.find(commands.help_topic);
  if (command == nullptr) return say_usage_error(leftover_sentence(commands.help_topic, true, language), "", language);
  return print(command->help("bihuan"));
}

int run_read_command(CommandLine& commands, Language language) {
  if (const auto contradiction = commands.settle()) return say_usage_error(*contradiction, "read", language);
  if (const auto missing = settle_input(commands.read.input, language)) return say_usage_error(*missing, "read", language);
  return run_read(commands.read);
}

// The name of the command that was given, empty for none.
std::string given_command(const CommandLine& commands) {
  for (const CLI::App* command : commands.all())
    if (command->parsed()) return command->get_name();
  return {};
}

int run(int count, char** words) {
  const Language language = wanted_language(count, words);
  CommandLine commands(language);
  try {
    commands.app.parse(count, words);
  } catch (const CLI::Success& success) {
    std::ostringstream shown;
    commands.app.exit(success, shown, shown);
    return print(shown.str());
  } catch (const CLI::ExtrasError&) {
    const auto left = commands.app.remaining(true);
    const std::string command = given_command(commands);
    return say_usage_error(leftover_sentence(left.empty() ? "" : left.front(), !command.empty(), language), command, language);
  } catch (const CLI::ParseError& error) {
    return say_usage_error(usage_sentence(error, language), given_command(commands), language);
  }
  if (commands.help_command->parsed()) return show_help(commands, language);
  if (commands.completion_command->parsed()) return print(completion_script(commands, commands.shell));
  if (commands.read_command->parsed()) return run_read_command(commands, language);
  for (const auto& wrong : {commands.lint.settle(), commands.comparing.settle(), commands.ledger.settle()})
    if (wrong) return say_usage_error(*wrong, given_command(commands), language);
  if (const auto status = commands.lint.run()) return *status;
  if (const auto status = commands.comparing.run()) return *status;
  if (const auto status = commands.ledger.run()) return *status;
  if (const auto status = commands.pack.run()) return *status;
  return print(commands.app.help());
}

// A descriptor that the caller has closed would be given to the next file that is opened, and what is printed would go into that file.
// These are open and refuse to be used.
void occupy_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(descriptor, F_GETFD) < 0) ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int say_fault(const std::string& sentence) {
  std::cerr << "bihuan: " << sentence << '\n';
  return not_written;
}

}  // namespace
}  // namespace bihuan

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  bihuan::occupy_standard_descriptors();
  const auto language = bihuan::wanted_language(count, words);
  try {
    return bihuan::run(count, words);
  } catch (const bihuan::ClosedPipe&) {
    return bihuan::pipe_closed;
  } catch (const bihuan::report::NotWritten& fault) {
    return bihuan::say_fault(bihuan::report::error_sentence(fault.error, language));
  } catch (const std::bad_alloc&) {
    return bihuan::say_fault(bihuan::report::error_sentence({{}, "memory-short-run", {}, {}}, language));
  } catch (const bihuan::base::ModuleMissing& missing) {
    return bihuan::say_fault(bihuan::report::error_sentence({{}, "part-missing", {}, missing.what()}, language));
  } catch (const std::exception& fault) {
    return bihuan::say_fault(bihuan::report::error_sentence({{}, "program-fault", {}, fault.what()}, language));
  }
}
