// SPDX-License-Identifier: Apache-2.0
#include "main/say_error.h"

#include <cstdio>

#include "report/messages.h"

namespace bihuan {

void say_error(const base::Error& error, report::Language language) {
  std::fputs((report::error_sentence(error, language) + '\n').c_str(), stderr);
}

}  // namespace bihuan
