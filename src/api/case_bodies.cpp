// SPDX-License-Identifier: Apache-2.0
#include "api/case_bodies.h"

#include <boost/json.hpp>
#include <utility>

#include "api/written_text.h"
#include "domain/org/thing_id.h"

namespace bihuan::api {
namespace {

namespace json = boost::json;
using base::ErrorKind;
using base::Result;

constexpr std::size_t longest_id = 64, longest_title = 200, longest_text = 4000, longest_value = 4000;  // characters
constexpr std::size_t deepest = 8, most_values = 200;

tl::unexpected<base::Error> wrong(std::string where) { return base::fail(ErrorKind::invalid, "body-wrong-member", std::move(where)); }
tl::unexpected<base::Error> unknown(std::string where) { return base::fail(ErrorKind::invalid, "body-unknown-member", std::move(where)); }

Result<json::object> object_in(std::string_view body) {
  json::error_code error;
  json::parse_options options;
  options.max_depth = deepest;
  json::value value = json::parse(json::string_view(body.data(), body.size()), error, {}, options);
  if (error || !value.is_object()) return base::fail(ErrorKind::invalid, "body-not-json", "body");
  return std::move(value.get_object());
}

Result<std::string> text_at(const json::value& value, const std::string& where, std::size_t longest, bool may_have_lines = false) {
  if (!value.is_string()) return wrong(where);
  const json::string& text = value.get_string();
  return written_text(std::string(text.data(), text.size()), where, longest, may_have_lines);
}

Result<void> take(std::string& to, const json::value& value, const std::string& where, std::size_t longest, bool may_have_lines = false) {
  auto text = text_at(value, where, longest, may_have_lines);
  if (!text) return tl::unexpected(std::move(text.error()));
  to = std::move(*text);
  return {};
}

Result<void> take(std::optional<double>& to, const json::value& value, const std::string& where, double most) {
  json::error_code error;
  const double number = value.is_number() ? value.to_number<double>(error) : most + 1;
  if (error || !(number >= -most && number <= most)) return wrong(where);
  to = number;
  return {};
}

Result<void> take(bool& to, const json::value& value, const std::string& where) {
  if (!value.is_bool()) return wrong(where);
  to = value.get_bool();
  return {};
}

Result<void> take_unit(org::UnitNumber& to, const json::value& value, const std::string& where, std::string_view region) {
  std::string id;
  if (auto taken = take(id, value, where, longest_id); !taken) return taken;
  to = org::thing_number(id, region, 'u').value_or(0);
  if (to == 0 && !id.empty()) return base::fail(ErrorKind::invalid, "case-unit-unknown", where, id);
  return {};
}

// A value of a field as text: a number as it is written, yes and no, a list by commas.
Result<std::string> value_text(const json::value& value, const std::string& where) {
  if (value.is_bool()) return std::string(value.get_bool() ? "yes" : "no");
  if (value.is_number()) return std::string(json::serialize(value));
  if (!value.is_array()) return text_at(value, where, longest_value, true);
  std::string all;
  for (const json::value& one : value.get_array()) {
    auto text = text_at(one, where, longest_id);
    if (!text) return text;
    all += (all.empty() ? "" : ",") + *text;
  }
  return all;
}

Result<std::map<std::string, std::string>> values_at(const json::value& value, const std::string& where) {
  if (!value.is_object() || value.get_object().size() > most_values) return wrong(where);
  std::map<std::string, std::string> values;
  for (const auto& [name, given] : value.get_object()) {
    const std::string field(name);
    auto text = value_text(given, field);
    if (!text) return tl::unexpected(std::move(text.error()));
    values.emplace(field, std::move(*text));
  }
  return values;
}

Result<void> take_place(cases::Place& place, const json::value& value, std::string_view region) {
  if (!value.is_object()) return wrong("place");
  for (const auto& [name, given] : value.get_object()) {
    const std::string where = "place." + std::string(name);
    Result<void> taken = unknown(where);
    if (name == "unit") taken = take_unit(place.unit, given, where, region);
    if (name == "address") taken = take(place.address, given, where, longest_title);
    if (name == "longitude") taken = take(place.longitude, given, where, 180);
    if (name == "latitude") taken = take(place.latitude, given, where, 90);
    if (!taken) return taken;
  }
  if (place.longitude.has_value() != place.latitude.has_value()) return wrong("place.latitude");
  return {};
}

Result<void> take_object(cases::Intake& intake, const json::value& value, std::string_view region) {
  if (!value.is_object()) return wrong("object");
  for (const auto& [name, given] : value.get_object()) {
    const std::string where = "object." + std::string(name);
    Result<void> taken = unknown(where);
    if (name == "code") taken = take(intake.object_code, given, where, longest_id);
    if (name == "owner") taken = take_unit(intake.object_owner, given, where, region);
    if (!taken) return taken;
  }
  return {};
}

Result<void> take_reporter(cases::Intake& intake, const json::value& value) {
  if (!value.is_object()) return wrong("reporter");
  for (const auto& [name, given] : value.get_object()) {
    const std::string where = "reporter." + std::string(name);
    Result<void> taken = unknown(where);
    if (name == "name") taken = take(intake.reporter.name, given, where, longest_id);
    if (name == "phone") taken = take(intake.reporter.phone, given, where, longest_id);
    if (name == "protected") taken = take(intake.is_protected, given, where);
    if (!taken) return taken;
  }
  return {};
}

Result<void> take_member(ReportBody& body, json::string_view name, const json::value& given, std::string_view region) {
  cases::Intake& intake = body.report.intake;
  const struct {
    json::string_view name;
    std::string& text;
    std::size_t longest;
    bool may_have_lines;
  } texts[] = {{"pack", body.report.pack, longest_id, false}, {"kind", intake.kind, longest_id, false},
               {"level", intake.level, longest_id, false},    {"channel", intake.channel, longest_id, false},
               {"title", intake.title, longest_title, false}, {"text", intake.text, longest_text, true}};
  for (const auto& one : texts)
    if (one.name == name) return take(one.text, given, std::string(name), one.longest, one.may_have_lines);
  if (name == "place") return take_place(intake.place, given, region);
  if (name == "object") return take_object(intake, given, region);
  if (name == "reporter") return take_reporter(intake, given);
  if (name == "follow") return take(body.wants_code, given, "follow");
  if (name != "fields") return unknown(std::string(name));
  auto fields = values_at(given, "fields");
  if (!fields) return tl::unexpected(std::move(fields.error()));
  intake.fields = std::move(*fields);
  return {};
}

}  // namespace

Result<ReportBody> report_in(std::string_view body, std::string_view region) {
  const auto object = object_in(body);
  if (!object) return tl::unexpected(object.error());
  ReportBody report;
  for (const auto& [name, given] : *object)
    if (auto taken = take_member(report, name, given, region); !taken) return tl::unexpected(std::move(taken.error()));
  if (report.report.pack.empty()) return wrong("pack");
  if (report.report.intake.kind.empty()) return wrong("kind");
  return report;
}

Result<app::Move> move_in(std::string_view body) {
  const auto object = object_in(body);
  if (!object) return tl::unexpected(object.error());
  app::Move move;
  for (const auto& [name, given] : *object) {
    if (name == "transition") {
      if (auto taken = take(move.transition, given, "transition", longest_id); !taken) return tl::unexpected(std::move(taken.error()));
    } else if (name == "values") {
      auto values = values_at(given, "values");
      if (!values) return tl::unexpected(std::move(values.error()));
      move.values = std::move(*values);
    } else {
      return unknown(std::string(name));
    }
  }
  if (move.transition.empty()) return wrong("transition");
  return move;
}

}  // namespace bihuan::api
