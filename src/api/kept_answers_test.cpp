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
  KeptAnswers kept(1 << 16);
  Response response = answer_of("one");
  kept.keep("/a", "s1", response, false);
  EXPECT_EQ(*response.shared_body, "one");
  EXPECT_EQ(found(kept, "/a", "s1"), "one");
  EXPECT_EQ(found(kept, "/b", "s1"), "nothing");
  EXPECT_EQ(found(kept, "/a", "s2"), "nothing");
}

TEST(KeptAnswers, AreForgottenWhenTheLedgerChanges) {
  KeptAnswers kept(1 << 16);
  Response before = answer_of("before"), after = answer_of("after");
  kept.keep("/a", "s1", before, false);
  kept.keep("/a", "s2", after, false);
  EXPECT_EQ(found(kept, "/a", "s2"), "after");
  EXPECT_EQ(found(kept, "/a", "s1"), "nothing");
}

TEST(KeptAnswers, TheOldestGoWhenTheyAreTooMany) {
  KeptAnswers kept(1 << 16);
  for (int i = 0; i < 100; ++i) {
    Response response = answer_of(std::string(2000, 'x'));
    kept.keep('/' + std::to_string(i), "s", response, false);
  }
  EXPECT_EQ(found(kept, "/0", "s"), "nothing");
  EXPECT_EQ(found(kept, "/99", "s").size(), 2000u);
}

// Whoever asks a thousand long questions that have short answers fills no memory.
TEST(KeptAnswers, QuestionsCountToo) {
  KeptAnswers kept(1 << 16);
  int held = 0;
  const auto question = [](int i) { return '/' + std::to_string(i) + std::string(8000, 'q'); };
  for (int i = 0; i < 1000; ++i) {
    Response response = answer_of("x");
    kept.keep(question(i), "s", response, false);
  }
  for (int i = 0; i < 1000; ++i) held += kept.find(question(i), "s").has_value();
  EXPECT_GT(held, 0);
  EXPECT_LT(held, 9);
}

TEST(KeptAnswers, LargeOnesAndProblemsAreNotKept) {
  KeptAnswers kept(1 << 16), none(0);
  Response large = answer_of(std::string(5000, 'x')), problem = answer_of("no"), small = answer_of("x");
  problem.status = 404;
  kept.keep("/large", "s", large, false);
  kept.keep("/problem", "s", problem, false);
  none.keep("/small", "s", small, false);
  EXPECT_EQ(found(kept, "/large", "s"), "nothing");
  EXPECT_EQ(found(kept, "/problem", "s"), "nothing");
  EXPECT_EQ(found(none, "/small", "s"), "nothing");
  EXPECT_EQ(large.body.size(), 5000u);
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
