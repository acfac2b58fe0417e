// SPDX-License-Identifier: Apache-2.0
#include "api/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace bihuan::api {
namespace {

constexpr int quick_level = 1;
constexpr int thorough_level = 9;
constexpr int gzip_window = 15 + 16;  // the widest, with gzip's own header
constexpr int memory_level = 8;

// A quarter of a megabyte that each thread keeps from text to text.
class Deflater {
 public:
  explicit Deflater(int level) {
    if (deflateInit2(&stream_, level, Z_DEFLATED, gzip_window, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  std::string pack(std::string_view text) {
    deflateReset(&stream_);
    std::string out(deflateBound(&stream_, static_cast<uLong>(text.size())), '\0');
    stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    std::size_t left_in = text.size();
    std::size_t left_out = out.size();
    int result = Z_OK;
    while (result == Z_OK) {  // zlib counts in 32 bits
      const auto in = static_cast<uInt>(std::min<std::size_t>(left_in, 1u << 30));
      const auto room = static_cast<uInt>(std::min<std::size_t>(left_out, 1u << 30));
      stream_.avail_in = in;
      stream_.avail_out = room;
      result = deflate(&stream_, in == left_in ? Z_FINISH : Z_NO_FLUSH);
      left_in -= in - stream_.avail_in;
      left_out -= room - stream_.avail_out;
    }
    out.resize(out.size() - left_out);
    return out;
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::string gzip(std::string_view text, GzipEffort effort) {
  if (effort == GzipEffort::thorough) return Deflater(thorough_level).pack(text);
  thread_local Deflater deflater(quick_level);
  return deflater.pack(text);
}

bool is_compressible(std::string_view content_type) {
  const std::string_view type = content_type.substr(0, content_type.find(';'));
  return type.starts_with("text/") || type.ends_with("json") || type.ends_with("javascript") || type.ends_with("xml");
}

}  // namespace bihuan::api
