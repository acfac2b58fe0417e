// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/zip_package.h"

#include <algorithm>

#include "reader/formats/limits.h"
#include "reader/formats/zip_module.h"

namespace bihuan::reader {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

// Only once open() has seen that the module is there.
const ZipModule& library() { return *base::module_table<ZipModule>(); }

}  // namespace

void ZipPackage::Close::operator()(zip* archive) const { library().discard(archive); }

Result<ZipPackage> ZipPackage::open(std::string_view bytes, std::string_view document_name, std::string_view damaged_code,
                                    std::size_t max_unpacked) {
  if (base::module_table<ZipModule>() == nullptr)
    return base::fail(ErrorKind::unsupported, "format-part-missing", document_name, ZipModule::file);
  ZipPackage package;
  package.document_name_ = document_name;
  package.damaged_code_ = damaged_code;
  package.max_unpacked_ = max_unpacked;
  zip_error_t error;
  library().error_init(&error);
  zip_source_t* source = library().source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    package.archive_.reset(library().open_from_source(source, ZIP_RDONLY, &error));
    if (!package.archive_) library().source_free(source);
  }
  library().error_fini(&error);
  if (!package.archive_) return tl::unexpected(package.damage({}));
  return package;
}

Error ZipPackage::damage(std::string_view detail) const {
  return Error{ErrorKind::invalid, damaged_code_, document_name_, std::string(detail)};
}

std::int64_t ZipPackage::index_of(std::string_view part) const {
  if (part.starts_with('/')) part.remove_prefix(1);
  return library().name_locate(archive_.get(), std::string(part).c_str(), ZIP_FL_NOCASE | ZIP_FL_ENC_RAW);
}

bool ZipPackage::has(std::string_view part) const { return index_of(part) >= 0; }

std::int64_t ZipPackage::part_count() const { return library().get_num_entries(archive_.get(), 0); }

std::string_view ZipPackage::part_name(std::int64_t index) const {
  const char* name = library().get_name(archive_.get(), static_cast<zip_uint64_t>(index), ZIP_FL_ENC_RAW);
  return name == nullptr ? std::string_view() : std::string_view(name);
}

Result<std::string> ZipPackage::read(std::string_view part) {
  const std::int64_t index = index_of(part);
  if (index < 0) return tl::unexpected(damage(part));
  return read_at(index);
}

Result<std::string> ZipPackage::read_at(std::int64_t index) {
  const auto where = static_cast<zip_uint64_t>(index);
  zip_stat_t stat;
  library().stat_init(&stat);
  if (library().stat_index(archive_.get(), where, 0, &stat) != 0) return tl::unexpected(damage(part_name(index)));
  const bool knows_size = (stat.valid & ZIP_STAT_SIZE) != 0 && (stat.valid & ZIP_STAT_COMP_SIZE) != 0;
  const std::size_t packed_size = knows_size ? stat.comp_size : 0;
  struct CloseFile {
    void operator()(zip_file_t* file) const { library().fclose(file); }
  };
  std::unique_ptr<zip_file_t, CloseFile> file(library().fopen_index(archive_.get(), where, 0));
  if (!file) return tl::unexpected(damage(part_name(index)));

  std::string out;
  constexpr std::size_t chunk = 256u << 10;
  while (true) {
    const std::size_t before = out.size();
    // The size that the directory promises is taken as a hint only.
    const std::size_t wanted = before == 0 && knows_size ? std::clamp<std::size_t>(stat.size + 1, 1, chunk) : chunk;
    out.resize(before + wanted);
    const zip_int64_t got = library().fread(file.get(), out.data() + before, wanted);
    if (got < 0) return tl::unexpected(damage(part_name(index)));
    out.resize(before + static_cast<std::size_t>(got));
    if (got == 0) break;
    const bool too_dense = knows_size && is_unpacked_too_dense(packed_size, out.size());
    if (too_dense) return base::fail(ErrorKind::too_large, "archive-bomb", document_name_, "document");
    if (unpacked_ + out.size() > max_unpacked_)
      return base::fail(ErrorKind::too_large, "file-too-large", document_name_, size_words(max_unpacked_));
  }
  unpacked_ += out.size();
  return out;
}

}  // namespace bihuan::reader
