// SPDX-License-Identifier: Apache-2.0
// Cases that may be the same matter, and repeats that are one topic (每月一题). A person decides; this only suggests and says why.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/cases/case.h"
#include "domain/packs/pack.h"

namespace bihuan::cases {

struct Alike {
  CaseNumber number = 0;
  double score = 0;  // 0..1
  std::optional<double> metres;
  double text_share = 0;     // of character pairs
  bool same_reporter = false, same_object = false;
};

// The best first, at most `most`. Candidates are open cases, or closed ones within the days of the rule.
std::vector<Alike> alike_cases(const packs::DuplicateRule& rule, const Case& one, std::span<const Case> candidates, Instant now, int most);

struct Topic {
  std::string kind;
  org::UnitNumber unit = 0;
  std::vector<CaseNumber> cases;  // by number
  std::int64_t people = 0;        // who wait: with the parts merged into them
};
// Groups of the same kind in the same community (or unit of the place) within the rule's days, large ones first; merged children count as people waiting,
// not as problems.
std::vector<Topic> repeat_topics(const packs::TopicRule& rule, std::span<const Case> cases, const org::Tree& tree, Instant now);

double metres_between(double longitude1, double latitude1, double longitude2, double latitude2);
double share_of_pairs(std::string_view one, std::string_view other);  // Jaccard index of the sets of two-character pairs, after folding width and case

}  // namespace bihuan::cases
