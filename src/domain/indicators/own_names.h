// SPDX-License-Identifier: Apache-2.0
// What an office itself says that names mean: an indicator of the vocabulary, or one of the office's own. Goes before what the vocabulary makes
// of them. Knows no store and no person.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/indicators/match.h"
#include "domain/indicators/name_index.h"

namespace bihuan::indicators {

// Of one name. Either `indicator` is given or `own_name`.
struct Meaning {
  std::string indicator;  // id in the vocabulary
  std::string own_name;   // of the office's own indicator
  std::string own_unit;   // to compare in; empty for each value as it is

  friend bool operator==(const Meaning&, const Meaning&) = default;
};

// Ids of own indicators begin with this and end with the name; no id of the vocabulary has a colon.
inline constexpr std::string_view own_mark = "own:";

// "own:古树名木" -> "古树名木"; empty for an id that is not of this kind.
std::string_view own_name_in(std::string_view indicator);

// The meaning as it may be kept beside the `others` that the office gave: an own indicator that is there already lends its unit to one named
// without. Errors: indicator-unknown; own-name-empty (nothing is left of it in the normal form), own-name-known (the vocabulary has it; detail:
// its indicator); own-unit-differs, own-unit-none (the own indicator is there in another unit, or without; detail: that unit).
base::Result<Meaning> settled(Meaning wanted, std::span<const Meaning> others);

class OwnNames {
 public:
  // `form` is a NameForm::key(). An id that the vocabulary does not have, or no longer, is passed over.
  void add(const std::string& form, const Meaning& meaning);
  bool empty() const { return by_form_.empty(); }

  // What the name means in this unit; nothing for one that nobody named, or where the unit does not fit what it was said to mean. The scope of
  // the name narrows an indicator that does not itself name it. Good as long as this object.
  std::optional<Match> match(const NameForm& form, const Measured& measured) const;

  // The office's own indicators, by name.
  std::vector<const Indicator*> own() const;

 private:
  struct Own;
  const Indicator& own_indicator(const Meaning& meaning);

  std::map<std::string, std::shared_ptr<Own>, std::less<>> own_;
  std::map<std::string, const Indicator*, std::less<>> by_form_;
};

}  // namespace bihuan::indicators
