// SPDX-License-Identifier: Apache-2.0
#include "reader/source_views.h"

#include <cstring>

#include "base/utf8.h"

namespace bihuan::reader {
namespace {

class SourceViews {
 public:
  SourceViews(std::string_view twin, std::string_view source, base::Arena& strings) : twin_(twin), source_(source), strings_(strings) {}

  void restore(plan::Plan& plan) const {
    for (plan::Quote* quote : {&plan.meta.title, &plan.meta.issuer, &plan.meta.doc_number, &plan.meta.index_number, &plan.meta.region})
      restore(*quote);
    for (plan::Task& task : plan.tasks) {
      const plan::Span above = task.heading >= 0 ? plan.headings[static_cast<std::size_t>(task.heading)].span : task.span;
      restore(task.number, task.span);
      restore(task.title, task.span);
      restore(task.section, above);
    }
    for (plan::Heading& heading : plan.headings) restore(heading.number, heading.span), restore(heading.title, heading.span);
    for (plan::UnitMention& unit : plan.units) restore(unit.name);
    for (plan::Target& target : plan.targets) restore(target.indicator), restore(target.action), restore(target.unit), restore(target.per);
    for (plan::Rule& rule : plan.rules) restore(rule.left), restore(rule.right);
  }

 private:
  void restore(plan::Quote& quote) const { restore(quote.text, quote.span); }

  void restore(std::string_view& text, plan::Span span) const {
    const auto at = text.data() - twin_.data();
    if (at >= 0 && static_cast<std::size_t>(at) + text.size() <= twin_.size()) {
      text = source_.substr(static_cast<std::size_t>(at), text.size());
    } else if (!text.empty() && span.end <= twin_.size()) {
      text = put_together(text, span);
    }
  }

  // Its characters stand in the span in the same order, white space and what was left out between them.
  std::string_view put_together(std::string_view text, plan::Span span) const {
    char* const out = strings_.allocate(text.size());
    std::memcpy(out, text.data(), text.size());
    std::size_t place = span.begin;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = base::utf8_length(static_cast<unsigned char>(text[at]));
      const std::size_t found = twin_.substr(0, span.end).find(text.substr(at, length), place);
      if (found != std::string_view::npos) {
        std::memcpy(out + at, source_.data() + found, length);
        place = found + length;
      }
      at += length;
    }
    return {out, text.size()};
  }

  std::string_view twin_;
  std::string_view source_;
  base::Arena& strings_;
};

}  // namespace

void restore_source_views(std::string_view twin, std::string_view source, plan::Plan& plan) {
  SourceViews(twin, source, plan.strings).restore(plan);
}

}  // namespace bihuan::reader
