// SPDX-License-Identifier: Apache-2.0
// What is answered to one is never given again to another who may not see it, and what is kept is kept for all.
#include "api/routes.h"

#include <gtest/gtest.h>

#include "store/engines_test.h"

namespace bihuan::api {
namespace {

class RoutesTest : public testing::Test {
 protected:
  RoutesTest() : fresh_(store::Engine::sqlite), clock_(base::Instant(std::chrono::microseconds(1'795'000'000'000'000))) {
    store::DatabaseOptions options;
    options.address = fresh_.address();
    database_ = std::move(*store::Database::open(options));
    routes_ = std::make_unique<Routes>(app::Ledger{database_.get(), "990101", "test"}, clock_, [](const Request&) { return Response(); }, 1u << 20);
  }

  Response get(const char* path, const app::Actor& actor) {
    Request request;
    request.method = "GET";
    request.path = path;
    return routes_->answer(request, actor);
  }
  static std::string header(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
      if (key == name) return value;
    return {};
  }

  store::FreshDatabase fresh_;
  base::HandClock clock_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<Routes> routes_;
  const app::Actor local_ = app::local_actor("local", 1), visitor_ = app::visiting_actor(1);
};

TEST_F(RoutesTest, an_answer_for_one_is_not_given_to_another) {
  for (const char* path : {"/api/journal", "/api/org/units"}) {
    const Response seen = get(path, local_);
    EXPECT_EQ(seen.status, 200) << path;
    EXPECT_EQ(seen.cache_control, "no-store") << path;
    EXPECT_TRUE(seen.etag.empty()) << "a tag would answer 304 to whoever knows it";
    EXPECT_EQ(seen.shared_body, nullptr) << path;
    const Response refused = get(path, visitor_);
    EXPECT_EQ(refused.status, 401) << path;
    EXPECT_EQ(header(refused, "WWW-Authenticate").substr(0, 6), "Bearer");
  }
}

TEST_F(RoutesTest, what_all_may_see_is_kept_for_all) {
  const Response first = get("/api/overview", local_), second = get("/api/overview", visitor_);
  EXPECT_EQ(second.status, 200);
  ASSERT_NE(first.shared_body, nullptr);
  EXPECT_EQ(first.shared_body, second.shared_body);
  EXPECT_EQ(first.etag, second.etag);
}

TEST_F(RoutesTest, a_refusal_is_no_answer_of_the_route) {
  Request request;
  request.method = "POST";
  request.path = "/api/org/units";
  request.body = R"({"name":"甲","kind":"street"})";
  request.content_type = "application/json";
  EXPECT_EQ(routes_->answer(request, visitor_).status, 401);
  EXPECT_EQ(routes_->answer(request, local_).status, 401);
  EXPECT_EQ(get("/api/org/units", local_).body.find("甲"), std::string::npos);
}

}  // namespace
}  // namespace bihuan::api
