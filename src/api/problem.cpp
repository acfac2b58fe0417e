// SPDX-License-Identifier: Apache-2.0
#include "api/problem.h"

#include <utility>

#include "api/preferences.h"
#include "report/json_text.h"
#include "report/messages.h"

namespace bihuan::api {
namespace {

std::string_view first_sentence(std::string_view text) {
  const std::size_t chinese = text.find("。");
  const std::size_t english = text.find(". ");
  return text.substr(0, std::min(chinese, english));
}

}  // namespace

int status_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::invalid:
      return 400;
    case base::ErrorKind::not_found:
      return 404;
    case base::ErrorKind::unsupported:
      return 415;
    case base::ErrorKind::too_large:
      return 413;
    case base::ErrorKind::conflict:
      return 409;
    case base::ErrorKind::denied:
      return 403;
    case base::ErrorKind::unauthenticated:
      return 401;
  }
  return 500;
}

Response problem(const Request& request, int status, const base::Error& error) {
  const report::Language language = preferred_language(request.accept_language);
  const std::string detail = report::error_sentence(error, language);
  Response response;
  response.status = status;
  response.content_type = "application/problem+json";
  response.cache_control = "no-store";
  response.headers.emplace_back("Content-Language", report::pick(language, "zh-CN", "en"));
  if (status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"bihuan\"");  // RFC 9110, 11.6.1: a 401 names a way in
  report::JsonText json;
  json.open_object().member("type", "urn:bihuan:problem:" + error.code).member("title", first_sentence(detail)).member("status", status);
  json.member("detail", detail).member("instance", request.request_id).member("where", error.where).close_object();
  response.body = std::move(json).take();
  return response;
}

Response problem(const Request& request, const base::Error& error) { return problem(request, status_of(error.kind), error); }

}  // namespace bihuan::api
