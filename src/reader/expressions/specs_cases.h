// SPDX-License-Identifier: Apache-2.0
// Outside test cases (see the Chinese specifications of Recognizers-Text) as plain values, and how many of them are met.
// For tests only. The cases are not part of the project: a test that does not find them says so and is skipped.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bihuan::reader::specs {

// Names of a resolution's fields and their values as text; a list of readings comes as "0.value", "1.value".
using Fields = std::map<std::string, std::string>;

struct Entity {
  std::size_t start = 0, end = 0;  // code points, end exclusive
  std::string type;
  Fields fields;
};

struct Case {
  std::string input;
  std::string reference;  // "2017-03-22T00:00:00" or empty
  bool supported = true;  // false where their own reference implementation fails
  std::vector<Entity> expected;
};

// The folder of the cases: $BIHUAN_SPECS, else ../shared/specs/recognizers-zh beside the project; empty when it is absent.
std::string folder();

std::vector<Case> load(const std::string& file);

// What our finders make of a case, in their terms.
using Finder = std::function<std::vector<Entity>(const Case&)>;

struct Score {
  int total = 0, spans = 0, resolutions = 0;         // supported cases
  int unsupported = 0, unsupported_resolutions = 0;  // the others, met all the same
  double span_ratio() const { return total == 0 ? 0 : static_cast<double>(spans) / total; }
  double resolution_ratio() const { return total == 0 ? 0 : static_cast<double>(resolutions) / total; }
};

// What of the expected entities is compared; all of it without one.
using Filter = std::function<std::vector<Entity>(std::vector<Entity>)>;

// A case is met when exactly the expected entities are found. Prints the missed ones when $BIHUAN_SPECS_VERBOSE is set.
Score score(const std::string& file, const Finder& finder, const Filter& filter = {});

// Equal text, or equal numbers to 14 digits, with an equal text behind them ("12%").
bool same_value(const std::string& ours, const std::string& theirs);

std::size_t code_points_before(const std::string& text, std::size_t byte);

}  // namespace bihuan::reader::specs
