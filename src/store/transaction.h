// SPDX-License-Identifier: Apache-2.0
// A transaction that is rolled back unless it is committed. Knows how each engine begins one.
#pragma once

#include <cstdint>

#include "store/connection.h"

namespace bihuan::store {

class Transaction {
 public:
  // `reading`: every read sees the state that the first one saw. `writing`: on SQLite the lock is taken at once.
  enum class Purpose : std::uint8_t { reading, writing };

  Transaction(Connection& connection, Purpose purpose);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Connection& connection_;
  bool is_open_ = true;
};

}  // namespace bihuan::store
