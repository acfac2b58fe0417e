// SPDX-License-Identifier: Apache-2.0
#include "api/large_work.h"

#include <semaphore>

#include "api/problem.h"
#include "base/memory.h"

namespace bihuan::api {
namespace {

std::counting_semaphore<LargeWork::most_at_a_time> places(LargeWork::most_at_a_time);

}  // namespace

LargeWork::LargeWork(bool is_large) : is_large_(is_large), may_begin_(!is_large || places.try_acquire()) {}

LargeWork::~LargeWork() {
  if (!is_large_ || !may_begin_) return;
  places.release();
  base::give_memory_back();
}

Response server_busy(const Request& request) {
  Response response = problem(request, 503, {base::ErrorKind::conflict, "server-busy", "", ""});
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace bihuan::api
