// SPDX-License-Identifier: Apache-2.0
// The thread that lets clocks do what they say while the server runs. What that is, is app/run_clocks.h's.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/ledger.h"
#include "base/clock.h"

namespace bihuan {

class ClockThread {
 public:
  // Both must outlive it. Looks once a second; a fault of the store is said on standard error, once until it has gone, and tried again.
  ClockThread(const app::Ledger& ledger, const base::Clock& clock);
  ~ClockThread();  // waits for what it is doing
  ClockThread(const ClockThread&) = delete;
  ClockThread& operator=(const ClockThread&) = delete;

 private:
  void run() noexcept;

  const app::Ledger& ledger_;
  const base::Clock& clock_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace bihuan
