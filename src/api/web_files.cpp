// SPDX-License-Identifier: Apache-2.0
#include "api/web_files.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <utility>

#include "api/gzip.h"

namespace bihuan::api {
namespace {

constexpr std::uintmax_t largest_file = 32 << 20;
constexpr std::size_t hash_length = 8;  // as Vite makes them

constexpr std::pair<std::string_view, std::string_view> types[] = {
    {".css", "text/css; charset=utf-8"},
    {".html", "text/html; charset=utf-8"},
    {".ico", "image/x-icon"},
    {".jpg", "image/jpeg"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".png", "image/png"},
    {".svg", "image/svg+xml"},
    {".ttf", "font/ttf"},
    {".txt", "text/plain; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".webmanifest", "application/manifest+json"},
    {".webp", "image/webp"},
    {".woff", "font/woff"},
    {".woff2", "font/woff2"},
};

std::string_view last_segment(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// FNV-1a of 64 bits and the length: files of one build are told apart, nobody is kept from making two alike.
std::string tag_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char character : text) hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3u;
  char tag[48];
  std::snprintf(tag, sizeof tag, "%016llx-%zx", static_cast<unsigned long long>(hash), text.size());
  return tag;
}

bool is_hash_character(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') ||
         character == '-' || character == '_';
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
  const std::string_view name = last_segment(path);
  const std::size_t dot = name.rfind('.');
  for (const auto& [ending, type] : types) {
    if (dot != std::string_view::npos && name.substr(dot) == ending) return type;
  }
  return "application/octet-stream";
}

bool is_named_by_content(std::string_view path) {
  if (!path.starts_with("/assets/")) return false;
  const std::string_view name = last_segment(path);
  const std::string_view stem = name.substr(0, name.find('.'));
  if (stem.size() < hash_length + 2 || stem.size() == name.size()) return false;
  const std::string_view hash = stem.substr(stem.size() - hash_length);
  const bool looks_random = std::ranges::any_of(hash, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
  return stem[stem.size() - hash_length - 1] == '-' && std::ranges::all_of(hash, is_hash_character) && looks_random;
}

base::Result<WebFiles> WebFiles::load(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  WebFiles loaded;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const bool is_hidden = entry->path().filename().string().starts_with('.');
    if (entry->is_symlink() || is_hidden) {
      if (is_hidden && entry->is_directory()) entry.disable_recursion_pending();
      continue;
    }
    if (!entry->is_regular_file()) continue;
    const std::string path = "/" + entry->path().lexically_relative(folder).generic_string();
    base::Result<File> file = load_file(entry->path(), path);
    if (!file) return tl::unexpected(std::move(file.error()));
    loaded.files_.emplace(path, std::move(*file));
  }
  if (!loaded.files_.contains("/index.html")) return base::fail(base::ErrorKind::not_found, "web-missing", folder.string());
  return loaded;
}

base::Result<WebFiles::File> WebFiles::load_file(const std::filesystem::path& file, const std::string& path) {
  std::error_code error;
  if (std::filesystem::file_size(file, error) > largest_file && !error)
    return base::fail(base::ErrorKind::too_large, "web-too-large", file.string(), "32 MB");
  std::ifstream stream(file, std::ios::binary);
  auto text = std::make_shared<std::string>(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  if (error || !stream.is_open() || stream.bad()) return base::fail(base::ErrorKind::denied, "web-unreadable", file.string());
  File loaded;
  loaded.content_type = content_type_of(path);
  loaded.etag = tag_of(*text);
  loaded.cache_control = is_named_by_content(path) ? "public, max-age=31536000, immutable" : "no-cache";
  if (is_compressible(loaded.content_type) && text->size() >= smallest_gzip) {
    auto packed = std::make_shared<std::string>(api::gzip(*text, GzipEffort::thorough));
    if (packed->size() < text->size()) loaded.gzip = std::move(packed);
  }
  loaded.text = std::move(text);
  return loaded;
}

std::optional<Response> WebFiles::find(std::string_view path) const {
  auto found = files_.find(path);
  if (found == files_.end()) {
    if (last_segment(path).find('.') != std::string_view::npos) return std::nullopt;
    found = files_.find("/index.html");
  }
  const File& file = found->second;
  Response response;
  response.content_type = file.content_type;
  response.shared_body = file.text;
  response.shared_gzip = file.gzip;
  response.etag = file.etag;
  response.cache_control = file.cache_control;
  return response;
}

}  // namespace bihuan::api
