// SPDX-License-Identifier: Apache-2.0
// What a pack costs those who fill its forms: fields × who × how often. Knows nobody's name and counts nobody: people come in as a number that the
// office gives.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/packs/pack.h"

namespace bihuan::packs {

// Seconds it takes to give a field of the type, as a person with practice does on a telephone; a documented guess (docs/packs.md), not a measurement.
int seconds_to_fill(FieldType type);

// Who is asked: the reporter or a post as packs write it ("liaison").
struct Asked {
  std::string who;
  int fields = 0, mandatory = 0;
  int photos = 0, tracks = 0;  // photo and file fields; tracks
  int seconds = 0;             // for one case that passes every form open to them once; the mandatory ones alone are in `least_seconds`
  int least_seconds = 0;
};

struct KindBurden {
  std::string kind;
  std::vector<Asked> asked;  // the reporter first, then posts in the order in which the pack names them
};

// What everybody who reports gives besides the kind's own form: what, where, who (optional).
inline constexpr int fields_of_intake = 4, mandatory_of_intake = 2, seconds_of_intake = 75, least_seconds_of_intake = 60;

// In the order of the pack's kinds. A form is counted once for each kind whose cases it is open to; where several posts may fill it, for each of them.
std::vector<KindBurden> burden_of(const Pack& pack);

// Hours a month: people × cases a month for each of them × seconds.
double hours_a_month(int seconds, double people, double cases_a_month_each);

// A fact that packs ask for: by its id, its type and its title. More than one pack: it is asked again.
struct SharedFact {
  std::string field;
  Text title;
  std::vector<std::string> packs;
};
std::vector<SharedFact> facts_asked_by_several(std::span<const Pack> packs);

}  // namespace bihuan::packs
