// SPDX-License-Identifier: Apache-2.0
#include "api/journal_routes.h"

#include "api/parameters.h"
#include "api/shapes.h"
#include "app/look.h"

namespace bihuan::api {

Answer list_journal(const Call& call) {
  static constexpr std::string_view nouns[] = {"", "plan", "target", "indicator_name", "account", "session", "token"};
  Parameters parameters(call);
  const std::string noun(nouns[parameters.one_of("noun", nouns)]);
  const std::string id = parameters.text("id", 250);
  const store::Window window = parameters.window();
  if (parameters.failed()) return tl::unexpected(*parameters.failed());
  return page_response(app::list_journal(call.ledger, noun, id, window), parameters.page(), parameters.page_size(), write_journal_entry);
}

}  // namespace bihuan::api
