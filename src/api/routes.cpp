// SPDX-License-Identifier: Apache-2.0
#include "api/routes.h"

#include <future>
#include <memory>
#include <utility>

#include "api/accounts_routes.h"
#include "api/cases_routes.h"
#include "api/changes_routes.h"
#include "api/comparison_routes.h"
#include "api/findings_routes.h"
#include "api/indicator_names_routes.h"
#include "api/journal_routes.h"
#include "api/oidc_routes.h"
#include "api/open_reports_routes.h"
#include "api/org_units_routes.h"
#include "api/packs_routes.h"
#include "api/people_routes.h"
#include "api/plans_routes.h"
#include "api/preferences.h"
#include "api/problem.h"
#include "api/session_routes.h"
#include "api/targets_routes.h"
#include "api/tasks_routes.h"
#include "api/tokens_routes.h"
#include "api/units_routes.h"
#include "api/webhooks_routes.h"
#include "app/look.h"
#include "app/today.h"
#include "base/date.h"
#include "base/sha256.h"

namespace bihuan::api {
namespace {

using enum org::Action;
constexpr Kept for_all = Kept::for_all, for_caller = Kept::for_caller, for_nobody = Kept::for_nobody;

constexpr Route table[] = {
    {"GET", "/api/plans", look_at_plans, list_plans, for_all},
    {"POST", "/api/plans", write_plans, add_plan},
    {"GET", "/api/plans/{plan}", look_at_plans, show_plan, for_all},
    {"GET", "/api/plans/{plan}/document", look_at_plans, show_document, for_all},
    {"GET", "/api/plans/{plan}/findings", look_at_plans, list_findings, for_all},
    {"GET", "/api/plans/{plan}/changes", look_at_plans, list_changes, for_all},
    {"GET", "/api/plans/{plan}/file", look_at_plans, fetch_file, for_all},
    {"POST", "/api/readings", write_plans, read_plan},
    {"GET", "/api/overview", look_at_plans, show_overview, for_all},
    {"GET", "/api/targets", look_at_plans, list_targets, for_all},
    {"GET", "/api/targets/export", look_at_plans, export_targets, for_all},
    {"GET", "/api/targets/{target}", look_at_plans, show_target, for_all},
    {"PATCH", "/api/targets/{target}", write_plans, correct_target},
    {"GET", "/api/tasks", look_at_plans, list_tasks, for_all},
    {"GET", "/api/tasks/export", look_at_plans, export_tasks, for_all},
    {"GET", "/api/units", look_at_plans, list_units, for_all},
    {"GET", "/api/comparison", look_at_plans, compare_plans, for_all},
    {"GET", "/api/indicators", look_at_plans, list_indicators, for_all},
    {"GET", "/api/indicator-names", look_at_plans, list_indicator_names, for_all},
    {"PUT", "/api/indicator-names/{name}", write_plans, name_indicator},
    {"DELETE", "/api/indicator-names/{name}", write_plans, take_name_back},
    {"GET", "/api/search", look_at_plans, search_clauses, for_all},
    {"GET", "/api/journal", read_journal, list_journal},

    {"GET", "/api/org/units", look_at_units, list_org_units},
    {"POST", "/api/org/units", write_units, add_org_unit, for_nobody, Access::signed_in},
    {"GET", "/api/org/units/export", look_at_units, export_org_units},
    {"POST", "/api/org/units/import", write_units, import_org_units, for_nobody, Access::signed_in},
    {"GET", "/api/org/units/{unit}", look_at_units, show_org_unit},
    {"PATCH", "/api/org/units/{unit}", write_units, change_org_unit, for_nobody, Access::signed_in},
    {"POST", "/api/org/units/{unit}/merge", write_units, merge_org_units, for_nobody, Access::signed_in},
    {"POST", "/api/org/units/{unit}/split", write_units, split_org_unit, for_nobody, Access::signed_in},
    {"POST", "/api/org/units/{unit}/close", write_units, close_org_unit, for_nobody, Access::signed_in},
    {"GET", "/api/org/people", look_at_people, list_people, for_nobody, Access::signed_in},
    {"POST", "/api/org/people", write_people, add_person, for_nobody, Access::signed_in},
    {"GET", "/api/org/people/{person}", look_at_people, show_person, for_nobody, Access::signed_in},
    {"PATCH", "/api/org/people/{person}", write_people, change_person, for_nobody, Access::signed_in},
    {"POST", "/api/org/posts", write_people, give_post, for_nobody, Access::signed_in},
    {"POST", "/api/org/posts/{post}/end", write_people, end_post, for_nobody, Access::signed_in},
    {"GET", "/api/org/posts/{post}/open-work", write_people, show_open_work, for_nobody, Access::signed_in},
    {"POST", "/api/org/posts/{post}/handover", write_people, hand_post_over, for_nobody, Access::signed_in},

    {"GET", "/api/cases", look_at_cases, list_cases, for_caller, Access::signed_in},
    {"POST", "/api/cases", report_case, take_report, for_nobody, Access::signed_in},
    {"POST", "/api/cases/import", report_case, import_cases, for_nobody, Access::signed_in},
    {"GET", "/api/cases/{case}", look_at_cases, show_case, for_nobody, Access::signed_in},
    {"POST", "/api/cases/{case}/moves", act_on_case, move_case, for_nobody, Access::signed_in},
    {"GET", "/api/cases/{case}/alike", look_at_cases, alike_cases, for_nobody, Access::signed_in},
    {"POST", "/api/cases/{case}/evidence", act_on_case, add_evidence, for_nobody, Access::signed_in},
    {"GET", "/api/cases/{case}/evidence/{evidence}", look_at_cases, fetch_evidence, for_nobody, Access::signed_in},
    {"DELETE", "/api/cases/{case}/evidence/{evidence}", act_on_case, remove_evidence, for_nobody, Access::signed_in},
    {"GET", "/api/rates", look_at_rates, show_rates, for_nobody, Access::signed_in},
    {"GET", "/api/notices", look_at_cases, list_notices, for_nobody, Access::signed_in},
    {"GET", "/api/notices/count", look_at_cases, count_notices, for_nobody, Access::signed_in},
    {"POST", "/api/notices/read", look_at_cases, read_notices, for_nobody, Access::signed_in},
    {"GET", "/api/events", look_at_cases, stream_changes, for_nobody, Access::signed_in},
    {"GET", "/api/webhooks", manage_webhooks, list_webhooks, for_nobody, Access::signed_in},
    {"POST", "/api/webhooks", manage_webhooks, make_webhook, for_nobody, Access::signed_in},
    {"POST", "/api/webhooks/{webhook}/pause", manage_webhooks, pause_webhook, for_nobody, Access::signed_in},
    {"POST", "/api/webhooks/{webhook}/resume", manage_webhooks, resume_webhook, for_nobody, Access::signed_in},
    {"DELETE", "/api/webhooks/{webhook}", manage_webhooks, remove_webhook, for_nobody, Access::signed_in},
    {"POST", "/api/clocks/restate", publish_packs, restate_clocks, for_nobody, Access::signed_in},
    {"POST", "/api/reports", report_case, report_openly, for_nobody, Access::open},
    {"GET", "/api/reports/kinds", report_case, open_kinds, for_nobody, Access::open},
    {"GET", "/api/reports/{code}", report_case, show_report, for_nobody, Access::open},
    {"POST", "/api/reports/{code}/moves", report_case, move_report, for_nobody, Access::open},
    {"GET", "/api/packs", look_at_packs, list_packs, for_all},
    {"POST", "/api/packs", publish_packs, publish_pack, for_nobody, Access::signed_in},
    {"POST", "/api/packs/check", publish_packs, check_pack, for_nobody, Access::signed_in},
    {"GET", "/api/packs/{pack}", look_at_packs, show_pack, for_all},
    {"GET", "/api/packs/{pack}/content", look_at_packs, fetch_pack, for_all},

    {"POST", "/api/session", own_account, begin_session, for_nobody, Access::signing_in},
    {"GET", "/api/session", own_account, show_session, for_nobody, Access::unfinished},
    {"DELETE", "/api/session", own_account, end_session, for_nobody, Access::unfinished},
    {"POST", "/api/session/password", own_account, change_password, for_nobody, Access::unfinished},
    {"POST", "/api/session/code", own_account, give_code, for_nobody, Access::unfinished},
    {"POST", "/api/session/second-factor", own_account, begin_enrolment, for_nobody, Access::unfinished},
    {"POST", "/api/session/second-factor/confirm", own_account, confirm_enrolment, for_nobody, Access::unfinished},
    {"GET", "/api/sessions", own_account, list_sessions, for_nobody, Access::signed_in},
    {"DELETE", "/api/sessions", own_account, end_other_sessions, for_nobody, Access::signed_in},
    {"DELETE", "/api/sessions/{session}", own_account, end_one_session, for_nobody, Access::signed_in},
    {"GET", "/api/oidc/start", own_account, begin_identity, for_nobody, Access::signing_in},
    {"GET", "/api/oidc/callback", own_account, end_identity, for_nobody, Access::signing_in},
    {"GET", "/api/accounts", manage_accounts, list_accounts, for_nobody, Access::signed_in},
    {"POST", "/api/accounts", own_account, create_account, for_nobody, Access::signed_in},  // the first ones are the administrator's to make
    {"GET", "/api/accounts/{account}", manage_accounts, show_account, for_nobody, Access::signed_in},
    {"PATCH", "/api/accounts/{account}", manage_accounts, change_account, for_nobody, Access::signed_in},
    {"POST", "/api/accounts/{account}/reset", manage_accounts, reset_account, for_nobody, Access::signed_in},
    {"POST", "/api/accounts/{account}/lock", manage_accounts, lock_account, for_nobody, Access::signed_in},
    {"POST", "/api/accounts/{account}/unlock", manage_accounts, unlock_account, for_nobody, Access::signed_in},
    {"GET", "/api/tokens", own_account, list_tokens, for_nobody, Access::signed_in},
    {"POST", "/api/tokens", own_account, make_token, for_nobody, Access::signed_in},
    {"DELETE", "/api/tokens/{token}", own_account, revoke_token, for_nobody, Access::signed_in},
};

std::string_view next_segment(std::string_view& path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  const std::size_t slash = path.find('/');
  const std::string_view segment = path.substr(0, slash);
  path.remove_prefix(segment.size());
  return segment;
}

// What stands before the first name: most routes are told apart by it at once.
constexpr std::string_view fixed_part(std::string_view pattern) { return pattern.substr(0, pattern.find('{')); }

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

// All that an answer for one person depends on beside the ledger: who they are, what they hold and may, and the day.
std::string identity_of(const app::Actor& actor) {
  std::string text = '\n' + std::to_string(actor.account) + '\n' + base::to_iso(app::day_at(actor.now));
  for (const org::Holding& post : actor.posts)
    text += '\n' + std::to_string(static_cast<int>(post.kind)) + ' ' + std::to_string(post.unit) + ' ' + post.title;
  for (const std::string& scope : actor.scopes) text += "\n" + scope;
  return text;
}

Response answer_or_problem(const Route& route, const Call& call) {
  Answer answer = route.answer(call);
  return answer ? std::move(*answer) : problem(call.request, answer.error());
}

// Waits for what comes later.
Response settled(Response response) {
  if (!response.later) return response;
  class Waiting final : public Reply {
   public:
    void answer(Response given) noexcept override { given_.set_value(std::move(given)); }
    void fail(const std::exception_ptr& fault) noexcept override { given_.set_exception(fault); }
    Response wait() { return given_.get_future().get(); }

   private:
    std::promise<Response> given_;
  };
  const auto waiting = std::make_shared<Waiting>();
  const auto later = std::move(response.later);
  later(*waiting);
  return waiting->wait();
}

}  // namespace

std::span<const Route> routes() { return table; }

Routes::Routes(app::Ledger ledger, const base::Clock& clock, std::function<Response(const Request&)> beyond, std::size_t most_kept_bytes,
               base::PasswordHash password_hash, ProviderOptions provider)
    : ledger_(std::move(ledger)), desk_(ledger_, password_hash), provider_(std::move(provider)), clock_(clock), beyond_(std::move(beyond)), kept_(most_kept_bytes) {}

// What GET gives to all follows from the ledger's state and the request alone. The state is asked first: what is written meanwhile can only make the
// answer newer than its tag says, and the next request finds another state. What is made for one person has no tag and stays in no memory.
Response Routes::look_up(const Route& route, const Call& call) {
  const Request& request = call.request;
  const bool depends_on_the_moment = request.query.find("late=") != std::string_view::npos;
  if (route.kept == Kept::for_nobody || depends_on_the_moment) {
    Response response = answer_or_problem(route, call);
    if (response.status == 200 && response.etag.empty()) response.cache_control = "no-store";
    if (response.status == 200) response.headers.emplace_back("Vary", "Accept-Language, Cookie, Authorization");
    return response;
  }
  const std::string state = app::state_of(ledger_);
  const bool is_chinese = preferred_language(request.accept_language) == report::Language::chinese;
  const std::string form = is_chinese ? "zh" : "en";
  const std::string who = route.kept == Kept::for_caller ? identity_of(call.actor) : std::string();
  const std::string question = std::string(request.path) + '?' + std::string(request.query) + '\n' + form + (request.accepts_gzip ? "z" : "") + who;
  if (auto kept = kept_.find(question, state)) return std::move(*kept);
  Response response = answer_or_problem(route, call);
  if (response.status != 200) return response;
  if (response.etag.empty()) response.etag = state.substr(0, 16) + '-' + ledger_.version + '-' + form + (who.empty() ? "" : '-' + base::sha256(who).substr(0, 16));
  if (!who.empty()) response.cache_control = "private, no-cache";
  response.headers.emplace_back("Vary", who.empty() ? "Accept-Language" : "Accept-Language, Cookie, Authorization");
  kept_.keep(question, state, response, request.accepts_gzip);
  return response;
}

bool Routes::is_writing(const Request& request) const {
  return request.method == "POST" && (request.path.starts_with("/api/cases") || request.path.starts_with("/api/reports"));
}

bool Routes::is_slow(const Request& request) const {
  if (request.path.starts_with("/api/oidc/")) return true;
  return request.method == "POST" && (request.path.starts_with("/api/session") || request.path.starts_with("/api/accounts"));
}

Response Routes::answer(const Request& request) { return settled(answer_or_later(request)); }

Response Routes::answer(const Request& request, const Visitor& visitor) { return settled(find_answer(request, visitor)); }

Response Routes::answer_or_later(const Request& request) {
  if (!request.path.starts_with("/api/")) return beyond_(request);
  const auto visitor = visitor_of(request, desk_, clock_.now().time_since_epoch().count());
  return visitor ? find_answer(request, *visitor) : problem(request, visitor.error());
}

base::Result<void> may_enter(const Route& route, const Request& request, const Visitor& visitor) {
  if (auto passes = may_pass(request, visitor, route.access); !passes) return passes;
  const bool is_own = route.action == own_account && visitor.caller && visitor.caller->session != 0;  // also of somebody who holds no post yet
  if (route.access == Access::signing_in || route.access == Access::open || is_own) return {};
  return app::allowed(visitor.actor, route.action);
}

Response Routes::answer_as(const Route& route, const Visitor& visitor, const Call& call) {
  const Request& request = call.request;
  if (const auto enters = may_enter(route, request, visitor); !enters) return problem(request, enters.error());
  if (request.method == "GET") return look_up(route, call);
  Response response = answer_or_problem(route, call);
  if (route.action == write_people || route.action == write_units) desk_.callers.forget();  // posts may have changed
  return response;
}

Response Routes::find_answer(const Request& request, const Visitor& visitor) {
  Call call{request, ledger_, desk_, provider_, visitor.actor, visitor.caller.get(), visitor.session_secret, {}, limits_};
  std::string methods;
  for (const Route& route : table) {
    if (!request.path.starts_with(fixed_part(route.path)) || !matches(route.path, request.path, call.path_parts)) continue;
    if (route.method == request.method) return answer_as(route, visitor, call);
    methods += (methods.empty() ? "" : ", ") + std::string(route.method);
  }
  if (methods.empty()) return problem(request, {base::ErrorKind::not_found, "route-missing", std::string(request.path), {}});
  Response response = problem(request, 405, {base::ErrorKind::unsupported, "method-not-allowed", std::string(request.path), methods});
  response.headers.emplace_back("Allow", methods);
  return response;
}

}  // namespace bihuan::api
