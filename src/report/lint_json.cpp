// SPDX-License-Identifier: Apache-2.0
#include "report/lint_json.h"

#include "domain/lint/rule_table.h"
#include "report/json_text.h"
#include "report/lint_texts.h"
#include "report/text_lines.h"

namespace bihuan::report {
namespace {

std::string_view words_of(const plan::Document& document, plan::Span span) {
  return std::string_view(document.text).substr(span.begin, span.end - span.begin);
}

class Places {
 public:
  explicit Places(const plan::Document& document) : document_(document), code_points_(document.text), lines_(document.text) {}

  void add_region(JsonText& out, plan::Span span) const {
    const TextPosition begin = lines_.position(span.begin), end = lines_.position(span.end);
    out.open_object().member("startLine", std::int64_t{begin.line}).member("startColumn", std::int64_t{begin.column});
    out.member("endLine", std::int64_t{end.line}).member("endColumn", std::int64_t{end.column});
    out.name("snippet").open_object().member("text", words_of(document_, span)).close_object().close_object();
  }
  void add_place(JsonText& out, const lint::Place& place) const {
    const TextPosition begin = lines_.position(place.span.begin), end = lines_.position(place.span.end);
    out.open_object().member("role", lint::role_name(place.role));
    out.member("start", std::int64_t{code_points_.at(place.span.begin)}).member("end", std::int64_t{code_points_.at(place.span.end)});
    out.member("line", std::int64_t{begin.line}).member("column", std::int64_t{begin.column});
    out.member("end_line", std::int64_t{end.line}).member("end_column", std::int64_t{end.column});
    out.member("text", words_of(document_, place.span)).close_object();
  }

 private:
  const plan::Document& document_;
  base::CodePointIndex code_points_;
  TextLines lines_;
};

void add_finding(JsonText& out, const plan::Document& document, const Places& places, const lint::Finding& finding, Language language,
                 const WaivedFinding* waived) {
  const LintText& text = lint_text(finding.rule);
  out.open_object().member("rule", lint::rules()[finding.rule].name).member("severity", lint::severity_name(finding.severity));
  out.member("message", lint_message(finding, language)).member("why", text.why.in(language)).member("ask", text.ask.in(language));
  out.member("fingerprint", lint_fingerprint(document, finding)).name("places").open_array();
  for (const lint::Place& place : finding.places) places.add_place(out, place);
  out.close_array();
  if (waived != nullptr) out.member("reason", waived->reason).member("name", waived->name);
  out.close_object();
}

// RFC 3986: all but what a path may hold as it stands.
std::string uri_of(std::string_view path) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                          std::string_view("-._~/").find(character) != std::string_view::npos;
    if (is_plain)
      uri += character;
    else
      (uri += '%') += digits[byte >> 4], uri += digits[byte & 15];
  }
  return path.starts_with('/') ? "file://" + uri : uri;
}

void add_location(JsonText& out, const plan::Document& document, const Places& places, const lint::Place& place, std::size_t id,
                  Language language) {
  out.open_object().member("id", static_cast<std::int64_t>(id));
  out.name("physicalLocation").open_object().name("artifactLocation").open_object().member("uri", uri_of(document.name)).close_object();
  out.name("region");
  places.add_region(out, place.span);
  out.close_object().name("message").open_object().member("text", role_word(place.role, language)).close_object().close_object();
}

void add_result(JsonText& out, const plan::Document& document, const Places& places, const lint::Finding& finding, Language language,
                const WaivedFinding* waived) {
  out.open_object().member("ruleId", lint::rules()[finding.rule].name).member("ruleIndex", std::int64_t{finding.rule});
  out.member("level", lint::severity_name(finding.severity));
  out.name("message").open_object().member("text", lint_message(finding, language)).close_object();
  out.name("locations").open_array();
  add_location(out, document, places, finding.places.front(), 0, language);
  out.close_array();
  if (finding.places.size() > 1) {
    out.name("relatedLocations").open_array();
    for (std::size_t i = 1; i < finding.places.size(); ++i) add_location(out, document, places, finding.places[i], i, language);
    out.close_array();
  }
  out.name("partialFingerprints").open_object().member("bihuanWords/v1", lint_fingerprint(document, finding)).close_object();
  if (waived != nullptr)
    out.name("suppressions")
        .open_array()
        .open_object()
        .member("kind", "external")
        .member("justification", waived->reason + " (" + waived->name + ")")
        .close_object()
        .close_array();
  out.close_object();
}

}  // namespace

std::string lint_fingerprint(const plan::Document& document, const lint::Finding& finding) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a, 64 bits
  const auto add = [&](std::string_view text) {
    for (const char character : text) hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211u;
    hash = (hash ^ 0xFF) * 1099511628211u;
  };
  add(lint::rules()[finding.rule].name);
  for (const lint::Place& place : finding.places) add(words_of(document, place.span));
  std::string text(16, '0');
  for (std::size_t i = 0; i < 16; ++i) text[i] = "0123456789abcdef"[hash >> (60 - 4 * i) & 15];
  return text;
}

std::string lint_json(const plan::Document& document, std::span<const lint::Finding> findings, std::span<const WaivedFinding> waived,
                      Language language) {
  const Places places(document);
  JsonText out;
  out.open_object().member("name", document.name).name("findings").open_array();
  for (const lint::Finding& finding : findings) add_finding(out, document, places, finding, language, nullptr);
  out.close_array().name("waived").open_array();
  for (const WaivedFinding& one : waived) add_finding(out, document, places, one.finding, language, &one);
  out.close_array().close_object();
  return std::move(out).take();
}

std::string sarif_opening(Language language, std::string_view version) {
  JsonText out;
  out.open_object()
      .member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      .member("version", "2.1.0");
  out.name("runs").open_array().open_object().name("tool").open_object().name("driver").open_object();
  out.member("name", "bihuan").member("semanticVersion", version).name("rules").open_array();
  for (std::uint16_t rule = 0; rule < lint::rules().size(); ++rule) {
    const LintText& text = lint_text(rule);
    out.open_object().member("id", text.rule);
    out.name("shortDescription").open_object().member("text", text.what.in(language)).close_object();
    out.name("fullDescription").open_object().member("text", text.why.in(language)).close_object();
    out.name("help")
        .open_object()
        .member("text", text.ask.in(language))
        .member("markdown", rule_explanation(rule, language))
        .close_object();
    out.name("defaultConfiguration").open_object().member("level", lint::severity_name(lint::rules()[rule].severity)).close_object();
    out.close_object();
  }
  out.close_array().close_object().close_object();
  out.member("language", pick(language, "zh-CN", "en")).member("columnKind", "unicodeCodePoints").name("results").open_array();
  return std::move(out).take();
}

std::string sarif_results(const plan::Document& document, std::span<const lint::Finding> findings, std::span<const WaivedFinding> waived,
                          Language language) {
  const Places places(document);
  JsonText out;
  out.open_array();
  for (const lint::Finding& finding : findings) add_result(out, document, places, finding, language, nullptr);
  for (const WaivedFinding& one : waived) add_result(out, document, places, one.finding, language, &one);
  out.close_array();
  const std::string_view json = out.json();
  return std::string(json.substr(1, json.size() - 2));
}

std::string sarif_closing() { return "]}]}\n"; }

}  // namespace bihuan::report
