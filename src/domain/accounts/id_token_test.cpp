// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/id_token.h"

#include <gtest/gtest.h>

#include <functional>

namespace bihuan::accounts {
namespace {

TEST(IdToken, IsBelievedOnlyWhenEveryClaimIsAsItMustBe) {
  constexpr std::int64_t now = 1'800'000'000;
  const ExpectedToken expected{"https://id.example", "bihuan", "n-1", now};
  const struct {
    const char* name;
    std::function<void(IdToken&)> change;
    const char* claim;
  } rows[] = {
      {"as it must be", [](IdToken&) {}, ""},
      {"another issuer", [](IdToken& t) { t.issuer = "https://evil.example"; }, "iss"},
      {"the issuer with a slash", [](IdToken& t) { t.issuer += '/'; }, "iss"},
      {"for another", [](IdToken& t) { t.audiences = {"other"}; }, "aud"},
      {"for nobody", [](IdToken& t) { t.audiences.clear(); }, "aud"},
      {"for several without a party", [](IdToken& t) { t.audiences.push_back("other"); }, "azp"},
      {"for several, this the party", [](IdToken& t) { t.audiences.push_back("other"), t.authorized_party = "bihuan"; }, ""},
      {"for several, another the party", [](IdToken& t) { t.audiences.push_back("other"), t.authorized_party = "other"; }, "azp"},
      {"another party", [](IdToken& t) { t.authorized_party = "other"; }, "azp"},
      {"nobody", [](IdToken& t) { t.subject.clear(); }, "sub"},
      {"a subject too long", [](IdToken& t) { t.subject.assign(256, 'x'); }, "sub"},
      {"another nonce", [](IdToken& t) { t.nonce = "n-2"; }, "nonce"},
      {"no nonce", [](IdToken& t) { t.nonce.clear(); }, "nonce"},
      {"just over, within what clocks may differ", [](IdToken& t) { t.expires_at = now - 59; }, ""},
      {"over", [](IdToken& t) { t.expires_at = now - 60; }, "exp"},
      {"without an end", [](IdToken& t) { t.expires_at = 0; }, "exp"},
      {"issued tomorrow", [](IdToken& t) { t.issued_at = now + 61; }, "iat"},
      {"issued long ago", [](IdToken& t) { t.issued_at = now - 661; }, "iat"},
      {"not yet", [](IdToken& t) { t.not_before = now + 61; }, "nbf"},
      {"from now on", [](IdToken& t) { t.not_before = now + 60; }, ""},
  };
  for (const auto& row : rows) {
    IdToken token;
    token.issuer = "https://id.example";
    token.subject = "s-1";
    token.nonce = "n-1";
    token.audiences = {"bihuan"};
    token.issued_at = now - 5;
    token.expires_at = now + 300;
    row.change(token);
    const auto believed = check_id_token(token, expected);
    EXPECT_EQ(believed ? "" : believed.error().detail, row.claim) << row.name;
  }
}

}  // namespace
}  // namespace bihuan::accounts
