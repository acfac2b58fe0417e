// SPDX-License-Identifier: Apache-2.0
// The one translation unit that includes Boost.Beast.
#include "api/transport/request_reader.h"

#include <algorithm>
#include <array>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <optional>

#include "api/header_words.h"
#include "api/hosts.h"

namespace bihuan::api {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr std::array<std::string_view, 7> known_methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
constexpr std::size_t smallest_chunk_end = 5;  // "0\r\n\r\n"
constexpr std::size_t kept_body = 64 << 10;    // bytes of capacity kept from request to request

std::string_view view_of(beast::string_view text) { return {text.data(), text.size()}; }

// Beast has one error for a version it does not speak and for one that is none.
bool names_other_version(std::string_view line) {
  line = line.substr(0, line.find_first_of("\r\n"));
  if (line.size() < 9) return false;
  const std::string_view version = line.substr(line.size() - 9);
  if (version == " HTTP/1.0" || version == " HTTP/1.1") return false;  // then the line's end is wrong
  return version.starts_with(" HTTP/") && version[6] >= '0' && version[6] <= '9' && version[7] == '.' && version[8] >= '0' &&
         version[8] <= '9';
}

Refusal refusal_of(beast::error_code error, std::string_view bytes) {
  if (error == http::error::header_limit) return Refusal::header_too_large;
  if (error == http::error::body_limit) return Refusal::body_too_large;
  if (error == http::error::bad_version && names_other_version(bytes)) return Refusal::version;
  return Refusal::malformed;
}

void append_to_list(std::string& list, std::string_view value) {
  if (!list.empty()) list += ", ";
  list += value;
}

}  // namespace

void RequestHead::clear() {
  for (std::string* text : {&method, &target, &host, &content_type, &accept_language, &accept_encoding, &if_match, &if_none_match, &idempotency_key, &last_event_id, &origin, &fetch_site, &cookie, &authorization, &csrf_token,
                            &agent, &forwarded_for, &forwarded_proto})
    text->clear();
  is_http10 = keeps_alive = is_forwarded = awaits_continue = false;
}

// Takes from Beast what the transport needs and allocates nothing for the rest.
class RequestReader::Parser {
 public:
  Parser(RequestHead& head, std::string& body) : head_(head), body_(body) {}

  void begin(std::size_t header_limit, std::size_t body_limit) {
    counts_ = {};
    message_.emplace(*this);
    message_->header_limit(static_cast<std::uint32_t>(header_limit));
    message_->body_limit(body_limit);
    message_->eager(false);
  }

  // Beast's own rules first, then these.
  Refusal refusal_of_head() const {
    if (std::find(known_methods.begin(), known_methods.end(), head_.method) == known_methods.end()) return Refusal::method;
    if (counts_.hosts > 1 || (counts_.hosts == 0 && !head_.is_http10)) return Refusal::malformed;
    if (counts_.hosts == 1 && !is_host(head_.host)) return Refusal::malformed;
    if (counts_.has_coding && (head_.is_http10 || counts_.codings > 1)) return Refusal::malformed;
    if (counts_.has_coding && !counts_.is_chunked) return Refusal::coding;
    if (counts_.expects_other) return Refusal::expectation;
    return Refusal::none;
  }

  class Message : public http::basic_parser<true> {
   public:
    explicit Message(Parser& parser) : parser_(parser) {}

   private:
    void on_request_impl(http::verb, beast::string_view method, beast::string_view target, int version, beast::error_code&) override {
      parser_.head_.method = view_of(method);
      parser_.head_.target = view_of(target);
      parser_.head_.is_http10 = version < 11;
    }
    void on_field_impl(http::field field, beast::string_view name, beast::string_view value, beast::error_code&) override {
      if (!is_header_done_) parser_.take_field(field, view_of(name), view_of(value));
    }
    void on_header_impl(beast::error_code&) override { is_header_done_ = true; }  // the fields behind a chunked body do not count
    void on_body_init_impl(boost::optional<std::uint64_t> const&, beast::error_code&) override {}
    std::size_t on_body_impl(beast::string_view bytes, beast::error_code&) override { return parser_.take_body(bytes); }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, beast::error_code&) override {
      return parser_.take_body(bytes);
    }
    void on_finish_impl(beast::error_code&) override {}
    void on_response_impl(int, beast::string_view, int, beast::error_code&) override {}

    Parser& parser_;
    bool is_header_done_ = false;
  };
  Message& message() { return *message_; }

 private:
  void take_field(http::field field, std::string_view name, std::string_view value) {
    switch (field) {
      case http::field::host:
        ++counts_.hosts;
        head_.host = value;
        break;
      case http::field::transfer_encoding:
        ++counts_.codings;
        counts_.has_coding = true;
        counts_.is_chunked = same_word(value, "chunked");
        break;
      case http::field::expect:
        (same_word(value, "100-continue") ? head_.awaits_continue : counts_.expects_other) = true;
        break;
      case http::field::content_type:
        head_.content_type = value;
        break;
      case http::field::accept_language:
        append_to_list(head_.accept_language, value);
        break;
      case http::field::accept_encoding:
        append_to_list(head_.accept_encoding, value);
        break;
      case http::field::if_match:
        append_to_list(head_.if_match, value);
        break;
      case http::field::if_none_match:
        append_to_list(head_.if_none_match, value);
        break;
      case http::field::origin:
        append_to_list(head_.origin, value.empty() ? "null" : value);
        break;
      case http::field::sec_fetch_site:
        append_to_list(head_.fetch_site, value);
        break;
      case http::field::cookie:
        if (!head_.cookie.empty()) head_.cookie += "; ";
        head_.cookie += value;
        break;
      case http::field::authorization:
        append_to_list(head_.authorization, value);
        break;
      case http::field::user_agent:
        head_.agent = value;
        break;
      case http::field::forwarded:
      case http::field::via:
        head_.is_forwarded = true;
        break;
      case http::field::unknown:
        take_unknown_field(name, value);
        break;
      default:
        break;
    }
  }
  void take_unknown_field(std::string_view name, std::string_view value) {
    if (same_word(name, "Last-Event-ID")) append_to_list(head_.last_event_id, value);
    if (same_word(name, "Idempotency-Key")) append_to_list(head_.idempotency_key, value);
    if (same_word(name, "X-CSRF-Token")) append_to_list(head_.csrf_token, value);
    if (!same_word(name.substr(0, 12), "X-Forwarded-") && !same_word(name, "X-Real-IP")) return;
    head_.is_forwarded = true;
    if (same_word(name, "X-Forwarded-For")) append_to_list(head_.forwarded_for, value);
    if (same_word(name, "X-Forwarded-Proto")) append_to_list(head_.forwarded_proto, value);
  }
  std::size_t take_body(beast::string_view bytes) {
    body_.append(bytes.data(), bytes.size());
    return bytes.size();
  }

  struct Counts {
    int hosts = 0;
    int codings = 0;
    bool has_coding = false;
    bool is_chunked = false;
    bool expects_other = false;
  };

  RequestHead& head_;
  std::string& body_;
  Counts counts_;
  std::optional<Message> message_;
};

RequestReader::RequestReader(std::size_t header_limit, std::size_t body_limit)
    : header_limit_(header_limit), body_limit_(body_limit), parser_(std::make_unique<Parser>(head_, body_)) {
  begin();
}

RequestReader::~RequestReader() = default;

void RequestReader::begin() {
  state_ = State::between;
  refusal_ = Refusal::none;
  head_bytes_ = 0;
  head_.clear();
  body_.clear();
  if (body_.capacity() > kept_body) std::string().swap(body_);
  parser_->begin(header_limit_, body_limit_);
}

std::size_t RequestReader::put(std::string_view bytes) {
  std::size_t used = 0;
  while (state_ == State::between && bytes.substr(used).starts_with("\r\n")) {  // an empty line before a request is borne (RFC 9112, 2.2)
    used += 2;
    head_bytes_ += 2;
    if (head_bytes_ > header_limit_) refuse(Refusal::header_too_large);
  }
  const bool is_half_line = state_ == State::between && bytes.substr(used) == "\r";
  if (state_ == State::refused || used == bytes.size() || is_half_line) return used;
  if (state_ == State::between) state_ = State::head;
  if (state_ == State::head)
    put_head(bytes, used);
  else if (state_ == State::body)
    used += put_body(bytes.substr(used));
  return used;
}

void RequestReader::put_head(std::string_view bytes, std::size_t& used) {
  beast::error_code error;
  const std::string_view given = bytes.substr(used);
  const std::size_t taken = parser_->message().put(boost::asio::const_buffer(given.data(), given.size()), error);
  used += taken;
  head_bytes_ += taken;
  const bool is_done = parser_->message().is_header_done();
  if (error && error != http::error::need_more) return refuse(refusal_of(error, given));
  // Beast counts a line at a time, so that many lines would pass; and at the limit without an end it can only be more.
  if (head_bytes_ > header_limit_ || (!is_done && head_bytes_ + given.size() - taken >= header_limit_))
    return refuse(Refusal::header_too_large);
  if (is_done) finish_head();
}

void RequestReader::finish_head() {
  if (const Refusal refusal = parser_->refusal_of_head(); refusal != Refusal::none) return refuse(refusal);
  auto& message = parser_->message();
  head_.keeps_alive = message.keep_alive();
  message.eager(true);
  state_ = message.is_done() ? State::complete : State::body;
}

std::size_t RequestReader::put_body(std::string_view bytes) {
  auto& message = parser_->message();
  // Beast asserts that the end of a chunked body does not come in smaller pieces; what is left to come is never shorter.
  if (message.chunked() && bytes.size() < smallest_chunk_end) return 0;
  beast::error_code error;
  const std::size_t used = message.put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
  if (error && error != http::error::need_more)
    refuse(refusal_of(error, {}));
  else if (message.is_done())
    state_ = State::complete;
  return used;
}

void RequestReader::refuse(Refusal refusal) {
  state_ = State::refused;
  refusal_ = refusal;
}

}  // namespace bihuan::api
