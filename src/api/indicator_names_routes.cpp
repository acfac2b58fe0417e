// SPDX-License-Identifier: Apache-2.0
#include "api/indicator_names_routes.h"

#include "api/header_words.h"
#include "api/json_body.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "api/shapes.h"
#include "app/look.h"
#include "app/name_indicator.h"

namespace bihuan::api {
namespace {

constexpr std::size_t longest_words = 100, longest_name = 250, longest_unit = 50;
constexpr std::size_t largest_naming = 16 << 10;  // bytes
constexpr std::string_view aspects[] = {"", "value", "growth"};

void write_indicator(JsonText& json, const indicators::Indicator& indicator, report::Language language) {
  const bool is_own = !indicators::own_name_in(indicator.id).empty();
  json.open_object().member("id", indicator.id).member("origin", is_own ? "own" : "vocabulary");
  json.member("name", report::pick(language, indicator.chinese, indicator.english)).member("name_zh", indicator.chinese);
  json.member("unit", indicator.units.empty() ? std::string_view() : indicator.units.front());
  json.member("pillar", report::pick(language, indicator.pillar.chinese, indicator.pillar.english)).close_object();
}

Answer name_response(const base::Result<store::StoredName>& name) {
  if (!name) return tl::unexpected(name.error());
  JsonText json;
  write_indicator_name(json, *name);
  return json_response(std::move(json));
}

}  // namespace

Answer list_indicators(const Call& call) {
  Parameters parameters(call);
  indicators::Wanted wanted;
  wanted.words = parameters.text("q", longest_words);
  wanted.like = parameters.text("like", longest_name);
  const std::string unit = parameters.text("unit", longest_unit);
  const std::size_t aspect = parameters.one_of("aspect", aspects);
  if (aspect != 0) wanted.measured = indicators::Measured{{}, {}, unit, {}, aspect == 2 ? plan::TargetKind::growth : plan::TargetKind::level};
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto choices = app::list_indicators(call.ledger, wanted, window);
  const report::Language language = preferred_language(call.request.accept_language);
  JsonText json;
  open_page(json, choices, parameters.page(), parameters.page_size());
  for (const indicators::Indicator* indicator : choices.rows) write_indicator(json, *indicator, language);
  json.close_array().close_object();
  return json_response(std::move(json));
}

Answer list_indicator_names(const Call& call) {
  Parameters parameters(call);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return page_response(app::list_indicator_names(call.ledger, window), parameters.page(), parameters.page_size(), write_indicator_name);
}

Answer name_indicator(const Call& call) {
  if (!is_media_type(call.request.content_type, "application/json"))
    return base::fail(base::ErrorKind::unsupported, "body-not-json", "Content-Type");
  if (call.request.body.size() > largest_naming)
    return base::fail(base::ErrorKind::too_large, "request-body-too-large", "body", std::to_string(largest_naming >> 10) + " KB");
  const auto body = naming_in(call.request.body);
  if (!body) return tl::unexpected(body.error());
  return name_response(app::name_indicator(call.ledger, call.actor, call.path_parts.front(), body->written, body->meaning));
}

Answer take_name_back(const Call& call) { return name_response(app::take_name_back(call.ledger, call.actor, call.path_parts.front())); }

}  // namespace bihuan::api
