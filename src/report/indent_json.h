// SPDX-License-Identifier: Apache-2.0
// JSON without line breaks made readable: two spaces a level, short lists on one line. Takes it in pieces, cut anywhere.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::report {

class JsonIndenter {
 public:
  // Appends to `out` what can be told so far.
  void add(std::string_view json, std::string& out);
  // After the last piece; ready for the next text then.
  void finish(std::string& out);

 private:
  std::size_t indent(bool is_all, std::string& out);
  std::size_t continue_string(std::size_t at, std::string& out);

  std::string pending_;  // not yet told
  int depth_ = 0;
  bool in_string_ = false;
};

// A whole text at once.
void indent_json(std::string_view json, std::string& out);

}  // namespace bihuan::report
