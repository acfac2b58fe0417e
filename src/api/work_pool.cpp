// SPDX-License-Identifier: Apache-2.0
#include "api/work_pool.h"

#include <sys/resource.h>

namespace bihuan::api {

WorkPool::WorkPool(std::size_t threads, std::size_t most_waiting, Priority priority)
    : most_waiting_(most_waiting), priority_(priority), idle_(threads) {
  threads_.reserve(threads);
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
}

WorkPool::~WorkPool() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  something_waits_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool WorkPool::submit(Work& work) {
  bool wakes_one = false;
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= most_waiting_ + idle_) return false;
    queue_.push_back(&work);
    wakes_one = idle_ > 0;
  }
  if (wakes_one) something_waits_.notify_one();
  return true;
}

std::size_t WorkPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void WorkPool::serve() {
  constexpr int low = 19;
  if (priority_ == Priority::low) ::setpriority(PRIO_PROCESS, 0, low);  // on Linux: of this thread
  std::unique_lock lock(mutex_);
  for (;;) {
    something_waits_.wait(lock, [this] { return is_ending_ || !queue_.empty(); });
    if (queue_.empty()) return;
    --idle_;
    Work* work = queue_.front();
    queue_.pop_front();
    lock.unlock();
    work->run(!is_dropping_);
    lock.lock();
    ++idle_;
  }
}

}  // namespace bihuan::api
