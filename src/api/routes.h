// SPDX-License-Identifier: Apache-2.0
// The complete table of endpoints, as api/openapi.yaml promises them, and the way from a request to its function. What is not under /api is
// left to the files of the web application.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/http.h"
#include "api/kept_answers.h"
#include "app/ledger.h"
#include "base/clock.h"
#include "base/result.h"

namespace bihuan::api {

// What a route works with.
struct Call {
  const Request& request;
  const app::Ledger& ledger;
  app::Actor actor;
  std::vector<std::string> path_parts;  // what stands for {plan}, {target}, in order
};

using Answer = base::Result<Response>;

struct Route {
  std::string_view method;
  std::string_view path;  // "/api/plans/{plan}/document"
  Answer (*answer)(const Call& call);
};

std::span<const Route> routes();

class Routes : public Handler {
 public:
  // `beyond` answers what no route is for: the web application's files. `most_kept_bytes` of answers are kept to be given again while the
  // ledger does not change; 0 for none.
  Routes(app::Ledger ledger, const base::Clock& clock, std::function<Response(const Request&)> beyond, std::size_t most_kept_bytes);

  // Who is at this machine may write, everybody else may look.
  Response answer(const Request& request) override;

 private:
  Response look_up(const Route& route, const Call& call);

  app::Ledger ledger_;
  const base::Clock& clock_;
  std::function<Response(const Request&)> beyond_;
  KeptAnswers kept_;
};

}  // namespace bihuan::api
