// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/sources.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "reader/formats/archive_entries.h"
#include "reader/formats/detect_format.h"
#include "reader/formats/open_document.h"

namespace bihuan::reader {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using std::string_view;

constexpr auto endings_of_no_document = std::to_array<string_view>(
    {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".webp", ".ico", ".tif", ".tiff", ".css", ".js",  ".json", ".xml", ".woff", ".woff2",
     ".ttf", ".otf", ".eot",  ".exe", ".dll", ".so",  ".mp3",  ".mp4", ".avi", ".db",   ".lnk", ".ini", ".tmp",  ".map", ".py",   ".sh"});

// Hidden, a lock file of an office program, or by its ending no document.
bool is_skipped_name(string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  const string_view file = slash == string_view::npos ? path : path.substr(slash + 1);
  if (file.empty() || file.starts_with('.') || file.starts_with("~$")) return true;
  char buffer[8];
  const string_view ending = lower_case_ending(file, buffer);
  return std::find(endings_of_no_document.begin(), endings_of_no_document.end(), ending) != endings_of_no_document.end();
}

bool is_wanted_entry(string_view path) {
  // What macOS adds to each zip.
  return !path.starts_with("__MACOSX/") && !is_skipped_name(path) && path.find("/.") == string_view::npos;
}

}  // namespace

Result<std::string> SourceItem::load() {
  if (path_.empty()) return std::move(bytes_);
  auto bytes = path_ == "-" ? read_standard_input(max_bytes_) : read_file_bytes(path_, max_bytes_);
  if (!bytes) bytes.error().where = name_;
  return bytes;
}

Sources::Sources(std::vector<std::string> inputs, const SourceLimits& limits) : limits_(limits) {
  for (std::string& input : inputs) pending_.push_back({std::move(input), true});
}

Sources::~Sources() = default;

std::size_t Sources::skipped_count() const {
  const std::lock_guard lock(mutex_);
  return skipped_count_;
}

SourceItem Sources::file_item(std::string path) const {
  SourceItem item;
  item.name_ = readable_name(path);
  item.path_ = std::move(path);
  item.max_bytes_ = limits_.max_file_bytes;
  return item;
}

SourceItem Sources::failed_item(std::string name, Error error) const {
  SourceItem item;
  item.name_ = readable_name(name);
  item.bytes_ = tl::unexpected(std::move(error));
  return item;
}

std::optional<SourceItem> Sources::next() {
  const std::lock_guard lock(mutex_);
  while (true) {
    if (archive_) {
      if (auto item = next_of_archive()) return item;
      archive_.reset();
    }
    if (pending_.empty()) return std::nullopt;
    Pending input = std::move(pending_.front());
    pending_.pop_front();
    std::error_code error;
    if (input.path == "-") return file_item(std::move(input.path));
    if (std::filesystem::is_directory(input.path, error)) {
      if (!expand_folder(input.path)) return failed_item(input.path, Error{ErrorKind::denied, "file-unreadable", input.path, {}});
    } else if (is_archive_name(input.path)) {
      auto opened = open_archive(input.path, {limits_.max_file_bytes, limits_.max_unpacked_bytes}, &is_wanted_entry);
      if (!opened) return failed_item(std::move(input.path), std::move(opened.error()));
      archive_ = std::move(*opened);
    } else if (!input.named_by_person && is_skipped_name(input.path)) {
      ++skipped_count_;
    } else {
      return file_item(std::move(input.path));
    }
  }
}

std::optional<SourceItem> Sources::next_of_archive() {
  auto entry = archive_->next();
  if (!entry) return std::nullopt;
  SourceItem item;
  item.name_ = readable_name(archive_->path()) + (entry->name.empty() ? "" : ":" + entry->name);
  item.bytes_ = std::move(entry->bytes);
  if (!item.bytes_) item.bytes_.error().where = item.name_;
  return item;
}

bool Sources::expand_folder(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
    std::string path = entries->path().string();
    const bool is_hidden = entries->path().filename().string().starts_with('.');
    std::error_code unreadable;
    // A link to a folder may lead back up.
    const bool is_linked_folder = entries->is_symlink(unreadable) && entries->is_directory(unreadable);
    if (is_hidden || is_linked_folder)
      ++skipped_count_;
    else
      paths.push_back(std::move(path));
  }
  if (error) return false;
  std::sort(paths.begin(), paths.end());
  for (std::size_t i = paths.size(); i-- > 0;) pending_.push_front({std::move(paths[i]), false});
  return true;
}

}  // namespace bihuan::reader
