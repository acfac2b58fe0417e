// SPDX-License-Identifier: Apache-2.0
#include "app/people.h"

#include "app/accounts.h"

#include "app/ledger_test.h"
#include "app/org_units.h"

namespace bihuan::app {
namespace {

using org::PostKind;

base::Date day(const char* iso) { return *base::from_iso(iso); }

class PeopleTest : public LedgerTest {
 protected:
  void SetUp() override {
    LedgerTest::SetUp();
    if (IsSkipped()) return;
    actor_ = administering_actor("管理员", 1'795'000'000'000'000);  // 2026-11-18
    ASSERT_TRUE(add_org_unit(ledger_, actor_, {"澄雁区", "", org::UnitKind::district, 0, {}, 0, ""}, day("2026-01-01")));
    ASSERT_TRUE(add_org_unit(ledger_, actor_, {"澄雁区教育局", "", org::UnitKind::department, 1, {}, 0, ""}, day("2026-01-01")));
    wang_ = add("王某");
    li_ = add("李某");
  }

  std::int64_t add(const char* name) {
    const auto person = add_person(ledger_, actor_, {0, name, "13812345678", "name@example.com", day("2026-01-01"), {}});
    EXPECT_TRUE(person) << person.error().code;
    return person ? person->number : 0;
  }
  base::Result<org::Post> give(std::int64_t person, PostKind kind, org::UnitNumber unit = 2, std::int64_t deputy_of = 0) {
    return give_post(ledger_, actor_, {0, person, unit, kind, "", day("2026-02-01"), {}, deputy_of});
  }
  std::vector<org::Holding> holdings(std::int64_t person) {
    std::vector<org::Holding> held;
    database_->read([&](store::Connection& connection) { held = holdings_of(connection, ledger_.region, person, actor_.now); });
    return held;
  }
  template <class T>
  static std::string code(const base::Result<T>& result) {
    return result ? "fine" : result.error().code;
  }

  std::int64_t wang_ = 0, li_ = 0;
};

TEST_P(PeopleTest, a_post_is_held_while_it_is) {
  const auto post = give(wang_, PostKind::liaison);
  ASSERT_TRUE(post) << post.error().code;
  ASSERT_EQ(holdings(wang_).size(), 1u);
  EXPECT_EQ(holdings(wang_)[0].kind, PostKind::liaison);
  EXPECT_EQ(holdings(wang_)[0].unit, 2);
  ASSERT_TRUE(end_post(ledger_, actor_, post->number));
  EXPECT_TRUE(holdings(wang_).empty());
  EXPECT_EQ(code(end_post(ledger_, actor_, post->number)), "post-ended");
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(PeopleTest, to_end_a_post_never_makes_it_longer) {
  const auto post = give(wang_, PostKind::liaison);
  ASSERT_TRUE(post);
  ASSERT_TRUE(end_post(ledger_, actor_, post->number, day("2026-12-01")));
  EXPECT_EQ(code(end_post(ledger_, actor_, post->number, day("2026-12-02"))), "post-time-wrong");
  EXPECT_EQ(code(end_post(ledger_, actor_, post->number, day("2026-11-30"))), "fine");
}

TEST_P(PeopleTest, a_post_that_the_administration_of_an_account_forbids_is_refused) {
  ASSERT_TRUE(create_account({ledger_, actor_, base::PasswordHash::argon2id, true}, {"shen", "审计", "auditor", "", wang_}));
  EXPECT_EQ(code(give(wang_, PostKind::liaison)), "posts-not-together");
  EXPECT_EQ(code(give(li_, PostKind::liaison)), "fine");
}

TEST_P(PeopleTest, a_post_goes_over_to_another_on_one_day) {
  const auto post = give(wang_, PostKind::leader);
  const auto next = hand_post_over(ledger_, actor_, post->number, li_);
  ASSERT_TRUE(next) << next.error().code;
  EXPECT_TRUE(holdings(wang_).empty());
  ASSERT_EQ(holdings(li_).size(), 1u);
  EXPECT_EQ(holdings(li_)[0].unit, 2);
  EXPECT_EQ(next->from_on, day("2026-11-18"));
  EXPECT_EQ(code(hand_post_over(ledger_, actor_, post->number, li_)), "post-ended");
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(PeopleTest, a_deputy_ends_with_the_post) {
  const auto post = give(wang_, PostKind::leader);
  const auto deputy = give(li_, PostKind::leader, 2, post->number);
  ASSERT_TRUE(deputy) << deputy.error().code;
  ASSERT_EQ(holdings(li_).size(), 1u);
  EXPECT_TRUE(holdings(li_)[0].is_deputy);
  ASSERT_TRUE(end_post(ledger_, actor_, post->number));
  EXPECT_TRUE(holdings(li_).empty());
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(PeopleTest, who_goes_holds_nothing) {
  ASSERT_TRUE(give(wang_, PostKind::liaison));
  PersonPatch patch;
  patch.to_on = day("2026-11-18");
  ASSERT_TRUE(change_person(ledger_, actor_, wang_, patch));
  EXPECT_TRUE(holdings(wang_).empty());
  EXPECT_EQ(code(give(wang_, PostKind::leader)), "person-gone");
  EXPECT_EQ(flaws(), std::vector<std::string>());
}

TEST_P(PeopleTest, say_what_is_wrong) {
  const auto post = give(wang_, PostKind::leader);
  ASSERT_TRUE(post);
  EXPECT_EQ(code(give(99, PostKind::leader)), "person-missing");
  EXPECT_EQ(code(give(wang_, PostKind::leader)), "post-held-already");
  EXPECT_EQ(code(give(wang_, PostKind::visitor)), "post-kind-wrong");
  EXPECT_EQ(code(give(wang_, PostKind::local)), "post-kind-wrong");
  EXPECT_EQ(code(give(wang_, PostKind::liaison, 0)), "post-unit-missing");
  EXPECT_EQ(code(give(wang_, PostKind::liaison, 99)), "post-unit-missing");
  EXPECT_EQ(code(give(wang_, PostKind::auditor, 0)), "posts-not-together");
  EXPECT_EQ(code(give(wang_, PostKind::leader, 2, post->number)), "post-held-already");
  EXPECT_EQ(code(give(li_, PostKind::liaison, 2, post->number)), "post-deputy-wrong");
  EXPECT_EQ(code(give(li_, PostKind::leader, 1, post->number)), "post-deputy-wrong");
  EXPECT_EQ(code(give(li_, PostKind::leader, 2, 99)), "post-deputy-wrong");
  EXPECT_TRUE(give(li_, PostKind::administrator, 0));
  EXPECT_EQ(code(give(li_, PostKind::security_administrator, 0)), "posts-not-together");
  EXPECT_EQ(code(end_post(ledger_, actor_, post->number, day("2026-01-15"))), "post-time-wrong");
  EXPECT_EQ(code(end_post(ledger_, actor_, 99)), "post-missing");
  EXPECT_EQ(code(add_person(ledger_, actor_, {0, " ", "", "", {}, {}})), "person-name-missing");
  EXPECT_EQ(code(add_person(ledger_, actor_, {0, "赵某", "12", "", {}, {}})), "person-phone-wrong");
  EXPECT_EQ(code(add_person(ledger_, actor_, {0, "赵某", "", "@x", {}, {}})), "person-email-wrong");
}

TEST_P(PeopleTest, telephones_are_shown_to_who_keeps_them_and_to_their_owner) {
  Actor leader = visiting_actor(actor_.now);
  leader.account = 4;
  leader.posts = {{1, PostKind::leader, "", 2}};
  EXPECT_EQ(show_person(ledger_, leader, wang_)->person.phone, "138******78");
  EXPECT_EQ(show_person(ledger_, leader, wang_)->person.email, "n***@example.com");
  EXPECT_EQ(list_people(ledger_, leader, {}, {})->rows.at(0).person.phone, "138******78");
  leader.person = wang_;
  EXPECT_EQ(show_person(ledger_, leader, wang_)->person.phone, "13812345678");
  EXPECT_EQ(show_person(ledger_, leader, li_)->person.phone, "138******78");
  EXPECT_EQ(show_person(ledger_, actor_, wang_)->person.phone, "13812345678");
  EXPECT_EQ(code(show_person(ledger_, visiting_actor(1), wang_)), "sign-in-needed");
  EXPECT_EQ(code(show_person(ledger_, local_actor("local", 1), wang_)), "sign-in-needed");
  EXPECT_EQ(code(add_person(ledger_, leader, {0, "赵某", "", "", {}, {}})), "not-allowed");
}

TEST_P(PeopleTest, verify_notices_what_was_changed_behind_the_programs_back) {
  ASSERT_TRUE(give(wang_, PostKind::liaison));
  const char* statements[] = {"update person set phone = '1'  where person_id = 1", "update post set kind = 'administrator' where post_id = 1",
                              "update post set to_on = '' , from_on = '2020-01-01' where post_id = 1", "delete from post where post_id = 1"};
  for (const char* statement : statements) EXPECT_EQ(flaws_after(statement), std::vector<std::string>{"org-differs"}) << statement;
  EXPECT_EQ(flaws_after("insert into post (region, post_id, person_id, unit_id, kind, title, from_on, to_on, deputy_of) values ('990101', 9, 1, 0, "
                        "'administrator', '', '2026-01-01', '', 0)"),
            std::vector<std::string>{"org-without-entry"});
}

BOTH_ENGINES(PeopleTest);

}  // namespace
}  // namespace bihuan::app
