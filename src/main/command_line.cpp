// SPDX-License-Identifier: Apache-2.0
#include "main/command_line.h"

#include <string_view>

#include "main/terminal.h"
#include "main/validators.h"

namespace bihuan {
namespace {

using report::Language;
using report::pick;

// CLI11's help in either language, one blank line between groups.
class HelpText : public CLI::Formatter {
 public:
  explicit HelpText(Language language) {
    column_width(26);
    if (language == Language::english) return;
    label("Usage", "用法");
    label("OPTIONS", "选项");
    label("SUBCOMMAND", "命令");
    label("SUBCOMMANDS", "命令");
    label("Positionals", "参数");
    label("REQUIRED", "（必须）");
  }
  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    std::string name = CLI::Formatter::make_option_name(option, is_positional);
    if (const std::size_t value = name.find('{'); value != std::string::npos) name.resize(value);  // what a bare flag stands for
    return name;
  }
  std::string make_group(std::string group, bool is_positional, std::vector<const CLI::Option*> options) const override {
    std::string text = CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
  }
};

}  // namespace

Language wanted_language(int count, const char* const* words) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--") break;
    if (word == "--lang" && i + 1 < count) return words[i + 1] == std::string_view("en") ? Language::english : Language::chinese;
    if (word.starts_with("--lang=")) return word.substr(7) == "en" ? Language::english : Language::chinese;
  }
  return environment_language();
}

CommandLine::CommandLine(Language words) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return say(words, chinese, english); };
  read.language = words;
  app.name("bihuan");
  app.description(text("闭环：把方案读成台账。", "Bihuan: reads plan documents into a ledger of who promised what by when."));
  app.formatter(std::make_shared<HelpText>(words));
  const std::string general = text("选项", "Options"), commands = text("命令", "Commands");
  app.option_defaults()->group(general);  // of the commands too
  app.set_help_flag("-h,--help", text("显示帮助", "show this help"))->group(general);
  app.set_version_flag("--version", std::string("bihuan " BIHUAN_VERSION), text("显示版本", "show the version"))->group(general);
  app.fallthrough();
  app.add_option("--lang", language,
                 text("界面语言：zh 或 en（缺省看 LANG）", "language of words and sentences: zh or en (default: from LANG)"))
      ->check(one_of({"zh", "en"}, words))
      ->option_text("zh|en")
      ->group(general);
  app.require_subcommand(0, 1);

  add_read(words);
  read_command->group(commands);
  help_command = app.add_subcommand("help", text("显示一个命令的帮助", "show the help of a command"))->group(commands);
  help_command->add_option("COMMAND", help_topic, text("命令名", "name of a command"))->option_text(" ");
  completion_command =
      app.add_subcommand("completion", text("输出命令行补全脚本", "print a completion script for a shell"))->group(commands);
  completion_command->add_option("SHELL", shell, text("bash、zsh 或 fish", "bash, zsh or fish"))
      ->required()
      ->check(one_of({"bash", "zsh", "fish"}, words))
      ->option_text(" ");
  lint.add_to(app, words);
  for (CLI::App* command : lint.all()) command->group(commands);
  comparing.add_to(app, words);
  for (CLI::App* command : comparing.all()) command->group(commands);
  ledger.add_to(app, words);
  for (CLI::App* command : ledger.all()) command->group(commands);
  pack.add_to(app, words);
  for (CLI::App* command : pack.all()) command->group(commands);
  for (CLI::App* command : all()) command->set_help_flag("-h,--help", text("显示帮助", "show this help"))->group(general);
}

std::vector<CLI::App*> CommandLine::all() const {
  std::vector<CLI::App*> commands = lint.all();
  for (const auto& more : {comparing.all(), ledger.all(), pack.all()}) commands.insert(commands.end(), more.begin(), more.end());
  commands.insert(commands.begin(), {read_command, help_command, completion_command});
  return commands;
}

void CommandLine::add_read(Language words) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return say(words, chinese, english); };
  read_command = app.add_subcommand("read", text("读方案，输出台账", "read plans and print their ledger"));
  CLI::App& command = *read_command;
  command
      .add_option("PLAN", read.input.paths,
                  text("方案：文件、文件夹、压缩包，- 为标准输入。可读 txt md html docx xlsx pdf ofd",
                       "plans: files, folders, archives, - for standard input. Reads txt md html docx xlsx pdf ofd"))
      ->option_text(" ");
  add_printing(words);
  add_files(words);
  add_plan_input(command, read.input, words);
}

void CommandLine::add_printing(Language words) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return say(words, chinese, english); };
  CLI::App& command = *read_command;
  const std::string output = text("输出到标准输出（缺省为表格）", "To standard output (a table by default)");
  command.add_flag("--json", json_, text("JSON：一份方案一个对象，多份为数组", "JSON: an object for one plan, an array for several"))
      ->group(output);
  command
      .add_flag("--ndjson{plans}", json_lines_,
                text("每行一个 JSON：一份方案一行；--ndjson=targets 一个目标一行", "JSON lines: one a plan; --ndjson=targets one a target"))
      ->check(one_of({"plans", "targets"}, words))
      ->group(output);
  command.add_flag("--csv", csv_, text("CSV：一行一个目标", "CSV: a row a target"))->group(output);
  command.add_flag("--csv-tasks", csv_tasks_, text("CSV：一行一项任务", "CSV: a row a task"))->group(output);
  command.add_flag("-q,--quiet", quiet_, text("不打印台账", "print no ledger"))->group(output);
}

void CommandLine::add_files(Language words) {
  const auto text = [&](std::string_view chinese, std::string_view english) { return say(words, chinese, english); };
  CLI::App& command = *read_command;
  const std::string files = text("另写文件", "To files");
  command.add_option("--xlsx", read.workbook_path, text("电子表格：目标、任务、规则、提示", "a workbook: targets, tasks, rules, notices"))
      ->check(file_ending({".xlsx"}, words))
      ->option_text("FILE")
      ->group(files);
  command
      .add_option("--html", read.page_path, text("一个自足的网页：原文与台账对照", "a self-contained page: the document beside its ledger"))
      ->check(file_ending({".html", ".htm"}, words))
      ->option_text("FILE")
      ->group(files);
}

const CLI::App* CommandLine::find(const std::string& name) const {
  for (const CLI::App* command : all())
    if (command->get_name() == name) return command;
  return nullptr;
}

std::optional<std::string> CommandLine::settle() {
  const int outputs = json_ + !json_lines_.empty() + csv_ + csv_tasks_ + quiet_;
  if (outputs > 1) {
    return say(read.language, "--json、--ndjson、--csv、--csv-tasks、--quiet 只能用一个",
               "only one of --json, --ndjson, --csv, --csv-tasks and --quiet can be used");
  }
  if (json_) read.printed = Printed::json;
  if (!json_lines_.empty()) read.printed = json_lines_ == "plans" ? Printed::plan_lines : Printed::target_lines;
  if (csv_) read.printed = Printed::target_csv;
  if (csv_tasks_) read.printed = Printed::task_csv;
  if (quiet_) read.printed = Printed::nothing;
  return std::nullopt;
}

}  // namespace bihuan
