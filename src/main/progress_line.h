// SPDX-License-Identifier: Apache-2.0
// One line on standard error that says how far a long run is. Silent when that is no terminal, and in the first second.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "report/words.h"

namespace bihuan {

class ProgressLine {
 public:
  // `total` 0 when it is not known.
  ProgressLine(report::Language language, std::size_t total);
  ~ProgressLine() { clear(); }

  void show(std::size_t done, std::string_view name);
  // Takes the line away, so that other output can be written.
  void clear();

 private:
  std::string text(std::size_t done, std::string_view name) const;

  report::Language language_;
  std::size_t total_;
  bool enabled_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace bihuan
