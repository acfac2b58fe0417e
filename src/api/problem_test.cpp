// SPDX-License-Identifier: Apache-2.0
#include "api/problem.h"

#include <gtest/gtest.h>

#include "api/refusal.h"
#include "report/messages.h"

namespace bihuan::api {
namespace {

TEST(Problem, IsWrittenAsRfc9457Asks) {
  Request request;
  request.accept_language = "en";
  request.request_id = "7f";
  const Response response = problem(request, {base::ErrorKind::too_large, "file-too-large", "a\"b.txt", "256 MB"});
  EXPECT_EQ(response.status, 413);
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(response.body, R"({"type":"urn:bihuan:problem:file-too-large","title":"a\"b.txt: not read: larger than 256 MB","status":413,)"
                           R"("detail":"a\"b.txt: not read: larger than 256 MB. Split it, or raise --max-size.","instance":"7f","where":"a\"b.txt"})");
}

TEST(Problem, HasASentenceForEveryRefusal) {
  for (std::size_t i = 1; i < refusal_count; ++i) {
    const RefusalFacts facts = facts_of(static_cast<Refusal>(i));
    EXPECT_TRUE(report::find_message(facts.code)) << facts.code;
    EXPECT_GE(facts.status, 400);
  }
}

}  // namespace
}  // namespace bihuan::api
