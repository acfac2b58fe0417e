// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "domain/accounts/account.h"
#include "domain/accounts/lock_out.h"
#include "domain/accounts/password_policy.h"
#include "domain/accounts/session.h"
#include "domain/accounts/totp.h"

namespace bihuan::accounts {
namespace {

constexpr std::int64_t second = 1'000'000, minute = 60 * second;

TEST(Account, IdsNameRegionKindAndNumber) {
  EXPECT_EQ(account_id("990101", 2), "990101-a-2");
  EXPECT_EQ(number_in("990101-a-2", "990101", 'a'), 2);
  EXPECT_EQ(number_in(token_id("990101", 15), "990101", 't'), 15);
  for (const char* wrong : {"", "990101-a-", "990101-a-0", "990101-a-02", "990101-a-2x", "990101-t-2", "990102-a-2", "990101-a--2", "990101-a-99999999999999999999"})
    EXPECT_FALSE(number_in(wrong, "990101", 'a')) << wrong;
}

TEST(Account, ALoginIsPlainLetters) {
  for (const char* right : {"wang.min", "a1", "0571", "li@example.org", "A-b_c"}) EXPECT_TRUE(login_allowed(right)) << right;
  for (const std::string wrong : {"", "a", ".ab", "王敏", "a b", "a\nb", "a/b", "ab\x7f"}) EXPECT_FALSE(login_allowed(wrong)) << wrong;
  EXPECT_TRUE(login_allowed(std::string(64, 'a')));
  EXPECT_FALSE(login_allowed(std::string(65, 'a')));
  EXPECT_EQ(normal_login("Wang.MIN"), "wang.min");
}

TEST(PasswordPolicy, SaysWhatIsWrong) {
  const struct {
    const char *name, *password, *code;
  } rows[] = {
      {"three kinds", "Yanqi-lake7", ""},
      {"Chinese counts as another kind", "雁栖湖边的风景区Lake7", ""},
      {"sixteen of one kind", "yanqihubianyoufeng", ""},
      {"nine", "Yanqi-la7", "password-too-short"},
      {"nine Chinese characters are nine", "雁栖湖边的风景A7", "password-too-short"},
      {"two kinds", "yanqilake77", "password-too-plain"},
      {"fifteen of two kinds", "yanqihubianyou7", "password-too-plain"},
      {"the login with a number", "Wang.Min@2026", "password-holds-name"},
      {"the name with a number", "王敏王敏王敏王敏Ab12", "password-holds-name"},
      {"a common one", "Password123", "password-common"},
      {"common in disguise", "P@ssw0rd123456", "password-common"},
      {"common twice", "Admin@123456", "password-common"},
      {"a row of keys", "1qaz2wsx3EDC", "password-common"},
      {"long and all the same", "aaaaaaaaaaaaaaaaaaaaaa", "password-common"},
      {"long and common", "passwordpasswordpassword", "password-common"},
      {"common with enough beside", "Password-yanqi-lake", ""},
  };
  for (const auto& row : rows) {
    const auto allowed = password_allowed(row.password, "wang.min", "王敏");
    EXPECT_EQ(allowed ? "" : allowed.error().code, row.code) << row.name;
  }
  EXPECT_TRUE(password_allowed(std::string(30, 'a') + "Yanqi-lake7" + std::string(215, 'b'), "x1", ""));
  EXPECT_EQ(password_allowed(std::string(246, 'a') + "Yanqi-lake7", "x1", "").error().code, "password-too-long");
}

TEST(LockOut, FiveWithinAQuarterOfAnHourLockForOne) {
  const struct {
    const char* name;
    std::vector<std::int64_t> failures;  // minutes
    std::int64_t until;
  } rows[] = {
      {"none", {}, 0},
      {"four", {1, 2, 3, 4}, 0},
      {"five at once", {1, 1, 1, 1, 1}, 16},
      {"five within", {1, 2, 3, 4, 15}, 30},
      {"the first is too long ago", {1, 2, 3, 4, 16}, 0},
      {"six, the newest five within", {1, 10, 12, 13, 14, 20}, 35},
  };
  for (const auto& row : rows) {
    std::vector<std::int64_t> failures = row.failures;
    for (std::int64_t& at : failures) at *= minute;
    EXPECT_EQ(locked_until(failures), row.until * minute) << row.name;
  }
}

// Against a count, attempt by attempt.
TEST(LockOut, NobodyTriesMoreThanFiveTimesInAnyQuarterOfAnHour) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::int64_t> tried;
    std::int64_t now = 0;
    for (int i = 0; i < 200; ++i) {
      now += static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(4 * minute));
      if (now >= locked_until(tried)) tried.push_back(now);
    }
    for (std::size_t i = 5; i < tried.size(); ++i) EXPECT_GE(tried[i] - tried[i - 5], failure_window.count());
  }
}

TEST(LockOut, AnAddressIsSlowedByTwentyFailures) {
  std::vector<std::int64_t> failures;
  for (int i = 0; i < 19; ++i) failures.push_back(i * second);
  EXPECT_EQ(slowed_until(failures), 0);
  failures.push_back(19 * second);
  EXPECT_EQ(slowed_until(failures), 15 * minute);
}

TEST(Session, EndsAfterHalfAnHourOfSilenceAndAfterHalfADay) {
  const struct {
    const char* name;
    std::int64_t seen, now;
    bool has_ended;
  } rows[] = {
      {"just begun", 0, 0, false},
      {"a microsecond before", 0, 30 * minute - 1, false},
      {"half an hour", 0, 30 * minute, true},
      {"seen meanwhile", 20 * minute, 40 * minute, false},
      {"half a day", 719 * minute, 720 * minute, true},
      {"a microsecond before half a day", 719 * minute, 720 * minute - 1, false},
      {"the clock went back", 20 * minute, 10 * minute, false},
  };
  for (const auto& row : rows) EXPECT_EQ(has_ended(0, row.seen, row.now), row.has_ended) << row.name;
}

TEST(Session, WhatMustBeDoneFirstHasAnOrder) {
  const struct {
    bool has_factor, gave_factor, must_change, is_administrator;
    Stage stage;
  } rows[] = {
      {false, false, false, false, Stage::open},     {false, false, true, false, Stage::new_password}, {false, false, true, true, Stage::new_password},
      {false, false, false, true, Stage::enrolment}, {true, false, true, true, Stage::second_factor},  {true, true, true, true, Stage::new_password},
      {true, true, false, true, Stage::open},        {true, false, false, false, Stage::second_factor},
  };
  for (const auto& row : rows) EXPECT_EQ(stage_of(row.has_factor, row.gave_factor, row.must_change, row.is_administrator), row.stage);
}

TEST(Totp, CodesAreThoseOfRfc4226) {
  const char* codes[] = {"755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"};
  for (int i = 0; i < 10; ++i) EXPECT_EQ(hotp_code("12345678901234567890", i), codes[i]);
}

TEST(Totp, CodesAreThoseOfRfc6238) {
  const struct {
    std::int64_t seconds;
    const char* code;
  } rows[] = {{59, "94287082"}, {1111111109, "07081804"}, {1111111111, "14050471"}, {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
  for (const auto& row : rows) EXPECT_EQ(hotp_code("12345678901234567890", row.seconds / 30, 8), row.code);
}

TEST(Totp, ACodeCountsOnceAndHalfAMinuteEarlierOrLater) {
  const std::string secret = "12345678901234567890";
  const std::int64_t now = 1'234'567'890 * second, step = now / totp_step_length;
  for (const std::int64_t aside : {-2, -1, 0, 1, 2}) {
    const auto found = totp_step(secret, hotp_code(secret, step + aside), now, 0);
    EXPECT_EQ(found.has_value(), aside >= -1 && aside <= 1) << aside;
    if (found) {
      EXPECT_EQ(*found, step + aside);
      EXPECT_FALSE(totp_step(secret, hotp_code(secret, step + aside), now, *found)) << "a second time";
    }
  }
  EXPECT_FALSE(totp_step(secret, hotp_code(secret, step - 1), now, step)) << "an older one after a newer one";
  for (const char* wrong : {"", "0", "00000000000", "abcdef"}) EXPECT_FALSE(totp_step(secret, wrong, now, 0)) << wrong;
}

TEST(Totp, TheAddressIsWhatProgramsScan) {
  EXPECT_EQ(otpauth_uri("foobar", "闭环 990101", "wang.min"),
            "otpauth://totp/%E9%97%AD%E7%8E%AF%20990101:wang.min?secret=MZXW6YTBOI&issuer=%E9%97%AD%E7%8E%AF%20990101&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace bihuan::accounts
