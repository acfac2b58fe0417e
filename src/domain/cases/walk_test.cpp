// SPDX-License-Identifier: Apache-2.0
// Random walks over every pack: random people try random steps at random times. Whatever they do, the promises of a case hold.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "domain/cases/cases_for_test.h"
#include "domain/cases/told.h"

namespace bihuan::cases {
namespace {

constexpr int walks = 60, steps = 80;

struct Done {  // what was tried and came true, to be done again
  enum { command, tick } what;
  Command given;
  std::size_t party = 0;
  Instant at;
};

// Seldom means 1 of `of`.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(engine_); }
  bool seldom(std::size_t of) { return below(of) == 0; }

 private:
  std::mt19937 engine_;
};

std::vector<packs::Pack> all_packs() {
  std::vector<packs::Pack> packs;
  packs.push_back(small_pack());
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(BIHUAN_SOURCE_DIR) / "packs"))
    if (entry.path().extension() == ".yaml" && entry.path().stem().extension().empty()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    packs.push_back(packs::read_pack(text.str()).pack);
  }
  return packs;
}

class Walk {
 public:
  Walk(const packs::Pack& pack, unsigned seed) : story_(pack), dice_(seed) {
    const auto people = [&](org::PostKind kind, const std::string& title) {
      for (const org::UnitNumber unit : {1, 2, 3, 5, 7, 9, 10, 12, 13, 14, 15}) {
        Party party = story_.party(static_cast<std::int64_t>(parties_.size() + 1), kind, unit);
        const_cast<org::Holding&>(party.holdings.front()).title = title;
        parties_.push_back(party);
      }
    };
    using enum org::PostKind;
    for (const org::PostKind kind : {grid_worker, clerk, dispatcher, liaison, supervisor, verifier, leader}) people(kind, "");
    for (const packs::Post& post : pack.posts) people(post.like, post.id);
    parties_.push_back(story_.citizen());
  }

  void run() {
    now_ = at("2026-02-10 08:00") + std::chrono::minutes(dice_.below(60 * 24 * 30));
    const packs::Kind& kind = story_.pack().kinds[dice_.below(story_.pack().kinds.size())];
    Intake intake;
    intake.kind = kind.id;
    if (!story_.pack().channels.empty()) intake.channel = story_.pack().channels[dice_.below(story_.pack().channels.size())].id;
    if (!story_.pack().levels.empty()) intake.level = story_.pack().levels[dice_.below(story_.pack().levels.size())].id;
    const org::UnitNumber places[] = {9, 5, 2, 11};
    intake.place.unit = places[dice_.below(4)];
    if (dice_.seldom(2)) intake.object_owner = 15;
    for (const std::string& field : kind.required) intake.fields[field] = value_of(*story_.pack().field(field));
    fields_ = intake.fields;
    one_ = first_ = story_.reported(now_, 1 + static_cast<CaseNumber>(dice_.below(1000)), intake);
    check_standing();
    for (int i = 0; i < steps && !testing::Test::HasFailure(); ++i) step();
    if (!testing::Test::HasFailure()) check_replay();
  }

 private:
  std::string value_of(const packs::Field& field) {
    using packs::FieldType;
    const char* units[] = {"2", "3", "5", "13", "14", "15"};
    switch (field.type) {
      case FieldType::choice:
      case FieldType::reason: return field.choices.empty() ? "理由" : field.choices[dice_.below(field.choices.size())].id;
      case FieldType::number: return std::to_string(dice_.below(100));
      case FieldType::yes_no: return dice_.seldom(2) ? "yes" : "no";
      case FieldType::date: return "2026-03-0" + std::to_string(1 + dice_.below(9));
      case FieldType::instant: return "2026-03-02T09:15";
      case FieldType::phone: return "0990-1234567";
      case FieldType::unit: return units[dice_.below(6)];
      case FieldType::units: return std::string(units[dice_.below(3)]) + "," + units[3 + dice_.below(3)];
      case FieldType::rating: return std::to_string(1 + dice_.below(5));
      default: return dice_.seldom(3) ? "990101-c-7777" : "写在这里";
    }
  }

  void step() {
    now_ += dice_.seldom(3) ? std::chrono::minutes(dice_.below(60 * 24 * 6)) : std::chrono::minutes(dice_.below(180));
    const Instant clock_says = dice_.seldom(15) ? now_ - std::chrono::hours(100) : now_;
    const Case before = one_;
    if (dice_.seldom(3)) {
      const auto events = story_.tick(one_, clock_says);
      if (events.empty()) { EXPECT_EQ(one_, before); }
      else done_.push_back({Done::tick, {}, 0, clock_says});
      EXPECT_TRUE(story_.flow().tick(one_, story_.world(), clock_says).events.empty()) << "nothing is done twice";
      for (const Event& event : events)
        if (event.transition.starts_with("clock:")) ++taken_[event.transition];
      check_steps();
    } else {
      try_something(before, clock_says);
    }
    check_numbers(before);
    check_standing();
    if (!(one_ == before)) check_told();
  }

  // What is rebuilt from the events is what the case has.
  void check_told() {
    for (const Event& event : story_.last.events) keep_given(fields_, story_.pack(), event);
    EXPECT_EQ(fields_, one_.fields);
  }

  void try_something(const Case& before, Instant clock_says) {
    const bool is_wild = dice_.seldom(4);  // anything by anybody; else what somebody may do
    const packs::Transition* transition = &story_.pack().transitions[dice_.below(story_.pack().transitions.size())];
    std::size_t who = dice_.below(parties_.size());
    for (int i = 0; !is_wild && i < 30; ++i) {
      who = dice_.below(parties_.size());
      const auto may = story_.flow().allowed(one_, parties_[who], story_.world(), clock_says);
      if (may.empty()) continue;
      transition = may[dice_.below(may.size())];
      break;
    }
    Command command{transition->id, {}, {}};
    for (const std::string& field : transition->required) command.values[field] = value_of(*story_.pack().field(field));
    for (const std::string& field : transition->form)
      if (!command.values.contains(field) && dice_.seldom(3)) command.values[field] = value_of(*story_.pack().field(field));
    for (const packs::Evidence& evidence : transition->evidence)
      if (!dice_.seldom(4)) command.evidence.push_back(evidence.field);
    const std::string code = story_.act(one_, parties_[who], clock_says, command.transition, command.values, command.evidence);
    if (!code.empty()) return;
    done_.push_back({Done::command, command, who, clock_says});
    check_move(before, *transition, parties_[who]);
  }

  // A naive reading of `who`: up the tree one parent at a time.
  bool is_below(org::UnitNumber unit, org::UnitNumber branch) const {
    for (; unit != 0; unit = story_.tree().parent_of(unit))
      if (unit == branch) return true;
    return false;
  }
  bool fits(const packs::Who& who, const Case& before, const Party& party) const {
    if (who.is_reporter) return party.is_reporter;
    if (who.is_timer || party.holdings.empty()) return false;
    const org::Holding& post = party.holdings.front();
    if (post.title != who.post && org::post_kind_name(post.kind) != who.post) return false;
    const org::UnitNumber parent = story_.tree().parent_of(before.owner), above = story_.tree().parent_of(parent);
    switch (who.relation) {
      case packs::Relation::place: return is_below(before.place.unit, post.unit);
      case packs::Relation::owner: return is_below(before.owner, post.unit);
      case packs::Relation::above_owner: return post.unit == parent || post.unit == above;
      case packs::Relation::called:
        return std::any_of(before.involved.begin(), before.involved.end(), [&](const Involved& one) { return one.unit == post.unit; });
      case packs::Relation::caller: return post.unit == before.caller;
      case packs::Relation::anywhere: return true;
    }
    return false;
  }

  bool is_of(org::UnitNumber unit, const Party& party) const {
    if (unit == 0 || party.holdings.empty()) return false;
    const org::Holding& post = party.holdings.front();
    if (story_.tree().parent_of(unit) != 0) return is_below(post.unit, unit);
    return post.unit == unit && (post.kind == org::PostKind::liaison || post.kind == org::PostKind::grid_worker);
  }

  void check_move(const Case& before, const packs::Transition& transition, const Party& party) {
    const bool may = std::any_of(transition.who.begin(), transition.who.end(), [&](const packs::Who& who) {
      if (!fits(who, before, party)) return false;
      const bool is_theirs = party.person != 0 && party.person == before.handler_person;
      const bool is_for_owner = std::any_of(before.involved.begin(), before.involved.end(), [&](const Involved& one) { return one.is_called && one.unit == before.handler; });
      return !who.is_apart_from_handler || (!is_theirs && !is_of(before.handler, party) && (is_for_owner || !is_of(before.owner, party)));
    });
    EXPECT_TRUE(may) << transition.id << " by somebody who may not";
    const bool leaves = std::any_of(transition.from.begin(), transition.from.end(),
                                    [&](const std::string& state) { return state == before.state || (state == "*" && !is_end(before.state)); });
    EXPECT_TRUE(leaves) << transition.id << " from " << before.state;
  }

  bool is_end(const std::string& state) const { return story_.pack().state(state)->is_end; }

  // Each step of each timer once: as many words of a clock's third step as it has timers that are past it.
  void check_steps() const {
    for (const auto& [transition, count] : taken_) {
      const std::size_t mark = transition.rfind(':');
      const std::string clock = transition.substr(6, mark - 6);
      const int step = std::stoi(transition.substr(mark + 1));
      EXPECT_EQ(count, std::count_if(one_.timers.begin(), one_.timers.end(),
                                     [&](const Timer& timer) { return timer.clock == clock && timer.step >= step; })) << transition;
    }
  }

  void check_numbers(const Case& before) {
    EXPECT_EQ(one_.revision, before.revision + static_cast<int>(one_ == before ? 0 : story_.last.events.size()));
    EXPECT_GE(one_.changed_at, before.changed_at);
    for (const auto& [name, moment] : before.moments)
      if (const auto found = one_.moments.find(name); found != one_.moments.end()) { EXPECT_GE(found->second, moment) << name; }
    EXPECT_LE(one_.gave_back, 2);
    EXPECT_LE(one_.reopened, story_.pack().reopen.most);
    EXPECT_GE(one_.timers.size(), before.timers.size());
  }

  void check_standing() {
    const packs::State* state = story_.pack().state(one_.state);
    ASSERT_TRUE(state) << one_.state;
    EXPECT_EQ(state->is_end && !(one_.part_of != 0 && !one_.moments.contains("follow")), one_.closed_at.has_value());
    for (const Timer& timer : one_.timers) {
      EXPECT_LE(timer.started_at, timer.due_at);
      if (!timer.is_running()) { EXPECT_EQ(timer.next_at, far_future); }
      if (!timer.is_running() || !state->is_end) continue;
      const auto& starts = story_.pack().clock(timer.clock)->starts_on;
      EXPECT_TRUE(std::find(starts.begin(), starts.end(), "state:" + one_.state) != starts.end()) << timer.clock << " runs on at an end";
    }
    for (std::size_t i = 0; i < one_.pauses.size(); ++i)
      if (i + 1 < one_.pauses.size()) { EXPECT_TRUE(one_.pauses[i].ends && *one_.pauses[i].ends >= one_.pauses[i].begins) << "pauses do not overlap"; }
    if (state->is_waiting) { EXPECT_TRUE(!one_.pauses.empty() && !one_.pauses.back().ends); }
    if (state->is_end) { EXPECT_TRUE(one_.pauses.empty() || one_.pauses.back().ends); }
    EXPECT_TRUE(one_.owner == 0 || story_.tree().span_of(one_.owner));
    for (const Timer& timer : one_.timers) EXPECT_LE(running(timer.clock, timer.unit), 1) << timer.clock;
  }

  std::ptrdiff_t running(const std::string& clock, org::UnitNumber unit) const {
    return std::count_if(one_.timers.begin(), one_.timers.end(),
                         [&](const Timer& timer) { return timer.is_running() && timer.unit == unit && timer.clock == clock; });
  }

  void check_replay() {
    Case again = first_;
    for (const Done& done : done_) {
      if (done.what == Done::tick) story_.tick(again, done.at);
      else ASSERT_EQ(story_.act(again, parties_[done.party], done.at, done.given.transition, done.given.values, done.given.evidence), "");
    }
    EXPECT_EQ(again, one_) << "the same steps give the same case";
  }

  Story story_;
  Dice dice_;
  std::vector<Party> parties_;
  Instant now_;
  Case first_, one_;
  Values fields_;
  std::vector<Done> done_;
  std::map<std::string, std::ptrdiff_t> taken_;
};

TEST(Walk, WhateverPeopleTryTheCaseKeepsItsPromises) {
  for (const packs::Pack& pack : all_packs())
    for (unsigned seed = 1; seed <= walks && !HasFailure(); ++seed) {
      SCOPED_TRACE(pack.id + ", walk " + std::to_string(seed));
      Walk(pack, seed).run();
    }
}

}  // namespace
}  // namespace bihuan::cases
