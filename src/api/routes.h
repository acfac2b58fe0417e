// SPDX-License-Identifier: Apache-2.0
// The complete table of endpoints, as api/openapi.yaml promises them, and the way from a request to its function. What is not under /api is
// left to the files of the web application.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/address_limit.h"
#include "api/caller_gate.h"
#include "api/http.h"
#include "api/kept_answers.h"
#include "api/oidc/provider.h"
#include "app/ledger.h"
#include "base/clock.h"
#include "base/result.h"

namespace bihuan::api {

// What one address may do without an account.
struct OpenLimits {
  AddressLimit reports{10, 6 * 60 * 1'000'000LL};  // ten at once, then one each six minutes
  AddressLimit codes{30, 10 * 1'000'000LL};        // looks by the code of a report: thirty, then one each ten seconds
};

// What a route works with.
struct Call {
  const Request& request;
  const app::Ledger& ledger;
  app::SignInDesk& desk;
  Provider& provider;
  const app::Actor& actor;
  const app::Caller* caller = nullptr;  // nullptr: nobody is signed in
  std::string_view session_secret;      // of the cookie; empty without
  std::vector<std::string> path_parts;  // what stands for {plan}, {target}, in order
  OpenLimits& limits;
};

using Answer = base::Result<Response>;

// Whom an answer may be given to again while the ledger stays what it is: all, or the same account while the day and its posts are the same. What is not
// marked is made for the one who asked, and kept nowhere.
enum class Kept : std::uint8_t { for_nobody, for_caller, for_all };

struct Route {
  std::string_view method;
  std::string_view path;  // "/api/plans/{plan}/document"
  org::Action action;     // who has it nowhere is refused before `answer` is asked: 401, or 403 for somebody signed in
  Answer (*answer)(const Call& call);
  Kept kept = Kept::for_nobody;  // for_all only where a visitor has the action too, and the answer does not depend on who asks
  Access access = Access::published;
};

std::span<const Route> routes();

// Whether who asks may come to the route at all; what it is about is the app's to judge. Errors: those of may_pass(), sign-in-needed (401), not-allowed (403).
base::Result<void> may_enter(const Route& route, const Request& request, const Visitor& visitor);

class Routes : public Handler {
 public:
  // `beyond` answers what no route is for: the web application's files. `most_kept_bytes` of answers are kept to be given again while the
  // ledger does not change; 0 for none.
  Routes(app::Ledger ledger, const base::Clock& clock, std::function<Response(const Request&)> beyond, std::size_t most_kept_bytes,
         base::PasswordHash password_hash = base::PasswordHash::argon2id, ProviderOptions provider = {});

  Response answer(const Request& request) override;
  Response answer_or_later(const Request& request) override;
  // The same for somebody already known, waiting for what comes later; caller_gate is the one place where a session or a token becomes a person with posts.
  Response answer(const Request& request, const Visitor& visitor);
  Response answer(const Request& request, app::Actor actor) { return answer(request, Visitor{std::move(actor), nullptr, {}}); }
  // What hashes a password, and what asks an identity provider.
  bool is_slow(const Request& request) const override;
  // Reports and moves of cases.
  bool is_writing(const Request& request) const override;

 private:
  Response find_answer(const Request& request, const Visitor& visitor);
  Response answer_as(const Route& route, const Visitor& visitor, const Call& call);
  Response look_up(const Route& route, const Call& call);

  app::Ledger ledger_;
  app::SignInDesk desk_;
  Provider provider_;
  const base::Clock& clock_;
  std::function<Response(const Request&)> beyond_;
  KeptAnswers kept_;
  OpenLimits limits_;
};

}  // namespace bihuan::api
