// SPDX-License-Identifier: Apache-2.0
// How an engine makes connections to one database: the seam between Database and the folders sqlite/ and postgres/. Knows no schema.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/connection.h"

namespace bihuan::store {

class Driver {
 public:
  virtual ~Driver() = default;

  virtual Engine engine() const = 0;
  // The address as a person may see it: without a password.
  virtual std::string place() const = 0;
  // Why it is no use to open it, as far as that can be told without opening.
  virtual std::optional<base::Error> obstacle(bool create) const = 0;
  // The files that it consists of, the first of which is there whenever it is; none for a server's.
  virtual std::vector<std::string> files() const { return {}; }
  // Both throw a StoreFault and may be called from any thread. The first writer makes a missing file.
  virtual std::unique_ptr<Connection> open_writer() const = 0;
  virtual std::unique_ptr<Connection> open_reader() const = 0;
};

bool is_postgres(std::string_view address);
// What is not in place for an address: the module that speaks to PostgreSQL.
std::optional<base::Error> missing_part(std::string_view address);

// By the form of the address: postgres://… and postgresql://… are PostgreSQL, everything else is a SQLite file.
std::unique_ptr<Driver> driver_for(const std::string& address);

// Opens the writing connection; the engine's refusal becomes the database-… error that Database::open promises.
base::Result<std::unique_ptr<Connection>> open_first(const Driver& driver, bool create);
// The same translation for what is thrown while the schema is looked at. Nothing for faults that have no such error.
std::optional<base::Error> opening_error(const StoreFault& fault, const Driver& driver);

}  // namespace bihuan::store
