// SPDX-License-Identifier: Apache-2.0
#include "api/routes.h"

#include <utility>

#include "api/changes_routes.h"
#include "api/comparison_routes.h"
#include "api/findings_routes.h"
#include "api/indicator_names_routes.h"
#include "api/journal_routes.h"
#include "api/plans_routes.h"
#include "api/preferences.h"
#include "api/problem.h"
#include "api/targets_routes.h"
#include "api/tasks_routes.h"
#include "api/units_routes.h"
#include "app/look.h"

namespace bihuan::api {
namespace {

using enum org::Action;
constexpr Kept for_all = Kept::for_all;

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

Routes::Routes(app::Ledger ledger, const base::Clock& clock, std::function<Response(const Request&)> beyond, std::size_t most_kept_bytes)
    : ledger_(std::move(ledger)), clock_(clock), beyond_(std::move(beyond)), kept_(most_kept_bytes) {}

app::Actor Routes::actor_of(const Request& request) const {
  const std::int64_t now = clock_.now().time_since_epoch().count();
  return request.from_this_machine ? app::local_actor("local", now) : app::visiting_actor(now);
}

// What GET gives to all follows from the ledger's state and the request alone. The state is asked first: what is written meanwhile can only make the
// answer newer than its tag says, and the next request finds another state. What is made for one person has no tag and stays in no memory.
Response Routes::look_up(const Route& route, const Call& call) {
  const Request& request = call.request;
  if (route.kept != Kept::for_all) {
    Response response = answer_or_problem(route, call);
    if (response.status == 200 && response.etag.empty()) response.cache_control = "no-store";
    if (response.status == 200) response.headers.emplace_back("Vary", "Accept-Language, Cookie, Authorization");
    return response;
  }
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

Response Routes::answer(const Request& request) {
  if (!request.path.starts_with("/api/")) return beyond_(request);
  return answer(request, actor_of(request));
}

Response Routes::answer(const Request& request, app::Actor actor) {
  Call call{request, ledger_, std::move(actor), {}};
  std::string methods;
  for (const Route& route : table) {
    if (!matches(route.path, request.path, call.path_parts)) continue;
    if (route.method == request.method) {
      if (const auto may = app::allowed(call.actor, route.action); !may) return problem(request, may.error());
      return request.method == "GET" ? look_up(route, call) : answer_or_problem(route, call);
    }
    methods += (methods.empty() ? "" : ", ") + std::string(route.method);
  }
  if (methods.empty()) return problem(request, {base::ErrorKind::not_found, "route-missing", std::string(request.path), {}});
  Response response = problem(request, 405, {base::ErrorKind::unsupported, "method-not-allowed", std::string(request.path), methods});
  response.headers.emplace_back("Allow", methods);
  return response;
}

}  // namespace bihuan::api
