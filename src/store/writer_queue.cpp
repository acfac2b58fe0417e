// SPDX-License-Identifier: Apache-2.0
#include "store/writer_queue.h"

#include <algorithm>

#include "store/counters_store.h"
#include "store/transaction.h"

namespace bihuan::store {
namespace {

// Numbers are held by heart while it lives; what is not written down is forgotten, as what took them is undone.
class HeldUntilDone {
 public:
  explicit HeldUntilDone(Connection& connection) : connection_(connection) { connection_.held_numbers().open(); }
  ~HeldUntilDone() { connection_.held_numbers().close(); }
  HeldUntilDone(const HeldUntilDone&) = delete;
  HeldUntilDone& operator=(const HeldUntilDone&) = delete;

  void write_down() { write_down_numbers(connection_); }

 private:
  Connection& connection_;
};

// What the others of a group are told when the transaction itself failed: always a StoreFault.
std::exception_ptr group_fault(const std::exception_ptr& cause) noexcept {
  try {
    std::rethrow_exception(cause);
  } catch (const StoreFault&) {
    return cause;
  } catch (...) {
    return std::make_exception_ptr(StoreFault(FaultKind::other, "a write of the same group could not be undone"));
  }
}

}  // namespace

WriterQueue::WriterQueue(const Driver& driver, std::unique_ptr<Connection> connection, std::size_t group_limit)
    : driver_(driver), group_limit_(std::max<std::size_t>(group_limit, 1)), connection_(std::move(connection)) {
  group_.reserve(group_limit_);
  thread_ = std::thread([this] { run_groups(); });
}

WriterQueue::~WriterQueue() {
  {
    const std::lock_guard lock(mutex_);
    is_closing_ = true;
  }
  added_.notify_one();
  thread_.join();
}

void WriterQueue::add(Work work, Done done) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back({std::move(work), std::move(done), nullptr});
  }
  added_.notify_one();
}

void WriterQueue::run_groups() noexcept {
  while (take_group()) {
    try {
      run_group();
    } catch (...) {
      const std::exception_ptr fault = group_fault(std::current_exception());
      for (Task& task : group_)
        if (!task.outcome) task.outcome = fault;
      if (connection_ && !connection_->is_alive()) connection_.reset();
    }
    for (Task& task : group_) {
      try {
        task.done(task.outcome);
      } catch (...) {  // the caller's own affair; the others must still be told
        continue;
      }
    }
    group_.clear();
  }
}

// False when the queue is closing and empty.
bool WriterQueue::take_group() {
  std::unique_lock lock(mutex_);
  added_.wait(lock, [&] { return is_closing_ || !waiting_.empty(); });
  while (!waiting_.empty() && group_.size() < group_limit_) {
    group_.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return !group_.empty();
}

void WriterQueue::run_group() {
  if (!connection_ || !connection_->is_alive()) connection_ = driver_.open_writer();
  Transaction transaction(*connection_, Transaction::Purpose::writing);
  if (!run_together())
    for (Task& task : group_) run_task(task);
  transaction.commit();
}

// All of the group within one savepoint, as it nearly always goes: each savepoint costs a round trip, and makes SQLite's search index write
// down what it has gathered. False when one failed: then nothing of the group has happened. Throws as run_task does.
bool WriterQueue::run_together() {
  if (group_.size() < 2) return false;
  connection_->run_often("savepoint one_group");
  try {
    HeldUntilDone held(*connection_);
    for (Task& task : group_) task.work(*connection_);
    held.write_down();
    connection_->run_often("release savepoint one_group");
    return true;
  } catch (...) {
    const std::exception_ptr cause = std::current_exception();
    try {
      connection_->run("rollback to savepoint one_group; release savepoint one_group");
    } catch (const StoreFault&) {
      std::rethrow_exception(cause);
    }
    return false;
  }
}

// Throws only when the whole transaction is lost with it.
void WriterQueue::run_task(Task& task) {
  connection_->run_often("savepoint one_write");
  try {
    HeldUntilDone held(*connection_);
    task.work(*connection_);
    held.write_down();
    connection_->run_often("release savepoint one_write");
  } catch (...) {
    task.outcome = std::current_exception();
    try {
      connection_->run("rollback to savepoint one_write; release savepoint one_write");
    } catch (const StoreFault&) {  // the engine gave up the transaction: on a full disk, or with the connection
      std::rethrow_exception(task.outcome);
    }
  }
}

}  // namespace bihuan::store
