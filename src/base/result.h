// SPDX-License-Identifier: Apache-2.0
// What a function returns when the user or the data can be wrong: a value or an Error.
// Machine faults are exceptions, program faults are asserts; neither comes here.
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace bihuan::base {

enum class ErrorKind { invalid, not_found, unsupported, too_large, conflict, denied, unauthenticated };

struct Error {
  ErrorKind kind = ErrorKind::invalid;
  std::string code;    // key of the person's sentence in the catalogues: "file-empty", "zip-bomb"
  std::string where;   // file, file:line:column or a JSON path
  std::string detail;  // what fills the sentence's gap: a limit, a name; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string_view code, std::string_view where = {}, std::string_view detail = {}) {
  return tl::unexpected<Error>(Error{kind, std::string(code), std::string(where), std::string(detail)});
}

}  // namespace bihuan::base
