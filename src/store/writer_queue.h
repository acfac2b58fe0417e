// SPDX-License-Identifier: Apache-2.0
// One thread that runs the queued writes on one connection, as many to a commit as are waiting. Knows nothing of what they write.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "store/driver.h"

namespace bihuan::store {

class WriterQueue {
 public:
  using Work = std::function<void(Connection&)>;
  using Done = std::function<void(std::exception_ptr)>;

  // `driver` must outlive the queue.
  WriterQueue(const Driver& driver, std::unique_ptr<Connection> connection, std::size_t group_limit);
  ~WriterQueue();  // finishes what is queued
  WriterQueue(const WriterQueue&) = delete;
  WriterQueue& operator=(const WriterQueue&) = delete;

  // As Database::write_later.
  void add(Work work, Done done);

 private:
  struct Task {
    Work work;
    Done done;
    std::exception_ptr outcome;
  };

  void run_groups() noexcept;
  bool take_group();
  void run_group();
  bool run_together();
  void run_task(Task& task);

  const Driver& driver_;
  const std::size_t group_limit_;
  std::unique_ptr<Connection> connection_;  // the thread's own; nothing after it was lost
  std::vector<Task> group_;                 // the thread's own

  std::mutex mutex_;
  std::condition_variable added_;
  std::deque<Task> waiting_;
  bool is_closing_ = false;
  std::thread thread_;
};

}  // namespace bihuan::store
