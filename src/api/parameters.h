// SPDX-License-Identifier: Apache-2.0
// A request's parameters as typed values, within the bounds that api/openapi.yaml states. What is wrong with one is an Error whose `where`
// is its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/routes.h"
#include "domain/ledger/ids.h"
#include "store/stored.h"
#include "store/tasks_store.h"

namespace bihuan::api {

// The words of dry_run, in every endpoint that has it: from first_trial_word on it is one.
inline constexpr std::string_view dry_run_words[] = {"", "no", "false", "yes", "true"};
inline constexpr std::size_t first_trial_word = 3;

// Collects values; after the last one failed() tells of the first that was wrong.
class Parameters {
 public:
  explicit Parameters(const Call& call) : call_(call) {}

  // Empty when it is not given; parameter-too-long.
  std::string text(std::string_view name, std::size_t longest);
  // parameter-not-number when it is none of [low, high].
  int number(std::string_view name, int low, int high, int without);
  // parameter-not-day
  std::string day(std::string_view name);
  // Its place among the words; parameter-unknown-word.
  template <std::size_t N>
  std::size_t one_of(std::string_view name, const std::string_view (&words)[N]) {
    return one_of(name, words, N);
  }
  // The number of the plan that ?plan= names, or ?NAME=, 0 without; plan-missing.
  std::int64_t plan(std::string_view name = "plan");
  store::Missing missing();
  // That of the unit; nothing for either.
  std::optional<plan::UnitRole> role();
  store::Window window();

  int page() const { return page_; }
  int page_size() const { return page_size_; }
  const std::optional<base::Error>& failed() const { return failed_; }

 private:
  std::size_t one_of(std::string_view name, const std::string_view* words, std::size_t count);
  void fail(std::string_view code, std::string_view name, std::string_view detail);

  const Call& call_;
  std::optional<base::Error> failed_;
  int page_ = 1;
  int page_size_ = 50;
};

// The ids that the path names; plan-missing, target-missing when it is no such id.
base::Result<ledger::PlanId> plan_in_path(const Call& call);
base::Result<ledger::EntryId> target_in_path(const Call& call);

}  // namespace bihuan::api
