// SPDX-License-Identifier: Apache-2.0
// What the transport counts, and its text for Prometheus (format 0.0.4). Each io thread counts into its own Metrics; reading adds them up.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "api/refusal.h"

namespace bihuan::api {

// Written by one thread, read by any.
class Count {
 public:
  void add(std::uint64_t by) { value_.store(value_.load(std::memory_order_relaxed) + by, std::memory_order_relaxed); }
  std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

class Metrics {
 public:
  // One answered request; `method` in capitals, those that are not known count as "other".
  void count_request(std::string_view method, int status, std::chrono::microseconds took);
  void count_refusal(Refusal refusal) { refused_[static_cast<std::size_t>(refusal)].add(1); }
  void count_received(std::size_t bytes) { received_.add(bytes); }
  void count_sent(std::size_t bytes) { sent_.add(bytes); }
  void count_connection() { connections_.add(1); }

  static constexpr std::array<std::string_view, 8> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "other"};
  static constexpr std::size_t classes = 5;  // 1xx to 5xx
  // Upper ends in microseconds, inclusive; what takes longer stands behind the last.
  static constexpr std::array<std::int64_t, 14> bounds = {100,    250,    500,     1'000,   2'500,     5'000,     10'000,
                                                          25'000, 50'000, 100'000, 250'000, 1'000'000, 2'500'000, 10'000'000};

 private:
  friend class MetricsText;

  std::array<Count, methods.size() * classes> requests_;
  std::array<Count, bounds.size() + 1> durations_;
  Count duration_sum_;  // microseconds
  std::array<Count, refusal_count> refused_;
  Count received_;
  Count sent_;
  Count connections_;
};

struct ServerFacts {
  std::string_view version;
  std::size_t open_connections = 0;
  std::size_t waiting = 0;  // requests that wait for a work thread
  std::chrono::microseconds up_for{0};
};

std::string metrics_text(std::span<const Metrics* const> parts, const ServerFacts& facts);

}  // namespace bihuan::api
