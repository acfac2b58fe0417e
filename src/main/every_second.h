// SPDX-License-Identifier: Apache-2.0
// A thread that does something once a second while the server runs. Knows nothing of what it is.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace bihuan {

class EverySecond {
 public:
  // What `work` throws is said on standard error behind `name`, once until it has gone well again, and it is tried anew.
  EverySecond(std::string name, std::function<void()> work);
  ~EverySecond();  // waits for what it is doing
  EverySecond(const EverySecond&) = delete;
  EverySecond& operator=(const EverySecond&) = delete;

 private:
  void run() noexcept;

  const std::string name_;
  const std::function<void()> work_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace bihuan
