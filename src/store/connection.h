// SPDX-License-Identifier: Apache-2.0
// One connection to a database and the statements prepared on it: the seam between the stores and the two engines. Not for several threads at a
// time. What the machine or the engine refuses is a StoreFault; it knows nothing of plans.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "store/held_numbers.h"

namespace bihuan::store {

// Why the engine gave up. `busy`: another process holds the lock; `lost`: the connection is gone; `full`: no room on the disk;
// `corrupt`: the file is no database or damaged; `conflict`: a key is taken, or another transaction was faster; `denied`: it may only be read;
// `other`: everything else, a mistake in our SQL among them.
enum class FaultKind : std::uint8_t { busy, lost, full, corrupt, conflict, denied, other };

class StoreFault : public std::runtime_error {
 public:
  StoreFault(FaultKind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  FaultKind kind() const { return kind_; }

 private:
  FaultKind kind_;
};

enum class Engine : std::uint8_t { sqlite, postgres };

// A prepared statement with values bound to $1, $2, …; its rows are stepped through once. Views of a row's texts hold until the next step.
class Statement {
 public:
  virtual ~Statement() = default;

  virtual void bind(int number, std::int64_t value) = 0;
  virtual void bind(int number, double value) = 0;
  virtual void bind(int number, std::string_view text) = 0;  // valid UTF-8 without NUL
  virtual void bind_bytes(int number, std::string_view bytes) = 0;

  // True while there is a row. The first call runs the statement; after false it may be bound and run anew.
  virtual bool step() = 0;
  // Ends a run before its last row.
  virtual void reset() = 0;

  // Columns count from 0. Null reads as 0 or empty.
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;
};

class Connection {
 public:
  virtual ~Connection() = default;

  virtual Engine engine() const = 0;
  // The statement belongs to the connection, which keeps some hundred prepared: this one until its run has ended and as many others have been
  // prepared since. Asked for again while it is being stepped through, it is reset.
  virtual Statement& prepare(std::string_view sql) = 0;
  // One or more statements without values: a migration, BEGIN. Ends the runs of all statements first.
  virtual void run(const std::string& sql) = 0;
  // The same for one of the few that come again and again: BEGIN, COMMIT, a savepoint. May stay prepared.
  virtual void run_often(const std::string& sql) { run(sql); }
  // Rows that the last statement inserted, updated or deleted.
  virtual std::int64_t changed() const = 0;
  // False when it must be thrown away: the server has closed it.
  virtual bool is_alive() const = 0;

  HeldNumbers& held_numbers() { return held_numbers_; }

 private:
  HeldNumbers held_numbers_;
};

// Binds the values in order: bound(connection.prepare(sql), region, plan_id).
template <class... Values>
Statement& bound(Statement& statement, const Values&... values) {
  [[maybe_unused]] int number = 0;
  [[maybe_unused]] const auto bind_one = [&](const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    if constexpr (std::is_floating_point_v<Value>)
      statement.bind(++number, static_cast<double>(value));
    else if constexpr (std::is_integral_v<Value>)
      statement.bind(++number, static_cast<std::int64_t>(value));
    else
      statement.bind(++number, std::string_view(value));
  };
  (bind_one(values), ...);
  return statement;
}

// Runs a statement that gives no rows.
template <class... Values>
void execute(Connection& connection, std::string_view sql, const Values&... values) {
  Statement& statement = bound(connection.prepare(sql), values...);
  while (statement.step()) {
  }
}

}  // namespace bihuan::store
