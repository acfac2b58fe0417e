// SPDX-License-Identifier: Apache-2.0
// What went wrong, as one line on standard error.
#pragma once

#include "base/result.h"
#include "report/words.h"

namespace bihuan {

void say_error(const base::Error& error, report::Language language);

}  // namespace bihuan
