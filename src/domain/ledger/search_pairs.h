// SPDX-License-Identifier: Apache-2.0
// How text is searched (docs/decisions/0017-search-by-pairs.md): by pairs of neighbouring characters, and words of letters and digits.
// Capitals and full-width letters and digits count as their plain twins. Knows no index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/ledger/entries.h"

namespace bihuan::ledger {

// "停车泊位5G站" -> 停车 车泊 泊位 位 5g 站: the pairs of each run of characters and its last one alone; words whole. In the order of the
// text; only letters and digits of any script are left.
std::vector<std::string> search_pairs(std::string_view text);

// The same in one text, parted by spaces.
std::string spaced_pairs(std::string_view text);

// What must stand in a text, in the terms of search_pairs, in this order without a gap; of an open one the last is only a beginning.
struct SearchPhrase {
  std::vector<std::string> pairs;
  bool is_open = false;
};

// All of them must stand in a text that holds the query's words. Empty when the query has no letter and no digit.
std::vector<SearchPhrase> search_phrases(std::string_view query);

// The query's words, parted by blanks, each as it may be written: small letters in half width, and again in full width where it has letters or
// digits. Whoever holds them against a text does so without regard to capitals.
std::vector<std::vector<std::string>> search_words(std::string_view query);

// Where the query's words (parted by blanks) stand in `text`, in order, not overlapping, in code points; empty unless each stands there.
std::vector<Place> found_places(std::string_view text, std::string_view query);

}  // namespace bihuan::ledger
