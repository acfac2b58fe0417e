// SPDX-License-Identifier: Apache-2.0
#include "api/comparison_routes.h"

#include <algorithm>
#include <string_view>

#include "api/large_work.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "api/shapes.h"
#include "app/compare_plans.h"
#include "app/name_indicator.h"
#include "domain/indicators/vocabulary.h"

namespace bihuan::api {
namespace {

using report::Language;

constexpr std::size_t longest_list = 1500;

// "990101-3,990101-5"
base::Result<std::vector<ledger::PlanId>> plans_in(const std::string& list) {
  std::vector<ledger::PlanId> ids;
  for (std::string_view rest = list; !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    const auto id = ledger::plan_id_in(one);
    if (!id) return base::fail(base::ErrorKind::not_found, "plan-missing", std::string(one));
    if (std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(*id);
  }
  if (ids.size() > app::most_compared_plans)
    return base::fail(base::ErrorKind::invalid, "comparison-too-many", "plans", std::to_string(app::most_compared_plans));
  return ids;
}

std::string name_of(const comparison::Figure& figure, const indicators::Indicator* indicator, Language language) {
  const std::string_view own = indicators::own_name_in(figure.indicator);
  if (indicator == nullptr && own.empty()) return figure.name;
  std::string name = figure.scope.empty() ? "" : figure.scope + " ";
  name += indicator == nullptr ? own : report::pick(language, indicator->chinese, indicator->english);
  switch (figure.aspect) {
    case indicators::Aspect::value:
      break;
    case indicators::Aspect::growth:
      name += report::pick(language, "（增减）", " (change)");
      break;
    case indicators::Aspect::added:
      name += report::pick(language, "（新增）", " (added)");
      break;
    case indicators::Aspect::renewed:
      name += report::pick(language, "（改造）", " (renewed)");
      break;
  }
  return name;
}

constexpr std::string_view origin_names[] = {"unknown", "own", "vocabulary"};

void write_names(JsonText& json, const std::vector<app::ComparedName>& names) {
  json.name("names").open_array();
  for (const app::ComparedName& one : names) {
    json.open_object().member("name", one.name).member("written", one.written).member("means", one.named ? app::meaning_text(one.named->meaning) : "");
    json.member("named_by", one.named ? one.named->named_by : "").member("named_at", one.named ? instant_text(one.named->named_at) : "");
    json.close_object();
  }
  json.close_array();
}

std::string text_of(const std::optional<base::Decimal>& value) { return value ? value->to_string() : std::string(); }

void write_compared(JsonText& json, const app::ComparedIndicator& compared, Language language) {
  const comparison::Figure& first = compared.targets.front().figure;
  const indicators::Indicator* indicator = indicators::find_indicator(first.indicator);
  json.open_object().member("id", first.indicator).member("origin", origin_names[static_cast<std::size_t>(compared.origin)]);
  json.member("name", name_of(first, indicator, language)).member("unit", first.unit);
  json.member("aspect", indicators::aspect_name(first.aspect)).member("scope", first.scope);
  write_names(json, compared.names);
  json.member("direction", indicator == nullptr ? "none" : indicators::better_name(indicator->better));
  json.member("plan_count", static_cast<std::int64_t>(compared.plan_count)).name("rows").open_array();
  for (const app::ComparedTarget& one : compared.targets) {
    json.open_object().member("target", to_text(one.target.id)).member("plan", static_cast<std::int64_t>(one.plan));
    json.member("modifiers", indicator == nullptr ? std::string_view() : std::string_view(one.figure.qualifier));
    json.member("value", text_of(one.figure.value))
        .member("value_max", text_of(one.figure.value_max))
        .member("op", plan::op_name(one.figure.op));
    json.member("phrase", one.target.entry.phrase)
        .member("deadline", one.figure.deadline)
        .member("words", one.target.entry.clause)
        .close_object();
  }
  json.close_array().close_object();
}

}  // namespace

Answer compare_plans(const Call& call) {
  Parameters parameters(call);
  const std::string list = parameters.text("plans", longest_list);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto ids = plans_in(list);
  if (!ids) return tl::unexpected(ids.error());
  const LargeWork work(true);
  if (!work.may_begin()) return server_busy(call.request);
  const auto compared = app::compare_plans(call.ledger, *ids);
  if (!compared) return tl::unexpected(compared.error());
  const Language language = preferred_language(call.request.accept_language);
  JsonText json;
  json.open_object().name("plans").open_array();
  for (const store::StoredPlan& plan : compared->plans) {
    json.open_object().name("plan");
    write_plan_ref(json, plan.id, plan.entry.title);
    json.member("place", plan.entry.place).member("year", plan.entry.year).close_object();
  }
  json.close_array().name("indicators").open_array();
  for (const app::ComparedIndicator& one : compared->indicators) write_compared(json, one, language);
  json.close_array().close_object();
  return json_response(std::move(json));
}

}  // namespace bihuan::api
