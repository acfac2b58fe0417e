// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/archive_entries.h"

#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "reader/formats/archive_module.h"
#include "reader/formats/limits.h"
#include "reader/formats/text/icu_convert.h"
#include "reader/formats/zip_module.h"

namespace bihuan::reader {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using std::string_view;
using Wants = bool (*)(string_view);

constexpr std::size_t chunk_bytes = 256u << 10;

// Only for what open_archive has opened: it sees to it that the module is there.
const ZipModule& zip_library() { return *base::module_table<ZipModule>(); }
const ArchiveModule& archive_library() { return *base::module_table<ArchiveModule>(); }

bool ends_with_ignoring_case(string_view text, string_view small) {
  return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.end() - static_cast<std::ptrdiff_t>(small.size()),
                                                   [](char a, char b) { return (b >= 'A' && b <= 'Z' ? b + 32 : b) == a; });
}

// "../../a/../b.txt" is b.txt: an entry has its place in the archive, wherever its name would lead. Other names stay as they are.
std::string inner_name(std::string name) {
  std::vector<string_view> segments;
  bool leads_up = false;
  for (string_view rest = name; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of("/\\"), rest.size());
    const string_view segment = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    leads_up |= segment == "..";
    if (segment == ".." && !segments.empty()) segments.pop_back();
    if (!segment.empty() && segment != "." && segment != "..") segments.push_back(segment);
  }
  if (!leads_up) return name;
  std::string inner;
  for (const string_view segment : segments) inner.append(inner.empty() ? "" : "/").append(segment);
  return inner;
}

// What both kinds of archive share: the account of what has been unpacked.
class LimitedEntries : public ArchiveEntries {
 public:
  const std::string& path() const override { return path_; }

 protected:
  LimitedEntries(std::string path, std::size_t packed_bytes, const ArchiveLimits& limits, Wants wants)
      : path_(std::move(path)), packed_bytes_(packed_bytes), limits_(limits), wants_(wants) {}

  Result<std::string> failure(ErrorKind kind, string_view code, const std::string& entry, string_view detail = {}) const {
    return base::fail(kind, code, path_ + ":" + entry, detail);
  }

  // Reads one entry through `read(buffer, size)`, which gives the bytes read, 0 at the end, below 0 on damage.
  template <class Read>
  Result<std::string> unpack(const std::string& entry, Read read) {
    try {
      return unpack_within_memory(entry, read);
    } catch (const std::bad_alloc&) {
      return failure(ErrorKind::too_large, "memory-short", entry);
    }
  }

  template <class Read>
  Result<std::string> unpack_within_memory(const std::string& entry, Read& read) {
    std::string out;
    while (true) {
      const std::size_t before = out.size();
      out.resize(before + chunk_bytes);
      const auto got = read(out.data() + before, chunk_bytes);
      if (got < 0) return failure(ErrorKind::invalid, "archive-damaged", entry);
      out.resize(before + static_cast<std::size_t>(got));
      if (got == 0) return out;
      unpacked_bytes_ += static_cast<std::size_t>(got);
      finished_ = unpacked_bytes_ > limits_.max_unpacked_bytes || is_unpacked_too_dense(packed_bytes_, unpacked_bytes_);
      if (unpacked_bytes_ > limits_.max_unpacked_bytes)
        return failure(ErrorKind::too_large, "archive-too-large", entry, size_words(limits_.max_unpacked_bytes));
      if (finished_) return failure(ErrorKind::too_large, "archive-bomb", entry);
      if (out.size() > limits_.max_entry_bytes)
        return failure(ErrorKind::too_large, "file-too-large", entry, size_words(limits_.max_entry_bytes));
    }
  }

  bool is_wanted(const std::string& name) const { return wants_(name); }

  std::string path_;
  std::size_t packed_bytes_;
  ArchiveLimits limits_;
  Wants wants_;
  std::size_t unpacked_bytes_ = 0;
  bool finished_ = false;
};

struct DiscardZip {
  void operator()(zip_t* zip) const { zip_library().discard(zip); }
};
using ZipHandle = std::unique_ptr<zip_t, DiscardZip>;

class ZipEntries : public LimitedEntries {
 public:
  ZipEntries(ZipHandle zip, std::string path, std::size_t packed_bytes, const ArchiveLimits& limits, Wants wants)
      : LimitedEntries(std::move(path), packed_bytes, limits, wants), zip_(std::move(zip)) {}

  std::optional<ArchiveEntry> next() override {
    const zip_int64_t count = zip_library().get_num_entries(zip_.get(), 0);
    while (!finished_ && index_ < count) {
      const auto index = static_cast<zip_uint64_t>(index_++);
      const char* raw = zip_library().get_name(zip_.get(), index, ZIP_FL_ENC_RAW);
      std::string name = readable_name(raw == nullptr ? string_view() : string_view(raw));
      if (name.ends_with('/') || name.ends_with('\\')) continue;
      name = inner_name(std::move(name));
      if (name.empty() || !is_wanted(name)) continue;
      auto bytes = read(index, name);
      return ArchiveEntry{std::move(name), std::move(bytes)};
    }
    return std::nullopt;
  }

 private:
  Result<std::string> read(zip_uint64_t index, const std::string& name) {
    if (is_archive_name(name)) return failure(ErrorKind::unsupported, "archive-nested", name);
    zip_stat_t stat;
    zip_library().stat_init(&stat);
    if (zip_library().stat_index(zip_.get(), index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
        stat.encryption_method != ZIP_EM_NONE) {
      return failure(ErrorKind::denied, "archive-encrypted", name);
    }
    struct CloseFile {
      void operator()(zip_file_t* file) const { zip_library().fclose(file); }
    };
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_library().fopen_index(zip_.get(), index, 0));
    if (!file) return failure(ErrorKind::invalid, "archive-damaged", name);
    return unpack(name, [&](char* buffer, std::size_t size) { return zip_library().fread(file.get(), buffer, size); });
  }

  ZipHandle zip_;
  zip_int64_t index_ = 0;
};

// The library turns names into the locale's characters; without a UTF-8 locale Chinese ones would be lost.
class Utf8Locale {
 public:
  Utf8Locale() : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), before_(locale_ != nullptr ? uselocale(locale_) : nullptr) {}
  ~Utf8Locale() {
    if (locale_ == nullptr) return;
    uselocale(before_);
    freelocale(locale_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t locale_;
  locale_t before_;
};

struct FreeArchive {
  void operator()(archive* handle) const { archive_library().read_free(handle); }
};
using ArchiveHandle = std::unique_ptr<archive, FreeArchive>;

// tar and 7z can only be read from front to back.
class StreamedEntries : public LimitedEntries {
 public:
  StreamedEntries(ArchiveHandle handle, std::string path, std::size_t packed_bytes, const ArchiveLimits& limits, Wants wants)
      : LimitedEntries(std::move(path), packed_bytes, limits, wants), handle_(std::move(handle)) {}

  std::optional<ArchiveEntry> next() override {
    const Utf8Locale locale;
    while (!finished_) {
      archive_entry* entry = nullptr;
      const int status = archive_library().read_next_header(handle_.get(), &entry);
      if (status == ARCHIVE_EOF) break;
      if (status < ARCHIVE_WARN) {
        finished_ = true;
        return ArchiveEntry{{}, failure(ErrorKind::invalid, "archive-damaged", {})};
      }
      std::string name = inner_name(name_of(entry));
      if (archive_library().entry_filetype(entry) != AE_IFREG || name.empty() || !is_wanted(name)) continue;
      auto bytes = read(entry, name);
      return ArchiveEntry{std::move(name), std::move(bytes)};
    }
    return std::nullopt;
  }

 private:
  static std::string name_of(archive_entry* entry) {
    if (const char* raw = archive_library().entry_pathname(entry)) return readable_name(raw);
    const char* utf8 = archive_library().entry_pathname_utf8(entry);
    return utf8 == nullptr ? std::string() : readable_name(utf8);
  }

  Result<std::string> read(archive_entry* entry, const std::string& name) {
    if (is_archive_name(name)) return failure(ErrorKind::unsupported, "archive-nested", name);
    if (archive_library().entry_is_encrypted(entry) != 0) return failure(ErrorKind::denied, "archive-encrypted", name);
    auto bytes = unpack(name, [&](char* buffer, std::size_t size) { return archive_library().read_data(handle_.get(), buffer, size); });
    finished_ |= !bytes && bytes.error().code == "archive-damaged";
    return bytes;
  }

  ArchiveHandle handle_;
};

tl::unexpected<Error> part_missing(const std::string& path, string_view file) {
  return base::fail(ErrorKind::unsupported, "format-part-missing", path, file);
}

Result<std::size_t> size_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return base::fail(ErrorKind::not_found, "file-missing", path);
  if (::access(path.c_str(), R_OK) != 0) return base::fail(ErrorKind::denied, "file-unreadable", path);
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

bool is_archive_name(string_view name) {
  for (const string_view ending : {".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".txz", ".tar.bz2", ".7z"}) {
    if (ends_with_ignoring_case(name, ending)) return true;
  }
  return false;
}

std::string readable_name(string_view raw) {
  if (base::valid_utf8_prefix(raw) == raw.size()) return std::string(raw);
  const auto converted = convert_to_utf8(raw, "gb18030", 64u << 10);
  return converted ? converted->text : std::string();
}

Result<std::unique_ptr<ArchiveEntries>> open_archive(const std::string& path, const ArchiveLimits& limits, Wants wants) {
  const auto size = size_of(path);
  if (!size) return tl::unexpected(size.error());
  if (ends_with_ignoring_case(path, ".zip")) {
    if (base::module_table<ZipModule>() == nullptr) return part_missing(path, ZipModule::file);
    ZipHandle zip(zip_library().open(path.c_str(), ZIP_RDONLY, nullptr));
    if (!zip) return base::fail(ErrorKind::invalid, "archive-damaged", path);
    return std::make_unique<ZipEntries>(std::move(zip), path, *size, limits, wants);
  }
  if (base::module_table<ArchiveModule>() == nullptr) return part_missing(path, ArchiveModule::file);
  ArchiveHandle handle(archive_library().read_new());
  archive_library().read_support_filter_gzip(handle.get());
  archive_library().read_support_filter_xz(handle.get());
  archive_library().read_support_filter_bzip2(handle.get());
  archive_library().read_support_format_tar(handle.get());
  archive_library().read_support_format_7zip(handle.get());
  if (archive_library().read_open_filename(handle.get(), path.c_str(), chunk_bytes) != ARCHIVE_OK) {
    return base::fail(ErrorKind::invalid, "archive-damaged", path);
  }
  return std::make_unique<StreamedEntries>(std::move(handle), path, *size, limits, wants);
}

}  // namespace bihuan::reader
