// SPDX-License-Identifier: Apache-2.0
#include "store/postgres/postgres_pipeline.h"

#include <exception>

#include "store/postgres/postgres_connection.h"

namespace bihuan::store {

void PostgresPipeline::send(const char* name, int count, const char* const* values, const int* lengths, const int* is_binary) {
  if (!is_open_ && libpq().PQenterPipelineMode(connection_) != 1) check_result(connection_, nullptr);
  is_open_ = true;
  if (libpq().PQsendQueryPrepared(connection_, name, count, values, lengths, is_binary, 0) != 1) check_result(connection_, nullptr);
  if (++unanswered_ >= most_unanswered) drain();
}

void PostgresPipeline::drain() {
  if (!is_open_) return;
  std::exception_ptr fault;
  try {
    take_answers();
  } catch (...) {
    fault = std::current_exception();
  }
  unanswered_ = 0;
  is_open_ = false;
  libpq().PQexitPipelineMode(connection_);
  if (fault) std::rethrow_exception(fault);
}

// To the answer of the synchronisation, which comes whatever went wrong before. After the first fault the rest is skipped by the server.
void PostgresPipeline::take_answers() {
  if (libpq().PQpipelineSync(connection_) != 1) check_result(connection_, nullptr);
  std::exception_ptr fault;
  for (bool is_synchronised = false; !is_synchronised;) {
    const PostgresResult result(libpq().PQgetResult(connection_));
    if (!result) {  // parts the answers of two statements
      if (libpq().PQstatus(connection_) != CONNECTION_OK) check_result(connection_, nullptr);
      continue;
    }
    const ExecStatusType status = libpq().PQresultStatus(result.get());
    is_synchronised = status == PGRES_PIPELINE_SYNC;
    if (is_synchronised || status == PGRES_PIPELINE_ABORTED || fault) continue;
    try {
      check_result(connection_, result.get());
      changed_ = changed_rows(result.get()).value_or(changed_);
    } catch (...) {
      fault = std::current_exception();
    }
  }
  if (fault) std::rethrow_exception(fault);
}

void PostgresPipeline::drop() noexcept {
  try {
    drain();
  } catch (...) {  // the rollback that follows says whether the connection is still there
    return;
  }
}

}  // namespace bihuan::store
