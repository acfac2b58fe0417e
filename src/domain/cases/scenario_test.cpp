// SPDX-License-Identifier: Apache-2.0
// Every pack has a story that comes true, and whose journal is the one beside it. `bihuan pack test packs/*.yaml --update` writes the journals anew.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "domain/cases/cases_for_test.h"
#include "domain/cases/scenario_run.h"
#include "domain/cases/scenario_yaml.h"

namespace bihuan::cases {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// "line: now / before" of the first line that differs.
std::string first_difference(const std::string& now, const std::string& before) {
  std::istringstream one(now), other(before);
  for (int line = 1;; ++line) {
    std::string a, b;
    const bool has_a = static_cast<bool>(std::getline(one, a)), has_b = static_cast<bool>(std::getline(other, b));
    if (!has_a && !has_b) return "";
    if (has_a != has_b || a != b) return std::to_string(line) + ": " + a + " / " + b;
  }
}

std::string told(const std::vector<packs::Fault>& faults) {
  std::string text;
  for (const packs::Fault& fault : faults) text += std::to_string(fault.line) + " " + fault.code + " " + fault.path + " " + fault.detail + "\n";
  return text;
}

TEST(Scenarios, EveryPackHasAStoryThatComesTrue) {
  int stories = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(BIHUAN_SOURCE_DIR) / "packs")) {
    const std::string id = entry.path().stem().string();
    if (entry.path().extension() != ".yaml" || id.find('.') != std::string::npos) continue;
    const packs::Pack pack = packs::read_pack(text_of(entry.path())).pack;
    const ReadScenario read = read_scenario(text_of(entry.path().parent_path() / (id + ".scenario.yaml")));
    ASSERT_TRUE(read.faults.empty()) << id << '\n' << told(read.faults);
    const ScenarioRun run = run_scenario(read.scenario, pack);
    EXPECT_EQ(told(run.faults), "") << id;
    EXPECT_EQ(first_difference(run.journal, text_of(entry.path().parent_path() / (id + ".journal.txt"))), "") << id;
    EXPECT_EQ(run_scenario(read.scenario, pack).journal, run.journal) << "the same story gives the same journal";
    ++stories;
  }
  EXPECT_GE(stories, 4);
}

constexpr std::string_view short_story = R"(story: 短
pack: small
units: [{name: 澄雁区, kind: district}, {name: 荷塘社区, kind: community, under: 澄雁区}]
people: [{name: 小方, post: dispatcher, unit: 澄雁区}]
steps:
  - {at: "2026-03-02 09:15", who: reporter, does: report, with: {kind: hole, channel: phone, place: 荷塘社区, depth: "0.3"}}
)";

std::string run_with(const std::string& more) {
  const ReadScenario read = read_scenario(std::string(short_story) + more);
  return read.faults.empty() ? told(run_scenario(read.scenario, small_pack()).faults) : told(read.faults);
}

TEST(Scenarios, WhatDoesNotComeTrueIsToldWithItsLine) {
  struct Row {
    const char* name;
    const char* step;
    const char* fault;
  };
  const Row rows[] = {
      {"nothing", "", ""},
      {"a wrong state", "  - expect: {state: closed}\n", "7 scenario-wrong  state: received\n"},
      {"a wrong due moment", "  - expect: {due: {handle: \"2026-03-09 17:00\"}}\n", "7 scenario-wrong  due handle: 2026-03-09 18:00\n"},
      {"refused", "  - {at: \"2026-03-02 10:00\", who: 小方, does: sign}\n", "7 scenario-refused  sign: case-not-now sign\n"},
      {"not refused", "  - {at: \"2026-03-02 10:00\", who: 小方, does: route, refused: case-not-yours}\n", "7 scenario-not-refused  route\n"},
      {"nobody", "  - {at: \"2026-03-02 10:00\", who: 小王, does: route, refused: case-not-yours}\n", "7 scenario-name-unknown  小王\n"},
      {"back in time", "  - wait_until: \"2026-03-01 10:00\"\n", "7 scenario-time-back  2026-03-01 10:00\n"},
      {"no moment", "  - wait_until: tomorrow\n", "7 scenario-moment steps[1].wait_until tomorrow\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(run_with(row.step), row.fault) << row.name;
}

}  // namespace
}  // namespace bihuan::cases
