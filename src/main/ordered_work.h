// SPDX-License-Identifier: Apache-2.0
// Runs the same step on many items with several threads and hands the results over in the order of the items.
// At most `slots` items are held at once, so memory does not grow with their number.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace bihuan {

// Slot: what one item needs on its way; kept and used again for later items.
template <class Slot>
class OrderedWork {
 public:
  // No thread is started before the second item.
  explicit OrderedWork(std::size_t threads)
      : thread_count_(threads < 1 ? 1 : threads), slots_(thread_count_ == 1 ? 1 : thread_count_ * 4) {}

  // fill(Slot&) -> bool puts the next item into the slot, false when there is none; step(Slot&, turn) works on it, in any thread;
  // deliver(Slot&) takes the result, in order. fill and deliver run in the calling thread. In a step, turn() waits until all
  // items before have been delivered; from then to its end nothing else is delivered. An exception from any of them ends the
  // run and is thrown on.
  template <class Fill, class Step, class Deliver>
  void run(Fill fill, Step step, Deliver deliver) {
    Place& first = slots_[0];
    if (!fill(*first.slot)) return;
    if (thread_count_ > 1 && fill(*slots_[1].slot)) return run_parallel(fill, step, deliver);
    do {
      step(*first.slot, [] {});
      deliver(*first.slot);
    } while (thread_count_ == 1 && fill(*first.slot));
  }

 private:
  struct Stopped {};  // thrown in a step that waits for its turn when the run ends

  struct Place {
    std::unique_ptr<Slot> slot = std::make_unique<Slot>();
    std::exception_ptr error;
    bool done = false;
  };

  template <class Fill, class Step, class Deliver>
  void run_parallel(Fill& fill, Step& step, Deliver& deliver) {
    filled_ = 2;
    Joined joined{*this, {}};
    for (std::size_t i = 0; i < thread_count_; ++i) joined.threads.emplace_back([this, &step] { work(step); });
    for (bool more = true; delivered_ < filled_;) {
      more = more && fill_free_slots(fill);
      Place& place = slots_[delivered_ % slots_.size()];
      wait_for(place);
      if (place.error) std::rethrow_exception(place.error);
      deliver(*place.slot);
      place.done = false;
      const std::lock_guard lock(mutex_);
      ++delivered_;
      turns_.notify_all();
    }
  }

  template <class Fill>
  bool fill_free_slots(Fill& fill) {
    while (filled_ - delivered_ < slots_.size()) {
      if (!fill(*slots_[filled_ % slots_.size()].slot)) return false;
      const std::lock_guard lock(mutex_);
      ++filled_;
      waiting_.notify_one();
    }
    return true;
  }

  void wait_for(const Place& place) {
    std::unique_lock lock(mutex_);
    finished_.wait(lock, [&] { return place.done; });
  }

  void wait_for_turn(std::size_t item) {
    std::unique_lock lock(mutex_);
    turns_.wait(lock, [&] { return delivered_ == item || stopping_; });
    if (stopping_) throw Stopped{};
  }

  template <class Step>
  void work(Step& step) {
    std::unique_lock lock(mutex_);
    while (true) {
      waiting_.wait(lock, [&] { return taken_ < filled_ || stopping_; });
      if (stopping_) return;
      const std::size_t item = taken_++;
      Place& place = slots_[item % slots_.size()];
      lock.unlock();
      try {
        step(*place.slot, [this, item] { wait_for_turn(item); });
      } catch (...) {
        place.error = std::current_exception();
      }
      lock.lock();
      place.done = true;
      if (item == delivered_) finished_.notify_one();  // else nobody waits for it yet
    }
  }

  // Stops and joins the threads, also when an exception passes.
  struct Joined {
    OrderedWork& work;
    std::vector<std::thread> threads;
    ~Joined() {
      {
        const std::lock_guard lock(work.mutex_);
        work.stopping_ = true;
      }
      work.waiting_.notify_all();
      work.turns_.notify_all();
      for (std::thread& thread : threads) thread.join();
    }
  };

  std::size_t thread_count_;
  std::vector<Place> slots_;
  std::mutex mutex_;
  std::condition_variable waiting_, finished_, turns_;
  std::size_t filled_ = 0, taken_ = 0, delivered_ = 0;  // items; changed under mutex_
  bool stopping_ = false;
};

}  // namespace bihuan
