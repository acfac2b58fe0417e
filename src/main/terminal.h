// SPDX-License-Identifier: Apache-2.0
// What the terminal and the environment say: language, width, colour.
#pragma once

#include "report/words.h"

namespace bihuan {

// From LC_ALL, LC_MESSAGES, LANG: English when it begins with "en", Chinese otherwise.
report::Language environment_language();

bool is_terminal(int descriptor);
// COLUMNS, else what the terminal on `descriptor` says, else 100.
int terminal_width(int descriptor);
// A terminal that is not "dumb", and no NO_COLOR.
bool may_colour(int descriptor);

}  // namespace bihuan
