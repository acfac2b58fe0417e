// SPDX-License-Identifier: Apache-2.0
#include "domain/org/permissions.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "domain/org/units_for_test.h"

namespace bihuan::org {
namespace {

using enum PostKind;
using enum Action;

std::vector<PostKind> all_posts() {
  std::vector<PostKind> posts;
  for (int i = 0; i <= static_cast<int>(timer); ++i) posts.push_back(static_cast<PostKind>(i));
  return posts;
}

const std::set<Action> writing{write_plans, write_units, write_people, manage_accounts, publish_packs, report_case, act_on_case, manage_webhooks};

// The table as docs/security.md prints it: a row for each post, a column for each action.
std::string printed() {
  std::ostringstream out;
  out << "| |";
  for (const Action action : all_actions()) out << " `" << action_name(action) << "` |";
  out << "\n|---|";
  for (std::size_t i = 0; i < all_actions().size(); ++i) out << "---|";
  out << "\n";
  const char* reaches[] = {"", "own", "branch", "all"};
  for (const PostKind post : all_posts()) {
    out << "| `" << post_kind_name(post) << "` |";
    for (const Action action : all_actions()) {
      const Right right = right_of(post, action);
      out << ' ' << reaches[static_cast<int>(right.reach)];
      if (right.reach != Reach::nothing && right.most_secrecy > 0) out << ' ' << right.most_secrecy;
      out << (right.reach == Reach::nothing ? "|" : " |");
    }
    out << "\n";
  }
  return out.str();
}

TEST(Permissions, are_those_that_the_security_page_prints) {
  std::ifstream file(BIHUAN_SOURCE_DIR "/docs/security.md");
  const std::string page((std::istreambuf_iterator<char>(file)), {});
  EXPECT_NE(page.find(printed()), std::string::npos) << "docs/security.md does not hold this table:\n" << printed();
}

TEST(Permissions, have_a_row_once) {
  std::set<std::pair<PostKind, Action>> seen;
  for (const Right& right : rights()) {
    EXPECT_TRUE(seen.emplace(right.post, right.action).second) << post_kind_name(right.post) << ' ' << action_name(right.action);
    EXPECT_NE(right.reach, Reach::nothing);
    EXPECT_GE(right.most_secrecy, 0);
    EXPECT_LE(right.most_secrecy, 3);
  }
}

TEST(Permissions, of_a_visitor_and_an_auditor_write_nothing) {
  for (const Action action : writing) {
    EXPECT_EQ(right_of(visitor, action).reach, Reach::nothing) << action_name(action);
    EXPECT_EQ(right_of(auditor, action).reach, Reach::nothing) << action_name(action);
  }
}

TEST(Permissions, keep_the_three_administrators_apart) {
  const Action theirs[][3] = {{write_units, write_people, publish_packs}, {manage_accounts, manage_accounts, manage_accounts}, {read_journal, read_journal, read_journal}};
  const PostKind administrators[] = {administrator, security_administrator, auditor};
  for (int whose = 0; whose < 3; ++whose)
    for (const Action action : theirs[whose])
      for (int who = 0; who < 3; ++who)
        EXPECT_EQ(right_of(administrators[who], action).reach != Reach::nothing, who == whose) << action_name(action);
  for (const PostKind one : all_posts()) {
    int kinds = 0;
    kinds += right_of(one, write_people).reach != Reach::nothing;
    kinds += right_of(one, manage_accounts).reach != Reach::nothing;
    kinds += right_of(one, read_journal).reach != Reach::nothing && one != local;
    EXPECT_LE(kinds, 1) << post_kind_name(one);
  }
  for (const PostKind one : administrators)
    for (const PostKind other : administrators) EXPECT_EQ(may_hold_both(one, other), one == other);
  EXPECT_FALSE(may_hold_both(auditor, liaison));
  EXPECT_TRUE(may_hold_both(leader, liaison));
}

TEST(Permissions, give_no_case_to_who_administers) {
  EXPECT_EQ(right_of(security_administrator, look_at_cases).reach, Reach::nothing);
  EXPECT_EQ(right_of(administrator, look_at_cases).most_secrecy, 0);
  for (const PostKind one : {administrator, security_administrator}) {
    EXPECT_EQ(right_of(one, act_on_case).reach, Reach::nothing);
    EXPECT_EQ(right_of(one, see_reporter).reach, Reach::nothing);
  }
}

TEST(Permissions, show_no_reporter_beyond_what_is_seen_of_the_case) {
  for (const PostKind one : all_posts()) {
    const Right reporter = right_of(one, see_reporter), look = right_of(one, look_at_cases);
    EXPECT_LE(reporter.reach, look.reach) << post_kind_name(one);
    EXPECT_LE(reporter.most_secrecy, look.most_secrecy) << post_kind_name(one);
    const Right act = right_of(one, act_on_case);
    EXPECT_LE(act.reach, look.reach) << post_kind_name(one);
    EXPECT_LE(act.most_secrecy, look.most_secrecy) << post_kind_name(one);
  }
}

TEST(Permissions, let_everybody_look_at_what_is_published) {
  for (const PostKind one : all_posts()) {
    EXPECT_EQ(right_of(one, look_at_plans).reach, Reach::everything);
    EXPECT_EQ(right_of(one, look_at_packs).reach, Reach::everything);
  }
}

struct MayCase {
  const char* what;
  Holding holding;
  Action action;
  UnitNumber unit;
  Secrecy secrecy;
  bool expected;
};

TEST(Permissions, reach_as_far_as_the_tree_says) {
  const Tree tree = tree_of(chengyan());
  const MayCase cases[] = {
      {"a grid worker of a community, in its grid", {1, grid_worker, "", 5}, look_at_cases, 9, 1, true},
      {"in the grid of another", {1, grid_worker, "", 5}, look_at_cases, 11, 0, false},
      {"what is sensitive", {1, grid_worker, "", 5}, look_at_cases, 9, 2, false},
      {"a liaison's own unit", {1, liaison, "", 12}, act_on_case, 12, 3, true},
      {"a liaison, below the own unit", {1, liaison, "", 2}, act_on_case, 5, 0, false},
      {"a liaison looks below the own unit", {1, liaison, "", 2}, look_at_cases, 5, 3, true},
      {"a liaison, above the own unit", {1, liaison, "", 5}, act_on_case, 2, 0, false},
      {"a protected reporter", {1, liaison, "", 12}, see_reporter, 12, 3, false},
      {"a supervisor of the district", {1, supervisor, "", 1}, look_at_cases, 9, 2, true},
      {"a supervisor of a street, in another", {1, supervisor, "", 2}, look_at_cases, 7, 0, false},
      {"a thing of no unit", {1, supervisor, "", 2}, look_at_cases, 0, 0, true},
      {"a thing of no unit, without the right", {1, leader, "", 1}, write_units, 0, 0, false},
      {"an auditor", {1, auditor, "", 1}, look_at_cases, 11, 3, true},
      {"a unit that there is not", {1, leader, "", 1}, look_at_cases, 99, 0, false},
      {"a deputy", {1, leader, "", 2, true}, look_at_cases, 9, 2, true},
  };
  for (const auto& [what, holding, action, number, secrecy, expected] : cases)
    EXPECT_EQ(may(std::span(&holding, 1), action, tree, number, secrecy), expected) << what;
  EXPECT_FALSE(may({}, look_at_plans, tree, 0, 0)) << "who holds nothing may nothing";
  EXPECT_FALSE(may_somewhere({}, look_at_plans));
}

TEST(Permissions, are_those_of_any_post_held) {
  const Tree tree = tree_of(chengyan());
  const Holding two[] = {{1, grid_worker, "", 9}, {2, leader, "", 3}};
  EXPECT_TRUE(may(two, look_at_cases, tree, 9, 1));
  EXPECT_TRUE(may(two, look_at_cases, tree, 11, 2));
  EXPECT_FALSE(may(two, look_at_cases, tree, 9, 2)) << "the secrecy of one post does not go with the reach of another";
}

TEST(Permissions, names_lead_back) {
  for (const Action action : all_actions()) EXPECT_EQ(action_from(action_name(action)), action);
  for (const PostKind post : all_posts()) EXPECT_EQ(post_kind_from(post_kind_name(post)), post);
  EXPECT_EQ(action_from("nonsense"), std::nullopt);
  EXPECT_EQ(post_kind_from(""), std::nullopt);
}

}  // namespace
}  // namespace bihuan::org
