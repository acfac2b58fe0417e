// SPDX-License-Identifier: Apache-2.0
// A file's bytes read: what would be kept of it. Touches no store; may be done in any thread.
#pragma once

#include <string>
#include <vector>

#include "app/file.h"
#include "base/result.h"
#include "domain/ledger/entries.h"
#include "domain/lint/finding.h"
#include "store/stored.h"

namespace bihuan::app {

struct ReadFile {
  store::StoredVersion about;  // without version, reader, who and when
  std::string bytes;
  std::string content;  // the text as decoded
  std::string record;   // as `bihuan read --json` prints it
  ledger::PlanEntries entries;
  std::vector<lint::Finding> findings;  // only of what is to be judged
};

enum class Judged : bool { no, yes };  // by the rules of lint

// The reader's errors: file-empty, format-unsupported, …; reading-too-many. A thread keeps its memory for the next file, unless that has
// become large.
base::Result<ReadFile> read_file(File file, const ReadLimits& limits = {}, Judged judged = Judged::no);

// The record with the member "text" and, before it, these members as JSON.
std::string record_with_text(ReadFile read, const std::string& members);

}  // namespace bihuan::app
