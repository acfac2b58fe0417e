// SPDX-License-Identifier: Apache-2.0
// A case as it stands: anything that moves through a pack's states against clocks. Values only; flow.h moves them. Ids are numbers within a region.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/clocks/term.h"
#include "domain/org/unit.h"

namespace bihuan::cases {

using CaseNumber = std::int64_t;
using base::Instant;

struct Place {
  org::UnitNumber unit = 0;  // the smallest unit known
  std::string address;
  std::optional<double> longitude, latitude;  // CGCS2000 degrees

  friend bool operator==(const Place&, const Place&) = default;
};

struct Reporter {
  std::int64_t person = 0;  // of the unit tree (grid worker, patrol); 0: a citizen
  std::string name, phone;  // '' when not given
  bool is_protected = false;  // asked for secrecy
  std::string code_hash;      // SHA-256 of the code by which a citizen follows the case

  friend bool operator==(const Reporter&, const Reporter&) = default;
};

// A clock that runs for a case, or for a called unit of it.
struct Timer {
  std::string clock;
  org::UnitNumber unit = 0;  // of a called unit's clock; else 0
  clocks::Term term;         // with what was added
  Instant started_at, soon_at, due_at;
  std::optional<Instant> stopped_at;
  int step = 0;              // escalation steps that have been taken
  Instant next_at;           // when the program must look again; the far future when never
  int extensions = 0;
  std::vector<clocks::Term> added;  // extensions in another unit than the term's, one after the other
  bool rests = false;        // a pause holds it

  bool is_running() const { return !stopped_at; }
  friend bool operator==(const Timer&, const Timer&) = default;
};

// What was decided about a called unit that had said why it would not come.
enum class Ruling : std::uint8_t { none, must_come, need_not_come };

// What a called unit has done is of the whistle that is going on: who is called anew begins anew.
struct Involved {
  org::UnitNumber unit = 0;
  bool is_called = false;    // else assists
  Instant since;
  std::optional<Instant> answered_at, arrived_at;
  std::string decision;
  int response = 0, result = 0;  // 1..5 as the caller rated; 0: not yet
  std::optional<Instant> refused_at;   // it said why not; an answer too
  std::optional<Instant> released_at;  // the whistle was called off
  Ruling ruling = Ruling::none;

  bool is_on_call() const { return is_called && !released_at; }

  friend bool operator==(const Involved&, const Involved&) = default;
};

struct CallBack {
  bool is_drawn = false;
  std::uint64_t seed = 0;        // it was drawn with; with the case's number it decides alone, so that anybody can draw again
  std::string result, attitude;  // choice ids; '' no answer yet
  std::optional<Instant> answered_at;

  friend bool operator==(const CallBack&, const CallBack&) = default;
};

struct Case {
  CaseNumber number = 0;
  int revision = 0;            // grows with every event
  std::string pack;
  int pack_version = 1;
  std::string kind, level, channel, state;
  std::string title, text;
  Place place;
  std::string object_code;         // of a facility
  org::UnitNumber object_owner = 0;
  Reporter reporter;
  int secrecy = 0;
  std::map<std::string, std::string> fields;  // as given, by field id; units by numbers with commas
  org::UnitNumber owner = 0;       // who has to act now
  org::UnitNumber asker = 0;       // who asked for a whistle: becomes the caller when it is blown, whoever consents
  org::UnitNumber caller = 0;      // who blew the whistle, and judges who came
  std::vector<org::UnitNumber> owners;  // who had it before, oldest first, at most the last 64
  std::vector<org::UnitNumber> raised_from;  // who had it before each raise that has not been taken back; the way back
  org::UnitNumber sent_by = 0;     // the unit that made the owner the owner; a return goes there
  org::UnitNumber handler = 0;     // the unit that last handled it
  std::int64_t handler_person = 0;
  std::string result;              // closing code; '' while open
  std::string closed_as;           // the result of the last closing, also after it was opened again: that closing counts as what it was
  int closed_level = -1;           // and its solved_level
  std::string exclusion;           // ground for leaving it out of rates
  int gave_back = 0;               // since it was last opened
  int reopened = 0, hops = 0, send_backs = 0;
  bool is_arbitrated = false;
  int origin_level = 0;            // org::level_of where it arose
  int solved_level = -1;           // of the unit that had handled it when it was closed; -1 while open and of what nobody handled
  CaseNumber part_of = 0;          // merged into
  std::int64_t topic = 0;          // the governance topic it belongs to
  Instant reported_at;
  Instant changed_at;              // of the last event; no later event is earlier
  std::optional<Instant> closed_at;  // when a state that is an end was entered; of a part when what it is part of ended
  std::vector<Timer> timers;
  std::vector<clocks::Pause> pauses;
  std::vector<Involved> involved;
  // When each transition last happened, "state:ID" each state was last entered, "call" the whistle that is going on began; "past:ID" of a return before
  // the case was opened again.
  std::map<std::string, Instant> moments;
  CallBack call_back;
  std::uint64_t seed = 0;          // for what is drawn on the way; kept from the beginning, so that asking again draws nothing anew; 0: of an older version

  bool is_open() const { return !closed_at; }
  friend bool operator==(const Case&, const Case&) = default;
};

// One line of the timeline.
struct Event {
  int number = 0;           // from 1 within the case
  Instant at;
  std::string transition;   // "report", a transition's id, "clock:ID:STEP" for what a clock did (STEP from 1), "follow" with what it is part of, "calendar"
  std::string from, to;     // states
  org::UnitNumber unit = 0; // of the actor
  std::int64_t person = 0;  // 0: a citizen or the program
  std::string actor;        // as the timeline shows it
  std::map<std::string, std::string> values;  // what was given with it; what the program adds has a key with a colon ("clock:back", "clock:due", "case:owner")
  std::vector<std::string> evidence;          // fields for which a file came
  bool is_told = false;     // the reporter sees it

  friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace bihuan::cases
