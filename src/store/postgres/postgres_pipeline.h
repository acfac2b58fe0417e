// SPDX-License-Identifier: Apache-2.0
// Statements without rows, sent to the server without waiting for each answer (libpq's pipeline mode): within a group of writes a round trip for each
// would be most of the time. What went wrong is thrown by the next drain(), and the transaction has then failed. Not for several threads at a time.
#pragma once

#include <cstdint>

#include "store/postgres/libpq_module.h"

namespace bihuan::store {

class PostgresPipeline {
 public:
  // `changed` takes the rows of the last statement that was answered.
  PostgresPipeline(PGconn* connection, std::int64_t& changed) : connection_(connection), changed_(changed) {}

  // As PQsendQueryPrepared. Throws a StoreFault when it cannot be sent, or when something before it went wrong and it was time to look.
  void send(const char* name, int count, const char* const* values, const int* lengths, const int* is_binary);
  // Waits for all answers; from then on the connection can be asked as usual. Throws the first fault.
  void drain();
  // The same where what went wrong does not matter any more: before a rollback.
  void drop() noexcept;

 private:
  static constexpr int most_unanswered = 128;  // what the server answers to so many fits into the socket, so that neither waits for the other

  void take_answers();

  PGconn* connection_;
  std::int64_t& changed_;
  int unanswered_ = 0;
  bool is_open_ = false;
};

}  // namespace bihuan::store
