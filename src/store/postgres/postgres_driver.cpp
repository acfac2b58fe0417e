// SPDX-License-Identifier: Apache-2.0
#include "store/postgres/postgres_driver.h"

#include "store/postgres/postgres_address.h"
#include "store/postgres/postgres_connection.h"

namespace bihuan::store {

PostgresDriver::PostgresDriver(std::string address) : address_(std::move(address)), place_(shown_address(address_)) {}

std::unique_ptr<Connection> PostgresDriver::open_writer() const {
  auto connection = std::make_unique<PostgresConnection>(address_, false);
  Statement& statement = connection->prepare(R"sql(select current_setting('transaction_read_only'))sql");
  const bool is_read_only = statement.step() && statement.text(0) == "on";
  statement.reset();
  if (is_read_only) throw StoreFault(FaultKind::denied, "the server takes no writes");
  return connection;
}

std::unique_ptr<Connection> PostgresDriver::open_reader() const { return std::make_unique<PostgresConnection>(address_, true); }

}  // namespace bihuan::store
