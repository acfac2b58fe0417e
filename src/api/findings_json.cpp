// SPDX-License-Identifier: Apache-2.0
#include "api/findings_json.h"

#include "app/row_json.h"
#include "base/utf8.h"
#include "domain/lint/rule_table.h"
#include "report/lint_texts.h"
#include "report/text_lines.h"

namespace bihuan::api {

using app::write_place;

void write_findings(report::JsonText& json, std::string_view text, std::span<const lint::Finding> findings, report::Language language) {
  const report::TextLines lines(text);
  const base::CodePointIndex code_points(text);
  json.open_array();
  for (const lint::Finding& finding : findings) {
    const report::LintText& words = report::lint_text(finding.rule);
    json.open_object().member("rule", lint::rules()[finding.rule].name).member("severity", lint::severity_name(finding.severity));
    json.member("title", words.what.in(language)).member("sentence", report::lint_message(finding, language));
    json.member("why", words.why.in(language)).member("ask", words.ask.in(language)).name("places").open_array();
    for (const lint::Place& place : finding.places) {
      const auto [begin, end] = place.span;
      json.open_object().name("place");
      write_place(json, {code_points.at(begin), code_points.at(end)});
      json.member("line", std::int64_t{lines.position(begin).line}).member("label", report::role_word(place.role, language));
      json.member("words", text.substr(begin, end - begin)).close_object();
    }
    json.close_array().close_object();
  }
  json.close_array();
}

}  // namespace bihuan::api
