// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_tree.h"

#include <algorithm>
#include <charconv>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "reader/formats/limits.h"

namespace bihuan::reader {

// Chunks that are handed out from front to back and given back together: what the builder frees in between is little.
struct HtmlTree::Memory {
  struct alignas(std::max_align_t) Chunk {
    Chunk* previous;
  };
  static constexpr std::size_t chunk_bytes = 64u << 10;

  ~Memory() {
    while (chunks != nullptr) std::free(std::exchange(chunks, chunks->previous));
  }

  static void* take(void* self, std::size_t size) {
    auto* memory = static_cast<Memory*>(self);
    size = (size + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
    if (size > memory->left) memory->add_chunk(size);
    void* place = memory->next;
    memory->next += size;
    memory->left -= size;
    return place;
  }
  static void give_back(void*, void*) {}

  void add_chunk(std::size_t size) {
    const std::size_t wanted = std::max(size, chunk_bytes);
    used += wanted;
    auto* chunk = used > limit ? nullptr : static_cast<Chunk*>(std::malloc(sizeof(Chunk) + wanted));
    // The tree builder is C and checks nothing; all that lies between here and the constructor below are its frames.
    if (chunk == nullptr) std::longjmp(out_of_memory, 1);
    chunk->previous = chunks;
    chunks = chunk;
    next = reinterpret_cast<char*>(chunk + 1);
    left = wanted;
  }

  Chunk* chunks = nullptr;
  char* next = nullptr;
  std::size_t left = 0;
  std::size_t used = 0;
  std::size_t limit = 0;
  std::jmp_buf out_of_memory;
};

HtmlTree::HtmlTree(std::string html) : html_(std::move(html)), memory_(std::make_unique<Memory>()) {
  memory_->limit = (std::size_t{64} << 20) + html_.size() * 64;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Memory::take;
  options.deallocator = &Memory::give_back;
  options.userdata = memory_.get();
  options.max_errors = 0;
  if (setjmp(memory_->out_of_memory) == 0)
    root_ = gumbo_parse_with_options(&options, html_.data(), html_.size())->root;
  else
    root_ = nullptr;
}

HtmlTree::~HtmlTree() = default;

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::uint32_t span_attribute(const GumboElement& element, const char* name, std::uint32_t most) {
  const std::string_view text = attribute(element, name);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && value >= 1 && value <= most ? value : 1;
}

}  // namespace bihuan::reader
