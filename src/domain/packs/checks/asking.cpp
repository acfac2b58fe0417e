// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "domain/packs/checks/checks.h"
#include "domain/packs/ways.h"

namespace bihuan::packs {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view id) { return std::find(list.begin(), list.end(), id) != list.end(); }

bool is_recorded(FieldType type) { return type == FieldType::photo || type == FieldType::file || type == FieldType::track; }

bool is_used(const Pack& pack, std::string_view id) {
  const auto in_condition = [&](const Condition& when) {
    return std::any_of(when.fields.begin(), when.fields.end(), [&](const auto& one) { return one.first == id; });
  };
  for (const Kind& kind : pack.kinds)
    if (holds(kind.form, id)) return true;
  for (const Transition& one : pack.transitions) {
    if (holds(one.form, id) || in_condition(one.when)) return true;
    for (const Evidence& evidence : one.evidence)
      if (evidence.field == id) return true;
    for (const Effect& effect : one.effects)
      if (effect.field == id) return true;
  }
  for (const ClockRule& clock : pack.clocks)
    for (const ClockTerm& term : clock.terms)
      if (in_condition(term.when)) return true;
  for (const Route& route : pack.routes)
    if (route.name == id || in_condition(route.when)) return true;
  return false;
}

// Which fields may have been asked of a case before a transition: by the form of its kind, or by another transition that can come before this one, as long
// as the case is not opened again.
class AskedEarlier {
 public:
  explicit AskedEarlier(const Pack& pack) : follows_(pack.transitions.size()) {
    for (const Kind& kind : pack.kinds) by_kinds_.insert(kind.form.begin(), kind.form.end());
    std::vector<std::vector<std::string_view>> from;
    for (const Transition& one : pack.transitions) from.push_back(states_from(pack, one));
    for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
      const Transition& one = pack.transitions[i];
      if (one.form.empty()) continue;
      for (const std::string& field : one.form) asking_[field].insert(i);
      std::set<std::string_view> begins;
      for (const std::string_view state : from[i]) begins.insert(state_to(one, state));
      const auto after = reached_from(pack, begins, [](const Transition& next) { return !has_effect(next, EffectKind::reopen); });
      for (const auto& states : from)
        follows_[i].push_back(std::any_of(states.begin(), states.end(), [&](std::string_view state) { return after.contains(state); }));
    }
  }

  bool operator()(std::size_t later, std::string_view field) const {
    if (by_kinds_.contains(field)) return true;
    const auto asking = asking_.find(field);
    return asking != asking_.end() && std::any_of(asking->second.begin(), asking->second.end(),
                                                  [&](std::size_t earlier) { return earlier != later && follows_[earlier][later]; });
  }

 private:
  std::set<std::string_view> by_kinds_;
  std::map<std::string_view, std::set<std::size_t>> asking_;  // by field, which transitions
  std::vector<std::vector<bool>> follows_;                    // by the earlier, then the later transition; empty where nothing is asked
};

bool fits(const Pack& pack, const Effect& effect) {
  const auto type = [&](const std::string& id) { return pack.field(id)->type; };
  switch (effect.kind) {
    case EffectKind::assign:
    case EffectKind::bind_called:
    case EffectKind::excuse_called:
    case EffectKind::arbitrate: return type(effect.field) == FieldType::unit;
    case EffectKind::assist:
    case EffectKind::call: return type(effect.field) == FieldType::units;
    case EffectKind::rate_called:
      return type(effect.field) == FieldType::unit && type(effect.field2) == FieldType::rating && type(effect.field3) == FieldType::rating;
    case EffectKind::give_back:
      return type(effect.field) == FieldType::reason && (effect.field2.empty() || type(effect.field2) == FieldType::unit);
    case EffectKind::pause:
    case EffectKind::refuse:
    case EffectKind::exclude: return type(effect.field) == FieldType::reason;
    case EffectKind::record_call:
      return type(effect.field) == FieldType::choice && (effect.field2.empty() || type(effect.field2) == FieldType::choice);
    case EffectKind::close: return effect.field.empty() || type(effect.field) == FieldType::choice;
    default: return true;
  }
}

bool is_reason(const Pack& pack, std::string_view id) {
  return std::any_of(pack.fields.begin(), pack.fields.end(), [&](const Field& field) {
    return field.type == FieldType::reason && std::any_of(field.choices.begin(), field.choices.end(), [&](const Choice& choice) { return choice.id == id; });
  });
}

// Every way in which a result may be chosen must be a result that the pack knows.
bool results_known(const Pack& pack, const Effect& effect) {
  if (effect.kind != EffectKind::close || effect.field.empty()) return true;
  const auto& choices = pack.field(effect.field)->choices;
  return std::all_of(choices.begin(), choices.end(), [&](const Choice& choice) {
    return std::any_of(pack.results.begin(), pack.results.end(), [&](const Choice& result) { return result.id == choice.id; });
  });
}

}  // namespace

void forms_ask(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.kinds.size(); ++i)
    for (std::size_t j = 0; j < pack.kinds[i].required.size(); ++j)
      if (!holds(pack.kinds[i].form, pack.kinds[i].required[j]))
        findings.error("pack-required-not-asked", at("kinds", i, at("required", j)), pack.kinds[i].required[j]);
  for (std::size_t i = 0; i < pack.transitions.size(); ++i)
    for (std::size_t j = 0; j < pack.transitions[i].required.size(); ++j)
      if (!holds(pack.transitions[i].form, pack.transitions[i].required[j]))
        findings.error("pack-required-not-asked", at("transitions", i, at("required", j)), pack.transitions[i].required[j]);
  for (std::size_t i = 0; i < pack.fields.size(); ++i)
    if (pack.fields[i].from == "asked" && !is_used(pack, pack.fields[i].id)) findings.warning("pack-field-unused", at("fields", i), pack.fields[i].id);
}

void asked_once(const Pack& pack, Findings& findings) {
  const AskedEarlier is_asked_earlier(pack);
  for (std::size_t i = 0; i < pack.kinds.size(); ++i)
    for (std::size_t j = 0; j < pack.kinds[i].form.size(); ++j) {
      const auto& form = pack.kinds[i].form;
      if (std::count(form.begin(), form.end(), form[j]) > 1) findings.error("pack-asked-twice", at("kinds", i, at("form", j)), form[j]);
    }
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const auto& form = pack.transitions[i].form;
    for (std::size_t j = 0; j < form.size(); ++j) {
      const bool is_twice_here = std::count(form.begin(), form.end(), form[j]) > 1;
      const bool is_earlier = !pack.field(form[j])->is_each_time && is_asked_earlier(i, form[j]);
      if (is_twice_here || is_earlier) findings.error("pack-asked-twice", at("transitions", i, at("form", j)), form[j]);
    }
  }
}

void asked_where_kept(const Pack& pack, Findings& findings) {
  const auto look = [&](const std::vector<std::string>& form, std::string_view list, std::size_t index) {
    for (std::size_t i = 0; i < form.size(); ++i) {
      const Field& field = *pack.field(form[i]);
      if (field.from != "asked") findings.error("pack-asked-though-kept", at(list, index, at("form", i)), field.id + " ← " + field.from);
    }
  };
  for (std::size_t i = 0; i < pack.kinds.size(); ++i) look(pack.kinds[i].form, "kinds", i);
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) look(pack.transitions[i].form, "transitions", i);
}

void demands_justified(const Pack& pack, Findings& findings) {
  const auto look = [&](std::string_view id, const std::string& path) {
    const Field& field = *pack.field(id);
    if (!is_recorded(field.type)) return;
    if (field.purpose.zh.empty()) findings.error("pack-photo-no-purpose", path, id);
    if (field.type == FieldType::track && !pack.may_demand_track) findings.error("pack-track-not-allowed", path, id);
  };
  for (std::size_t i = 0; i < pack.kinds.size(); ++i)
    for (std::size_t j = 0; j < pack.kinds[i].required.size(); ++j) look(pack.kinds[i].required[j], at("kinds", i, at("required", j)));
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    for (std::size_t j = 0; j < one.required.size(); ++j) look(one.required[j], at("transitions", i, at("required", j)));
    for (std::size_t j = 0; j < one.evidence.size(); ++j) {
      look(one.evidence[j].field, at("transitions", i, at("evidence", j)));
      if (one.evidence[j].when.is_empty() && one.evidence[j].sample_percent == 100)
        findings.warning("pack-evidence-always", at("transitions", i, at("evidence", j)), one.evidence[j].field);
    }
  }
}

void personal_guarded(const Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.fields.size(); ++i)
    if (pack.fields[i].is_personal && pack.fields[i].purpose.zh.empty()) findings.error("pack-personal-no-purpose", at("fields", i), pack.fields[i].id);
  for (std::size_t i = 0; i < pack.kinds.size(); ++i)
    for (std::size_t j = 0; j < pack.kinds[i].form.size(); ++j)
      if (pack.kinds[i].secrecy == 0 && pack.field(pack.kinds[i].form[j])->is_personal)
        findings.error("pack-personal-public", at("kinds", i, at("form", j)), pack.kinds[i].form[j]);
}

void effects_fit(const Pack& pack, Findings& findings) {
  const AskedEarlier is_asked_earlier(pack);
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    for (std::size_t j = 0; j < one.effects.size(); ++j) {
      const Effect& effect = one.effects[j];
      const std::string path = at("transitions", i, at("effects", j));
      const bool is_pause = effect.kind == EffectKind::pause;  // told by pauses_reasoned
      if (!is_pause && (!fits(pack, effect) || !results_known(pack, effect))) findings.error("pack-effect-field", path, effect.field);
      if (effect.kind == EffectKind::hear && !effect.value.empty() && !is_reason(pack, effect.value)) findings.error("pack-choice-unknown", path, effect.value);
      for (const std::string* field : {&effect.field, &effect.field2, &effect.field3})
        if (!field->empty() && effect.kind != EffectKind::set && !holds(one.form, *field) && !is_asked_earlier(i, *field))
          findings.error("pack-effect-unasked", path, *field);
    }
  }
}

void pauses_reasoned(const Pack& pack, Findings& findings) {
  bool is_paused = false, is_resumed = false;
  for (std::size_t i = 0; i < pack.transitions.size(); ++i) {
    const Transition& one = pack.transitions[i];
    is_resumed = is_resumed || has_effect(one, EffectKind::resume);
    const Effect* pause = effect_of(one, EffectKind::pause);
    if (pause == nullptr) continue;
    is_paused = true;
    if (pack.field(pause->field)->type != FieldType::reason || !holds(one.required, pause->field))
      findings.error("pack-pause-no-reason", at("transitions", i), one.id);
    if (one.to.empty() || !pack.state(one.to)->is_waiting) findings.error("pack-pause-state", at("transitions", i), one.id);
  }
  if (is_paused && !is_resumed) findings.error("pack-pause-for-ever", "transitions");
}

}  // namespace bihuan::packs
