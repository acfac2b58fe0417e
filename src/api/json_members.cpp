// SPDX-License-Identifier: Apache-2.0
#include "api/json_members.h"

#include <boost/json.hpp>
#include <utility>

#include "api/header_words.h"
#include "base/utf8.h"
#include "report/visible_text.h"

namespace bihuan::api {
namespace {

using base::ErrorKind;

constexpr std::size_t deepest = 8;  // an area in a body: its geometry, parts, rings, points

std::optional<char32_t> unseen_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
    const char32_t character = base::utf8_at(text, at);
    if (report::acts_on_terminal(character)) return character;
  }
  return std::nullopt;
}

}  // namespace

struct JsonMembers::Parsed {
  boost::json::object members;
};

JsonMembers::JsonMembers(const Request& request, std::size_t most_bytes) : parsed_(std::make_unique<Parsed>()) {
  if (request.body.size() > most_bytes) {
    failed_ = {ErrorKind::too_large, "request-body-too-large", "body", std::to_string(most_bytes >> 10) + " KB"};
    return;
  }
  if (request.body.empty()) return;
  if (!is_media_type(request.content_type, "application/json")) {
    failed_ = {ErrorKind::unsupported, "body-not-json", "Content-Type", ""};
    return;
  }
  parse(request.body);
}

JsonMembers::JsonMembers(std::string_view object) : parsed_(std::make_unique<Parsed>()) { parse(object); }

void JsonMembers::parse(std::string_view text) {
  boost::json::parse_options options;
  options.max_depth = deepest;
  boost::json::error_code error;
  boost::json::value value = boost::json::parse(boost::json::string_view(text.data(), text.size()), error, {}, options);
  if (error || !value.is_object())
    fail("body-not-json", "body");
  else
    parsed_->members = std::move(value.get_object());
}

JsonMembers::~JsonMembers() = default;

void JsonMembers::fail(std::string_view code, std::string_view name, std::string_view detail) {
  if (!failed_) failed_ = {ErrorKind::invalid, std::string(code), std::string(name), std::string(detail)};
}

std::optional<std::string> JsonMembers::taken(std::string_view name, std::size_t longest, bool is_secret) {
  const auto found = parsed_->members.find(boost::json::string_view(name.data(), name.size()));
  if (found == parsed_->members.end()) return std::nullopt;
  const boost::json::string* const given = found->value().if_string();
  std::string text = given == nullptr ? std::string() : std::string(given->data(), given->size());
  if (given == nullptr)
    fail("body-wrong-member", name);
  else if (text.size() > longest)
    fail("text-too-long", name, std::to_string(longest));
  else if (const auto unseen = is_secret ? std::nullopt : unseen_character(text))
    fail("text-unseen", name, report::spelled_out(*unseen));
  else if (is_secret && text.find('\0') != std::string::npos)
    fail("body-wrong-member", name);
  parsed_->members.erase(found);
  return text;
}

std::string JsonMembers::text(std::string_view name, std::size_t longest) { return taken(name, longest, false).value_or(""); }
std::optional<std::string> JsonMembers::optional_text(std::string_view name, std::size_t longest) { return taken(name, longest, false); }
std::string JsonMembers::secret(std::string_view name, std::size_t longest) { return taken(name, longest, true).value_or(""); }

std::optional<bool> JsonMembers::boolean(std::string_view name) {
  const auto found = parsed_->members.find(boost::json::string_view(name.data(), name.size()));
  if (found == parsed_->members.end()) return std::nullopt;
  const bool* const given = found->value().if_bool();
  const bool value = given != nullptr && *given;
  if (given == nullptr) fail("body-wrong-member", name);
  parsed_->members.erase(found);
  return value;
}

std::vector<std::string> JsonMembers::texts(std::string_view name, std::size_t most, std::size_t longest) {
  const auto found = parsed_->members.find(boost::json::string_view(name.data(), name.size()));
  std::vector<std::string> texts;
  if (found == parsed_->members.end()) return texts;
  const boost::json::array* const given = found->value().if_array();
  if (given == nullptr || given->size() > most) {
    fail("body-wrong-member", name);
  } else {
    for (const boost::json::value& one : *given) {
      const boost::json::string* const text = one.if_string();
      if (text == nullptr || text->size() > longest)
        fail("body-wrong-member", name);
      else if (const auto unseen = unseen_character({text->data(), text->size()}))
        fail("text-unseen", name, report::spelled_out(*unseen));
      else
        texts.emplace_back(text->data(), text->size());
    }
  }
  parsed_->members.erase(found);
  return texts;
}

std::optional<std::vector<std::string>> JsonMembers::optional_texts(std::string_view name, std::size_t most, std::size_t longest) {
  if (parsed_->members.find(boost::json::string_view(name.data(), name.size())) == parsed_->members.end()) return std::nullopt;
  return texts(name, most, longest);
}

std::optional<std::int64_t> JsonMembers::integer(std::string_view name, std::int64_t low, std::int64_t high) {
  const auto found = parsed_->members.find(boost::json::string_view(name.data(), name.size()));
  if (found == parsed_->members.end()) return std::nullopt;
  boost::json::error_code error;
  const std::int64_t value = found->value().is_number() ? found->value().to_number<std::int64_t>(error) : low - 1;
  if (error || value < low || value > high) fail("body-wrong-member", name);
  parsed_->members.erase(found);
  return value;
}

std::optional<std::string> JsonMembers::json(std::string_view name) {
  const auto found = parsed_->members.find(boost::json::string_view(name.data(), name.size()));
  if (found == parsed_->members.end()) return std::nullopt;
  std::string text = boost::json::serialize(found->value());
  parsed_->members.erase(found);
  return text;
}

std::vector<std::string> JsonMembers::items(std::string_view name, std::size_t most) {
  const auto found = parsed_->members.find(boost::json::string_view(name.data(), name.size()));
  std::vector<std::string> items;
  if (found == parsed_->members.end()) return items;
  const auto* const given = found->value().if_array();
  if (given == nullptr || given->size() > most)
    fail("body-wrong-member", name);
  else
    for (const auto& one : *given) items.push_back(boost::json::serialize(one));
  parsed_->members.erase(found);
  return items;
}

std::optional<base::Error> JsonMembers::failed() {
  if (!failed_ && !parsed_->members.empty()) {
    const auto key = parsed_->members.begin()->key();
    fail("body-unknown-member", std::string_view(key.data(), key.size()));
  }
  return failed_;
}

}  // namespace bihuan::api
