// SPDX-License-Identifier: Apache-2.0
// Moves a case through its pack: what may be done by whom, what becomes of it, what its clocks do. Pure: the time, the tree and who acts are passed
// in; the same inputs give the same outcome for ever.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/cases/case.h"
#include "domain/org/post.h"
#include "domain/org/unit.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

// Who does it. Of a citizen: no holdings, `is_reporter`.
struct Party {
  std::int64_t person = 0;
  std::string name;
  std::span<const org::Holding> holdings;
  bool is_reporter = false;
  bool is_timer = false;
};

// What a case lives in. All must outlive the call.
struct World {
  const org::Tree* tree = nullptr;
  const clocks::Calendar* calendar = nullptr;
  std::uint64_t seed = 0;  // for what is drawn at a closing, and kept by a new case for what is drawn on its way; with the case's number it decides alone
};

struct Intake {
  std::string kind, level, channel, title, text;
  Place place;
  std::string object_code;
  org::UnitNumber object_owner = 0;
  Reporter reporter;
  bool is_protected = false;
  std::map<std::string, std::string> fields;
  std::vector<std::string> evidence;  // fields of the form for which a file has come
};

struct Command {
  std::string transition;
  std::map<std::string, std::string> values;  // by field id
  std::vector<std::string> evidence;          // fields for which a file has come; what the transition does not ask waits (Event::evidence: what it took)
};

// Somebody is to hear of it: a unit's post, or the reporter. Where nobody holds the post in the unit, whoever holds it in the nearest unit above.
struct Notice {
  std::string reason;         // "clock:sign:1", "transition:dispatch"
  org::UnitNumber unit = 0;   // 0: the reporter
  std::string post;           // PostKind's name or the pack's own
  int level = 0;
  int event = 0;              // the number of the event with which it goes

  friend bool operator==(const Notice&, const Notice&) = default;
};

struct Outcome {
  Case after;
  std::vector<Event> events;  // in order; most often one
  std::vector<Notice> notices;
};

// A file that a transition asks of a case.
struct AskedFile {
  const packs::Evidence* rule = nullptr;
  bool is_required = false;  // the rule holds as things stand, and the case was drawn for it
  // Not when this field of the transition's own form has one of these values; '' when it depends on none. Of several such fields the first.
  std::string unless_field;
  std::vector<std::string> unless_values;
};

// What the party may do now.
struct Offer {
  const packs::Transition* transition = nullptr;
  std::vector<AskedFile> files;  // in the order of the pack
};

class Flow {
 public:
  // `pack` must be sound and outlive it.
  explicit Flow(const packs::Pack& pack) : pack_(pack) {}

  // The case has no number yet. Errors (where = the field): case-kind-unknown, case-field-missing, case-field-unknown, case-field-wrong, case-place-unknown.
  base::Result<Outcome> report(const Intake& intake, const Party& party, const World& world, Instant at) const;

  // Errors: case-transition-unknown, case-not-now (the state does not have it), case-not-yours (nobody of `who` fits), case-not-apart (verification by the handler or
  // below him), case-condition (what `when` asks is not so), case-calls-itself, case-field-…, case-evidence-missing, case-limit (returns, extensions, reopenings are used up), case-unit-unknown.
  base::Result<Outcome> act(const Case& current, const Command& command, const Party& party, const World& world, Instant at) const;

  // An `at` before the case's last event counts as that event's moment; the event then says what the clock said, as "clock:back".

  // What the clocks do at `at`: every step whose moment has come, in the order of their moments, each once. Unchanged (no events) when there is none.
  Outcome tick(const Case& current, const World& world, Instant at) const;

  // Which transitions the party may do now, in the order of the pack; whether a window of days is still open is seen when it is done.
  std::vector<const packs::Transition*> allowed(const Case& current, const Party& party, const World& world, Instant at) const;

  // The same with the files that each would ask for as things stand, and where that depends on what is given with it.
  std::vector<Offer> offers(const Case& current, const Party& party, const World& world, Instant at) const;

  // Clocks anew after another calendar was published: due moments restated, one event that says so; nothing when none moves.
  Outcome restate(const Case& current, const World& world, Instant at) const;

  // A part goes the way of the case that it is part of: it ends with its state and result, is drawn for call-back by its own number (unless the same
  // telephone reported both), and opens again with it. One event "follow" that its reporter sees; none when both stand alike already. What the whole's reporter
  // takes back is not taken back for others: a part of another reporter comes out, as the pack takes one out.
  Outcome follow_parent(const Case& part, const Case& parent, const World& world, Instant at) const;

  // Whether one may be merged into the other: the same pack, not the same case, the other open and not itself a part. Error: case-merge-wrong.
  static base::Result<void> can_merge(const Case& part, const Case& parent);

  // When the program must look at it again; the far future when never.
  static Instant next_at(const Case& current);

  const packs::Pack& pack() const { return pack_; }
  // The windows of the day in which the pack's clocks count.
  clocks::WorkingTime working_time(const World& world) const;

 private:
  const packs::Pack& pack_;
};

inline constexpr Instant far_future{std::chrono::microseconds{253402300799000000}};  // 9999-12-31

// What those who may not see the reporter read of a name, a telephone number or a personal field: 张*, 138******78.
std::string masked(std::string_view text);

}  // namespace bihuan::cases
