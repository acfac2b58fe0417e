// SPDX-License-Identifier: Apache-2.0
// Who acts: at this machine's own browser, signed in, or by a token; and whether that allows an action. Knows no cookie and no store.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/org/permissions.h"

namespace bihuan::app {

struct Actor {
  std::string name;        // as the journal shows it: the person's name; "local" at this machine without an account
  std::int64_t now = 0;    // microseconds UTC
  bool is_local = false;   // at this machine's own browser, nobody signed in
  std::int64_t account = 0, person = 0;  // 0: nobody signed in
  std::vector<org::Holding> posts;       // held at `now`; visitor, and local, are posts too
  std::vector<std::string> scopes;       // of an API token; empty: a session, all that the posts allow
};

// Whether it may be allowed at all, whatever it is about. Errors: sign-in-needed (401) where nobody is signed in, else not-allowed (403).
base::Result<void> allowed(const Actor& actor, org::Action action);

// The person at this machine's own browser or command line.
Actor local_actor(std::string name, std::int64_t now);

}  // namespace bihuan::app
