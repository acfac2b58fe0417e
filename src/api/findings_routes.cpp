// SPDX-License-Identifier: Apache-2.0
#include "api/findings_routes.h"

#include "api/findings_json.h"
#include "api/large_work.h"
#include "api/parameters.h"
#include "api/preferences.h"
#include "api/reading.h"
#include "api/shapes.h"
#include "app/look.h"
#include "app/read_file.h"

namespace bihuan::api {

Answer list_findings(const Call& call) {
  const auto id = plan_in_path(call);
  if (!id) return tl::unexpected(id.error());
  auto source = app::fetch_source(call.ledger, *id, 0);
  if (!source) return tl::unexpected(source.error());
  const LargeWork work(source->file.bytes.size() >= large_file);
  if (!work.may_begin()) return server_busy(call.request);
  const auto read = app::read_file(std::move(source->file), reading_limits, app::Judged::yes);
  if (!read) return unreadable(call.request, read.error());
  JsonText json;
  json.open_object().member("version", source->version).name("items");
  write_findings(json, read->content, read->findings, preferred_language(call.request.accept_language));
  json.close_object();
  return json_response(std::move(json));
}

}  // namespace bihuan::api
