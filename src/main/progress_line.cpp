// SPDX-License-Identifier: Apache-2.0
#include "main/progress_line.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "main/terminal.h"
#include "report/display_width.h"

namespace bihuan {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

void write_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

ProgressLine::ProgressLine(report::Language language, std::size_t total)
    : language_(language), total_(total), enabled_(is_terminal(STDERR_FILENO)), next_(steady_clock::now() + milliseconds(1000)) {}

std::string ProgressLine::text(std::size_t done, std::string_view name) const {
  constexpr std::size_t bar_columns = 24;
  std::string line;
  if (total_ > 0) {
    const std::size_t filled = std::min(done, total_) * bar_columns / total_;
    for (std::size_t i = 0; i < bar_columns; ++i) line += i < filled ? "█" : "░";
    line += ' ' + std::to_string(done) + "/" + std::to_string(total_) + "  ";
  } else {
    line += std::string(report::pick(language_, "已读 ", "read ")) + std::to_string(done) + "  ";
  }
  line += name;
  return report::fitted(line, terminal_width(STDERR_FILENO) - 1);
}

void ProgressLine::show(std::size_t done, std::string_view name) {
  if (!enabled_ || steady_clock::now() < next_) return;
  next_ = steady_clock::now() + milliseconds(100);
  visible_ = true;
  write_error("\r\033[K" + text(done, name));
}

void ProgressLine::clear() {
  if (!visible_) return;
  visible_ = false;
  write_error("\r\033[K");
}

}  // namespace bihuan
