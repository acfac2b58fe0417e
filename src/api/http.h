// SPDX-License-Identifier: Apache-2.0
// A request and its answer as the routes see them: plain values, without sockets. The transport has parsed and limited the request already.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan::api {

struct Request {
  std::string_view method;  // "GET", "POST", "PATCH"; HEAD comes as GET
  std::string_view path;    // decoded, without the query: "/api/plans/990101-3"
  std::string_view query;   // as sent, without the question mark
  std::string_view body;
  std::string_view content_type;     // as sent; empty when there is none
  std::string_view accept_language;  // as sent
  std::string_view if_match;         // as sent; empty when it is not there
  std::string_view idempotency_key;  // as sent; empty when it is not there
  std::string_view last_event_id;    // as sent; of a stream, where it has come to
  bool accepts_gzip = false;         // and would rather have it
  std::string_view cookie;           // as sent
  std::string_view authorization;    // as sent
  std::string_view csrf_token;       // X-CSRF-Token as sent
  std::string_view agent;            // User-Agent as sent
  std::string_view host;             // as sent
  std::string address;               // of the client, as far as it is known: the proxy's word where one was named
  bool is_secure = false;            // over TLS, here or at the proxy
  bool from_this_machine = false;    // see ServerOptions
  std::string_view request_id;       // for the log and for a person to quote

  // The first value of a parameter, decoded (RFC 3986; + is a space); empty when it is not given.
  std::string parameter(std::string_view name) const;
  std::vector<std::pair<std::string, std::string>> parameters() const;
};

class Reply;

struct Response {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::shared_ptr<const std::string> shared_body;  // instead of body, for what many answers share (files of the web application)
  std::string etag;                                // without quotation marks; the transport answers 304 by it
  std::string cache_control = "no-cache";
  std::vector<std::pair<std::string, std::string>> headers;  // beyond what the transport adds (security headers, length, date, encoding)
  // Not empty: a stream (WHATWG HTML, server-sent events). The transport sends the body, leaves the connection open, and asks the handler the same again a
  // second later with this as `last_event_id`, until the client goes, the answer is not 200, or half an hour is over.
  std::string stream_at;
  // Not empty: this is no answer yet. Called once, it sees to it that the answer comes to the reply; nothing else of the response counts.
  std::function<void(Reply&)> later;
  std::shared_ptr<const std::string> shared_gzip;            // the shared body as gzip, made once; the transport sends it to whom it suits
};

// Takes an answer that comes when something is durable, once, from any thread: one of both is called. It lives until then.
class Reply {
 public:
  virtual ~Reply() = default;
  virtual void answer(Response response) noexcept = 0;
  virtual void fail(const std::exception_ptr& fault) noexcept = 0;  // becomes a 500 with the request's id
};

// Answers one request. Called from several threads at a time; may block. What it throws becomes a 500 with the request's id.
class Handler {
 public:
  virtual ~Handler() = default;
  virtual Response answer(const Request& request) = 0;
  // The same, where the response may say `later`: the thread is free for others until the disk has what was asked. The request lives until the reply has
  // its answer.
  virtual Response answer_or_later(const Request& request) { return answer(request); }
  // Whether answering takes long without using the ledger: hashing a password, asking another server. Few such are answered at a time, by threads of
  // their own, so that they keep nobody else waiting. Called on an io thread, without the body.
  virtual bool is_slow(const Request&) const { return false; }
  // Whether answering mostly waits for a write to be durable. Many such are answered at a time, so that many share a commit.
  virtual bool is_writing(const Request&) const { return false; }
};

}  // namespace bihuan::api
