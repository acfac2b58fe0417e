// SPDX-License-Identifier: Apache-2.0
// The sentence a person reads for the code of an error or a notice: what happened, and what to do next.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "report/words.h"

namespace bihuan::report {

struct Message {
  std::string_view code;
  std::string_view chinese;  // {detail} is filled in from the error
  std::string_view english;
};

// By code, in order.
std::span<const Message> messages();
// Nothing for a code without a sentence.
std::optional<Message> find_message(std::string_view code);

// The notice's sentence; the code itself where there is none.
std::string_view notice_sentence(std::string_view code, Language language);
// "file: sentence", for one line of a terminal. A sentence for code and detail together ("format-unsupported-picture") comes before one for
// the code.
std::string error_sentence(const base::Error& error, Language language);

}  // namespace bihuan::report
