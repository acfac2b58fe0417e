// SPDX-License-Identifier: Apache-2.0
// A page as a tree. Owns all memory of the tree and gives it back without recursion, since a page decides how deep it is.
// Knows nothing of what is furniture.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

namespace bihuan::reader {

class HtmlTree {
 public:
  // `html` is valid UTF-8 with plain tags (html_tags.h).
  explicit HtmlTree(std::string html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  // The <html> element; nullptr when the page took more memory than a page may.
  const GumboNode* root() const { return root_; }

 private:
  struct Memory;
  std::string html_;
  std::unique_ptr<Memory> memory_;
  const GumboNode* root_ = nullptr;
};

// An empty view where the element has no such attribute.
std::string_view attribute(const GumboElement& element, const char* name);
// 1 where the attribute is absent or no number from 1 to `most`.
std::uint32_t span_attribute(const GumboElement& element, const char* name, std::uint32_t most);

}  // namespace bihuan::reader
