// SPDX-License-Identifier: Apache-2.0
#include "api/units_routes.h"

#include "api/org_shapes.h"
#include "api/parameters.h"
#include "api/shapes.h"
#include "app/look.h"
#include "app/org_tree.h"
#include "base/date.h"

namespace bihuan::api {

Answer list_units(const Call& call) {
  Parameters parameters(call);
  const std::int64_t plan = parameters.plan();
  const std::string words = parameters.text("q", 100);
  const store::Window window = parameters.window();
  const auto on = base::from_iso(parameters.day("on"));
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  const auto tree = on ? app::org_tree_on(call.ledger, *on) : app::org_tree(call.ledger, call.actor.now);
  if (!tree) return tl::unexpected(tree.error());
  const auto write = [&](JsonText& json, const store::StoredUnit& unit) {
    json.open_object();
    write_unit_members(json, unit, call.ledger.region);
    json.name("org_unit");
    write_unit_ref(json, call, **tree, unit.wildcard ? 0 : (*tree)->resolve(unit.name));
    json.name("org_units").open_array();
    if (unit.wildcard)
      for (const org::UnitNumber one : (*tree)->expand(unit.name)) write_unit_ref(json, call, **tree, one);
    json.close_array().close_object();
  };
  return page_response(app::list_units(call.ledger, plan, words, window), parameters.page(), parameters.page_size(), write);
}

}  // namespace bihuan::api
