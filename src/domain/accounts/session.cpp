// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/session.h"

namespace bihuan::accounts {

bool has_ended(std::int64_t begun_at, std::int64_t seen_at, std::int64_t now) {
  return now - seen_at >= idle_limit.count() || now - begun_at >= session_limit.count();
}

std::string_view stage_name(Stage stage) {
  constexpr std::string_view names[] = {"second-factor", "new-password", "enrolment", "open"};
  return names[static_cast<int>(stage)];
}

Stage stage_of(bool has_factor, bool gave_factor, bool must_change_password, bool is_administrator) {
  if (has_factor && !gave_factor) return Stage::second_factor;
  if (must_change_password) return Stage::new_password;
  if (is_administrator && !has_factor) return Stage::enrolment;
  return Stage::open;
}

}  // namespace bihuan::accounts
