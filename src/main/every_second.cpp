// SPDX-License-Identifier: Apache-2.0
#include "main/every_second.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <utility>

namespace bihuan {

EverySecond::EverySecond(std::string name, std::function<void()> work)
    : name_(std::move(name)), work_(std::move(work)), thread_([this] { run(); }) {}

EverySecond::~EverySecond() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  stopping_.notify_one();
  thread_.join();
}

void EverySecond::run() noexcept {
  bool is_said = false;
  for (;;) {
    try {
      work_();
      is_said = false;
    } catch (const std::exception& fault) {
      if (!is_said) std::fprintf(stderr, "%s: %s\n", name_.c_str(), fault.what());
      is_said = true;
    }
    std::unique_lock lock(mutex_);
    if (stopping_.wait_for(lock, std::chrono::seconds(1), [&] { return is_stopping_; })) return;
  }
}

}  // namespace bihuan
