// SPDX-License-Identifier: Apache-2.0
// Asio's types as the transport uses them: each bound to the io_context of one thread, which is cheaper than any_io_executor.
// No lambda with captures and no other temporary that is more than plain data stands in a co_await expression: g++ 12 frees it twice.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace bihuan::api {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;
using ErrorCode = boost::system::error_code;
inline constexpr asio::use_awaitable_t<Executor> awaited;

// The address of the other end; that of IPv4 where it comes as one of IPv6. Unspecified when it is gone already.
inline asio::ip::address peer_address(const Socket& socket) {
  ErrorCode error;
  const asio::ip::address address = socket.remote_endpoint(error).address();
  if (error) return {};
  if (address.is_v6() && address.to_v6().is_v4_mapped()) return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  return address;
}

}  // namespace bihuan::api
