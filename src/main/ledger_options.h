// SPDX-License-Identifier: Apache-2.0
// What the commands that keep a ledger were asked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "main/plan_input.h"

namespace bihuan {

struct LedgerOptions {
  std::string database = "bihuan.db";  // a file, or postgres://…
  std::string region;                  // administrative division code; empty for the only one that the ledger holds
  report::Language language = report::Language::chinese;
};

// --db and --region, as every command of a ledger has them.
void add_ledger_options(CLI::App& command, LedgerOptions& options, report::Language language);

struct ServeOptions {
  std::string address = "127.0.0.1";
  int port = 8080;
  std::vector<std::string> hosts;  // names it may be asked for beside its address
  std::string web_folder;          // empty finds it beside the program
  int kept_mebibytes = 16;         // of answers, to be given again
  std::string password_hash = "argon2id";  // or pbkdf2-sm3
  std::string oidc_issuer, oidc_client = "bihuan";
  std::string oidc_secret_file;    // its first line; empty for a client without a secret
  bool is_email_enough = false;    // an address that the identity provider has verified finds an account
  std::string tls_certificate, tls_key;  // PEM files; empty: plain HTTP
  bool webhooks_to_this_machine = false;
  std::string proxy;               // the address of the proxy that takes TLS off and is believed; empty for none
};

struct AccountOptions {
  std::string login, name;
  std::string administers;  // administrator, security_administrator, auditor, or ''
  std::string password_hash = "argon2id";
  bool forgets_factor = false;
};

struct ExportOptions {
  std::string path;  // ends in .csv, .xlsx or .json
  std::string plan;  // id; empty for all
};

struct UnitsOptions {
  std::string path;  // .csv, .xlsx, .geojson
  bool only_look = false;
};

struct LedgerCommands {
  LedgerOptions ledger;
  PlanInput import;
  ServeOptions serve;
  ExportOptions exported;
  AccountOptions account;
  UnitsOptions units;
  std::string backup_path;  // of `backup` and `restore`
};

}  // namespace bihuan
