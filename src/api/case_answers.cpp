// SPDX-License-Identifier: Apache-2.0
#include "api/case_answers.h"

#include <string>

#include "api/cases_json.h"
#include "api/header_words.h"
#include "api/shapes.h"

namespace bihuan::api {

using base::ErrorKind;

std::optional<base::Error> not_json(const Request& request, std::size_t largest) {
  if (!is_media_type(request.content_type, "application/json")) return base::Error{ErrorKind::unsupported, "body-not-json", "Content-Type", {}};
  if (request.body.size() > largest) return base::Error{ErrorKind::too_large, "request-body-too-large", "body", std::to_string(largest >> 10) + " KB"};
  return std::nullopt;
}

Answer reported_response(const base::Result<app::Reported>& reported, int status) {
  if (!reported) return tl::unexpected(reported.error());
  JsonText json;
  write_reported(json, *reported);
  return json_response(std::move(json), reported->is_again ? 200 : status);
}

}  // namespace bihuan::api
