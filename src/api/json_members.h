// SPDX-License-Identifier: Apache-2.0
// The members of a JSON object that came as a request's body, taken one by one within limits. What is wrong with one is an Error whose `where` is its
// name. Knows no route.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/http.h"
#include "base/result.h"

namespace bihuan::api {

class JsonMembers {
 public:
  static constexpr std::size_t largest = 16 << 10;  // bytes of the body

  // An empty body is an object without members. Failures: body-not-json, request-body-too-large.
  explicit JsonMembers(const Request& request, std::size_t most_bytes = largest);
  // Of an object within a body, as items() gives it.
  explicit JsonMembers(std::string_view object);
  ~JsonMembers();
  JsonMembers(const JsonMembers&) = delete;
  JsonMembers& operator=(const JsonMembers&) = delete;

  // What is not given is empty. `longest` in bytes. Failures: body-wrong-member, text-too-long, text-unseen (a control character).
  std::string text(std::string_view name, std::size_t longest);
  std::optional<std::string> optional_text(std::string_view name, std::size_t longest);
  // As it was typed, whatever it holds: a password, a login that is only compared.
  std::string secret(std::string_view name, std::size_t longest);
  std::optional<bool> boolean(std::string_view name);
  std::vector<std::string> texts(std::string_view name, std::size_t most, std::size_t longest);

  std::optional<std::vector<std::string>> optional_texts(std::string_view name, std::size_t most, std::size_t longest);
  std::optional<std::int64_t> integer(std::string_view name, std::int64_t low, std::int64_t high);
  // Any value as JSON; "null" for null. Not taken apart here.
  std::optional<std::string> json(std::string_view name);
  // A list's values as JSON. Failure: body-wrong-member.
  std::vector<std::string> items(std::string_view name, std::size_t most);

  // After the last: the first thing that was wrong; body-unknown-member for what nobody took.
  std::optional<base::Error> failed();

 private:
  struct Parsed;
  void parse(std::string_view text);
  void fail(std::string_view code, std::string_view name, std::string_view detail = {});
  std::optional<std::string> taken(std::string_view name, std::size_t longest, bool is_secret);

  std::unique_ptr<Parsed> parsed_;
  std::optional<base::Error> failed_;
};

}  // namespace bihuan::api
