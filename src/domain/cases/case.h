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
};

struct Reporter {
  std::int64_t person = 0;  // of the unit tree (grid worker, patrol); 0: a citizen
  std::string name, phone;  // '' when not given
  bool is_protected = false;  // asked for secrecy
  std::string code_hash;      // SHA-256 of the code by which a citizen follows the case
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
};

struct Involved {
  org::UnitNumber unit = 0;
  bool is_called = false;    // else assists
  Instant since;
  std::optional<Instant> answered_at, arrived_at;
  std::string decision;
  int response = 0, result = 0;  // 1..5 as the caller rated; 0: not yet
};

struct CallBack {
  bool is_drawn = false;
  std::string result, attitude;  // choice ids; '' no answer yet
  std::optional<Instant> answered_at;
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
  org::UnitNumber caller = 0;      // who blew the whistle
  std::vector<org::UnitNumber> owners;  // who had it before, oldest first; the way back
  org::UnitNumber handler = 0;     // the unit that last handled it
  std::int64_t handler_person = 0;
  std::string result;              // closing code; '' while open
  std::string exclusion;           // ground for leaving it out of rates
  int gave_back = 0, reopened = 0, hops = 0, send_backs = 0;
  bool is_arbitrated = false;
  int origin_level = 0;            // org::level_of where it arose
  int solved_level = -1;           // where it was closed as solved; -1 otherwise
  CaseNumber part_of = 0;          // merged into
  std::int64_t topic = 0;          // the governance topic it belongs to
  Instant reported_at;
  std::optional<Instant> closed_at;
  std::vector<Timer> timers;
  std::vector<clocks::Pause> pauses;
  std::vector<Involved> involved;
  std::map<std::string, Instant> moments;  // when each transition last happened, and "state:ID" each state was last entered
  CallBack call_back;

  bool is_open() const { return !closed_at; }
};

// One line of the timeline.
struct Event {
  int number = 0;           // from 1 within the case
  Instant at;
  std::string transition;   // "report", a transition's id, "clock:ID:STEP" for what a clock did, "merged", "calendar"
  std::string from, to;     // states
  org::UnitNumber unit = 0; // of the actor
  std::int64_t person = 0;  // 0: a citizen or the program
  std::string actor;        // as the timeline shows it
  std::map<std::string, std::string> values;  // what was given with it
  bool is_told = false;     // the reporter sees it
};

}  // namespace bihuan::cases
