// SPDX-License-Identifier: Apache-2.0
#include "main/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace bihuan {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

report::Language environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = environment(name);
    if (!value.empty()) return value.starts_with("en") ? report::Language::english : report::Language::chinese;
  }
  return report::Language::chinese;
}

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int terminal_width(int descriptor) {
  constexpr int fallback = 100, narrowest = 40, widest = 400;
  if (const std::string_view columns = environment("COLUMNS"); !columns.empty()) {
    const int wanted = std::atoi(columns.data());
    if (wanted >= narrowest && wanted <= widest) return wanted;
  }
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return fallback;
  return size.ws_col < narrowest ? narrowest : size.ws_col > widest ? widest : size.ws_col;
}

bool may_colour(int descriptor) { return is_terminal(descriptor) && environment("NO_COLOR").empty() && environment("TERM") != "dumb"; }

}  // namespace bihuan
