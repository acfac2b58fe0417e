// SPDX-License-Identifier: Apache-2.0
// A file's bytes read: what would be kept of it. Touches no store; may be done in any thread.
#pragma once

#include <string>

#include "base/result.h"
#include "domain/ledger/entries.h"
#include "store/stored.h"

namespace bihuan::app {

struct File {
  std::string name;  // as a person calls it; its ending helps to tell the format
  std::string bytes;
  int year = 0;          // what 年内 means; 0 leaves it to the document
  std::string encoding;  // empty detects it
};

struct ReadFile {
  store::StoredVersion about;  // without version, reader, who and when
  std::string bytes;
  std::string content;  // the text as decoded
  std::string record;   // as `bihuan read --json` prints it
  ledger::PlanEntries entries;
};

// The reader's errors: file-empty, format-unsupported, …
base::Result<ReadFile> read_file(File file);

// The record with the member "text" and, before it, these members as JSON.
std::string record_with_text(const ReadFile& read, const std::string& members);

}  // namespace bihuan::app
