// SPDX-License-Identifier: Apache-2.0
#include "api/transport/session.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <exception>
#include <utility>

#include "api/header_words.h"
#include "api/preferences.h"
#include "api/problem.h"

namespace bihuan::api {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t smallest_buffer = 16 << 10;
constexpr std::size_t slowest_rate = 16 << 10;  // bytes a second that a body or an answer must keep up with
constexpr std::size_t encrypted_size = 16 << 10, most_encrypted_at_once = 16 << 10;  // bytes; a record of TLS holds as much
constexpr std::size_t most_discarded = 256 << 10;
constexpr auto linger_limit = 2s;
constexpr std::chrono::seconds between_news{1};
constexpr std::chrono::minutes longest_stream{30};
constexpr auto never = std::chrono::microseconds::max();

// For a person who reads "65536 KB" as well as "64 MB".
std::string size_text(std::size_t bytes) {
  if (bytes % (1 << 20) == 0) return std::to_string(bytes >> 20) + " MB";
  if (bytes % (1 << 10) == 0) return std::to_string(bytes >> 10) + " KB";
  return std::to_string(bytes) + " B";
}

// The lines of a log are lines, whatever was thrown.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return text;
}

// What the proxy itself added to X-Forwarded-For is the last; what stands before it anybody may have written.
std::string last_address(std::string_view list, const std::string& otherwise) {
  const std::string_view last = trimmed(list.substr(list.rfind(',') + 1));
  ErrorCode error;
  const asio::ip::address address = asio::ip::make_address(std::string(last), error);
  return error ? otherwise : address.to_string();
}

}  // namespace

Session::Session(IoThread& thread, Socket socket)
    : thread_(thread),
      shared_(thread.shared()),
      socket_(std::move(socket)),
      answered_(thread.context()),
      reader_(shared_.options.header_limit, shared_.options.body_limit),
      capacity_(std::max(smallest_buffer, 2 * shared_.options.header_limit)),
      deadline_(never) {
  buffer_.reset(new char[capacity_]);  // not written to before it is needed: an idle connection costs no page
  const asio::ip::address peer = peer_address(socket_);
  is_local_peer_ = peer.is_loopback();
  peer_ = peer.to_string();
  is_proxy_peer_ = !shared_.options.proxy.empty() && peer_ == shared_.options.proxy;
  ErrorCode error;
  socket_.set_option(asio::ip::tcp::no_delay(true), error);
  if (shared_.identity) {
    tls_ = std::make_unique<base::TlsChannel>(shared_.identity);
    encrypted_.reset(new char[encrypted_size]);
  }
  thread_.metrics().count_connection();
  thread_.enlist(*this);
}

Session::~Session() {
  release_body();
  release_answer();
  thread_.strike(*this);
}

Awaitable<void> Session::serve() {
  do {
    reader_.begin();
    release_body();
    refusal_ = Refusal::none;
    target_.reset();
    request_ = {};
    sent_bytes_ = 0;
    co_await read_head();
    if (is_closed_) break;
    request_id_ = shared_.next_request_id();
    check_head();
    if (refusal_ == Refusal::none && reader_.state() == RequestReader::State::body) co_await read_body();
    if (is_closed_) break;
    received_at_ = now();
    if (refusal_ != Refusal::none)
      answer_refusal();
    else if (!answer_itself())
      co_await ask_handler();
    if (!hold_answer()) {
      refusal_ = Refusal::busy;
      answer_refusal();
    }
    co_await write(answer_.head, answer_.payload());
    if (!stream_at_.empty()) co_await go_on_streaming();
    record();
    release_answer();
  } while (keeps_alive_ && !is_closed_ && !shared_.is_stopping);
  if (!is_closed_) co_await linger();
}

Awaitable<void> Session::turn_away() {
  request_id_ = shared_.next_request_id();
  received_at_ = now();
  refuse(Refusal::crowded);
  answer_refusal();
  co_await write(answer_.head, answer_.payload());
  record();
  if (!is_closed_) co_await linger();
}

// --- reading ---

Awaitable<void> Session::read_head() {
  const auto limit = shared_.options.idle_limit;
  await(Waiting::for_request, now() + limit);
  bool has_begun = false;
  for (;;) {
    parse();
    const RequestReader::State state = reader_.state();
    if (state == RequestReader::State::refused) co_return refuse(reader_.refusal());
    if (state != RequestReader::State::between && state != RequestReader::State::head) co_return;
    if (!has_begun && (begin_ < end_ || state == RequestReader::State::head)) {
      has_begun = true;
      await(Waiting::within_request, now() + limit);
    }
    if (shared_.is_stopping && !has_begun) is_closed_ = true;
    if (is_closed_) co_return;
    co_await read_more();
    if (is_expired_ && has_begun) co_return refuse(Refusal::slow);
    if (is_expired_) is_closed_ = true;
    if (is_closed_) co_return;
  }
}

Awaitable<void> Session::read_body() {
  static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
  if (reader_.head().awaits_continue && !reader_.head().is_http10 && begin_ == end_) co_await write(go_on, {});
  const std::chrono::microseconds begun = now();
  while (!is_closed_) {
    await(Waiting::within_request, begun + shared_.options.idle_limit + time_for(reader_.body().size()));
    parse();
    if (!hold_body()) co_return refuse(Refusal::busy);
    if (reader_.state() == RequestReader::State::complete) co_return;
    // What is full of one line of a chunked body is no chunked body.
    if (reader_.state() == RequestReader::State::body && end_ - begin_ == capacity_) co_return refuse(Refusal::malformed);
    if (reader_.state() == RequestReader::State::refused) co_return refuse(reader_.refusal());
    co_await read_more();
    if (is_expired_) co_return refuse(Refusal::slow);
  }
}

void Session::parse() {
  while (begin_ < end_) {
    const RequestReader::State before = reader_.state();
    const std::size_t used = reader_.put({buffer_.get() + begin_, end_ - begin_});
    begin_ += used;
    const RequestReader::State after = reader_.state();
    if (used == 0 || after == RequestReader::State::complete || after == RequestReader::State::refused ||
        (before != RequestReader::State::body && after == RequestReader::State::body))
      break;
  }
  if (begin_ == end_) begin_ = end_ = 0;
}

// Reads once. A reader that waits for more has used up what it could, so that there is room.
Awaitable<void> Session::read_more() {
  if (end_ == capacity_) {
    std::copy(buffer_.get() + begin_, buffer_.get() + end_, buffer_.get());
    end_ -= begin_;
    begin_ = 0;
  }
  if (tls_) co_return co_await read_encrypted();
  ErrorCode error;
  const asio::mutable_buffer room(buffer_.get() + end_, capacity_ - end_);
  const std::size_t count = co_await socket_.async_read_some(room, asio::redirect_error(awaited, error));
  end_ += count;
  thread_.metrics().count_received(count);
  if (error && !is_expired_) is_closed_ = true;
}

// The same under TLS: what was read may be of the handshake, and need an answer of its own.
Awaitable<void> Session::read_encrypted() {
  while (!is_closed_ && !is_expired_) {
    const std::size_t count = tls_->read(buffer_.get() + end_, capacity_ - end_);
    co_await send_made();
    end_ += count;
    if (count > 0 || is_closed_) co_return;
    if (tls_->is_over()) is_closed_ = true;
    if (is_closed_ || is_expired_) co_return;
    ErrorCode error;
    const asio::mutable_buffer room(encrypted_.get(), encrypted_size);
    const std::size_t received = co_await socket_.async_read_some(room, asio::redirect_error(awaited, error));
    thread_.metrics().count_received(received);
    tls_->put({encrypted_.get(), received});
    if (error && !is_expired_) is_closed_ = true;
  }
}

// Sends what TLS has made: an answer, or its part of the handshake.
Awaitable<void> Session::send_made() {
  made_ = tls_->take();
  std::string_view left = made_;
  while (!left.empty() && !is_closed_ && !is_expired_) {
    const asio::const_buffer piece(left.data(), left.size());
    ErrorCode error;
    const std::size_t count = co_await socket_.async_write_some(piece, asio::redirect_error(awaited, error));
    left.remove_prefix(count);
    if (error && !is_expired_) is_closed_ = true;
  }
}

// By pieces, so that no answer is held twice.
Awaitable<void> Session::write_encrypted(std::string_view plain) {
  const std::chrono::microseconds begun = now();
  std::size_t written = 0;
  while (written < plain.size() && !is_closed_) {
    await(Waiting::for_client, begun + shared_.options.idle_limit + time_for(written));
    const std::string_view piece = plain.substr(written, most_encrypted_at_once);
    if (!tls_->write(piece)) is_closed_ = true;
    co_await send_made();
    written += piece.size();
    if (is_expired_) is_closed_ = true;
  }
  sent_bytes_ += written;
  thread_.metrics().count_sent(written);
}

// Bodies are held in memory: all of them together no more than was allowed.
bool Session::hold_body() {
  const std::size_t size = reader_.body().size();
  const std::size_t held = shared_.held_bodies += size - held_bytes_;
  held_bytes_ = size;
  return held <= shared_.options.bodies_limit;
}

void Session::release_body() {
  shared_.held_bodies -= held_bytes_;
  held_bytes_ = 0;
}

// So are answers until their clients have taken them; those that are shared are counted where they are kept.
bool Session::hold_answer() {
  const std::size_t size = answer_.body.size();
  if ((shared_.held_answers += size) <= shared_.options.answers_limit) {
    held_answer_bytes_ = size;
    return true;
  }
  shared_.held_answers -= size;
  return false;
}

void Session::release_answer() {
  answer_ = {};
  shared_.held_answers -= held_answer_bytes_;
  held_answer_bytes_ = 0;
}

// Of a stream, whose answer's status is still to be recorded.
void Session::release_answer_body() {
  answer_.body.clear();
  shared_.held_answers -= held_answer_bytes_;
  held_answer_bytes_ = 0;
}

// --- answering ---

void Session::check_head() {
  const RequestHead& head = reader_.head();
  keeps_alive_ = head.keeps_alive;
  if (refusal_ != Refusal::none) return fill_request();
  target_ = parse_target(head.target);
  const bool is_elsewhere = target_ && !target_->authority.empty() && target_->authority != head.host;
  fill_request();
  if (!target_ || is_elsewhere)
    refuse(Refusal::target);
  else if (!head.host.empty() && !shared_.hosts.are_ours(head.host))
    refuse(Refusal::host);
  else if (head.method != "GET" && head.method != "HEAD" && is_foreign_page(head.host, head.origin, head.fetch_site))
    refuse(Refusal::elsewhere);
}

void Session::fill_request() {
  const RequestHead& head = reader_.head();
  request_.method = head.method == "HEAD" ? std::string_view("GET") : std::string_view(head.method);
  if (target_) {
    request_.path = target_->path;
    request_.query = target_->query;
  }
  request_.content_type = head.content_type;
  request_.accept_language = head.accept_language;
  request_.if_match = head.if_match;
  request_.idempotency_key = head.idempotency_key;
  request_.last_event_id = head.last_event_id;
  request_.accepts_gzip = accepts_gzip(head.accept_encoding);
  request_.cookie = head.cookie;
  request_.authorization = head.authorization;
  request_.csrf_token = head.csrf_token;
  request_.agent = head.agent;
  request_.host = head.host;
  request_.address = is_proxy_peer_ ? last_address(head.forwarded_for, peer_) : peer_;
  request_.is_secure = tls_ || (is_proxy_peer_ && same_word(head.forwarded_proto, "https"));
  request_.from_this_machine = is_local_peer_ && !is_proxy_peer_ && !head.is_http10 && !head.is_forwarded && is_loopback(head.host);
  request_.request_id = request_id_;
}

void Session::refuse(Refusal refusal) {
  refusal_ = refusal;
  keeps_alive_ = false;
}

void Session::answer_refusal() {
  const RefusalFacts facts = facts_of(refusal_);
  std::string detail;
  if (refusal_ == Refusal::body_too_large) detail = size_text(shared_.options.body_limit);
  if (refusal_ == Refusal::header_too_large) detail = size_text(shared_.options.header_limit);
  Response response = problem(request_, facts.status, {base::ErrorKind::invalid, std::string(facts.code), "", std::move(detail)});
  if (facts.status == 503) response.headers.emplace_back("Retry-After", "1");
  thread_.metrics().count_refusal(refusal_);
  finish(std::move(response));
}

// What needs no handler and must not wait for one.
bool Session::answer_itself() {
  if (request_.path != "/healthz" && request_.path != "/metrics") return false;
  finish(own_response());
  return true;
}

Response Session::own_response() {
  if (request_.method != "GET") {
    Response response = problem(request_, 405, {base::ErrorKind::unsupported, "method-not-allowed", "", ""});
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  Response response;
  response.cache_control = "no-store";
  if (request_.path == "/healthz") {
    response.body = R"({"status":"ok"})";
    return response;
  }
  if (!request_.from_this_machine) return problem(request_, {base::ErrorKind::denied, "metrics-elsewhere", "", ""});
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body =
      metrics_text(shared_.metrics, {shared_.options.version, shared_.open_connections, shared_.pool->waiting(), now() - shared_.started});
  return response;
}

Awaitable<void> Session::ask_handler() {
  request_.body = reader_.body();
  await(Waiting::for_handler, never);
  answered_.expires_at(Timer::time_point::max());
  WorkPool* const pool = shared_.handler.is_slow(request_)      ? shared_.slow_pool
                         : shared_.handler.is_writing(request_) ? shared_.writing_pool
                                                                : shared_.pool;
  if (!pool->submit(*this)) {
    refusal_ = Refusal::busy;
    co_return answer_refusal();
  }
  ErrorCode error;  // the timer never runs out: run() ends the waiting
  co_await answered_.async_wait(asio::redirect_error(awaited, error));
}

// What has come since, once a second. The client comes back by itself after the end, so that no stream outlives the right to it for long.
Awaitable<void> Session::go_on_streaming() {
  const std::chrono::microseconds begun = now();
  while (!stream_at_.empty() && !is_closed_ && !shared_.is_stopping && now() - begun < longest_stream) {
    await(Waiting::for_news, never);
    answered_.expires_after(between_news);
    ErrorCode error;
    co_await answered_.async_wait(asio::redirect_error(awaited, error));
    if (is_closed_ || shared_.is_stopping) co_return;
    const std::string position = std::move(stream_at_);
    request_.last_event_id = position;
    co_await ask_handler();
    if (answer_.status != 200 || !hold_answer()) co_return;
    co_await write(answer_.payload(), {});
    release_answer_body();
  }
}

void Session::run(bool is_wanted) noexcept {
  if (!is_wanted) return answer(problem(request_, 503, {base::ErrorKind::conflict, "server-busy", "", ""}));
  Response response;
  try {
    response = shared_.handler.answer_or_later(request_);
    if (const auto later = std::move(response.later)) return later(*this);  // from here on the session may be gone
  } catch (...) {
    return fail(std::current_exception());
  }
  answer(std::move(response));
}

void Session::answer(Response response) noexcept {
  try {
    finish(std::move(response));
  } catch (...) {
    return fail(std::current_exception());
  }
  asio::post(thread_.context(), [this] { answered_.cancel(); });
}

void Session::fail(const std::exception_ptr& fault) noexcept {
  std::string what = "unknown";
  try {
    std::rethrow_exception(fault);
  } catch (const std::exception& thrown) {
    what = thrown.what();
  } catch (...) {
  }
  shared_.log_fault("request " + request_id_ + " failed: " + one_line(std::move(what)));
  finish(problem(request_, 500, {base::ErrorKind::invalid, "server-fault", "", request_id_}));
  asio::post(thread_.context(), [this] { answered_.cancel(); });
}

void Session::finish(Response response) {
  const RequestHead& head = reader_.head();
  AnswerTerms terms;
  terms.is_head = head.method == "HEAD";
  terms.is_get = terms.is_head || head.method == "GET";
  terms.is_http10 = head.is_http10;
  if (shared_.is_stopping) keeps_alive_ = false;
  terms.keeps_alive = keeps_alive_;
  terms.is_secure = request_.is_secure;
  terms.if_none_match = head.if_none_match;
  terms.accept_encoding = head.accept_encoding;
  terms.request_id = request_id_;
  terms.now = shared_.clock.now();
  stream_at_ = response.status == 200 && !terms.is_head ? std::move(response.stream_at) : std::string();
  terms.is_stream = !stream_at_.empty();
  if (terms.is_stream) keeps_alive_ = terms.keeps_alive = false;
  answer_ = make_answer(std::move(response), terms);
}

// --- writing ---

Awaitable<void> Session::write(std::string_view head, std::string_view body) {
  if (tls_) {
    co_await write_encrypted(head);
    co_return co_await write_encrypted(body);
  }
  const std::chrono::microseconds begun = now();
  std::size_t written = 0;
  while (!is_closed_ && !(head.empty() && body.empty())) {
    await(Waiting::for_client, begun + shared_.options.idle_limit + time_for(written));
    const std::array<asio::const_buffer, 2> pieces = {asio::buffer(head), asio::buffer(body)};
    ErrorCode error;
    const std::size_t count = co_await socket_.async_write_some(pieces, asio::redirect_error(awaited, error));
    written += count;
    const std::size_t of_head = std::min(count, head.size());
    head.remove_prefix(of_head);
    body.remove_prefix(count - of_head);
    if (error || is_expired_) is_closed_ = true;
  }
  sent_bytes_ += written;
  thread_.metrics().count_sent(written);
}

// Says that no more will come, and reads for a while what is under way: closing at once would reset the connection, and the client might
// lose the answer.
Awaitable<void> Session::linger() {
  if (tls_) {
    tls_->end();
    await(Waiting::for_client, now() + linger_limit);
    co_await send_made();
  }
  ErrorCode error;
  socket_.shutdown(Socket::shutdown_send, error);
  if (error) co_return;
  await(Waiting::for_client, now() + linger_limit);
  std::size_t discarded = 0;
  while (!is_closed_ && !is_expired_ && discarded < most_discarded) {
    begin_ = end_ = 0;
    co_await read_more();
    discarded += end_;
  }
}

void Session::record() {
  const std::chrono::microseconds took = now() - received_at_;
  const std::string_view method = reader_.head().method;
  thread_.metrics().count_request(method, answer_.status, took);
  if (!shared_.options.access_log) return;
  const std::string_view target = reader_.head().target;
  const std::string_view path = target.substr(0, target.find('?'));
  const auto micros = shared_.clock.now().time_since_epoch().count();
  shared_.log_access(std::to_string(micros) + " " + std::string(method.empty() ? "-" : method) + " " +
                     std::string(path.empty() ? "-" : path) + " " + std::to_string(answer_.status) + " " + std::to_string(sent_bytes_) +
                     " " + std::to_string(took.count()) + " " + request_id_);
}

// --- deadlines ---

void Session::await(Waiting waiting, std::chrono::microseconds until) {
  waiting_ = waiting;
  deadline_ = until;
  is_expired_ = false;
}

std::chrono::microseconds Session::time_for(std::size_t bytes) const { return std::chrono::seconds(bytes / slowest_rate); }

void Session::expire_at(std::chrono::microseconds now) {
  if (now < deadline_) return;
  deadline_ = never;
  is_expired_ = true;
  ErrorCode error;
  socket_.cancel(error);
}

void Session::close_if_idle() {
  if (waiting_ == Waiting::for_request) cut();
}

void Session::cut() {
  is_closed_ = true;
  ErrorCode error;
  socket_.cancel(error);
}

}  // namespace bihuan::api
