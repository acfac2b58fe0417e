// SPDX-License-Identifier: Apache-2.0
#include "store/postgres/postgres_connection.h"

#include <poll.h>

#include <algorithm>

#include "store/postgres/libpq_module.h"
#include "store/postgres/postgres_address.h"

namespace bihuan::store {
namespace {

FaultKind kind_of(std::string_view state) {
  const std::string_view group = state.substr(0, 2);
  if (group == "08" || state == "57P01" || state == "57P02" || state == "57P03" || state == "57P05") return FaultKind::lost;
  if (state == "53100") return FaultKind::full;
  if (group == "23" || state == "40001" || state == "40P01") return FaultKind::conflict;
  if (state == "55P03") return FaultKind::busy;
  if (group == "XX" && state != "XX000") return FaultKind::corrupt;
  if (state == "25006" || state == "42501") return FaultKind::denied;
  return FaultKind::other;
}

// libpq's messages are several lines and end with one.
std::string one_line(std::string_view message) {
  std::string line(message);
  while (!line.empty() && line.back() == '\n') line.pop_back();
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void ignore_notice(void* /*unused*/, const char* /*message*/) {}

}  // namespace

void check_result(PGconn* connection, const PGresult* result) {
  const ExecStatusType status = libpq().PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return;
  const char* state = result ? libpq().PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const char* primary = result ? libpq().PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  const bool is_gone = libpq().PQstatus(connection) != CONNECTION_OK;
  throw StoreFault(is_gone ? FaultKind::lost : kind_of(state ? state : ""),
                   one_line(primary ? primary : libpq().PQerrorMessage(connection)));
}

PostgresConnection::PostgresConnection(const std::string& address, bool is_reader) {
  // What stands before dbname is overruled by the address, what stands behind it is not.
  const char* const keys[] = {"fallback_application_name", "connect_timeout", "tcp_user_timeout", "dbname", "client_encoding", nullptr};
  const char* const values[] = {"bihuan", "10", "30000", address.c_str(), "UTF8", nullptr};
  connection_.reset(libpq().PQconnectdbParams(keys, values, 1));
  if (!connection_) throw std::bad_alloc();
  if (libpq().PQstatus(connection_.get()) != CONNECTION_OK)
    throw StoreFault(FaultKind::lost, without_password(one_line(libpq().PQerrorMessage(connection_.get())), address));
  pipeline_.emplace(connection_.get(), changed_);
  libpq().PQsetNoticeProcessor(connection_.get(), ignore_notice, nullptr);
  // A commit that returns is on the disk, whatever the server is set to by default.
  run("select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'");
  if (is_reader) run("set default_transaction_read_only = on");
}

Statement& PostgresConnection::prepare(std::string_view sql) {
  if (auto* known = statements_.find(sql)) {
    known->reset();
    return *known;
  }
  pipeline_->drain();  // preparing is asked and answered
  auto statement = std::make_unique<PostgresStatement>(connection_.get(), "s" + std::to_string(++prepared_), std::string(sql), changed_, *pipeline_, held_numbers());
  if (const auto oldest = statements_.take_oldest()) oldest->discard();
  return statements_.add(std::move(statement));
}

void PostgresConnection::run(const std::string& sql) {
  statements_.reset();
  sql.starts_with("rollback") ? pipeline_->drop() : pipeline_->drain();
  const PostgresResult result(libpq().PQexec(connection_.get(), sql.c_str()));
  check_result(connection_.get(), result.get());
  // The server answers COMMIT with ROLLBACK, and no error, when the transaction had failed before.
  if (sql == "commit" && std::string_view(libpq().PQcmdStatus(result.get())) != "COMMIT")
    throw StoreFault(FaultKind::conflict, "the transaction had failed and was rolled back");
}

std::int64_t PostgresConnection::changed() const {
  pipeline_->drain();
  return changed_;
}

bool PostgresConnection::is_alive() const {
  if (libpq().PQstatus(connection_.get()) != CONNECTION_OK) return false;
  // A server that has closed the connection leaves something to be read while nothing was asked.
  pollfd socket{libpq().PQsocket(connection_.get()), POLLIN, 0};
  if (poll(&socket, 1, 0) <= 0) return true;
  return libpq().PQconsumeInput(connection_.get()) == 1 && libpq().PQstatus(connection_.get()) == CONNECTION_OK &&
         !(socket.revents & (POLLHUP | POLLERR));
}

}  // namespace bihuan::store
