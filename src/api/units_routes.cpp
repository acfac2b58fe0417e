// SPDX-License-Identifier: Apache-2.0
#include "api/units_routes.h"

#include "api/parameters.h"
#include "api/shapes.h"
#include "app/look.h"

namespace bihuan::api {

Answer list_units(const Call& call) {
  Parameters parameters(call);
  const std::int64_t plan = parameters.plan();
  const std::string words = parameters.text("q", 100);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto write = [&](JsonText& json, const store::StoredUnit& unit) { write_unit(json, unit, call.ledger.region); };
  return page_response(app::list_units(call.ledger, plan, words, window), parameters.page(), parameters.page_size(), write);
}

}  // namespace bihuan::api
