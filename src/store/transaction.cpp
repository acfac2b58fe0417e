// SPDX-License-Identifier: Apache-2.0
#include "store/transaction.h"

namespace bihuan::store {

Transaction::Transaction(Connection& connection, Purpose purpose) : connection_(connection) {
  const bool is_sqlite = connection.engine() == Engine::sqlite;
  if (purpose == Purpose::reading)
    connection.run_often(is_sqlite ? "begin deferred" : "begin isolation level repeatable read read only");
  else
    connection.run_often(is_sqlite ? "begin immediate" : "begin");
}

Transaction::~Transaction() {
  if (!is_open_) return;
  try {
    connection_.run_often("rollback");
  } catch (const StoreFault&) {  // the engine has rolled back by itself, or the connection is gone and the transaction with it
    return;
  }
}

void Transaction::commit() {
  connection_.run_often("commit");
  is_open_ = false;
}

}  // namespace bihuan::store
