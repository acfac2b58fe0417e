// SPDX-License-Identifier: Apache-2.0
// One connection: reads a request, has it answered, writes the answer, and again. Lives in its coroutine; its thread alone touches it, but
// for run(), while the coroutine waits for that.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "api/answer.h"
#include "api/http.h"
#include "api/refusal.h"
#include "api/transport/io_thread.h"
#include "api/transport/request_reader.h"
#include "api/transport/sockets.h"
#include "api/url.h"
#include "api/work_pool.h"

namespace bihuan::api {

class Session : public Work, private Reply {
 public:
  Session(IoThread& thread, Socket socket);
  ~Session() override;

  // Ends with the connection.
  Awaitable<void> serve();
  // Answers 503 without reading, for a connection too many.
  Awaitable<void> turn_away();

  // Calls the handler, on a work thread.
  void run(bool is_wanted) noexcept override;

  // By the thread's watch.
  void expire_at(std::chrono::microseconds now);
  void close_if_idle();
  void cut();

  std::size_t place = 0;  // in the thread's list

 private:
  enum class Waiting { for_request, within_request, for_handler, for_client, for_news };

  Awaitable<void> read_head();
  Awaitable<void> read_body();
  Awaitable<void> read_more();
  Awaitable<void> read_encrypted();
  Awaitable<void> write_encrypted(std::string_view plain);
  Awaitable<void> send_made();
  Awaitable<void> ask_handler();
  Awaitable<void> go_on_streaming();
  Awaitable<void> write(std::string_view head, std::string_view body);
  Awaitable<void> linger();

  void parse();
  void check_head();
  bool hold_body();
  void release_body();
  bool hold_answer();
  void release_answer();
  void release_answer_body();
  void fill_request();
  void refuse(Refusal refusal);
  void answer_refusal();
  bool answer_itself();
  Response own_response();
  void answer(Response response) noexcept override;
  void fail(const std::exception_ptr& fault) noexcept override;
  void finish(Response response);
  void record();
  void await(Waiting waiting, std::chrono::microseconds until);
  std::chrono::microseconds now() const { return shared_.clock.elapsed(); }
  std::chrono::microseconds time_for(std::size_t bytes) const;

  IoThread& thread_;
  Shared& shared_;
  Socket socket_;
  Timer answered_;
  RequestReader reader_;

  std::unique_ptr<base::TlsChannel> tls_;  // nothing: plain HTTP
  std::unique_ptr<char[]> encrypted_;  // as much as one read gives
  std::string made_;                   // by tls_, to be sent

  std::unique_ptr<char[]> buffer_;
  const std::size_t capacity_;
  std::size_t begin_ = 0;  // of what has been read and not yet parsed
  std::size_t end_ = 0;

  Waiting waiting_ = Waiting::for_request;
  std::chrono::microseconds deadline_;
  bool is_expired_ = false;
  bool is_closed_ = false;   // nothing more can be read or written
  bool keeps_alive_ = true;  // after this request
  bool is_local_peer_ = false;
  bool is_proxy_peer_ = false;  // the proxy that ServerOptions names
  std::string peer_;            // its address
  Refusal refusal_ = Refusal::none;

  std::optional<Target> target_;
  Request request_;
  std::string request_id_;
  Answer answer_;
  std::string stream_at_;  // of a stream: where it has come to
  std::size_t held_bytes_ = 0;         // of the body
  std::size_t held_answer_bytes_ = 0;
  std::size_t sent_bytes_ = 0;
  std::chrono::microseconds received_at_{0};
};

}  // namespace bihuan::api
