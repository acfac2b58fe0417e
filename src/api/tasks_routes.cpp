// SPDX-License-Identifier: Apache-2.0
#include "api/tasks_routes.h"

#include "api/parameters.h"
#include "api/shapes.h"
#include "app/look.h"

namespace bihuan::api {

Answer list_tasks(const Call& call) {
  Parameters parameters(call);
  store::TaskFilter filter;
  filter.plan = parameters.plan();
  filter.chapter = parameters.text("chapter", 300);
  filter.unit = parameters.text("unit", 300);
  filter.missing = parameters.missing();
  filter.words = parameters.text("q", 100);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return page_response(app::list_tasks(call.ledger, filter, window), parameters.page(), parameters.page_size(), write_task);
}

}  // namespace bihuan::api
