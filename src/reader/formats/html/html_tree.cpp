// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_tree.h"

#include <charconv>
#include <csetjmp>
#include <cstdlib>

#include "reader/formats/limits.h"

namespace bihuan::reader {

// A ring of blocks, so that the whole tree can be freed block by block.
struct HtmlTree::Memory {
  struct alignas(std::max_align_t) Block {
    Block* previous;
    Block* next;
    std::size_t size;
  };

  Memory() { ring.previous = ring.next = &ring; }
  ~Memory() {
    while (ring.next != &ring) give_back(this, ring.next + 1);
  }

  static void* take(void* self, std::size_t size) {
    auto* memory = static_cast<Memory*>(self);
    auto* block = memory->used + size > memory->limit ? nullptr : static_cast<Block*>(std::malloc(sizeof(Block) + size));
    // The tree builder is C and checks nothing; all that lies between here and the constructor below are its frames.
    if (block == nullptr) std::longjmp(memory->out_of_memory, 1);
    *block = {&memory->ring, memory->ring.next, size};
    block->next->previous = block;
    memory->ring.next = block;
    memory->used += size;
    return block + 1;
  }

  static void give_back(void* self, void* place) {
    if (place == nullptr) return;
    Block* block = static_cast<Block*>(place) - 1;
    static_cast<Memory*>(self)->used -= block->size;
    block->previous->next = block->next;
    block->next->previous = block->previous;
    std::free(block);
  }

  Block ring{};
  std::size_t used = 0;
  std::size_t limit = 0;
  std::jmp_buf out_of_memory;
};

HtmlTree::HtmlTree(std::string html) : html_(std::move(html)), memory_(std::make_unique<Memory>()) {
  memory_->limit = (64u << 20) + html_.size() * 64;
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
