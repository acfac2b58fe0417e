// SPDX-License-Identifier: Apache-2.0
// What an API token may do: names of actions, never more than its owner may. Knows no token.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/org/permissions.h"

namespace bihuan::accounts {

inline constexpr std::int64_t longest_token_life = 365LL * 24 * 3600 * 1'000'000;  // microseconds

// Kept as names by spaces, in the order of the actions.
std::string scopes_text(const std::vector<std::string>& scopes);
std::vector<std::string> scopes_in(std::string_view text);

// Whether somebody with these posts may make a token of these scopes. What the posts lose later, the token loses too: both are asked each time. A token may not
// manage accounts nor its owner's: with either it could make itself more than it is. Errors (where = "scopes", detail = the name): scope-unknown,
// scope-beyond, scope-missing (none was given).
base::Result<void> scopes_allowed(const std::vector<std::string>& scopes, std::span<const org::Holding> posts);

}  // namespace bihuan::accounts
