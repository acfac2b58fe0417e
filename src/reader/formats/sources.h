// SPDX-License-Identifier: Apache-2.0
// What the command line names, one document's bytes after the other: files, folders, archives of many files, standard input.
// Knows no document format; opens nothing that it hands on.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace bihuan::reader {

struct SourceLimits {
  std::size_t max_file_bytes = std::size_t{512} << 20;       // of one file or one part of an archive
  std::size_t max_unpacked_bytes = std::size_t{4096} << 20;  // of all parts of one archive
};

// One document to read. A file is not read before load(), so that threads read side by side.
class SourceItem {
 public:
  // As a person would name it: the path as given, "archive.zip:folder/a.txt", "-" for standard input.
  const std::string& name() const { return name_; }
  // file-missing, file-unreadable, file-too-large, stdin-closed, archive-damaged, archive-bomb, archive-too-large, archive-encrypted,
  // archive-nested. May be called once.
  base::Result<std::string> load();

 private:
  friend class Sources;
  std::string name_;
  std::string path_;  // still to be read, when not empty
  base::Result<std::string> bytes_;
  std::size_t max_bytes_ = 0;
};

class ArchiveEntries;

// Any number of threads may call next().
class Sources {
 public:
  explicit Sources(std::vector<std::string> inputs, const SourceLimits& limits = {});
  ~Sources();

  // Nothing after the last. What is wrong with an input is an item whose load() fails. Folders come in the order of their names, without
  // hidden files and without files that are plainly no documents (pictures, style sheets, programs).
  std::optional<SourceItem> next();

  // Files in folders and archives that were passed over so far.
  std::size_t skipped_count() const;

 private:
  std::optional<SourceItem> next_of_archive();
  bool expand_folder(const std::string& folder);  // false when it cannot be read
  SourceItem file_item(std::string path) const;
  SourceItem failed_item(std::string name, base::Error error) const;

  mutable std::mutex mutex_;
  SourceLimits limits_;
  struct Pending {
    std::string path;
    bool named_by_person;  // read whatever its ending says
  };
  std::deque<Pending> pending_;
  std::unique_ptr<ArchiveEntries> archive_;
  std::size_t skipped_count_ = 0;
};

}  // namespace bihuan::reader
