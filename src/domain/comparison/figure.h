// SPDX-License-Identifier: Apache-2.0
// One value that a plan commits to, with what is measured, where and by when, free of its document so that it can wait on a disk.
// Knows no output format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "domain/indicators/match.h"
#include "domain/indicators/own_names.h"
#include "domain/plan/plan.h"

namespace bihuan::comparison {

enum class Level : std::uint8_t { unknown, province, city, county, town };

// From the ending of its name: 某省, 某市, 某区, 某镇. A city within a county's rank (县级市) cannot be told and counts as a city.
Level level_of(std::string_view place);
std::string_view level_name(Level level);  // "province", "city", "county", "town"; empty for unknown

// A plan as its values remember it.
struct PlanHead {
  std::string file, title, place;
  int year = 0;  // 0 when unknown
};

// A target as it was read, whether just now or from a line that was kept.
struct TargetFacts {
  std::string indicator, action, unit, per;
  plan::TargetKind kind = plan::TargetKind::level;
  plan::Direction direction = plan::Direction::none;
  plan::Comparator op = plan::Comparator::equal;
  std::optional<base::Decimal> value, value_max;
  bool hedged = false;
  std::string deadline;  // printed or inferred, ISO 8601; empty for none
  std::string printed, sentence;
  std::uint32_t line = 0, column = 0;  // from 1; 0 where it is not known
};

struct Figure {
  std::string key;        // what may stand in one table: the same indicator, aspect, part of the place and kind of unit
  std::string indicator;  // id in the vocabulary, or of an office's own (indicators::own_mark); empty for a name that neither has
  indicators::Aspect aspect = indicators::Aspect::value;
  std::string name;  // in the plan's words, its verb before it
  std::string scope, qualifier;
  std::string file, title, place;
  int year = 0;  // of the deadline, else of the plan
  std::string deadline;
  plan::Comparator op = plan::Comparator::equal;
  std::optional<base::Decimal> value, value_max;  // in `unit`; a decrease is negative
  std::string unit;
  bool hedged = false;
  std::string printed, sentence;
  std::uint32_t line = 0, column = 0;
  std::string named_as;  // the normal form by which an office named it; empty where it did not. Of a ledger's figures alone, so never packed
};

// Keys of names that the vocabulary does not have begin with this and end with the name's normal form.
inline constexpr std::string_view unknown_mark = "~";

// The normal form (NameForm::key) at the end of such a key; empty for another key.
std::string_view form_in(std::string_view key);

// What the office's own names say goes before the vocabulary.
Figure figure_of(const PlanHead& plan, const TargetFacts& target, indicators::MatchMemory& memory, const indicators::OwnNames& own_names = {});

// "2026-12-31" -> 2026; 0 for what does not begin with a year.
int year_in(std::string_view date);

// As bytes without a line feed and back; nothing where they were not written by this.
std::string packed(const Figure& figure);
std::optional<Figure> unpacked(std::string_view bytes);

}  // namespace bihuan::comparison
