// SPDX-License-Identifier: Apache-2.0
// The word that somebody who wrote another one probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::packs {

// The nearest of `words` by edit distance, when that is at most a third of the length (and at least one letter is allowed); "" otherwise.
std::string_view nearest_word(std::string_view written, std::span<const std::string_view> words);

// "closd", or "closd → closed?" when one of the words is near.
std::string with_nearest(std::string_view written, std::span<const std::string_view> words);

}  // namespace bihuan::packs
