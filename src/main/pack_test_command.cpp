// SPDX-License-Identifier: Apache-2.0
#include "main/pack_test_command.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

#include "domain/cases/scenario_run.h"
#include "domain/cases/scenario_yaml.h"
#include "domain/packs/pack_yaml.h"
#include "domain/packs/yaml_tree.h"
#include "main/output_file.h"
#include "main/say_error.h"
#include "report/pack_document.h"

namespace bihuan {
namespace {

using report::pick;

struct StoryFiles {
  std::string pack, story, journal;
};

StoryFiles files_of(const std::string& given) {
  std::string stem = given;
  for (const std::string_view end : {".yaml", ".scenario"})
    if (stem.ends_with(end)) stem.resize(stem.size() - end.size());
  return {stem + ".yaml", stem + ".scenario.yaml", stem + ".journal.txt"};
}

// Nothing when there is no such file; longer ones are cut, and fail as too large.
std::optional<std::string> text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(packs::longest_yaml + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad()) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

void print(const std::string& text) { write_all(STDOUT_FILENO, text, "-"); }

bool say_faults(const std::vector<packs::Fault>& faults, const std::string& file, report::Language language) {
  bool has_error = false;
  for (const packs::Fault& fault : faults) {
    if (fault.is_error) print(report::fault_line(fault, file, language) + "\n");
    has_error |= fault.is_error;
  }
  return has_error;
}

// The first line of the journal that is not as it was.
std::optional<packs::Fault> difference(const std::string& now, const std::string& before) {
  std::istringstream one(now), other(before);
  for (int line = 1;; ++line) {
    std::string is, was;
    const bool has_is = static_cast<bool>(std::getline(one, is)), has_was = static_cast<bool>(std::getline(other, was));
    if (!has_is && !has_was) return std::nullopt;
    if (has_is != has_was || is != was) return packs::Fault{true, "scenario-journal", "", is, line, 1};
  }
}

class StoryTest {
 public:
  StoryTest(const std::string& given, report::Language language, bool is_update) : files_(files_of(given)), language_(language), is_update_(is_update) {}

  bool run() {
    const auto pack_text = read(files_.pack), story_text = read(files_.story);
    if (!pack_text || !story_text) return false;
    const packs::ReadPack pack = packs::read_pack(*pack_text);
    if (say_faults(pack.faults, files_.pack, language_)) return false;
    const cases::ReadScenario story = cases::read_scenario(*story_text);
    if (say_faults(story.faults, files_.story, language_)) return false;
    const cases::ScenarioRun run = cases::run_scenario(story.scenario, pack.pack);
    if (say_faults(run.faults, files_.story, language_)) return false;
    return is_update_ ? write(run.journal) : compare(run.journal);
  }

 private:
  std::optional<std::string> read(const std::string& path) const {
    auto text = text_of(path);
    if (!text) say_error({base::ErrorKind::not_found, "pack-file", path, {}}, language_);
    return text;
  }

  bool write(const std::string& journal) const {
    OutputFile file(files_.journal);
    file.write(journal);
    file.keep();
    return say_done(journal);
  }

  bool compare(const std::string& journal) const {
    const auto differs = difference(journal, text_of(files_.journal).value_or(std::string()));
    if (!differs) return say_done(journal);
    return !say_faults({*differs}, files_.journal, language_);
  }

  bool say_done(const std::string& journal) const {
    const auto lines = std::to_string(std::count(journal.begin(), journal.end(), '\n'));
    print(files_.story + std::string(pick(language_, "：故事成真，日志 ", ": comes true, journal of ")) + lines + pick(language_, " 行\n", " lines\n").data());
    return true;
  }

  StoryFiles files_;
  report::Language language_;
  bool is_update_;
};

}  // namespace

int run_pack_test(const PackCommandOptions& options, bool is_update) {
  bool all_true = true;
  std::set<std::string> played;  // packs/*.yaml names a story twice: by itself and by its pack
  for (const std::string& path : options.files)
    if (played.insert(files_of(path).story).second) all_true = StoryTest(path, options.language, is_update).run() && all_true;
  return all_true ? 0 : 1;
}

}  // namespace bihuan
