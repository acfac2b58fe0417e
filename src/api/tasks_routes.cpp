// SPDX-License-Identifier: Apache-2.0
#include "api/tasks_routes.h"

#include "api/export_answer.h"
#include "api/parameters.h"
#include "api/shapes.h"
#include "app/export_tasks.h"
#include "app/look.h"

namespace bihuan::api {
namespace {

store::TaskFilter wanted(Parameters& parameters) {
  store::TaskFilter filter;
  filter.plan = parameters.plan();
  filter.chapter = parameters.text("chapter", 300);
  filter.unit = parameters.text("unit", 300);
  filter.role = parameters.role();
  filter.missing = parameters.missing();
  filter.words = parameters.text("q", 100);
  return filter;
}

}  // namespace

Answer list_tasks(const Call& call) {
  Parameters parameters(call);
  const store::TaskFilter filter = wanted(parameters);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return page_response(app::list_tasks(call.ledger, filter, window), parameters.page(), parameters.page_size(), write_task);
}

Answer export_tasks(const Call& call) {
  constexpr store::Window one_row{0, 1};
  Parameters parameters(call);
  const store::TaskFilter filter = wanted(parameters);
  const app::ExportForm form = export_form(call, parameters);
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return export_answer(call, form, "tasks", app::list_tasks(call.ledger, filter, one_row).total,
                       [&] { return app::export_tasks(call.ledger, filter, form); });
}

}  // namespace bihuan::api
