// SPDX-License-Identifier: Apache-2.0
// Who acts, and whether that is allowed. The rights are domain/org/permissions.h; how somebody signs in is not known here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/org/permissions.h"

namespace bihuan::app {

struct Actor {
  std::string name;      // as the journal shows it: the person's name; "local" at this machine's browser without an account; a command's user
  std::int64_t now = 0;  // microseconds since 1970 UTC
  bool is_local = false;  // at this machine, nobody signed in
  std::int64_t account = 0, person = 0;  // 0: nobody signed in
  std::vector<org::Holding> posts;       // held at `now`; visitor, and local, are posts too
  std::vector<std::string> scopes;       // of an API token: names of actions (org::action_name); empty: a session, all that the posts allow
};

// Nobody is known: may look at what is published.
Actor visiting_actor(std::int64_t now);
// Somebody at this machine, by its browser or a command: keeps the plans.
Actor local_actor(std::string name, std::int64_t now);
// A command for which whoever may open the ledger's database is its administrator: it brings units in.
Actor administering_actor(std::string name, std::int64_t now);

// Errors of all: sign-in-needed (401) where nobody is signed in, not-allowed (403) where it is somebody without the right, or a token without the scope.

// Whether it may be at all, whatever it is about. The way to ask for what belongs to no unit: plans, packs, accounts.
base::Result<void> allowed(const Actor& actor, org::Action action);
// For a thing of `unit` (0: of none) and of that secrecy.
base::Result<void> allowed(const Actor& actor, org::Action action, const org::Tree& tree, org::UnitNumber unit, org::Secrecy secrecy = 0);

// The same as a question.
bool is_allowed(const Actor& actor, org::Action action);
bool is_allowed(const Actor& actor, org::Action action, const org::Tree& tree, org::UnitNumber unit, org::Secrecy secrecy = 0);

}  // namespace bihuan::app
