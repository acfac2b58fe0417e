// SPDX-License-Identifier: Apache-2.0
// Brackets and quotation marks of a text: what they hold, and where they do not pair. A stack for each paragraph, by direction and not
// only by count. Knows no plan.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/document.h"

namespace bihuan::lint {

struct Unpaired {
  plan::Span mark;
  plan::Span other;  // the mark it stands against; empty for none
  bool is_quotation = false;
};

class Marks {
 public:
  // Begins anew with a text, which must outlive it; then each bracket, quotation mark, tab and line feed is taken, in order.
  // `wrapped`: lines end where the page's edge was, so only an empty line ends a paragraph.
  void begin(std::string_view text, bool wrapped);
  void take(plan::Span span, char32_t character);
  void end();

  const std::vector<plan::Span>& quoted() const { return quoted_; }  // what stands between quotation marks, without them
  const std::vector<plan::Span>& titles() const { return titles_; }  // between 《 and 》
  const std::vector<Unpaired>& unpaired() const { return unpaired_; }

 private:
  struct Open {
    plan::Span span;
    char32_t close;
  };
  void open(plan::Span span, char32_t character);
  void close(std::string_view text, plan::Span span, char32_t character);
  void end_paragraph();
  void tell(const Unpaired& unpaired);

  std::string_view text_;
  bool wrapped_ = false;
  std::uint32_t straight_ = 0;  // the end of an open straight quotation mark; 0 for none
  std::vector<Open> stack_;
  std::vector<plan::Span> quoted_, titles_;
  std::vector<Unpaired> unpaired_;
};

}  // namespace bihuan::lint
