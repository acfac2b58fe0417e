// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "domain/packs/checks/checks.h"
#include "domain/packs/told.h"
#include "domain/packs/ways.h"

namespace bihuan::packs {
namespace {

constexpr int least_sample = 30;  // nothing is published of fewer answers

bool has_result(const Pack& pack, std::string_view id) {
  return std::any_of(pack.results.begin(), pack.results.end(), [&](const Choice& result) { return result.id == id; });
}

bool somewhere(const Pack& pack, EffectKind kind) {
  return std::any_of(pack.transitions.begin(), pack.transitions.end(), [&](const Transition& one) { return has_effect(one, kind); });
}

bool has_choices(const Pack& pack, std::string_view field, const std::vector<std::string>& wanted) {
  const Field* known = pack.field(field);
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& id) {
    return known != nullptr && std::any_of(known->choices.begin(), known->choices.end(), [&](const Choice& choice) { return choice.id == id; });
  });
}

// Whether some transition can close with one of the results.
bool can_close_with(const Pack& pack, const std::vector<std::string>& results) {
  const auto closes_so = [&](const Effect& effect) {
    if (effect.kind != EffectKind::close) return false;
    if (!effect.result.empty()) return std::find(results.begin(), results.end(), effect.result) != results.end();
    const Field* field = pack.field(effect.field);
    return field != nullptr && std::any_of(field->choices.begin(), field->choices.end(), [&](const Choice& choice) {
             return std::find(results.begin(), results.end(), choice.id) != results.end();
           });
  };
  return std::any_of(pack.transitions.begin(), pack.transitions.end(),
                     [&](const Transition& one) { return std::any_of(one.effects.begin(), one.effects.end(), closes_so); });
}

bool asks_call_back(const Counted& counted) {
  return counted.called_back == 1 || !counted.callback_results.empty() || !counted.callback_attitudes.empty();
}

// Whether there can ever be a case so counted.
bool can_happen(const Pack& pack, const Counted& counted) {
  if (!has_choices(pack, pack.callback.result_field, counted.callback_results)) return false;
  if (!has_choices(pack, pack.callback.attitude_field, counted.callback_attitudes)) return false;
  if (asks_call_back(counted) && !somewhere(pack, EffectKind::record_call)) return false;
  if (counted.leaves_out_excluded && !somewhere(pack, EffectKind::exclude)) return false;
  if ((counted.counts_units || counted.answered_in_time) && !somewhere(pack, EffectKind::call)) return false;
  if (counted.answered_in_time && !somewhere(pack, EffectKind::answer)) return false;
  return counted.when.results.empty() || can_close_with(pack, counted.when.results);
}

bool has_forbidden_word(std::string_view text) {
  constexpr std::array<std::string_view, 9> words = {"打卡", "积分", "排名", "排行", "在线时长", "登录次数", "人均上报", "leaderboard", "check-in"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// The gaps of a text that is told: fields that are there, and nothing of a person.
void told_fits(const Pack& pack, const Text& told, const std::string& path, Findings& findings) {
  for (const std::string* text : {&told.zh, &told.en})
    for (const std::string_view id : fields_in(*text)) {
      const Field* field = pack.field(id);
      if (field == nullptr) findings.error("pack-told-field", path, id);
      else if (field->is_personal) findings.error("pack-told-personal", path, id);
    }
}

// Whether a route may be taken by a case of the kind, as far as kind and object say.
bool may_take(const Condition& when, const Kind& kind) {
  const bool has_kind = when.kinds.empty() || std::find(when.kinds.begin(), when.kinds.end(), kind.id) != when.kinds.end();
  return has_kind && (when.objects.empty() || std::find(when.objects.begin(), when.objects.end(), kind.object) != when.objects.end());
}

}  // namespace

void routes_complete(const Pack& pack, Findings& findings) {
  if (pack.routes.empty() || !pack.routes.back().when.is_empty()) findings.error("pack-route-no-default", "routes");
  for (std::size_t i = 0; i < pack.routes.size(); ++i) {
    const bool needs_name = pack.routes[i].to == RouteTo::field || pack.routes[i].to == RouteTo::department;
    if (needs_name && pack.routes[i].name.empty()) findings.error("pack-route-name", at("routes", i));
  }
  for (std::size_t i = 0; i < pack.kinds.size(); ++i) {
    if (pack.kinds[i].object != ObjectClass::part) continue;
    const auto first = std::find_if(pack.routes.begin(), pack.routes.end(), [&](const Route& route) { return may_take(route.when, pack.kinds[i]); });
    if (first != pack.routes.end() && first->to != RouteTo::object_owner) findings.warning("pack-route-part", at("kinds", i), pack.kinds[i].id);
  }
}

void results_honest(const Pack& pack, Findings& findings) {
  if (pack.results.empty()) return findings.error("pack-result-missing", "results");
  if (somewhere(pack, EffectKind::handled) && (!has_result(pack, "not_fixed") || !can_close_with(pack, {"not_fixed"})))
    findings.error("pack-result-not-fixed", "results");
}

void rates_possible(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.rates.size(); ++i) {
    const Rate& rate = pack.rates[i];
    if (!can_happen(pack, rate.numerator)) findings.error("pack-rate-never", at("rates", i, "numerator"), rate.id);
    if (!can_happen(pack, rate.denominator)) findings.error("pack-rate-never", at("rates", i, "denominator"), rate.id);
    if (rate.numerator.at != rate.denominator.at) findings.warning("pack-rate-sets", at("rates", i), rate.id);
    if (rate.is_sampled && rate.least < least_sample) findings.error("pack-rate-few", at("rates", i), std::to_string(least_sample));
  }
  for (std::size_t i = 0; i < pack.measures.size(); ++i) {
    const Measure& measure = pack.measures[i];
    const bool is_rating = measure.of == Measure::Of::response || measure.of == Measure::Of::result;
    if (!can_happen(pack, measure.counted) || (is_rating && !somewhere(pack, EffectKind::rate_called)))
      findings.error("pack-rate-never", at("measures", i), measure.id);
  }
}

void nobody_ranked(const Pack& pack, Findings& findings) {
  const auto look = [&](std::string_view list, std::size_t i, const Text& title) {
    if (has_forbidden_word(title.zh) || has_forbidden_word(title.en)) findings.error("pack-person-ranking", at(list, i, "title"), title.zh);
  };
  for (std::size_t i = 0; i < pack.rates.size(); ++i) look("rates", i, pack.rates[i].title);
  for (std::size_t i = 0; i < pack.measures.size(); ++i) look("measures", i, pack.measures[i].title);
  for (std::size_t i = 0; i < pack.fields.size(); ++i) look("fields", i, pack.fields[i].title);
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) look("transitions", i, pack.transitions[i].title);
}

void reporter_told(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.states.size(); ++i) {
    if (pack.states[i].told.zh.empty()) findings.error("pack-told-missing", at("states", i), pack.states[i].id);
    told_fits(pack, pack.states[i].told, at("states", i, "told"), findings);
  }
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) told_fits(pack, pack.transitions[i].told, at("transitions", i, "told"), findings);
}

}  // namespace bihuan::packs
