// SPDX-License-Identifier: Apache-2.0
#include "store/reader_pool.h"

#include <algorithm>

#include "store/transaction.h"

namespace bihuan::store {

// The right to hold one connection; waits for it.
class ReaderPool::Seat {
 public:
  explicit Seat(ReaderPool& pool) : pool_(pool) {
    std::unique_lock lock(pool_.mutex_);
    pool_.seat_freed_.wait(lock, [&] { return pool_.free_seats_ > 0; });
    --pool_.free_seats_;
  }
  ~Seat() {
    {
      const std::lock_guard lock(pool_.mutex_);
      ++pool_.free_seats_;
    }
    pool_.seat_freed_.notify_one();
  }
  Seat(const Seat&) = delete;
  Seat& operator=(const Seat&) = delete;

 private:
  ReaderPool& pool_;
};

ReaderPool::ReaderPool(const Driver& driver, std::size_t most_readers)
    : driver_(driver), free_seats_(std::max<std::size_t>(most_readers, 1)) {
  idle_.reserve(free_seats_);
}

std::unique_ptr<Connection> ReaderPool::take_idle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void ReaderPool::read_once(const std::function<void(Connection&)>& work) {
  auto connection = take_idle();
  if (!connection || !connection->is_alive()) connection = driver_.open_reader();
  {
    Transaction transaction(*connection, Transaction::Purpose::reading);
    work(*connection);
  }
  if (!connection->is_alive()) return;
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connection));
}

void ReaderPool::read(const std::function<void(Connection&)>& work) {
  const Seat seat(*this);
  try {
    read_once(work);
  } catch (const StoreFault& fault) {
    if (fault.kind() != FaultKind::lost) throw;
    read_once(work);
  }
}

}  // namespace bihuan::store
