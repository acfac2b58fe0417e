// SPDX-License-Identifier: Apache-2.0
// A connection to a PostgreSQL server through libpq. Knows its SQLSTATEs and turns them into StoreFault; knows no schema.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/connection.h"
#include "store/postgres/libpq_module.h"
#include "store/postgres/postgres_pipeline.h"
#include "store/statement_cache.h"

namespace bihuan::store {

struct ResultCloser {
  void operator()(PGresult* result) const { libpq().PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ResultCloser>;

class PostgresStatement final : public Statement {
 public:
  // `held` says whether a group of writes is open: then a statement without rows goes into the pipeline.
  PostgresStatement(PGconn* connection, std::string name, std::string sql, std::int64_t& changed, PostgresPipeline& pipeline, const HeldNumbers& held);

  void bind(int number, std::int64_t value) override;
  void bind(int number, double value) override;
  void bind(int number, std::string_view text) override;
  void bind_bytes(int number, std::string_view bytes) override;
  bool step() override;
  void reset() override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const override;

  std::string_view sql() const { return sql_; }
  bool is_running() const { return result_ != nullptr; }
  // Has the server forget it. Once, and last.
  void discard();

 private:
  std::string& parameter(int number, bool is_binary);
  void start();
  bool goes_into_pipeline() const { return !gives_rows_ && held_.is_open(); }

  PGconn* connection_;
  std::string name_;  // on the server
  std::string sql_;
  std::int64_t& changed_;
  PostgresPipeline& pipeline_;
  const HeldNumbers& held_;
  const bool gives_rows_;
  std::vector<std::string> values_;
  std::vector<int> is_binary_;
  std::vector<const char*> pointers_;
  std::vector<int> lengths_;
  PostgresResult result_;  // while it is being stepped through
  int row_ = -1;
  mutable std::unordered_map<int, std::string> decoded_;  // bytes of this row by column
};

class PostgresConnection final : public Connection {
 public:
  // `address` is a libpq URI.
  PostgresConnection(const std::string& address, bool is_reader);
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;

  Engine engine() const override { return Engine::postgres; }
  Statement& prepare(std::string_view sql) override;
  void run(const std::string& sql) override;
  std::int64_t changed() const override;
  bool is_alive() const override;

 private:
  struct Closer {
    void operator()(PGconn* connection) const { libpq().PQfinish(connection); }
  };
  std::unique_ptr<PGconn, Closer> connection_;
  std::int64_t changed_ = 0;
  mutable std::optional<PostgresPipeline> pipeline_;  // there once it is connected
  std::int64_t prepared_ = 0;  // ever, for names
  StatementCache<PostgresStatement> statements_;
};

// Rows that an INSERT, UPDATE or DELETE has touched; nothing for other statements.
std::optional<std::int64_t> changed_rows(PGresult* result);

// Throws what went wrong; nothing when the result is good. `result` may be null.
void check_result(PGconn* connection, const PGresult* result);

}  // namespace bihuan::store
