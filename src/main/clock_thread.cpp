// SPDX-License-Identifier: Apache-2.0
#include "main/clock_thread.h"

#include <chrono>
#include <cstdio>
#include <exception>

#include "app/run_clocks.h"

namespace bihuan {

ClockThread::ClockThread(const app::Ledger& ledger, const base::Clock& clock) : ledger_(ledger), clock_(clock), thread_([this] { run(); }) {}

ClockThread::~ClockThread() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  stopping_.notify_one();
  thread_.join();
}

void ClockThread::run() noexcept {
  bool is_said = false;
  for (;;) {
    try {
      app::run_clocks(ledger_, clock_.now().time_since_epoch().count());
      is_said = false;
    } catch (const std::exception& fault) {
      if (!is_said) std::fprintf(stderr, "clocks: %s\n", fault.what());
      is_said = true;
    }
    std::unique_lock lock(mutex_);
    if (stopping_.wait_for(lock, std::chrono::seconds(1), [&] { return is_stopping_; })) return;
  }
}

}  // namespace bihuan
