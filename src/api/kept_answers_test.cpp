// SPDX-License-Identifier: Apache-2.0
#include "api/kept_answers.h"

#include <gtest/gtest.h>

#include <string>

#include "api/gzip.h"

namespace bihuan::api {
namespace {

Response answer_of(std::string body) {
  Response response;
  response.body = std::move(body);
  return response;
}

std::string found(const KeptAnswers& kept, const std::string& question, std::string_view state) {
  const auto response = kept.find(question, state);
  return response ? *response->shared_body : "nothing";
}

TEST(KeptAnswers, AreGivenForTheSameQuestionInTheSameState) {
  KeptAnswers kept(1000);
  Response response = answer_of("one");
  kept.keep("/a", "s1", response, false);
  EXPECT_EQ(*response.shared_body, "one");
  EXPECT_EQ(found(kept, "/a", "s1"), "one");
  EXPECT_EQ(found(kept, "/b", "s1"), "nothing");
  EXPECT_EQ(found(kept, "/a", "s2"), "nothing");
}

TEST(KeptAnswers, AreForgottenWhenTheLedgerChanges) {
  KeptAnswers kept(1000);
  Response before = answer_of("before"), after = answer_of("after");
  kept.keep("/a", "s1", before, false);
  kept.keep("/a", "s2", after, false);
  EXPECT_EQ(found(kept, "/a", "s2"), "after");
  EXPECT_EQ(found(kept, "/a", "s1"), "nothing");
}

TEST(KeptAnswers, TheOldestGoWhenTheyAreTooMany) {
  KeptAnswers kept(160);
  for (int i = 0; i < 17; ++i) {
    Response response = answer_of("0123456789");
    kept.keep('/' + std::to_string(i), "s", response, false);
  }
  EXPECT_EQ(found(kept, "/0", "s"), "nothing");
  EXPECT_EQ(found(kept, "/1", "s"), "0123456789");
  EXPECT_EQ(found(kept, "/16", "s"), "0123456789");
}

TEST(KeptAnswers, LargeOnesAndProblemsAreNotKept) {
  KeptAnswers kept(1600), none(0);
  Response large = answer_of(std::string(101, 'x')), problem = answer_of("no"), small = answer_of("x");
  problem.status = 404;
  kept.keep("/large", "s", large, false);
  kept.keep("/problem", "s", problem, false);
  none.keep("/small", "s", small, false);
  EXPECT_EQ(found(kept, "/large", "s"), "nothing");
  EXPECT_EQ(found(kept, "/problem", "s"), "nothing");
  EXPECT_EQ(found(none, "/small", "s"), "nothing");
  EXPECT_EQ(large.body.size(), 101u);
  EXPECT_EQ(small.body, "x");
}

TEST(KeptAnswers, AreCompressedOnceForWhoTakesThem) {
  KeptAnswers kept(1 << 20);
  const std::string text(5000, 'x');
  Response response = answer_of(text);
  kept.keep("/a", "s", response, true);
  ASSERT_TRUE(response.shared_gzip);
  EXPECT_EQ(*response.shared_gzip, gzip(text, GzipEffort::quick));
  EXPECT_EQ(kept.find("/a", "s")->shared_gzip, response.shared_gzip);
}

}  // namespace
}  // namespace bihuan::api
