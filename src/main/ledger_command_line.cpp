// SPDX-License-Identifier: Apache-2.0
#include "main/ledger_command_line.h"

#include "main/account_command.h"
#include "main/backup_command.h"
#include "main/export_command.h"
#include "main/import_command.h"
#include "main/journal_command.h"
#include "main/serve_command.h"
#include "main/units_command.h"
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
    CLI::Option* const certificate = command.add_option("--tls-certificate", options_.serve.tls_certificate,
                                                        text("证书文件（PEM，含中间证书）：直接用 https", "certificate file (PEM, with those up to its issuer): serves https itself"));
    CLI::Option* const key = command.add_option("--tls-key", options_.serve.tls_key, text("证书的私钥文件（PEM）", "the certificate's private key file (PEM)"));
    certificate->option_text("FILE")->needs(key);
    key->option_text("FILE")->needs(certificate);
    command
        .add_option("--behind-proxy", options_.serve.proxy,
                    text("前面的反向代理的地址：TLS 由它负责，只信它转来的 X-Forwarded-*", "address of the proxy in front, which does TLS and whose X-Forwarded-* is believed"))
        ->option_text("ADDRESS");
    command
        .add_option("--password-hash", options_.serve.password_hash,
                    text("密码的散列：argon2id（缺省）或 pbkdf2-sm3（国密）", "how passwords are kept: argon2id (default) or pbkdf2-sm3"))
        ->check(one_of({"argon2id", "pbkdf2-sm3"}, language_))
        ->option_text("KIND");
    command.add_flag("--webhooks-to-this-machine", options_.serve.webhooks_to_this_machine,
                     text("外部通知可以发给本机上的程序", "webhooks may go to programs on this machine"));
    add_provider(command);
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

  void add_units() {
    CLI::App& units = subcommand(line_.units_command, "units", "导入、导出单位（区、街道、社区、网格、部门）", "take units in and out: districts, streets, communities, grids, departments");
    units.require_subcommand(1);
    line_.import_units_command = units.add_subcommand("import", text("从 CSV、XLSX 或 GeoJSON 导入，全部存或全部不存", "take units in from CSV, XLSX or GeoJSON, all rows or none"));
    line_.import_units_command->add_option("FILE", options_.units.path, text("要导入的文件", "the file"))->required()->option_text(" ");
    line_.import_units_command->add_flag("--dry-run", options_.units.only_look, text("只看会怎样，不存", "only say what would become of it"));
    line_.export_units_command = units.add_subcommand("export", text("导出成文件，可以原样再导入", "write them to a file, which can be taken in again"));
    line_.export_units_command->add_option("FILE", options_.units.path, text("以 .xlsx、.csv 或 .geojson 结尾", "ends in .xlsx, .csv or .geojson"))
        ->required()
        ->check(file_ending({".xlsx", ".csv", ".geojson"}, language_))
        ->option_text(" ");
    for (CLI::App* const command : {line_.import_units_command, line_.export_units_command}) add_database(*command);
  }

  void add_account() {
    CLI::App& account = subcommand(line_.account_command, "account", "在这台机器上管理登录账号", "keep accounts from this machine's console");
    account.require_subcommand(1);
    AccountOptions& options = options_.account;
    CLI::App& create = account_subcommand(line_.create_account_command, "create", "新建账号，给出一次性密码", "make an account, with a one-time password", true);
    create.add_option("--name", options.name, text("姓名，留痕和页面上显示", "the person's name, as the journal and pages show it"))->option_text("NAME");
    create
        .add_option("--administers", options.administers,
                    text("三员之一：administrator、security_administrator 或 auditor", "one of administrator, security_administrator, auditor"))
        ->check(one_of({"administrator", "security_administrator", "auditor"}, language_))
        ->option_text("KIND");
    CLI::App& reset = account_subcommand(line_.reset_account_command, "reset", "重置密码，给出一次性密码", "give an account another one-time password", true);
    reset.add_flag("--second-factor", options.forgets_factor, text("同时解除第二重验证", "forget its second factor too"));
    for (CLI::App* const command : {&create, &reset})
      command->add_option("--password-hash", options.password_hash, text("密码的散列（缺省 argon2id）", "how the password is kept (default argon2id)"))
          ->check(one_of({"argon2id", "pbkdf2-sm3"}, language_))
          ->option_text("KIND");
    account_subcommand(line_.unlock_account_command, "unlock", "解除锁定", "unlock an account", true);
    account_subcommand(line_.list_accounts_command, "list", "列出账号", "list the accounts", false);
  }

 private:
  void add_provider(CLI::App& command) {
    ServeOptions& options = options_.serve;
    command
        .add_option("--oidc-issuer", options.oidc_issuer,
                    text("统一身份认证（OpenID Connect）的地址，账号可以用它登录", "an OpenID Connect provider by which accounts may sign in: its issuer address"))
        ->option_text("URL");
    command.add_option("--oidc-client", options.oidc_client, text("在那里登记的客户端编号（缺省 bihuan）", "the client id registered there (default bihuan)"))
        ->option_text("ID");
    command.add_option("--oidc-secret-file", options.oidc_secret_file, text("客户端密钥所在的文件", "a file that holds the client's secret"))->option_text("FILE");
    command.add_flag("--oidc-by-email", options.is_email_enough, text("认证方核实过的电子邮箱可以对应到账号", "an e-mail address that the provider has verified finds the account"));
  }

  CLI::App& account_subcommand(CLI::App*& place, const char* name, std::string_view chinese, std::string_view english, bool has_login) {
    place = line_.account_command->add_subcommand(name, text(chinese, english));
    if (has_login) place->add_option("LOGIN", options_.account.login, text("登录名", "the login"))->required()->option_text(" ");
    add_database(*place);
    return *place;
  }

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
  adder.add_account();
  adder.add_units();
}

std::vector<CLI::App*> LedgerCommandLine::all() const {
  return {import_command, serve_command, export_command, backup_command, restore_command, journal_command, account_command, units_command};
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
  if (account_command->parsed()) return run_account();
  if (units_command->parsed())
    return import_units_command->parsed() ? run_units_import(options.ledger, options.units) : run_units_export(options.ledger, options.units);
  return std::nullopt;
}

int LedgerCommandLine::run_account() const {
  if (create_account_command->parsed()) return run_account_create(options.ledger, options.account);
  if (reset_account_command->parsed()) return run_account_reset(options.ledger, options.account);
  if (unlock_account_command->parsed()) return run_account_unlock(options.ledger, options.account);
  return run_account_list(options.ledger);
}

}  // namespace bihuan
