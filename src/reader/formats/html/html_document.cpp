// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_document.h"

#include <vector>

#include "reader/formats/html/html_furniture.h"
#include "reader/formats/html/html_tags.h"
#include "reader/formats/html/html_tree.h"
#include "reader/formats/html/html_writer.h"
#include "reader/formats/limits.h"
#include "reader/formats/text/decode_text.h"

namespace bihuan::reader {
namespace {

using base::ErrorKind;

// Finds the furniture of a page: what names itself so, unless most of the page's text or its main heading stands in it.
class FurnitureFinder {
 public:
  FurnitureNodes find(const GumboNode& root) {
    const Content page = measure(root, false);
    FurnitureNodes nodes;
    for (const Candidate& candidate : candidates_) {
      const bool is_small = candidate.content.text_bytes * 2 < page.text_bytes;
      if (candidate.certain || (is_small && !candidate.content.has_main_heading)) nodes.insert(candidate.node);
    }
    return nodes;
  }

 private:
  struct Content {
    std::size_t text_bytes = 0;
    bool has_main_heading = false;
  };
  struct Candidate {
    const GumboNode* node;
    Content content;
    bool certain;
  };

  Content measure(const GumboNode& node, bool in_article) {
    Content content;
    if (node.type == GUMBO_NODE_TEXT) content.text_bytes = count_text_bytes(node.v.text.text);
    if (node.type != GUMBO_NODE_ELEMENT) return content;
    const GumboElement& element = node.v.element;
    const Furniture verdict = furniture_of(element, in_article);
    in_article |= element.tag == GUMBO_TAG_ARTICLE || element.tag == GUMBO_TAG_MAIN;
    for (unsigned i = 0; i < element.children.length; ++i) {
      const Content child = measure(*static_cast<const GumboNode*>(element.children.data[i]), in_article);
      content.text_bytes += child.text_bytes;
      content.has_main_heading |= child.has_main_heading;
    }
    content.has_main_heading |= element.tag == GUMBO_TAG_H1 && content.text_bytes > 0;
    if (verdict != Furniture::no) candidates_.push_back({&node, content, verdict == Furniture::certain});
    return content;
  }

  std::vector<Candidate> candidates_;
};

}  // namespace

base::Result<plan::Document> open_html(std::string bytes, std::string_view name, const OpenOptions& options) {
  if (bytes.size() > max_html_bytes) return base::fail(ErrorKind::too_large, "format-too-large", name, size_words(max_html_bytes));
  const std::string declared(declared_encoding(bytes));
  auto decoded = decode_text(std::move(bytes), {options.encoding, declared, name, options.max_text_bytes});
  if (!decoded) return tl::unexpected(std::move(decoded.error()));

  const HtmlTree tree(with_plain_tags(decoded->text));
  if (tree.root() == nullptr) return base::fail(ErrorKind::too_large, "format-too-large", name, size_words(max_html_bytes));
  const FurnitureNodes furniture = FurnitureFinder().find(*tree.root());
  TextBuilder builder;
  HtmlWriter(furniture, builder).write_node(*tree.root(), 0);
  builder.end_line();
  if (decoded->replaced_bytes) builder.add_notice("text-invalid-bytes");
  plan::Document document = builder.take(name, "html");
  document.encoding = std::move(decoded->encoding);
  return document;
}

}  // namespace bihuan::reader
