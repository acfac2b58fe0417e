// SPDX-License-Identifier: Apache-2.0
// How the enumerated values of packs are written in YAML and shown in JSON.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "domain/packs/pack.h"

namespace bihuan::packs {

// The names of an enumeration, in its order.
template <class Enum>
std::span<const std::string_view> names_of();

template <class Enum>
std::string_view name_of(Enum value) {
  return names_of<Enum>()[static_cast<std::size_t>(value)];
}

template <class Enum>
std::optional<Enum> value_named(std::string_view name) {
  const auto names = names_of<Enum>();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

template <> std::span<const std::string_view> names_of<FieldType>();
template <> std::span<const std::string_view> names_of<ObjectClass>();
template <> std::span<const std::string_view> names_of<Relation>();
template <> std::span<const std::string_view> names_of<EffectKind>();
template <> std::span<const std::string_view> names_of<Condition::Called>();
template <> std::span<const std::string_view> names_of<Step::From>();
template <> std::span<const std::string_view> names_of<RouteTo>();
template <> std::span<const std::string_view> names_of<Measure::Of>();
template <> std::span<const std::string_view> names_of<Measure::As>();

// "dispatcher", "liaison of owner", "verifier of place apart from handler", "reporter", "timer".
std::string who_text(const Who& who);

}  // namespace bihuan::packs
