// SPDX-License-Identifier: Apache-2.0
// An answer as it goes over the wire: the handler's Response, made conditional, compressed, and given the fields that every answer has.
// Pure: no socket, no clock.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "api/http.h"
#include "base/clock.h"

namespace bihuan::api {

// What the transport knows of the request beyond what a handler sees.
struct AnswerTerms {
  bool is_get = false;   // GET or HEAD: may be answered 304
  bool is_head = false;  // the body is not sent
  bool is_http10 = false;
  bool keeps_alive = true;
  bool is_stream = false;  // has no length, and ends with the connection
  bool is_secure = false;  // came over TLS: the browser is told to come no other way
  std::string_view if_none_match;
  std::string_view accept_encoding;
  std::string_view request_id;
  base::Instant now;
};

struct Answer {
  int status = 200;
  std::string head;  // the status line and the fields, with the empty line
  std::string body;
  std::shared_ptr<const std::string> shared_body;  // sent when it is there, else body

  std::string_view payload() const { return shared_body ? std::string_view(*shared_body) : std::string_view(body); }
};

Answer make_answer(Response response, const AnswerTerms& terms);

// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(base::Instant at);

}  // namespace bihuan::api
