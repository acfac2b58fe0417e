// SPDX-License-Identifier: Apache-2.0
// Threads that may block: they call the handler, so that the io threads never wait for a database. Knows no request.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace bihuan::api {

class Work {
 public:
  virtual ~Work() = default;
  // Called once, on a work thread. `is_wanted` is false when the pool was told to drop what waits.
  virtual void run(bool is_wanted) noexcept = 0;
};

class WorkPool {
 public:
  // Threads of low priority get what processor time the others leave.
  enum class Priority : std::uint8_t { normal, low };

  WorkPool(std::size_t threads, std::size_t most_waiting, Priority priority = Priority::normal);
  // Waits for what runs and for what waits.
  ~WorkPool();
  WorkPool(const WorkPool&) = delete;
  WorkPool& operator=(const WorkPool&) = delete;

  // False when too many wait; `work` must live until it has run.
  [[nodiscard]] bool submit(Work& work);
  // From now on what waits is run as unwanted.
  void drop() { is_dropping_ = true; }
  std::size_t waiting() const;

 private:
  void serve();

  const std::size_t most_waiting_;
  const Priority priority_;
  mutable std::mutex mutex_;
  std::condition_variable something_waits_;
  std::deque<Work*> queue_;
  std::size_t idle_;  // threads that run nothing
  bool is_ending_ = false;
  std::atomic<bool> is_dropping_{false};
  std::vector<std::thread> threads_;
};

}  // namespace bihuan::api
