// SPDX-License-Identifier: Apache-2.0
// A ledger in a database of a PostgreSQL server. The database itself is made by whoever runs the server.
#pragma once

#include "store/driver.h"

namespace bihuan::store {

class PostgresDriver final : public Driver {
 public:
  explicit PostgresDriver(std::string address);

  Engine engine() const override { return Engine::postgres; }
  std::string place() const override { return place_; }
  std::optional<base::Error> obstacle(bool /*create*/) const override { return std::nullopt; }
  std::unique_ptr<Connection> open_writer() const override;
  std::unique_ptr<Connection> open_reader() const override;

 private:
  std::string address_;
  std::string place_;
};

}  // namespace bihuan::store
