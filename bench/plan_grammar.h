// SPDX-License-Identifier: Apache-2.0
// Makes distinct, invented plan documents of any amount, the same ones for the same seed: work reports, action plans,
// implementation plans and livelihood lists, as dense in numbers and targets as real ones. Knows nothing of the reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::bench {

// The same numbers on every machine (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators").
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  int between(int low, int high) { return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1)); }
  bool one_in(int count) { return between(1, count) == 1; }

 private:
  std::uint64_t state_;
};

// Expands rules: {name} one of a rule's alternatives, $name what was set for this document, <3-9> and <0.5-2.5> a number, <cn> a Chinese
// one.
class Expander {
 public:
  explicit Expander(std::uint64_t seed);
  void set(std::string_view name, std::string value);
  void append(std::string_view rule, std::string& out);
  Chance& chance() { return chance_; }

 private:
  enum class Part { text, rule, value, integer, decimal, chinese };
  struct Piece {
    Part part;
    std::string text;  // with Part::text
    int low = 0;       // or the index of a rule or of a value
    int high = 0;
  };
  using Alternative = std::vector<Piece>;

  void add_rules(std::string_view source);
  Alternative parse(std::string_view alternative);
  int rule_index(std::string_view name);
  int value_index(std::string_view name);
  void append_rule(int rule, std::string& out);
  void append_piece(const Piece& piece, std::string& out);

  Chance chance_;
  std::map<std::string, int, std::less<>> rule_names_;
  std::map<std::string, int, std::less<>> value_names_;
  std::vector<std::vector<Alternative>> rules_;
  std::vector<std::string> values_;
};

class PlanGrammar {
 public:
  explicit PlanGrammar(std::uint64_t seed) : words_(seed) {}
  // The next document: UTF-8, 10 to 60 KB, unlike those before.
  std::string next();

 private:
  void work_report(std::string& out);
  void action_plan(std::string& out);
  void implementation_plan(std::string& out);
  void livelihood_list(std::string& out);
  void front_matter(std::string_view title, std::string& out);
  void signature(std::string& out);
  void sentences(std::string_view rule, int count, std::string& out);
  void task(int number, bool run_in, std::string& out);
  void table(int rows, std::string& out);

  Expander words_;
  int year_ = 2026;
};

// Documents of at least `bytes` in all.
std::vector<std::string> make_plans(std::size_t bytes, std::uint64_t seed);

}  // namespace bihuan::bench
