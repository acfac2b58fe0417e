// SPDX-License-Identifier: Apache-2.0
// Indicators for a person to choose from: by words in their names, by a unit that fits, by likeness. Pure; walks over the vocabulary,
// which takes about a millisecond.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/indicators/match.h"

namespace bihuan::indicators {

struct Wanted {
  std::string words;                // parted by blanks; each stands in one of the names, in small letters or capitals
  std::optional<Measured> measured;  // only what this may be: its unit fits
  std::string like;                 // a name; only what has something in common with it, the most alike first
};

// The office's `own` indicators before those of the vocabulary, each in their order, unless they are asked for by likeness.
std::vector<const Indicator*> search(const Wanted& wanted, std::span<const Indicator* const> own);

}  // namespace bihuan::indicators
