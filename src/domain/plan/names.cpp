// SPDX-License-Identifier: Apache-2.0
#include "domain/plan/names.h"

#include <array>
#include <cstddef>

namespace bihuan::plan {
namespace {

template <std::size_t N>
using Names = std::array<std::string_view, N>;

constexpr Names<7> ops{"=", ">=", ">", "<=", "<", "~", "range"};
constexpr Names<4> kinds{"level", "count", "growth", "ratio"};
constexpr Names<3> directions{"", "up", "down"};
constexpr Names<7> recurrences{"", "daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly"};
constexpr Names<6> reasons{"", "list_title", "section_heading", "task_deadline", "plan_period", "document_year"};
constexpr Names<2> roles{"lead", "responsible"};

template <class Enum, std::size_t N>
std::string_view name_of(const Names<N>& names, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? names[index] : std::string_view();
}

template <class Enum, std::size_t N>
std::optional<Enum> named(const Names<N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view op_name(Comparator op) { return name_of(ops, op); }
std::string_view kind_name(TargetKind kind) { return name_of(kinds, kind); }
std::string_view direction_name(Direction direction) { return name_of(directions, direction); }
std::string_view recurrence_name(Recurrence recurrence) { return name_of(recurrences, recurrence); }
std::string_view inferred_name(InferredFrom reason) { return name_of(reasons, reason); }
std::string_view role_name(UnitRole role) { return name_of(roles, role); }

std::optional<Comparator> op_named(std::string_view name) { return named<Comparator>(ops, name); }
std::optional<TargetKind> kind_named(std::string_view name) { return named<TargetKind>(kinds, name); }
std::optional<Recurrence> recurrence_named(std::string_view name) { return named<Recurrence>(recurrences, name); }
std::optional<InferredFrom> inferred_named(std::string_view name) { return named<InferredFrom>(reasons, name); }
std::optional<UnitRole> role_named(std::string_view name) { return named<UnitRole>(roles, name); }

}  // namespace bihuan::plan
