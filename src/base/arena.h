// SPDX-License-Identifier: Apache-2.0
// Keeps strings that were put together while reading, at addresses that do not move, until clear().
// Not shared between threads.
#pragma once

#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

namespace bihuan::base {

class Arena {
 public:
  // Room for `size` bytes; valid until clear().
  char* allocate(std::size_t size) {
    if (current_ == chunks_.size() || used_ + size > chunks_[current_].size) next_chunk(size);
    char* place = chunks_[current_].bytes.get() + used_;
    used_ += size;
    return place;
  }

  std::string_view copy(std::string_view text) { return join({text}); }

  std::string_view join(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    char* start = allocate(size);
    char* out = start;
    for (const std::string_view part : parts) {
      if (part.empty()) continue;  // may have no address to copy from
      std::memcpy(out, part.data(), part.size());
      out += part.size();
    }
    return {start, size};
  }

  // Gives the bytes back for the next document; chunks are kept up to 1 MiB in all.
  void clear() {
    std::size_t kept = 0;
    std::size_t count = 0;
    while (count < chunks_.size() && (kept += chunks_[count].size) <= (std::size_t{1} << 20)) ++count;
    chunks_.resize(count);
    current_ = 0;
    used_ = 0;
  }

 private:
  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
  };

  void next_chunk(std::size_t size) {
    if (current_ < chunks_.size()) ++current_;
    while (current_ < chunks_.size() && chunks_[current_].size < size) ++current_;
    if (current_ == chunks_.size()) {
      const std::size_t wanted = size > 65536 ? size : 65536;
      chunks_.push_back({std::make_unique<char[]>(wanted), wanted});
    }
    used_ = 0;
  }

  std::vector<Chunk> chunks_;
  std::size_t current_ = 0;
  std::size_t used_ = 0;
};

}  // namespace bihuan::base
