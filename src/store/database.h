// SPDX-License-Identifier: Apache-2.0
// A database by its address: connections to read on, and one queue of writes that are committed in groups. Any number of threads may use
// it. Knows the engines and the migrations; nothing of plans.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "store/connection.h"

namespace bihuan::store {

struct DatabaseOptions {
  // A file ("ledger.db"; made if missing and `create` says so) or "postgres://user@host/name" (any libpq URI).
  std::string address;
  bool create = true;
  std::int64_t now = 0;          // microseconds since 1970 UTC, noted beside each migration that is applied
  std::size_t most_readers = 4;  // connections kept for reading
  std::size_t group_limit = 64;  // writes that share a commit at most
};

class Database {
 public:
  // Opens it and brings its schema up to date. Errors (code, where = the address without a password): database-missing, database-newer
  // (its schema is from a later version of this program), database-foreign (no database of this program), database-locked,
  // database-unreachable, database-damaged, database-read-only.
  static base::Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
  virtual ~Database() = default;

  virtual Engine engine() const = 0;

  // Calls `work` with a connection whose reads all see one state. Waits while all readers are busy. A lost connection is tried once anew.
  // Passes on what `work` throws.
  virtual void read(const std::function<void(Connection&)>& work) = 0;

  // Queues `work` and returns when it is durable. Writes run one after the other on one connection, many within one transaction: if one
  // throws, all are undone and run once more, each inside a savepoint of its own, so that it alone fails, and its exception is thrown here.
  // `work` must therefore bear to be run twice. If the commit fails, all of the group get the StoreFault and none of them has happened.
  virtual void write(const std::function<void(Connection&)>& work) = 0;

  // The same without waiting: `done` is called from the writer's thread, with nullptr when durable, else with what went wrong.
  virtual void write_later(std::function<void(Connection&)> work, std::function<void(std::exception_ptr)> done) = 0;
};

// Number of the newest migration that this program knows.
int newest_migration();

}  // namespace bihuan::store
