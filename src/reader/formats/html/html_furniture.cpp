// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_furniture.h"

#include <algorithm>
#include <array>
#include <string>

#include "reader/formats/html/html_tree.h"

namespace bihuan::reader {
namespace {

using std::string_view;

// Words of classes and ids, English and in the pinyin that site builders use.
constexpr auto furniture_words = std::to_array<string_view>({
    "ad",          "ads",         "adv",
    "advert",      "advertise",   "advertisement",
    "banner",      "bdshare",     "bdsharebuttonbox",
    "breadcrumb",  "breadcrumbs", "bshare",
    "comment",     "comments",    "copyright",
    "copyrights",  "crumb",       "crumbs",
    "daohang",     "dibu",        "dqwz",
    "erweima",     "fenxiang",    "foot",
    "footer",      "fontsize",    "friendlink",
    "friendlinks", "fxd",         "guanggao",
    "jiathis",     "links",       "login",
    "menu",        "menus",       "nav",
    "navbar",      "navi",        "navigation",
    "pager",       "pagination",  "pinglun",
    "popup",       "qrcode",      "recommend",
    "recommended", "related",     "relatednews",
    "search",      "searchbar",   "searchbox",
    "share",       "sharebar",    "sharebox",
    "sidebar",     "sidenav",     "sitemap",
    "sousuo",      "submenu",     "tags",
    "toolbar",     "topbar",      "topnav",
    "weizhi",      "xgyd",        "youqinglianjie",
});

// Words that say that the element holds the document itself, whatever else its class says.
constexpr auto document_words = std::to_array<string_view>({"article", "content", "detail", "main", "neirong", "zhengwen"});

bool is_furniture_word(string_view word) {
  return std::find(furniture_words.begin(), furniture_words.end(), word) != furniture_words.end();
}
bool is_document_word(string_view word) { return std::find(document_words.begin(), document_words.end(), word) != document_words.end(); }

struct WordMarks {
  bool furniture = false;
  bool document = false;
  bool header = false;
  bool mere_mention = false;  // "with-sidebar": beside a sidebar, not one
};

void mark_word(string_view word, WordMarks& marks) {
  marks.furniture |= is_furniture_word(word);
  marks.document |= is_document_word(word);
  marks.header |= word == "header" || word == "head" || word == "top";
  marks.mere_mention |= word == "with" || word == "has" || word == "no" || word == "without";
}

// Words of one name are parted by anything but letters, and by a capital after a small letter (shareBox).
WordMarks marks_of(string_view name) {
  WordMarks marks;
  std::string word;
  char before = ' ';
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';
    if ((!capital && !small) || (capital && before >= 'a' && before <= 'z')) {
      mark_word(word, marks);
      word.clear();
    }
    if (capital)
      word += static_cast<char>(c + 32);
    else if (small)
      word += c;
    before = c;
  }
  mark_word(word, marks);
  return marks;
}

// What the names in a class or id, parted by spaces, say together: a name of the document's own part outweighs the others.
struct NameVerdict {
  bool furniture = false;
  bool document = false;
  bool header = false;

  void add_names(string_view names) {
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      const WordMarks marks = marks_of(names.substr(0, end));
      furniture |= marks.furniture && !marks.mere_mention;
      document |= marks.document && !marks.furniture;
      header |= marks.header;
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }
};

bool is_hidden(const GumboElement& element) {
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr || attribute(element, "aria-hidden") == "true") return true;
  std::string style;
  for (const char c : attribute(element, "style")) {
    if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool has_page_role(string_view role) {
  return role == "navigation" || role == "banner" || role == "contentinfo" || role == "complementary" || role == "search" ||
         role == "form" || role == "menu" || role == "menubar" || role == "dialog";
}

bool is_never_furniture(GumboTag tag) {
  return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_TBODY;
}

}  // namespace

Furniture furniture_of(const GumboElement& element, bool in_article) {
  if (is_never_furniture(element.tag)) return Furniture::no;
  if (element.tag == GUMBO_TAG_NAV) return Furniture::certain;
  if (is_hidden(element)) return Furniture::likely;
  if (element.tag == GUMBO_TAG_FOOTER || element.tag == GUMBO_TAG_ASIDE || element.tag == GUMBO_TAG_FORM) return Furniture::likely;
  if (element.tag == GUMBO_TAG_HEADER) return in_article ? Furniture::no : Furniture::likely;
  if (has_page_role(attribute(element, "role"))) return Furniture::likely;
  NameVerdict verdict;
  verdict.add_names(attribute(element, "class"));
  verdict.add_names(attribute(element, "id"));
  if (verdict.document) return Furniture::no;
  return verdict.furniture || (verdict.header && !in_article) ? Furniture::likely : Furniture::no;
}

}  // namespace bihuan::reader
