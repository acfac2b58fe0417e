// SPDX-License-Identifier: Apache-2.0
#include "app/sign_in.h"

#include <gtest/gtest.h>

#include <memory>

#include "app/accounts.h"
#include "app/ledger_test.h"
#include "app/own_account.h"
#include "app/people.h"
#include "app/second_factor.h"
#include "app/tokens.h"
#include "base/secrets.h"
#include "domain/accounts/lock_out.h"
#include "domain/accounts/totp.h"

namespace bihuan::app {
namespace {

constexpr std::int64_t second = 1'000'000, minute = 60 * second, hour = 60 * minute;
constexpr const char* strong = "Yanqi-lake-77";

class SigningIn : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    now_ = 1'800'000'000 * second;
    desk_ = std::make_unique<SignInDesk>(ledger_);
  }
  void TearDown() override {
    desk_.reset();
    LedgerTest::TearDown();
  }

  AccountKeeper console() {
    actor_.now = now_;
    return {ledger_, actor_, base::PasswordHash::argon2id, true};
  }
  OneTimePassword made(const std::string& login, const std::string& administers = "") {
    auto account = create_account(console(), {login, "某人", administers, "", 0});
    EXPECT_TRUE(account) << account.error().code;
    return *account;
  }
  // An account with a password of its own; gives its session.
  std::string ready(const std::string& login) {
    const std::string password = made(login).password;
    const auto caller = caller_of(signed_in(login, password));
    return change_password(*desk_, *caller, password, strong, {}, now_)->secret;
  }
  base::Result<BegunSession> try_in(const std::string& login, const std::string& password, const std::string& address = "203.0.113.9") {
    Credentials credentials;
    credentials.login = login;
    credentials.password = password;
    credentials.address = address;
    return sign_in(*desk_, credentials, now_);
  }
  std::string signed_in(const std::string& login, const std::string& password) {
    const auto begun = try_in(login, password);
    EXPECT_TRUE(begun) << begun.error().code;
    return begun ? begun->secret : "";
  }
  std::string code_of(const std::string& login, const std::string& password, const std::string& address = "203.0.113.9") {
    const auto begun = try_in(login, password, address);
    return begun ? "" : begun.error().code;
  }
  std::shared_ptr<const Caller> caller_of(const std::string& secret) { return desk_->callers.of_session(secret, now_); }

  std::int64_t now_ = 0;
  std::unique_ptr<SignInDesk> desk_;
};
BOTH_ENGINES(SigningIn);

TEST_P(SigningIn, ends_after_half_an_hour_of_silence_and_after_half_a_day) {
  const std::string quiet = ready("wang.min");
  ASSERT_TRUE(caller_of(quiet));
  now_ += 30 * minute - 1;
  ASSERT_TRUE(caller_of(quiet)) << "a microsecond before";
  now_ += 30 * minute;
  EXPECT_FALSE(caller_of(quiet));
  const std::string busy = signed_in("wang.min", strong);
  for (int i = 0; i < 12 * 60 / 20 - 1; ++i) {
    now_ += 20 * minute;
    ASSERT_TRUE(caller_of(busy)) << i;
  }
  now_ += 20 * minute;
  EXPECT_FALSE(caller_of(busy)) << "half a day, however busy";
}

TEST_P(SigningIn, a_sign_in_of_another_process_counts_here_and_its_end_within_five_seconds) {
  const std::string session = ready("wang.min");
  const auto elsewhere = open(store::DatabaseOptions{.address = fresh_->address(), .now = 1});
  SignInDesk other({elsewhere.get(), ledger_.region, "test"});
  ASSERT_TRUE(other.callers.of_session(session, now_));
  ASSERT_TRUE(caller_of(session));
  sign_out(*desk_, *caller_of(session), now_);
  EXPECT_FALSE(caller_of(session)) << "here at once";
  now_ += 5 * second;
  EXPECT_FALSE(other.callers.of_session(session, now_));
}

TEST_P(SigningIn, what_is_seen_in_one_process_keeps_the_session_in_another) {
  const std::string session = ready("wang.min");
  const auto elsewhere = open(store::DatabaseOptions{.address = fresh_->address(), .now = 1});
  SignInDesk other({elsewhere.get(), ledger_.region, "test"});
  for (int i = 0; i < 6; ++i) {
    now_ += 10 * minute;
    ASSERT_TRUE(other.callers.of_session(session, now_)) << i;
    elsewhere->write([](store::Connection&) {});  // what was queued before is durable now
  }
  EXPECT_TRUE(caller_of(session)) << "an hour later, though never asked here";
}

TEST_P(SigningIn, five_wrong_passwords_lock_a_login_for_a_quarter_of_an_hour_whether_anybody_has_it) {
  ready("wang.min");
  for (const char* login : {"wang.min", "nobody"}) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(code_of(login, "wrong", login), "sign-in-refused");
    EXPECT_EQ(code_of(login, strong, login), "sign-in-locked");
    EXPECT_EQ(code_of("WANG.MIN", strong), "sign-in-locked");
  }
  now_ += 15 * minute - 1;
  EXPECT_EQ(code_of("wang.min", strong), "sign-in-locked");
  now_ += 1;
  EXPECT_EQ(code_of("wang.min", strong), "");
  for (int i = 0; i < 4; ++i) EXPECT_EQ(code_of("wang.min", "wrong"), "sign-in-refused");
  EXPECT_EQ(code_of("wang.min", strong), "") << "four are forgiven by the right one";
  EXPECT_EQ(code_of("wang.min", "wrong"), "sign-in-refused");
  EXPECT_EQ(code_of("wang.min", strong), "");
}

TEST_P(SigningIn, an_address_that_tries_many_logins_is_slowed_and_others_are_not) {
  ready("wang.min");
  for (int i = 0; i < 20; ++i) EXPECT_EQ(code_of("login" + std::to_string(i), "wrong", "198.51.100.7"), "sign-in-refused");
  EXPECT_EQ(code_of("wang.min", strong, "198.51.100.7"), "sign-in-slowed");
  EXPECT_EQ(code_of("wang.min", strong, "198.51.100.8"), "");
  now_ += 15 * minute;
  EXPECT_EQ(code_of("wang.min", strong, "198.51.100.7"), "");
}

TEST_P(SigningIn, a_one_time_password_is_over_after_three_days) {
  const std::string password = made("wang.min").password;
  now_ += 72 * hour - 1;
  EXPECT_EQ(code_of("wang.min", password), "");
  now_ += 1;
  EXPECT_EQ(code_of("wang.min", password), "sign-in-refused");
}

TEST_P(SigningIn, a_password_is_hashed_anew_where_the_server_is_set_to_another_kind) {
  ready("wang.min");
  desk_ = std::make_unique<SignInDesk>(ledger_, base::PasswordHash::pbkdf2_sm3);
  EXPECT_EQ(code_of("wang.min", strong), "");
  EXPECT_TRUE(base::is_hashed_as(base::PasswordHash::pbkdf2_sm3, find_login(ledger_, "wang.min")->password));
  EXPECT_EQ(code_of("wang.min", strong), "");
}

TEST_P(SigningIn, one_account_administers_one_thing_and_a_person_has_one_account) {
  const auto code = [&](const NewAccount& wanted) {
    const auto account = create_account(console(), wanted);
    return account ? "" : account.error().code;
  };
  EXPECT_EQ(code({"one", "王敏", "administrator", "", 7}), "");
  EXPECT_EQ(code({"two", "王敏", "auditor", "", 7}), "person-has-account");
  EXPECT_EQ(code({"two", "李", "auditor", "", 8}), "");
  EXPECT_EQ(code({"TWO", "张", "", "", 0}), "login-taken");
  EXPECT_EQ(code({"three", "张", "liaison", "", 0}), "administers-unknown");
  const auto moved = change_account(console(), find_login(ledger_, "two")->number, {.person = 7});
  EXPECT_EQ(moved.error().code, "person-has-account");
}

TEST_P(SigningIn, the_three_administrators_are_three_people_whichever_way_they_came_to_it) {
  const Actor administrator = administering_actor("root", now_);
  const auto person = add_person(ledger_, administrator, {.name = "王敏"});
  ASSERT_TRUE(person) << person.error().code;
  const auto give = [&](org::PostKind kind) { return give_post(ledger_, administrator, {.person = person->number, .kind = kind}); };
  ASSERT_TRUE(give(org::PostKind::administrator));
  EXPECT_EQ(give(org::PostKind::auditor).error().code, "posts-not-together");
  const auto refused = create_account(console(), {"wang.min", "王敏", "auditor", "", person->number});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "posts-not-together");
  // The account first, and then the post.
  const auto other = add_person(ledger_, administrator, {.name = "李雷"});
  const auto account = create_account(console(), {"li.lei", "李雷", "auditor", "", other->number});
  ASSERT_TRUE(account) << account.error().code;
  EXPECT_EQ(give_post(ledger_, administrator, {.person = other->number, .kind = org::PostKind::security_administrator}).error().code, "posts-not-together");
  const auto caller = caller_of(signed_in("li.lei", account->password));
  ASSERT_TRUE(caller);
  const Actor actor = actor_of(*caller, now_);
  EXPECT_TRUE(is_allowed(actor, org::Action::read_journal));
  EXPECT_FALSE(is_allowed(actor, org::Action::manage_accounts));
}

TEST_P(SigningIn, a_change_of_rights_ends_the_sessions) {
  const std::string session = ready("wang.min");
  const std::int64_t number = find_login(ledger_, "wang.min")->number;
  ASSERT_TRUE(change_account(console(), number, {.name = "王敏"}));
  desk_->callers.forget();
  EXPECT_TRUE(caller_of(session)) << "a name is no right";
  ASSERT_TRUE(change_account(console(), number, {.administers = "auditor"}));
  desk_->callers.forget();
  EXPECT_FALSE(caller_of(session));
  ASSERT_TRUE(change_account(console(), number, {.is_closed = true}));
  EXPECT_EQ(code_of("wang.min", strong), "sign-in-refused");
}

TEST_P(SigningIn, a_code_counts_once_and_wrong_ones_lock) {
  const std::string session = ready("wang.min");
  const auto enrolment = begin_enrolment(*desk_, *caller_of(session), now_);
  const std::string secret = *base::base32_decoded(enrolment->secret);
  const auto code = [&] { return accounts::hotp_code(secret, now_ / accounts::totp_step_length); };
  const auto confirmed = confirm_enrolment(*desk_, *caller_of(session), code(), {}, now_);
  ASSERT_TRUE(confirmed) << confirmed.error().code;
  EXPECT_FALSE(caller_of(session)) << "rights have changed, and the session with them";
  EXPECT_EQ(caller_of(confirmed->session.secret)->stage, accounts::Stage::open);

  const std::string again = signed_in("wang.min", strong);
  EXPECT_EQ(caller_of(again)->stage, accounts::Stage::second_factor);
  EXPECT_EQ(give_code(*desk_, *caller_of(again), code(), {}, now_).error().code, "code-wrong") << "that of the enrolment";
  now_ += minute;
  const auto given = give_code(*desk_, *caller_of(again), code(), {}, now_);
  ASSERT_TRUE(given);
  EXPECT_EQ(caller_of(given->secret)->stage, accounts::Stage::open);

  const std::string third = signed_in("wang.min", strong);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(give_code(*desk_, *caller_of(third), "000000", {}, now_).error().code, "code-wrong");
  now_ += minute;
  EXPECT_EQ(give_code(*desk_, *caller_of(third), code(), {}, now_).error().code, "sign-in-locked");
}

TEST_P(SigningIn, a_stream_that_a_page_keeps_open_keeps_no_session) {
  const std::string session = ready("wang.min");
  for (int i = 0; i < 6; ++i) {
    now_ += 4 * minute;
    ASSERT_TRUE(desk_->callers.of_session(session, now_, false)) << i;
  }
  now_ += 7 * minute;
  EXPECT_FALSE(desk_->callers.of_session(session, now_, false));
}

TEST_P(SigningIn, tokens_end_with_the_password) {
  std::string session = ready("wang.min");
  const auto make = [&] { return make_token(*desk_, *caller_of(session), "同步", {"look_at_plans"}, now_ + hour, now_)->secret; };
  const std::string first = make();
  session = change_password(*desk_, *caller_of(session), strong, "Chengyan-lake-78", {}, now_)->secret;
  EXPECT_FALSE(desk_->callers.of_token(first, now_));
  const std::string another = make();
  ASSERT_TRUE(reset_account(console(), caller_of(session)->account.number, false));
  desk_->callers.forget();
  EXPECT_FALSE(desk_->callers.of_token(another, now_));
  EXPECT_EQ(list_journal(ledger_, "token", "990101-t-2", {0, 10}).total, 2) << "made and revoked";
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(SigningIn, accounts_and_tokens_changed_behind_the_programs_back_are_found) {
  const std::string session = ready("wang.min");
  ASSERT_TRUE(make_token(*desk_, *caller_of(session), "同步", {"look_at_plans"}, now_ + hour, now_));
  ASSERT_EQ(flaws(), std::vector<std::string>());
  for (const char* sql : {"update account set administers = 'administrator'", "update account set password = 'x'", "update account set totp_secret = 'x'",
                          "update api_token set scopes = 'write_units'", "delete from api_token", "update api_token set revoked_at = 0, expires_at = 1"})
    EXPECT_EQ(flaws_after(sql), std::vector<std::string>{"kept-differs"}) << sql;
}

TEST_P(SigningIn, the_last_administrator_stays_one) {
  const auto first = made("admin", "administrator");
  AccountChange change;
  change.administers = "auditor";
  EXPECT_EQ(change_account(console(), first.account.number, change).error().code, "administrator-last");
  made("admin2", "administrator");
  EXPECT_TRUE(change_account(console(), first.account.number, change));
}

TEST_P(SigningIn, a_token_ends_with_its_day_its_owner_and_its_revocation) {
  const std::string session = ready("wang.min");
  const auto make = [&] { return make_token(*desk_, *caller_of(session), "同步", {"look_at_plans"}, now_ + hour, now_); };
  const auto token = make();
  ASSERT_TRUE(token) << token.error().code;
  ASSERT_TRUE(desk_->callers.of_token(token->secret, now_));
  EXPECT_EQ(actor_of(*desk_->callers.of_token(token->secret, now_), now_).scopes, std::vector<std::string>{"look_at_plans"});
  EXPECT_FALSE(desk_->callers.of_session(token->secret, now_)) << "a token is no cookie";
  EXPECT_FALSE(desk_->callers.of_token(session, now_)) << "nor a cookie a token";
  now_ += hour - 1;
  EXPECT_FALSE(caller_of(session));
  EXPECT_TRUE(desk_->callers.of_token(token->secret, now_));
  now_ += 1;
  EXPECT_FALSE(desk_->callers.of_token(token->secret, now_));
}

TEST_P(SigningIn, is_journalled_without_what_was_typed) {
  ready("wang.min");
  code_of("wang.min", "Typed-secret-1");
  code_of("evil\nlogin", "Typed-secret-1");
  code_of("Typed-password-in-the-login!", "x");
  const auto entries = list_journal(ledger_, "", "", {0, 100}).rows;
  bool has_refusal = false;
  for (const ledger::JournalEntry& entry : entries) {
    has_refusal |= entry.action == "sign-in.refused";
    for (const std::string& text : {entry.actor, entry.data, entry.noun_id}) {
      EXPECT_EQ(text.find("Typed"), std::string::npos) << text;
      EXPECT_EQ(text.find('\n'), std::string::npos) << text;
      EXPECT_EQ(text.find("argon2"), std::string::npos) << text;
    }
  }
  EXPECT_TRUE(has_refusal);
  EXPECT_TRUE(flaws().empty());
}

TEST_P(SigningIn, the_first_start_makes_one_administrator_and_the_second_none) {
  const auto first = first_account(ledger_, base::PasswordHash::argon2id, now_);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->account.administers, "administrator");
  EXPECT_EQ(first->account.password.find(first->password), std::string::npos);
  EXPECT_FALSE(first_account(ledger_, base::PasswordHash::argon2id, now_));
  EXPECT_EQ(caller_of(signed_in("admin", first->password))->stage, accounts::Stage::new_password);
}

}  // namespace
}  // namespace bihuan::app
