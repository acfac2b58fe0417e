// SPDX-License-Identifier: Apache-2.0
#include "api/routes.h"

#include <utility>

#include "api/accounts_routes.h"
#include "api/changes_routes.h"
#include "api/comparison_routes.h"
#include "api/findings_routes.h"
#include "api/indicator_names_routes.h"
#include "api/journal_routes.h"
#include "api/plans_routes.h"
#include "api/preferences.h"
#include "api/problem.h"
#include "api/session_routes.h"
#include "api/targets_routes.h"
#include "api/tasks_routes.h"
#include "api/tokens_routes.h"
#include "api/units_routes.h"
#include "app/look.h"

namespace bihuan::api {
namespace {

using org::Action;

constexpr Route table[] = {
    {"GET", "/api/plans", list_plans, Action::look_at_plans},
    {"POST", "/api/plans", add_plan, Action::write_plans},
    {"GET", "/api/plans/{plan}", show_plan, Action::look_at_plans},
    {"GET", "/api/plans/{plan}/document", show_document, Action::look_at_plans},
    {"GET", "/api/plans/{plan}/findings", list_findings, Action::look_at_plans},
    {"GET", "/api/plans/{plan}/changes", list_changes, Action::look_at_plans},
    {"GET", "/api/plans/{plan}/file", fetch_file, Action::look_at_plans},
    {"POST", "/api/readings", read_plan, Action::write_plans},
    {"GET", "/api/overview", show_overview, Action::look_at_plans},
    {"GET", "/api/targets", list_targets, Action::look_at_plans},
    {"GET", "/api/targets/export", export_targets, Action::look_at_plans},
    {"GET", "/api/targets/{target}", show_target, Action::look_at_plans},
    {"PATCH", "/api/targets/{target}", correct_target, Action::write_plans},
    {"GET", "/api/tasks", list_tasks, Action::look_at_plans},
    {"GET", "/api/tasks/export", export_tasks, Action::look_at_plans},
    {"GET", "/api/units", list_units, Action::look_at_plans},
    {"GET", "/api/comparison", compare_plans, Action::look_at_plans},
    {"GET", "/api/indicators", list_indicators, Action::look_at_plans},
    {"GET", "/api/indicator-names", list_indicator_names, Action::look_at_plans},
    {"PUT", "/api/indicator-names/{name}", name_indicator, Action::write_plans},
    {"DELETE", "/api/indicator-names/{name}", take_name_back, Action::write_plans},
    {"GET", "/api/search", search_clauses, Action::look_at_plans},
    {"GET", "/api/journal", list_journal, Action::read_journal},

    {"POST", "/api/session", begin_session, Action::own_account, Access::signing_in},
    {"GET", "/api/session", show_session, Action::own_account, Access::unfinished},
    {"DELETE", "/api/session", end_session, Action::own_account, Access::unfinished},
    {"POST", "/api/session/password", change_password, Action::own_account, Access::unfinished},
    {"POST", "/api/session/code", give_code, Action::own_account, Access::unfinished},
    {"POST", "/api/session/second-factor", begin_enrolment, Action::own_account, Access::unfinished},
    {"POST", "/api/session/second-factor/confirm", confirm_enrolment, Action::own_account, Access::unfinished},
    {"GET", "/api/sessions", list_sessions, Action::own_account, Access::signed_in},
    {"DELETE", "/api/sessions", end_other_sessions, Action::own_account, Access::signed_in},
    {"DELETE", "/api/sessions/{session}", end_one_session, Action::own_account, Access::signed_in},
    {"GET", "/api/accounts", list_accounts, Action::manage_accounts, Access::signed_in},
    {"POST", "/api/accounts", create_account, Action::own_account, Access::signed_in},  // the first ones are the administrator's to make
    {"GET", "/api/accounts/{account}", show_account, Action::manage_accounts, Access::signed_in},
    {"PATCH", "/api/accounts/{account}", change_account, Action::manage_accounts, Access::signed_in},
    {"POST", "/api/accounts/{account}/reset", reset_account, Action::manage_accounts, Access::signed_in},
    {"POST", "/api/accounts/{account}/lock", lock_account, Action::manage_accounts, Access::signed_in},
    {"POST", "/api/accounts/{account}/unlock", unlock_account, Action::manage_accounts, Access::signed_in},
    {"GET", "/api/tokens", list_tokens, Action::own_account, Access::signed_in},
    {"POST", "/api/tokens", make_token, Action::own_account, Access::signed_in},
    {"DELETE", "/api/tokens/{token}", revoke_token, Action::own_account, Access::signed_in},
};

std::string_view next_segment(std::string_view& path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  const std::size_t slash = path.find('/');
  const std::string_view segment = path.substr(0, slash);
  path.remove_prefix(segment.size());
  return segment;
}

// Whether the path is the route's; fills in what stands for its names.
bool matches(std::string_view pattern, std::string_view path, std::vector<std::string>& parts) {
  parts.clear();
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = next_segment(pattern), given = next_segment(path);
    if (wanted.starts_with('{')) {
      if (given.empty()) return false;
      parts.emplace_back(given);
    } else if (wanted != given) {
      return false;
    }
  }
  return pattern.empty() && path.empty();
}

Response answer_or_problem(const Route& route, const Call& call) {
  Answer answer = route.answer(call);
  return answer ? std::move(*answer) : problem(call.request, answer.error());
}

}  // namespace

std::span<const Route> routes() { return table; }

Routes::Routes(app::Ledger ledger, const base::Clock& clock, std::function<Response(const Request&)> beyond, std::size_t most_kept_bytes,
               base::PasswordHash password_hash)
    : ledger_(std::move(ledger)), desk_(ledger_, password_hash), clock_(clock), beyond_(std::move(beyond)), kept_(most_kept_bytes) {}

// What GET gives follows from the ledger's state and the request alone. The state is asked first: what is written meanwhile can only make the
// answer newer than its tag says, and the next request finds another state.
Response Routes::look_up(const Route& route, const Call& call) {
  const Request& request = call.request;
  const std::string state = app::state_of(ledger_);
  const bool is_chinese = preferred_language(request.accept_language) == report::Language::chinese;
  const std::string form = is_chinese ? "zh" : "en";
  const std::string question = std::string(request.path) + '?' + std::string(request.query) + '\n' + form + (request.accepts_gzip ? "z" : "");
  if (auto kept = kept_.find(question, state)) return std::move(*kept);
  Response response = answer_or_problem(route, call);
  if (response.status != 200) return response;
  if (response.etag.empty()) response.etag = state.substr(0, 16) + '-' + ledger_.version + '-' + form;
  response.headers.emplace_back("Vary", "Accept-Language");
  kept_.keep(question, state, response, request.accepts_gzip);
  return response;
}

bool Routes::is_slow(const Request& request) const {
  return request.method == "POST" && (request.path.starts_with("/api/session") || request.path.starts_with("/api/accounts"));
}

Response Routes::answer_as(const Route& route, Call& call) {
  const Request& request = call.request;
  const auto visitor = visitor_of(request, desk_, call.actor.now);
  if (!visitor) return problem(request, visitor.error());
  call.actor = visitor->actor;
  call.caller = visitor->caller.get();
  call.session_secret = visitor->session_secret;
  if (const auto passes = may_pass(request, *visitor, route.access); !passes) return problem(request, passes.error());
  if (route.access != Access::signing_in)
    if (const auto may = app::allowed(call.actor, route.action); !may) return problem(request, may.error());
  if (request.method == "GET" && route.access == Access::published) return look_up(route, call);
  Response response = answer_or_problem(route, call);
  if (route.access != Access::published) response.cache_control = "no-store";
  return response;
}

Response Routes::answer(const Request& request) {
  if (!request.path.starts_with("/api/")) return beyond_(request);
  app::Actor nobody;
  nobody.now = clock_.now().time_since_epoch().count();
  Call call{request, ledger_, desk_, std::move(nobody), nullptr, {}, {}};
  std::string allowed;
  for (const Route& route : table) {
    if (!matches(route.path, request.path, call.path_parts)) continue;
    if (route.method == request.method) return answer_as(route, call);
    allowed += (allowed.empty() ? "" : ", ") + std::string(route.method);
  }
  if (allowed.empty()) return problem(request, {base::ErrorKind::not_found, "route-missing", std::string(request.path), {}});
  Response response = problem(request, 405, {base::ErrorKind::unsupported, "method-not-allowed", std::string(request.path), allowed});
  response.headers.emplace_back("Allow", allowed);
  return response;
}

}  // namespace bihuan::api
