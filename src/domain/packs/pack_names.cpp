// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/pack_names.h"

#include <array>

namespace bihuan::packs {
namespace {

constexpr std::array<std::string_view, 16> field_types = {"text",  "long_text", "choice", "number", "yes_no", "date",  "instant", "place",
                                                          "phone", "unit",      "units",  "reason", "photo",  "file", "track",   "rating"};
constexpr std::array<std::string_view, 3> object_classes = {"none", "part", "event"};
constexpr std::array<std::string_view, 6> relations = {"place", "owner", "above_owner", "called", "caller", "anywhere"};
constexpr std::array<std::string_view, 31> effects = {"route",   "assign",    "assist", "call",  "answer",  "arrive", "rate_called",
                                                      "refuse",  "bind_called", "excuse_called", "call_off", "deny_arrival", "give_back", "arbitrate",
                                                      "raise",   "lower",     "start",  "stop",  "pause",   "resume", "hear",   "extend",      "handled",   "merge",
                                                      "unmerge", "close",     "reopen", "sample", "record_call", "exclude", "set"};
constexpr std::array<std::string_view, 3> called_states = {"any", "none", "rated"};
constexpr std::array<std::string_view, 3> step_froms = {"start", "soon", "due"};
constexpr std::array<std::string_view, 7> routes = {"place_unit", "community", "street", "district", "object_owner", "field", "department"};
constexpr std::array<std::string_view, 4> measured = {"minutes", "response", "result", "count"};
constexpr std::array<std::string_view, 4> shown_as = {"mean", "median", "percentile_90", "sum"};

}  // namespace

template <> std::span<const std::string_view> names_of<FieldType>() { return field_types; }
template <> std::span<const std::string_view> names_of<ObjectClass>() { return object_classes; }
template <> std::span<const std::string_view> names_of<Relation>() { return relations; }
template <> std::span<const std::string_view> names_of<EffectKind>() { return effects; }
template <> std::span<const std::string_view> names_of<Condition::Called>() { return called_states; }
template <> std::span<const std::string_view> names_of<Step::From>() { return step_froms; }
template <> std::span<const std::string_view> names_of<RouteTo>() { return routes; }
template <> std::span<const std::string_view> names_of<Measure::Of>() { return measured; }
template <> std::span<const std::string_view> names_of<Measure::As>() { return shown_as; }

std::string who_text(const Who& who) {
  if (who.is_timer) return "timer";
  if (who.is_reporter) return "reporter";
  std::string text = who.post;
  switch (who.relation) {
    case Relation::place: break;
    case Relation::owner: text += " of owner"; break;
    case Relation::above_owner: text += " above owner"; break;
    case Relation::called: text += " of called"; break;
    case Relation::caller: text += " of caller"; break;
    case Relation::anywhere: text += " anywhere"; break;
  }
  return who.is_apart_from_handler ? text + " apart from handler" : text;
}

}  // namespace bihuan::packs
