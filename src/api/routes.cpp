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

constexpr Route table[] = {
    {"GET", "/api/plans", list_plans},
    {"POST", "/api/plans", add_plan},
    {"GET", "/api/plans/{plan}", show_plan},
    {"GET", "/api/plans/{plan}/document", show_document},
    {"GET", "/api/plans/{plan}/findings", list_findings},
    {"GET", "/api/plans/{plan}/changes", list_changes},
    {"GET", "/api/plans/{plan}/file", fetch_file},
    {"POST", "/api/readings", read_plan},
    {"GET", "/api/overview", show_overview},
    {"GET", "/api/targets", list_targets},
    {"GET", "/api/targets/export", export_targets},
    {"GET", "/api/targets/{target}", show_target},
    {"PATCH", "/api/targets/{target}", correct_target},
    {"GET", "/api/tasks", list_tasks},
    {"GET", "/api/tasks/export", export_tasks},
    {"GET", "/api/units", list_units},
    {"GET", "/api/comparison", compare_plans},
    {"GET", "/api/indicators", list_indicators},
    {"GET", "/api/indicator-names", list_indicator_names},
    {"PUT", "/api/indicator-names/{name}", name_indicator},
    {"DELETE", "/api/indicator-names/{name}", take_name_back},
    {"GET", "/api/search", search_clauses},
    {"GET", "/api/journal", list_journal},
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

Response Routes::answer(const Request& request) {
  if (!request.path.starts_with("/api/")) return beyond_(request);
  const app::Actor actor{request.from_this_machine ? "local" : "", request.from_this_machine,
                         clock_.now().time_since_epoch().count()};
  Call call{request, ledger_, actor, {}};
  std::string allowed;
  for (const Route& route : table) {
    if (!matches(route.path, request.path, call.path_parts)) continue;
    if (route.method == request.method) return request.method == "GET" ? look_up(route, call) : answer_or_problem(route, call);
    allowed += (allowed.empty() ? "" : ", ") + std::string(route.method);
  }
  if (allowed.empty()) return problem(request, {base::ErrorKind::not_found, "route-missing", std::string(request.path), {}});
  Response response = problem(request, 405, {base::ErrorKind::unsupported, "method-not-allowed", std::string(request.path), allowed});
  response.headers.emplace_back("Allow", allowed);
  return response;
}

}  // namespace bihuan::api
