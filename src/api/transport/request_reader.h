// SPDX-License-Identifier: Apache-2.0
// Bytes in, one request after the other out: HTTP/1.1 as Boost.Beast parses it, and the rules that Beast leaves to its users. Knows no
// socket.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "api/refusal.h"

namespace bihuan::api {

// What was sent, as it was sent; a field that came several times is one list.
struct RequestHead {
  std::string method;
  std::string target;
  std::string host;
  std::string content_type;
  std::string accept_language;
  std::string accept_encoding;
  std::string if_match;
  std::string if_none_match;
  std::string idempotency_key;  // Idempotency-Key
  std::string last_event_id;    // Last-Event-ID
  std::string origin;      // empty only when the field is not there
  std::string fetch_site;  // Sec-Fetch-Site
  std::string cookie;
  std::string authorization;
  std::string csrf_token;  // X-CSRF-Token
  std::string agent;       // User-Agent
  std::string forwarded_for;    // X-Forwarded-For
  std::string forwarded_proto;  // X-Forwarded-Proto
  bool is_http10 = false;
  bool keeps_alive = false;
  bool is_forwarded = false;     // came through a proxy: the peer is not the client
  bool awaits_continue = false;  // Expect: 100-continue

  void clear();
};

class RequestReader {
 public:
  enum class State : std::uint8_t { between, head, body, complete, refused };

  RequestReader(std::size_t header_limit, std::size_t body_limit);
  ~RequestReader();
  RequestReader(const RequestReader&) = delete;
  RequestReader& operator=(const RequestReader&) = delete;

  // Forgets the request, for the next one.
  void begin();
  // How many of `bytes` were used up; the others are to be given again, with more behind them. Stops behind the head and behind the
  // request.
  std::size_t put(std::string_view bytes);

  State state() const { return state_; }
  // Why, when the state is refused. Nothing can be read from the connection then.
  Refusal refusal() const { return refusal_; }
  RequestHead& head() { return head_; }
  std::string& body() { return body_; }

 private:
  class Parser;

  void put_head(std::string_view bytes, std::size_t& used);
  std::size_t put_body(std::string_view bytes);
  void refuse(Refusal refusal);
  void finish_head();

  const std::size_t header_limit_;
  const std::size_t body_limit_;
  State state_ = State::between;
  Refusal refusal_ = Refusal::none;
  std::size_t head_bytes_ = 0;
  RequestHead head_;
  std::string body_;
  std::unique_ptr<Parser> parser_;
};

}  // namespace bihuan::api
