// SPDX-License-Identifier: Apache-2.0
#include "api/reading.h"

#include "api/problem.h"

namespace bihuan::api {

Response unreadable(const Request& request, const base::Error& error) {
  if (error.kind != base::ErrorKind::too_large) return problem(request, 422, error);
  const bool is_counted = error.code == "reading-too-many";
  return problem(request, 413, {error.kind, is_counted ? error.code : "reading-too-large", error.where, error.detail});
}

}  // namespace bihuan::api
