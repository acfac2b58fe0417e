// SPDX-License-Identifier: Apache-2.0
// JSON that comes in about cases: a report, a move, a line of an import. As strict as json_body.h.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/act_on_case.h"
#include "app/report_case.h"
#include "base/result.h"

namespace bihuan::api {

// {"pack":…,"kind":…,"level":…,"channel":…,"title":…,"text":…,"place":{"unit":…,"address":…,"longitude":…,"latitude":…},"object":{"code":…,"owner":…},
//  "reporter":{"name":…,"phone":…,"protected":true},"fields":{…},"follow":true}; `follow` asks for a code. Errors (where = the member): body-not-json,
// body-unknown-member, body-wrong-member, text-too-long, text-unseen.
struct ReportBody {
  app::Report report;
  bool wants_code = false;
};
base::Result<ReportBody> report_in(std::string_view body, std::string_view region);

// {"transition":…,"values":{…}}
base::Result<app::Move> move_in(std::string_view body);

}  // namespace bihuan::api
