// SPDX-License-Identifier: Apache-2.0
// What a reporter is told: a pack's text in which <field> stands for what was given there. Knows no unit's name: values are shown as they are passed in.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/packs/pack.h"

namespace bihuan::packs {

// The fields that a text names, in order.
std::vector<std::string_view> fields_in(std::string_view text);

// Both languages with their gaps filled: a choice by its title in that language, yes and no by words, everything else as given; a gap without a value by
// "—". `values` are by field id.
Text told_text(const Pack& pack, const Text& text, const std::map<std::string, std::string>& values);

}  // namespace bihuan::packs
