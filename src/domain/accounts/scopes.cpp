// SPDX-License-Identifier: Apache-2.0
#include "domain/accounts/scopes.h"

#include <algorithm>

namespace bihuan::accounts {

std::string scopes_text(const std::vector<std::string>& scopes) {
  std::string text;
  for (const org::Action action : org::all_actions()) {
    if (std::ranges::find(scopes, org::action_name(action)) == scopes.end()) continue;
    text.append(text.empty() ? "" : " ").append(org::action_name(action));
  }
  return text;
}

std::vector<std::string> scopes_in(std::string_view text) {
  std::vector<std::string> scopes;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) scopes.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return scopes;
}

base::Result<void> scopes_allowed(const std::vector<std::string>& scopes, std::span<const org::Holding> posts) {
  if (scopes.empty()) return base::fail(base::ErrorKind::invalid, "scope-missing", "scopes");
  for (const std::string& scope : scopes) {
    const auto action = org::action_from(scope);
    if (!action) return base::fail(base::ErrorKind::invalid, "scope-unknown", "scopes", scope);
    if (*action == org::Action::manage_accounts || *action == org::Action::own_account || !org::may_somewhere(posts, *action))
      return base::fail(base::ErrorKind::denied, "scope-beyond", "scopes", scope);
  }
  return {};
}

}  // namespace bihuan::accounts
