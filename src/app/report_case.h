// SPDX-License-Identifier: Apache-2.0
// Something is reported: by a clerk, a grid worker, another system, or a citizen on the open page.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "app/case_work.h"

namespace bihuan::app {

// A request that may come twice: the key that its sender gave it and a digest of all it asks. No key: each one is new.
struct Once {
  std::string requester;  // the account, token or open page
  std::string key;        // Idempotency-Key, at most 200 characters
  std::string digest;     // SHA-256 of the request
};

struct Reported {
  std::string id;    // "990101-c-123"
  int revision = 1;
  std::string code;  // by which a citizen follows it, told once; '' where nobody asked for one, and when the same request comes again
  bool is_again = false;  // the request had come before: nothing happened now
};

struct Report {
  std::string pack;
  cases::Intake intake;
  std::string code;  // made by the caller of random characters; '' for none
  Once once;
};

// Errors: sign-in-needed, not-allowed (the place is out of reach), pack-missing, request-key-reused (another request had the key), those of Flow::report.
// Journal: case.report.
base::Result<Reported> report_case(const Ledger& ledger, const Actor& actor, Report report);

// What is told when it is durable, or why it is not: one of both, once, from the calling thread or the writer's.
struct Told {
  std::function<void(base::Result<Reported>)> outcome;
  std::function<void(const std::exception_ptr&)> fault;
};

// The same without waiting for the disk. `ledger` must live until it is told.
void report_case_later(const Ledger& ledger, const Actor& actor, Report report, Told told);

// The same on the open page: a citizen without an account. Channel and level are the pack's; a report without a place is the top unit's to place.
// Errors besides: kind-not-open.
base::Result<Reported> report_openly(const Ledger& ledger, std::int64_t now, Report report);

// Twelve letters and digits that cannot be taken for each other, 60 random bits: easy to say on the telephone, not to be guessed under a limit of tries.
std::string new_report_code();
// The same for a request that may come again: made of its key and digest, so that the answer to the second is that to the first. A key shorter than
// `least_code_key` could be guessed, and gives a random one.
inline constexpr std::size_t least_code_key = 20;  // characters
std::string report_code(const Once& once);

struct ImportedRow {
  int line = 0;  // of the list, from 1
  base::Result<Reported> outcome;
};

// Many at once, each for itself: a row that is wrong is told and hinders no other. `is_trial` keeps nothing.
std::vector<ImportedRow> import_cases(const Ledger& ledger, const Actor& actor, std::vector<std::pair<int, Report>> rows, bool is_trial);

}  // namespace bihuan::app
