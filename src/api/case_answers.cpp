// SPDX-License-Identifier: Apache-2.0
#include "api/case_answers.h"

#include <string>

#include "api/cases_json.h"
#include "api/header_words.h"
#include "api/problem.h"
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

Response kept_later(const Call& call, app::Report report) {
  Response response;
  response.later = [&ledger = call.ledger, &request = call.request, actor = call.actor, report = std::move(report)](Reply& reply) mutable {
    app::Told told;
    told.outcome = [&reply, &request](base::Result<app::Reported> reported) {
      Answer answer = reported_response(std::move(reported), 201);
      reply.answer(answer ? std::move(*answer) : problem(request, answer.error()));
    };
    told.fault = [&reply](const std::exception_ptr& fault) { reply.fail(fault); };
    app::report_case_later(ledger, actor, std::move(report), std::move(told));
  };
  return response;
}

}  // namespace bihuan::api
