// SPDX-License-Identifier: Apache-2.0
// The connections kept for reading: opened when needed, lent to one thread at a time, replaced when the server has closed them.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "store/driver.h"

namespace bihuan::store {

class ReaderPool {
 public:
  // `driver` must outlive the pool.
  ReaderPool(const Driver& driver, std::size_t most_readers);

  // As Database::read.
  void read(const std::function<void(Connection&)>& work);

 private:
  class Seat;
  void read_once(const std::function<void(Connection&)>& work);
  std::unique_ptr<Connection> take_idle();

  const Driver& driver_;
  std::mutex mutex_;
  std::condition_variable seat_freed_;
  std::size_t free_seats_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace bihuan::store
