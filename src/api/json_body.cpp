// SPDX-License-Identifier: Apache-2.0
#include "api/json_body.h"

#include <algorithm>
#include <boost/json/src.hpp>
#include <iterator>
#include <utility>

#include "api/written_text.h"

namespace bihuan::api {
namespace {

namespace json = boost::json;
using base::ErrorKind;

constexpr std::size_t deepest = 16;
constexpr std::size_t longest_reason = 1000, longest_field = 200;  // characters; what a field may hold beyond that is the domain's to say
constexpr std::size_t longest_written = 250, longest_own_name = 50, longest_own_unit = 20;

json::value parsed(std::string_view text, json::error_code& error) {
  json::parse_options options;
  options.max_depth = deepest;
  return json::parse(json::string_view(text.data(), text.size()), error, {}, options);
}

std::string text_of(const json::value& value) {
  const json::string* text = value.if_string();
  return text == nullptr ? std::string() : std::string(text->data(), text->size());
}

std::int64_t number_of(const json::value* value) {
  if (value == nullptr) return 0;
  json::error_code ignored;
  const auto number = value->to_number<std::int64_t>(ignored);
  return ignored ? 0 : number;
}

const json::array& list_in(const json::object& object, json::string_view name) {
  static const json::array none;
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_array() ? value->get_array() : none;
}

// {"start":12,"end":15}
ledger::Place place_in(const json::object& object) {
  return {number_of(object.if_contains("start")), number_of(object.if_contains("end"))};
}

std::string text_in(const json::object& object, json::string_view name) {
  const json::value* value = object.if_contains(name);
  return value == nullptr ? std::string() : text_of(*value);
}

base::Result<std::vector<ledger::FieldValue>> fields_in(const json::value& member) {
  if (!member.is_object()) return base::fail(ErrorKind::invalid, "body-wrong-member", "fields");
  std::vector<ledger::FieldValue> fields;
  for (const auto& [name, value] : member.get_object()) {
    const std::string field(name);
    if (!value.is_string()) return base::fail(ErrorKind::invalid, "body-wrong-member", "fields." + field);
    auto text = written_text(text_of(value), field, longest_field, false);
    if (!text) return tl::unexpected(text.error());
    fields.push_back({field, std::move(*text)});
  }
  return fields;
}

}  // namespace

base::Result<CorrectionBody> correction_in(std::string_view body) {
  json::error_code error;
  const json::value value = parsed(body, error);
  if (error || !value.is_object()) return base::fail(ErrorKind::invalid, "body-not-json", "body");
  CorrectionBody correction;
  for (const auto& [name, member] : value.get_object()) {
    if (name == "reason") {
      if (!member.is_string()) return base::fail(ErrorKind::invalid, "body-wrong-member", "reason");
      auto reason = written_text(text_of(member), name, longest_reason, true);
      if (!reason) return tl::unexpected(reason.error());
      correction.reason = std::move(*reason);
    } else if (name == "fields") {
      auto fields = fields_in(member);
      if (!fields) return tl::unexpected(fields.error());
      correction.fields = std::move(*fields);
    } else {
      return base::fail(ErrorKind::invalid, "body-unknown-member", std::string(name));
    }
  }
  if (correction.fields.empty()) return base::fail(ErrorKind::invalid, "body-wrong-member", "fields");
  return correction;
}

base::Result<NamingBody> naming_in(std::string_view body) {
  json::error_code error;
  const json::value value = parsed(body, error);
  if (error || !value.is_object()) return base::fail(ErrorKind::invalid, "body-not-json", "body");
  NamingBody naming;
  const struct {
    json::string_view name;
    std::string& text;
    std::size_t longest;
  } members[] = {{"written", naming.written, longest_written},
                 {"indicator", naming.meaning.indicator, longest_field},
                 {"own", naming.meaning.own_name, longest_own_name},
                 {"unit", naming.meaning.own_unit, longest_own_unit}};
  for (const auto& [name, given] : value.get_object()) {
    const auto member = std::find_if(std::begin(members), std::end(members), [&](const auto& one) { return one.name == name; });
    if (member == std::end(members)) return base::fail(ErrorKind::invalid, "body-unknown-member", std::string(name));
    if (!given.is_string()) return base::fail(ErrorKind::invalid, "body-wrong-member", std::string(name));
    auto text = written_text(text_of(given), std::string(name), member->longest, false);
    if (!text) return tl::unexpected(text.error());
    member->text = std::move(*text);
  }
  if (naming.written.empty()) return base::fail(ErrorKind::invalid, "body-wrong-member", "written");
  if (naming.meaning.indicator.empty() == naming.meaning.own_name.empty()) return base::fail(ErrorKind::invalid, "body-wrong-member", "indicator");
  if (naming.meaning.own_name.empty() && !naming.meaning.own_unit.empty()) return base::fail(ErrorKind::invalid, "body-wrong-member", "unit");
  return naming;
}

Outline outline_in(std::string_view text) {
  Outline parts;
  json::error_code error;
  const json::value value = parsed(text, error);
  if (error || !value.is_object()) return parts;
  const json::object& object = value.get_object();
  for (const json::value& heading : list_in(object, "headings"))
    if (const json::object* members = heading.if_object())
      parts.headings.push_back({place_in(*members), static_cast<int>(number_of(members->if_contains("level"))), text_in(*members, "number"),
                                text_in(*members, "title")});
  for (const json::value& span : list_in(object, "noise"))
    if (span.is_array() && span.get_array().size() == 2)
      parts.noise.push_back({number_of(&span.get_array()[0]), number_of(&span.get_array()[1])});
  for (const json::value& notice : list_in(object, "notices"))
    if (const json::object* members = notice.if_object()) parts.notices.push_back({text_in(*members, "code"), place_in(*members)});
  return parts;
}

}  // namespace bihuan::api
