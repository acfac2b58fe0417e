// SPDX-License-Identifier: Apache-2.0
// A pack: what a kind of case asks, through which states it goes, who may move it, against which clocks, and how it is measured. Values only, as
// packs/*.yaml says them; what they do is the work of domain/cases. Every id is [a-z][a-z0-9_]*, unique among its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/clocks/term.h"
#include "domain/org/post.h"

namespace bihuan::packs {

struct Text {
  std::string zh, en;
  friend bool operator==(const Text&, const Text&) = default;
};

// Where a fact comes from. Each field names one; what another register knows is taken from there and not asked again.
struct Register {
  std::string id;  // "reporter", "unit_tree", "shop_register", …; "asked" and "system" are there without being written down
  Text title;
  Text keeper;     // who keeps it
};

enum class FieldType : std::uint8_t { text, long_text, choice, number, yes_no, date, instant, place, phone, unit, units, reason, photo, file, track, rating };

struct Choice {
  std::string id;
  Text title;
};

struct Field {
  std::string id;
  Text title;
  FieldType type = FieldType::text;
  std::vector<Choice> choices;  // of choice and reason
  std::string measure;          // of a number: "件", "米"
  int longest = 0;              // characters of a text; 0: as its type has it
  std::string from;             // the register of origin
  bool is_personal = false;     // masked for those who need not see it
  Text purpose;                 // why it is asked, shown beside it; a mandatory photo, file or track must have one
  bool is_each_time = false;    // a fact of the act, not of the matter: may be asked again at the next one
  int kept_days = 0;            // how long a photo or track is kept; 0: as long as the case
};

// Facilities (部件) go to their owner first, human acts (事件) to the area first (GB/T 30428.2).
enum class ObjectClass : std::uint8_t { none, part, event };

struct Kind {
  std::string id;
  Text title;
  std::string code;  // of a national classification where there is one; else ''
  ObjectClass object = ObjectClass::none;
  int secrecy = 0;   // 0..3, org::Secrecy
  std::vector<std::string> form;      // fields asked when it is reported, in order
  std::vector<std::string> required;  // of them those that must be given
};

// What anybody may report without an account.
struct OpenPage {
  std::string channel;             // by which such a report is said to come; '' where there are none
  std::vector<std::string> kinds;  // the others are for those who hold a post
};

// What must hold of a case. Every part that is given must hold; a list holds when one of its members does.
struct Condition {
  std::vector<std::string> kinds, levels, channels, results;
  std::vector<ObjectClass> objects;
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;  // field id, its values
  std::vector<std::string> done;      // transitions that have happened
  std::vector<std::string> not_done;  // and that have not
  std::vector<std::string> in_time;   // clocks of which one runs and is not due yet: what may be done only so long
  enum class Called : std::uint8_t { any, none, rated };
  Called called = Called::any;        // none: no whistle is going on; rated: one is, and every unit that had to come has been rated
  bool is_empty() const;
};

// To whom a person must stand how, to move a case.
enum class Relation : std::uint8_t {
  place,        // the post's unit has the case's place in its branch
  owner,        // is the unit that has to act now (or stands above it with a post that reaches its branch)
  above_owner,  // stands above the unit that has to act now, up to the nearest two levels
  called,       // is one of the units called (as long as the whistle is not called off) or asked to assist
  caller,       // is the unit that blew the whistle or called
  anywhere      // in the region
};

struct Who {
  std::string post;  // an org::PostKind's name, or a post of the pack; "" with the two below
  Relation relation = Relation::place;
  bool is_reporter = false;  // the person who reported it, by the code of the case
  bool is_timer = false;     // the program, when a clock says so
  // Neither who handled the case nor somebody of the unit that did or below it, in the tree; nor of the unit that has to act now, unless a unit that was
  // called handled it for that one. Of the top unit, below which everybody is: nobody who acts for that very unit (liaison, grid worker).
  bool is_apart_from_handler = false;
};

enum class EffectKind : std::uint8_t {
  route,        // the owner becomes what the routing rules say
  assign,       // the owner becomes the unit in field `field`
  assist,       // the units in `field` assist
  call,         // 吹哨: the units in `field` are called; clock `clock` runs for each, and what stops it stops that of the unit of who
                // does it; the caller is who asked for it, else who does it
  answer,       // the called unit of the actor answers; `field` may hold what it says
  arrive,       // and is at the place; `field` may hold what it decides there
  rate_called,  // the caller rates a called unit: fields `field` (unit), `field2` (response 1-5), `field3` (result 1-5)
  refuse,       // the called unit of the actor says why it does not come; `field` the ground. The others go on
  bind_called,    // it must come all the same: the unit in `field`; without a value the only one that waits for a decision
  excuse_called,  // or need not; it is not to be rated then
  call_off,       // the whistle is over; what called units did stays, and a new one begins anew
  deny_arrival,   // the handler had said that it is there, and is not: it may say so again
  give_back,    // 退单: counted; the owner becomes who sent it; `field` reason, `field2` the unit proposed
  arbitrate,    // the owner becomes the unit in `field`; may not be given back again
  raise,        // one level up: the owner becomes the nearest unit of the next level above it; a hop is counted
  lower,        // the way back: the owner becomes who had it before the last raise
  start,        // clock `clock` starts
  stop,         // clock `clock` stops
  pause,        // pausable clocks rest; `field` the coded reason; at most `most` times since the case was last opened
  resume,
  hear,         // the reporter says more: the owner is told; a pause with the reason `value` ends, and the case goes where resuming leads
  extend,       // clock `clock` gets `term` more, or as much as it had; at most `most` times
  handled,      // the actor is the handler from now on (what verification must be apart from)
  merge,        // becomes a part of the case in `field`; its reporter hears what that one becomes
  unmerge,
  close,        // with the result code in `field`, or `result`
  reopen,
  sample,       // is drawn for call-back or not, by the pack's call-back rule
  record_call,  // the answer of a call-back, only of a case that was drawn: `field` result, `field2` attitude
  exclude,      // left out of solve and satisfaction rates after a second person's decision; `field` the ground
  set           // field `field` becomes `value`; so does the case's level, where `field` is "level"
};

struct Effect {
  EffectKind kind = EffectKind::set;
  std::string field, field2, field3, clock, result, value;
  std::optional<clocks::Term> term;
  int most = 1;
};

struct Evidence {
  std::string field;   // a photo, file or track
  Condition when;      // asked only then: proportionate
  int sample_percent = 100;  // and of these only so many, drawn by seed
};

struct Transition {
  std::string id;
  Text title;
  std::vector<std::string> from;  // states; "*" every state that is not an end
  std::string to;                 // '' stays where it is
  std::vector<Who> who;           // any of them
  Condition when;
  std::vector<std::string> form, required;
  std::vector<Evidence> evidence;
  std::vector<Effect> effects;
  Text told;                      // what the reporter reads; '' nothing; <field> stands for what was given there
  bool is_main = false;           // the usual next step of whoever may take it
};

struct State {
  std::string id;
  Text title;
  bool is_end = false;
  bool is_waiting = false;   // for something outside: a pause runs there
  Text told;                 // what the reporter reads while it is so
};

struct ClockTerm {
  Condition when;  // the first that holds counts
  clocks::Term term;
};

// Who hears when a clock has run so long.
struct Step {
  enum class From : std::uint8_t { start, soon, due };
  From from = From::due;
  std::optional<clocks::Term> after;  // at once without it
  int level = 0;                      // escalation level, grows from step to step
  std::vector<Who> tells;
  std::string transition;             // done by the program then; '' none
  Text told;
};

struct ClockRule {
  std::string id;
  Text title;
  std::vector<ClockTerm> terms;   // the last one without a condition
  std::vector<std::string> starts_on, stops_on;  // ids of transitions, or "state:ID" for entering a state; "report" for the beginning
  bool is_pausable = false;
  double soon_ratio = 0.2;        // due soon when so much is left
  std::vector<Step> steps;
  bool is_promised = false;       // its due moment is what the reporter is told to expect
};

enum class RouteTo : std::uint8_t { place_unit, community, street, district, object_owner, field, department };

struct Route {
  Condition when;
  RouteTo to = RouteTo::place_unit;
  std::string name;  // of the department as the unit tree resolves it, or the field
};

struct DuplicateRule {
  int within_days = 7;
  double radius_metres = 50;
  bool same_kind = true;
  double text_alike = 0.5;  // share of character pairs in common, 0..1; any two of place, text, reporter are enough
};

struct CallbackRule {
  int percent = 0;          // of those closed, drawn by a stored seed
  Condition always;         // drawn in any case
  std::vector<Who> who;     // never of the handling unit
  std::string result_field, attitude_field;
};

struct ReopenRule {
  int within_days = 30;
  int most = 2;
};

struct TopicRule {  // repeats that become one topic (每月一题)
  int within_days = 30;
  int at_least = 5;
};

// Which cases a rate counts: those whose moment `at` lies in the period and of which the condition holds. Parts of another case are left out: a group
// is one problem.
struct Counted {
  std::string at;        // "report", a transition's id, "state:ID", "due:CLOCK" (its due moment), "close"
  Condition when;
  std::string clock_met, clock_missed;  // that clock stopped in time; that clock did not
  int solved_at_most = -1;              // closed at or below the level, org::level_of; -1: any
  bool leaves_out_excluded = false;
  int called_back = -1;                 // 1: has an answer of a call-back
  std::vector<std::string> callback_results;
  std::vector<std::string> callback_attitudes;
  bool counts_units = false;            // called units instead of cases
  bool answered_in_time = false;        // of counted units: those that did
  // The same reporter had another case of the same kind at the same object or address reported within so many days before; 0: not asked.
  int repeated_within_days = 0;
};

struct Rate {
  std::string id;
  Text title;
  Counted numerator, denominator;
  bool is_sampled = false;   // shown with n and a 95 % Wilson interval, never below `least`
  int least = 0;             // smallest denominator that is shown
  Text note;
};

// A figure that is no share: how long something took, or how well it was rated, over the cases counted.
struct Measure {
  enum class Of : std::uint8_t {
    minutes,   // from the moment `from` to the moment `to` of each case (moments as in Counted::at); cases without both are left out
    response,  // the caller's rating of each called unit, 1..5
    result,
    count      // of cases, or of called units
  };
  enum class As : std::uint8_t { mean, median, percentile_90, sum };

  std::string id;
  Text title;
  Counted counted;
  Of of = Of::minutes;
  As as = As::mean;
  std::string from, to;
  int least = 0;  // smallest number of values that is shown
  Text note;
};

struct Post {
  std::string id;     // river_chief
  Text title;
  org::PostKind like = org::PostKind::liaison;
};

struct Pack {
  std::string id;      // "appeals"
  int version = 1;
  Text title, purpose;
  std::vector<Text> sources;  // of its terms and formulas
  std::vector<Post> posts;
  std::vector<Register> registers;
  std::vector<Choice> levels;    // of weight or urgency, lightest first
  std::vector<Choice> channels;
  std::vector<Choice> results;   // closing codes; solved, partly_solved, explained, rejected, withdrawn, not_fixed, … as the pack has them
  std::vector<Field> fields;
  std::vector<Kind> kinds;
  OpenPage open_page;
  std::vector<State> states;     // the first is where a case begins
  std::vector<Transition> transitions;
  std::vector<ClockRule> clocks;
  std::vector<Route> routes;
  std::vector<clocks::Window> hours;  // working hours of its clocks; none: the usual ones
  DuplicateRule duplicates;
  CallbackRule callback;
  ReopenRule reopen;
  TopicRule topic;
  std::vector<Rate> rates;
  std::vector<Measure> measures;
  bool may_demand_track = false;  // security and emergency scenes only (2026 rules for government mobile applications)

  const Field* field(std::string_view id) const;
  const Kind* kind(std::string_view id) const;
  const State* state(std::string_view id) const;
  const Transition* transition(std::string_view id) const;
  const ClockRule* clock(std::string_view id) const;
};

}  // namespace bihuan::packs
