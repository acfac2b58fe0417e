// SPDX-License-Identifier: Apache-2.0
// The only place that asks for the time. Everything else is handed a Clock, or the instant itself.
#pragma once

#include <atomic>
#include <chrono>

namespace bihuan::base {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;  // since 1970 UTC

// May be asked from several threads at a time.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  // Since some moment before the program's start; never goes back. For measuring how long something took.
  virtual std::chrono::microseconds elapsed() const = 0;
};

// The machine's clock; lives as long as the program.
const Clock& system_clock();

// Moves only when a test moves it.
class HandClock : public Clock {
 public:
  explicit HandClock(Instant start) : start_(start) {}
  Instant now() const override { return start_ + elapsed(); }
  std::chrono::microseconds elapsed() const override { return std::chrono::microseconds(passed_.load()); }
  void advance(std::chrono::microseconds by) { passed_ += by.count(); }

 private:
  const Instant start_;
  std::atomic<std::chrono::microseconds::rep> passed_{0};
};

}  // namespace bihuan::base
