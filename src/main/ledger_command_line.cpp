// SPDX-License-Identifier: Apache-2.0
#include "main/ledger_command_line.h"

#include "main/backup_command.h"
#include "main/export_command.h"
#include "main/import_command.h"
#include "main/journal_command.h"
#include "main/serve_command.h"
#include "main/validators.h"

namespace bihuan {
namespace {

using report::Language;

class Adder {
 public:
  Adder(CLI::App& app, LedgerCommandLine& line, Language language) : app_(app), line_(line), options_(line.options), language_(language) {}

  void add_import() {
    CLI::App& command = subcommand(line_.import_command, "import", "把方案收入台账库", "keep plans in a ledger");
    command.add_option("PLAN", options_.import.paths, text("方案：文件、文件夹、压缩包", "plans: files, folders, archives"))
        ->option_text(" ");
    add_plan_input(command, options_.import, language_);
    add_database(command);
  }

  void add_serve() {
    CLI::App& command = subcommand(line_.serve_command, "serve", "在浏览器里看台账", "show the ledger in a browser");
    command
        .add_option("--address", options_.serve.address,
                    text("监听地址（缺省 127.0.0.1，只有本机能看）", "address to listen on (default 127.0.0.1: this machine only)"))
        ->option_text("ADDRESS");
    command
        .add_option("--port", options_.serve.port, text("端口（缺省 8080，0 为任一空闲端口）", "port (default 8080; 0 takes any free one)"))
        ->check(number_between(0, 65535, language_))
        ->option_text("N");
    command.add_option("--host", options_.serve.hosts, text("允许用来访问的主机名", "a host name by which it may be asked for"))
        ->option_text("NAME");
    command
        .add_option("--web", options_.serve.web_folder,
                    text("网页文件夹（缺省随程序）", "folder of the web application (default: the program's)"))
        ->option_text("DIR");
    command
        .add_option("--keep", options_.serve.kept_mebibytes,
                    text("内存里留存多少 MiB 的答复（缺省 16，0 为不留）", "MiB of answers kept in memory (default 16; 0 keeps none)"))
        ->check(number_between(0, 4096, language_))
        ->option_text("N");
    add_database(command);
  }

  void add_export() {
    CLI::App& command = subcommand(line_.export_command, "export", "把台账导出成文件", "write the ledger to a file");
    command.add_option("FILE", options_.exported.path, text("以 .xlsx、.csv 或 .json 结尾", "ends in .xlsx, .csv or .json"))
        ->required()
        ->check(file_ending({".xlsx", ".csv", ".json"}, language_))
        ->option_text(" ");
    command.add_option("--plan", options_.exported.plan, text("只导出这份方案，如 990101-3", "this plan only, such as 990101-3"))
        ->option_text("ID");
    add_database(command);
  }

  void add_backup() {
    CLI::App& backup = subcommand(line_.backup_command, "backup", "备份台账库", "back the ledger up");
    backup.add_option("FILE", options_.backup_path, text("要写的备份文件", "the backup to write"))->required()->option_text(" ");
    add_database(backup);
    CLI::App& restore = subcommand(line_.restore_command, "restore", "从备份恢复到空的台账库", "restore a backup into an empty ledger");
    restore.add_option("FILE", options_.backup_path, text("备份文件", "the backup"))->required()->option_text(" ");
    add_database(restore);
  }

  void add_journal() {
    CLI::App& journal = subcommand(line_.journal_command, "journal", "核对留痕", "check the journal");
    line_.verify_command =
        journal.add_subcommand("verify", text("查有没有被改动、删除的记录", "look for entries that were changed or removed"));
    journal.require_subcommand(1);
    add_database(*line_.verify_command);
  }

 private:
  std::string text(std::string_view chinese, std::string_view english) const { return say(language_, chinese, english); }

  CLI::App& subcommand(CLI::App*& place, const char* name, std::string_view chinese, std::string_view english) {
    place = app_.add_subcommand(name, text(chinese, english));
    return *place;
  }

  void add_database(CLI::App& command) { add_ledger_options(command, options_.ledger, language_); }

  CLI::App& app_;
  LedgerCommandLine& line_;
  LedgerCommands& options_;
  Language language_;
};

}  // namespace

void LedgerCommandLine::add_to(CLI::App& app, Language language) {
  options.ledger.language = language;
  Adder adder(app, *this, language);
  adder.add_import();
  adder.add_serve();
  adder.add_export();
  adder.add_backup();
  adder.add_journal();
}

std::vector<CLI::App*> LedgerCommandLine::all() const {
  return {import_command, serve_command, export_command, backup_command, restore_command, journal_command};
}

std::optional<std::string> LedgerCommandLine::settle() {
  return import_command->parsed() ? settle_input(options.import, options.ledger.language) : std::nullopt;
}

std::optional<int> LedgerCommandLine::run() const {
  if (import_command->parsed()) return run_import(options.ledger, options.import);
  if (serve_command->parsed()) return run_serve(options.ledger, options.serve);
  if (export_command->parsed()) return run_export(options.ledger, options.exported);
  if (backup_command->parsed()) return run_backup(options.ledger, options.backup_path);
  if (restore_command->parsed()) return run_restore(options.ledger, options.backup_path);
  if (journal_command->parsed()) return run_verify_journal(options.ledger);
  return std::nullopt;
}

}  // namespace bihuan
