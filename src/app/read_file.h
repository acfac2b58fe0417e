// SPDX-License-Identifier: Apache-2.0
// A file's bytes read: what would be kept of it. Touches no store; may be done in any thread.
#pragma once

#include <cstddef>
#include <cstdint>
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

// What one file may ask for. The default is for a person at the command line; who comes over HTTP shares the memory with others.
struct ReadLimits {
  std::size_t most_text_bytes = 256u << 20;      // decoded
  std::size_t most_unpacked_bytes = 512u << 20;  // of all parts of a container
  std::size_t most_entries = SIZE_MAX;           // tasks and targets
};

struct ReadFile {
  store::StoredVersion about;  // without version, reader, who and when
  std::string bytes;
  std::string content;  // the text as decoded
  std::string record;   // as `bihuan read --json` prints it
  ledger::PlanEntries entries;
};

// The reader's errors: file-empty, format-unsupported, …; reading-too-many. A thread keeps its memory for the next file, unless that has
// become large.
base::Result<ReadFile> read_file(File file, const ReadLimits& limits = {});

// The record with the member "text" and, before it, these members as JSON.
std::string record_with_text(ReadFile read, const std::string& members);

}  // namespace bihuan::app
