// SPDX-License-Identifier: Apache-2.0
#include "report/lint_report.h"

#include <algorithm>

#include "domain/lint/rule_table.h"
#include "report/display_width.h"
#include "report/lint_texts.h"
#include "report/text_lines.h"
#include "report/visible_text.h"

namespace bihuan::report {
namespace {

constexpr std::size_t reach = 2048;      // bytes of a line that can matter to what is shown
constexpr std::size_t most_places = 12;  // shown of one finding

class Writer {
 public:
  Writer(const plan::Document& document, const TableStyle& style, std::string& out)
      : document_(document), lines_(document.text), style_(style), out_(out) {}

  void write(const lint::Finding& finding) {
    const TextPosition at = lines_.position(finding.places.front().span.begin);
    out_ += visible(document_.name) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
    const std::string_view severity = lint::severity_name(finding.severity);
    out_ += colour(finding.severity) + std::string(severity) + "[" + std::string(lint::rules()[finding.rule].name) + "]" +
            std::string(plain()) + ": ";
    out_ += visible(lint_message(finding, style_.language)) + "\n";
    const std::size_t shown = std::min(finding.places.size(), most_places);
    for (std::size_t i = 0; i < shown; ++i) quote(finding.places[i], i > 0);
    if (shown < finding.places.size()) {
      const std::string more = std::to_string(finding.places.size() - shown);
      out_ += "      = " + std::string(pick(style_.language, "还有 " + more + " 处", more + " more places")) + "\n";
    }
    const LintText& text = lint_text(finding.rule);
    out_ += "      = " + std::string(pick(style_.language, "为什么：", "why: ")) + std::string(text.why.in(style_.language)) + "\n";
    out_ += "      = " + std::string(pick(style_.language, "怎么办：", "ask: ")) + std::string(text.ask.in(style_.language)) + "\n\n";
  }

 private:
  std::string colour(lint::Severity severity) const {
    if (!style_.colour) return {};
    return severity == lint::Severity::error ? "\x1b[1;31m" : severity == lint::Severity::warning ? "\x1b[1;33m" : "\x1b[1;36m";
  }
  std::string_view plain() const { return style_.colour ? "\x1b[0m" : ""; }

  // The part of the line around the span that fits the width, and carets below the span.
  void quote(const lint::Place& place, bool names_role) {
    const std::string_view text = document_.text;
    const plan::Span span{place.span.begin, std::max(place.span.end, place.span.begin)};
    std::size_t line_begin = span.begin, line_end = span.begin;
    while (line_begin > 0 && span.begin - line_begin < reach && text[line_begin - 1] != '\n' && text[line_begin - 1] != '\r') --line_begin;
    while (line_end < text.size() && line_end - span.begin < reach && text[line_end] != '\n' && text[line_end] != '\r') ++line_end;
    while (line_end > span.begin && line_end < text.size() && (static_cast<unsigned char>(text[line_end]) & 0xC0) == 0x80) --line_end;
    const std::size_t marked_end = std::min<std::size_t>(span.end, line_end);
    const int room = std::max(style_.width - 10, 40);
    const int marked = std::min(display_width(text.substr(span.begin, marked_end - span.begin)), room);
    std::size_t begin = span.begin, end = marked_end;
    int left = std::max((room - marked) * 2 / 3, 0), right = std::max(room - marked - left, 0);
    while (begin > line_begin) {
      const std::size_t before = base::utf8_before(text, begin);
      left -= character_width(base::utf8_at(text, before));
      if (left < 2) break;
      begin = before;
    }
    while (end < line_end) {
      right -= character_width(base::utf8_at(text, end));
      if (right < 2) break;
      end += base::utf8_length(static_cast<unsigned char>(text[end]));
    }
    const TextPosition at = lines_.position(span.begin);
    const std::string number = padded_left(std::to_string(at.line), 5);
    const std::string lead = begin > line_begin ? "… " : "";
    const std::string before = lead + shown(text.substr(begin, span.begin - begin));
    const std::string inside = shown(text.substr(span.begin, marked_end - span.begin));
    if (names_role)
      out_ += "      " + std::string(role_word(place.role, style_.language)) + " " + std::to_string(at.line) + ":" +
              std::to_string(at.column) + "\n";
    out_ += number + " | " + before + inside + shown(text.substr(marked_end, end - marked_end)) + (end < line_end ? " …" : "") + "\n";
    out_ += "      | " + std::string(static_cast<std::size_t>(display_width(before)), ' ') +
            std::string(static_cast<std::size_t>(std::max(display_width(inside), 1)), '^') + "\n";
  }

  // One column each for tabs; what would act on the terminal spelled out.
  static std::string shown(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\t', ' ');
    return visible(line);
  }

  const plan::Document& document_;
  TextLines lines_;
  const TableStyle& style_;
  std::string& out_;
};

}  // namespace

void write_lint_report(const plan::Document& document, std::span<const lint::Finding> findings, const TableStyle& style, std::string& out) {
  if (findings.empty()) return;
  Writer writer(document, style, out);
  for (const lint::Finding& finding : findings) writer.write(finding);
}

void LintCounts::count(std::span<const lint::Finding> findings) {
  ++plans;
  for (const lint::Finding& finding : findings)
    ++(finding.severity == lint::Severity::error ? errors : finding.severity == lint::Severity::warning ? warnings : notes);
}

std::string lint_summary(const LintCounts& counts, Language language) {
  const auto number = [](std::size_t value) { return std::to_string(value); };
  if (language == Language::chinese)
    return number(counts.plans) + " 份方案：错误 " + number(counts.errors) + "，警告 " + number(counts.warnings) + "，提醒 " +
           number(counts.notes) + (counts.waived > 0 ? "，已豁免 " + number(counts.waived) : "") + "。规则的含义：bihuan explain 规则名\n";
  return number(counts.plans) + " plans: " + number(counts.errors) + " errors, " + number(counts.warnings) + " warnings, " +
         number(counts.notes) + " notes" + (counts.waived > 0 ? ", " + number(counts.waived) + " waived" : "") +
         ". What a rule means: bihuan explain RULE\n";
}

}  // namespace bihuan::report
