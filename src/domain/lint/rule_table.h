// SPDX-License-Identifier: Apache-2.0
// Every rule by name, with its severity and its function; the order is that of the documentation. Knows no sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "domain/lint/context.h"

namespace bihuan::lint {

// What a rule looks at; findings of one group read alike.
enum class Group : std::uint8_t { contradiction, inconsistency, repetition, text, structure, measure, foreign };

struct Rule {
  std::string_view name;
  Group group;
  Severity severity;  // of its findings, unless one says otherwise
  Check check;
};

std::span<const Rule> rules();
std::optional<std::uint16_t> rule_named(std::string_view name);
std::string_view severity_name(Severity severity);  // "error", "warning", "note"
std::string_view role_name(Role role);              // "subject", "other", "total", ...

}  // namespace bihuan::lint
