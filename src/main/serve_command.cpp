// SPDX-License-Identifier: Apache-2.0
#include "main/serve_command.h"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "api/outgoing/fetch.h"
#include "api/deliver.h"
#include "api/problem.h"
#include "api/routes.h"
#include "api/server.h"
#include "api/web_files.h"
#include "app/accounts.h"
#include "app/case_work.h"
#include "app/remove_evidence.h"
#include "app/run_clocks.h"
#include "base/clock.h"
#include "base/memory.h"
#include "domain/org/thing_id.h"
#include "main/every_second.h"
#include "main/open_ledger.h"
#include "report/messages.h"

namespace bihuan {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t between_forgetting = 3600LL * 1'000'000, between_letting_go = 24 * between_forgetting;  // microseconds

// Where the web application lies when nobody says so: installed beside the program, or built in the source tree.
fs::path web_folder(const std::string& given) {
  if (!given.empty()) return given;
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& candidate : {folder / "../share/bihuan/web", folder / "../../web/dist"})
    if (fs::exists(candidate / "index.html", error)) return candidate.lexically_normal();
  return folder / "../share/bihuan/web";
}

api::Response file_or_problem(const api::WebFiles& files, const api::Request& request) {
  if (request.method != "GET")
    return api::problem(request, 405, {base::ErrorKind::unsupported, "method-not-allowed", std::string(request.path), "GET"});
  if (auto file = files.find(request.path)) return std::move(*file);
  return api::problem(request, {base::ErrorKind::not_found, "route-missing", std::string(request.path), {}});
}

api::Server* running = nullptr;

// Once each: the clocks come by every second.
void tell_damaged(const app::Ledger& ledger, cases::CaseNumber number, report::Language language) {
  say_error({base::ErrorKind::conflict, "case-damaged", org::thing_id(ledger.region, app::case_letter, number), {}}, language);
}

void stop_server(int) {
  if (running != nullptr) running->stop();
}

bool is_loopback(const std::string& address) { return address.starts_with("127.") || address == "::1" || address == "localhost"; }

// Passwords and sessions go over the wire: beyond this machine only under TLS.
std::optional<base::Error> unprotected(const ServeOptions& wanted) {
  if (is_loopback(wanted.address) || !wanted.proxy.empty() || !wanted.tls_certificate.empty()) return std::nullopt;
  return base::Error{base::ErrorKind::denied, "address-unprotected", wanted.address, {}};
}

base::Result<api::ProviderOptions> provider_of(const ServeOptions& wanted) {
  api::ProviderOptions provider{wanted.oidc_issuer, wanted.oidc_client, {}, wanted.is_email_enough};
  if (!provider.issuer.empty() && !api::is_protected_url(provider.issuer)) return base::fail(base::ErrorKind::denied, "provider-unprotected", provider.issuer);
  if (wanted.oidc_secret_file.empty()) return provider;
  std::ifstream file(wanted.oidc_secret_file);
  if (!std::getline(file, provider.secret) || provider.secret.empty()) return base::fail(base::ErrorKind::not_found, "provider-secret-unread", wanted.oidc_secret_file);
  return provider;
}

// Of a ledger without accounts: who may make the others. The password stands nowhere else.
void make_first_account(const app::Ledger& ledger, base::PasswordHash password_hash, bool is_chinese) {
  const auto first = app::first_account(ledger, password_hash, microseconds_now());
  if (!first) return;
  std::printf(is_chinese ? "已建立管理员账号 %s，一次性密码 %s ，72 小时内首次登录时改掉；只显示这一次。\n"
                         : "the administrator's account is %s, with the one-time password %s ; it is to be changed at the first sign-in within 72 hours, and is shown only now.\n",
              first->account.login.c_str(), first->password.c_str());
}

api::ServerOptions server_options_of(const ServeOptions& wanted) {
  api::ServerOptions options;
  options.address = wanted.address;
  options.port = static_cast<std::uint16_t>(wanted.port);
  options.hosts = wanted.hosts;
  options.proxy = wanted.proxy;
  options.tls_certificate = wanted.tls_certificate;
  options.tls_key = wanted.tls_key;
  options.version = BIHUAN_VERSION;
  return options;
}

int serve(const LedgerOptions& options, const ServeOptions& wanted) {
  if (const auto refused = unprotected(wanted)) {
    say_error(*refused, options.language);
    return 1;
  }
  auto provider = provider_of(wanted);
  if (!provider) {
    say_error(provider.error(), options.language);
    return 1;
  }
  const auto files = api::WebFiles::load(web_folder(wanted.web_folder));
  if (!files) {
    say_error(files.error(), options.language);
    return 1;
  }
  const OpenLedger opened(options, OpenLedger::Purpose::looking);
  if (!opened) return 1;
  const base::PasswordHash password_hash = wanted.password_hash == "argon2id" ? base::PasswordHash::argon2id : base::PasswordHash::pbkdf2_sm3;
  api::Routes routes(
      opened.ledger(), base::system_clock(), [&](const api::Request& request) { return file_or_problem(*files, request); },
      static_cast<std::size_t>(wanted.kept_mebibytes) << 20, password_hash, std::move(*provider));
  auto server = api::Server::listen(server_options_of(wanted), routes);
  if (!server) {
    say_error(server.error(), options.language);
    return 1;
  }
  base::give_large_blocks_back();
  running = server->get();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, stop_server);
  const bool is_chinese = options.language == report::Language::chinese;
  const std::string host = wanted.address.find(':') == std::string::npos ? wanted.address : '[' + wanted.address + ']';
  std::printf(is_chinese ? "台账在 %s://%s:%d ，按 Ctrl C 停止。\n" : "the ledger is at %s://%s:%d ; Ctrl C stops it.\n", wanted.tls_certificate.empty() ? "http" : "https", host.c_str(),
              static_cast<int>((*server)->port()));
  make_first_account(opened.ledger(), password_hash, is_chinese);
  std::fflush(stdout);
  {
    std::int64_t forget_at = 0, let_go_at = 0;
    std::set<cases::CaseNumber> told_damaged;
    const EverySecond clocks("clocks", [&] {
      const std::int64_t now = microseconds_now();
      for (const cases::CaseNumber number : app::run_clocks(opened.ledger(), now).set_aside)
        if (told_damaged.insert(number).second) tell_damaged(opened.ledger(), number, options.language);
      if (now < forget_at) return;
      app::forget_old_requests(opened.ledger(), now);
      if (now >= let_go_at) app::let_old_evidence_go(opened.ledger(), now);
      if (now >= let_go_at) let_go_at = now + between_letting_go;
      forget_at = now + between_forgetting;
    });
    const EverySecond webhooks("webhooks", [&] { api::deliver_webhooks(opened.ledger(), base::system_clock(), wanted.webhooks_to_this_machine); });
    (*server)->run();
  }
  running = nullptr;
  return 0;
}

}  // namespace

int run_serve(const LedgerOptions& options, const ServeOptions& wanted) {
  return with_store_faults_told(options, [&] { return serve(options, wanted); });
}

}  // namespace bihuan
