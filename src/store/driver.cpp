// SPDX-License-Identifier: Apache-2.0
#include "store/driver.h"

#include "store/postgres/libpq_module.h"
#include "store/postgres/postgres_driver.h"
#include "store/sqlite/sqlite_driver.h"

namespace bihuan::store {

bool is_postgres(std::string_view address) { return address.starts_with("postgres://") || address.starts_with("postgresql://"); }

std::optional<base::Error> missing_part(std::string_view address) {
  if (!is_postgres(address) || base::module_table<LibpqModule>() != nullptr) return std::nullopt;
  return base::Error{base::ErrorKind::unsupported, "database-part-missing", "postgres://…", LibpqModule::file};
}

std::unique_ptr<Driver> driver_for(const std::string& address) {
  if (is_postgres(address)) return std::make_unique<PostgresDriver>(address);
  return std::make_unique<SqliteDriver>(address);
}

base::Result<std::unique_ptr<Connection>> open_first(const Driver& driver, bool create) {
  if (auto error = driver.obstacle(create)) return tl::unexpected(std::move(*error));
  try {
    return driver.open_writer();
  } catch (const StoreFault& fault) {
    if (auto error = opening_error(fault, driver)) return tl::unexpected(std::move(*error));
    throw;
  }
}

std::optional<base::Error> opening_error(const StoreFault& fault, const Driver& driver) {
  using base::ErrorKind;
  const auto error = [&](ErrorKind kind, std::string_view code) {
    return base::Error{kind, std::string(code), driver.place(), fault.what()};
  };
  switch (fault.kind()) {
    case FaultKind::busy:
      return error(ErrorKind::conflict, "database-locked");
    case FaultKind::lost:
      return error(ErrorKind::not_found, "database-unreachable");
    case FaultKind::corrupt:
      return error(ErrorKind::invalid, "database-damaged");
    case FaultKind::denied:
      return error(ErrorKind::denied, "database-read-only");
    case FaultKind::full:
    case FaultKind::conflict:
    case FaultKind::other:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace bihuan::store
