// SPDX-License-Identifier: Apache-2.0
#include "api/transport/io_thread.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <cstdio>
#include <iostream>
#include <utility>

#include "api/transport/session.h"

namespace bihuan::api {
namespace {

using namespace std::chrono_literals;

constexpr auto tick_length = 100ms;           // how late a deadline may be noticed
constexpr auto retry_after = 100ms;           // when the machine has no more descriptors
constexpr std::size_t most_turned_away = 64;  // that are answered at a time; beyond these a connection is only closed

Awaitable<void> serve_session(IoThread& thread, Socket socket) {
  Session session(thread, std::move(socket));
  co_await session.serve();
}

Awaitable<void> turn_session_away(IoThread& thread, Socket socket) {
  Session session(thread, std::move(socket));
  co_await session.turn_away();
}

}  // namespace

std::string Shared::next_request_id() {
  std::uint64_t id = id_seed + 0x9E3779B97F4A7C15u * ++last_request;  // spread by splitmix64: one to one, so that none comes twice
  id = (id ^ id >> 30) * 0xBF58476D1CE4E5B9u;
  id = (id ^ id >> 27) * 0x94D049BB133111EBu;
  id ^= id >> 31;
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; id >>= 4) text[i] = "0123456789abcdef"[id & 15];
  return text;
}

void Shared::log_access(std::string_view line) {
  const std::lock_guard lock(log_mutex);
  options.access_log(line);
}

void Shared::log_fault(std::string_view line) {
  const std::lock_guard lock(log_mutex);
  if (options.fault_log)
    options.fault_log(line);
  else
    std::cerr << line << std::endl;
}

void IoThread::begin_accepting() { asio::co_spawn(context_, accept(), asio::detached); }

Awaitable<void> IoThread::accept() {
  while (acceptor_.is_open()) {
    Socket socket(context_);
    ErrorCode error;
    co_await acceptor_.async_accept(socket, asio::redirect_error(awaited, error));
    if (!error) {
      welcome(std::move(socket));
    } else if (acceptor_.is_open() && error != asio::error::connection_aborted) {
      retry_.expires_after(retry_after);
      co_await retry_.async_wait(asio::redirect_error(awaited, error));
    }
  }
}

void IoThread::welcome(Socket socket) {
  const std::size_t open = shared_.open_connections;
  if (open < shared_.options.most_connections) {
    asio::co_spawn(context_, serve_session(*this, std::move(socket)), asio::detached);
  } else if (open < shared_.options.most_connections + most_turned_away) {
    asio::co_spawn(context_, turn_session_away(*this, std::move(socket)), asio::detached);
  } else {
    metrics_.count_refusal(Refusal::crowded);
  }
}

void IoThread::enlist(Session& session) {
  ++shared_.open_connections;
  session.place = sessions_.size();
  sessions_.push_back(&session);
  if (is_watching_) return;
  is_watching_ = true;
  asio::co_spawn(context_, watch_deadlines(), asio::detached);
}

void IoThread::strike(Session& session) {
  --shared_.open_connections;
  sessions_.back()->place = session.place;
  sessions_[session.place] = sessions_.back();
  sessions_.pop_back();
}

// One timer for all sessions of the thread: arming one for each message costs more than looking at all of them now and then. Ends with the
// last session, so that an idle server sleeps.
Awaitable<void> IoThread::watch_deadlines() {
  while (!sessions_.empty()) {
    ErrorCode error;
    tick_.expires_after(tick_length);
    co_await tick_.async_wait(asio::redirect_error(awaited, error));
    const std::chrono::microseconds now = shared_.clock.elapsed();
    const bool is_over = now >= drain_until_;
    if (is_over) {
      shared_.pool->drop();
      shared_.slow_pool->drop();
      shared_.writing_pool->drop();
    }
    for (Session* session : sessions_) {
      if (is_over)
        session->cut();
      else
        session->expire_at(now);
    }
  }
  is_watching_ = false;
}

void IoThread::begin_stop() {
  drain_until_ = shared_.clock.elapsed() + shared_.options.drain_limit;
  ErrorCode error;
  acceptor_.close(error);
  retry_.cancel();
  for (Session* session : sessions_) session->close_if_idle();
}

}  // namespace bihuan::api
