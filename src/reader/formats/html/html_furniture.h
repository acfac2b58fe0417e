// SPDX-License-Identifier: Apache-2.0
// Tells an element that belongs to the page (menu, share bar, comment form) from one that belongs to the document, by its name, role and
// the words of its class and id.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace bihuan::reader {

enum class Furniture {
  no,
  likely,  // unless most of the page's text stands in it (a form or a wrapper around the whole page)
  certain  // navigation, or not shown at all
};

// `in_article`: inside <article> or <main>, where a header is the document's own.
Furniture furniture_of(const GumboElement& element, bool in_article);

}  // namespace bihuan::reader
