// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/html/html_tags.h"

#include <algorithm>
#include <array>
#include <vector>

#include "reader/formats/limits.h"

namespace bihuan::reader {
namespace {

using std::string_view;

constexpr std::size_t max_attribute_bytes = 512;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_heading(string_view name) { return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'; }

template <std::size_t n>
bool is_among(const std::array<string_view, n>& names, string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Their content is no text of the page.
constexpr auto dropped_elements =
    std::to_array<string_view>({"script", "style", "template", "noscript", "svg", "math", "title", "textarea", "iframe", "object", "canvas",
                                "audio", "video", "noframes", "noembed", "applet", "rp"});
constexpr auto dropped_tags =
    std::to_array<string_view>({"meta",  "link",   "base",  "img",   "input",    "wbr",    "embed", "area",      "col", "colgroup",
                                "param", "source", "track", "frame", "frameset", "keygen", "image", "plaintext", "xmp", "listing"});
// Kept under their own names; the first ones nest and are counted.
constexpr auto nesting_elements =
    std::to_array<string_view>({"div", "section",    "article", "aside",  "header",   "footer",  "nav",     "main",  "ul",   "ol",
                                "dl",  "blockquote", "center",  "figure", "fieldset", "address", "details", "table", "form", "span",
                                "h1",  "h2",         "h3",      "h4",     "h5",       "h6",      "pre",     "dir",   "menu"});
constexpr auto table_parts = std::to_array<string_view>({"td", "th", "tr", "tbody", "thead", "tfoot", "caption"});
constexpr auto other_elements = std::to_array<string_view>({"p", "li", "dd", "dt", "br", "hr", "html", "head", "body"});
constexpr auto kept_attributes =
    std::to_array<string_view>({"class", "id", "style", "hidden", "role", "aria-hidden", "colspan", "rowspan"});

class TagRewriter {
 public:
  explicit TagRewriter(string_view html) : html_(html) { out_.reserve(html.size()); }

  std::string rewrite() {
    while (at_ < html_.size()) {
      const std::size_t tag = std::min(html_.find('<', at_), html_.size());
      out_.append(html_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < html_.size()) rewrite_tag();
    }
    return std::move(out_);
  }

 private:
  char peek(std::size_t distance) const { return at_ + distance < html_.size() ? html_[at_ + distance] : '\0'; }

  void rewrite_tag() {
    if (html_.substr(at_).starts_with("<!--")) return skip_past("-->", 4);
    if (peek(1) == '!' || peek(1) == '?') return skip_past(">", 2);
    if (peek(1) == '/' && is_letter(peek(2))) return rewrite_end_tag();
    if (is_letter(peek(1))) return rewrite_start_tag();
    out_ += "&lt;";
    ++at_;
  }

  void skip_past(string_view mark, std::size_t from) {
    const std::size_t end = html_.find(mark, std::min(at_ + from, html_.size()));
    at_ = end == string_view::npos ? html_.size() : end + mark.size();
  }

  void read_name() {
    name_.clear();
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>') {
      if (name_.size() < 16) name_ += lower(html_[at_]);
      ++at_;
    }
  }

  void rewrite_end_tag() {
    at_ += 2;
    read_name();
    skip_past(">", 0);
    if (is_among(dropped_elements, name_) || is_among(dropped_tags, name_)) return;
    name_to_write();
    if (!close(name_)) return;
    out_ += "</";
    out_ += name_;
    out_ += '>';
  }

  void rewrite_start_tag() {
    ++at_;
    read_name();
    attributes_.clear();
    const bool self_closing = read_attributes();
    if (is_among(dropped_elements, name_)) {
      if (!self_closing) skip_element();
      return;
    }
    if (is_among(dropped_tags, name_)) return;
    string_view role;
    if (name_ == "select" || name_ == "button" || name_ == "dialog") role = " role=\"form\"";
    name_to_write();
    if (!open(name_)) return;
    out_ += '<';
    out_ += name_;
    out_ += role;
    out_ += attributes_;
    out_ += '>';
    if (self_closing && name_ == "span" && close(name_)) out_ += "</span>";
  }

  // What only changes the look of words becomes a span, and so does what is not known.
  void name_to_write() {
    if (name_ == "select" || name_ == "dialog") name_ = "div";
    if (name_ == "option" || name_ == "optgroup") name_ = "p";
    if (!is_among(nesting_elements, name_) && !is_among(table_parts, name_) && !is_among(other_elements, name_)) name_ = "span";
  }

  // True when the tag ended in "/>".
  bool read_attributes() {
    unsigned seen = 0;
    while (at_ < html_.size()) {
      const char c = html_[at_];
      if (c == '>') {
        const bool self_closing = html_[at_ - 1] == '/';
        ++at_;
        return self_closing;
      }
      if (is_space(c) || c == '/')
        ++at_;
      else
        read_attribute(seen);
    }
    return false;
  }

  void read_attribute(unsigned& seen) {
    const std::size_t begin = at_++;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>' && html_[at_] != '=') ++at_;
    const string_view name = html_.substr(begin, at_ - begin);
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    string_view value;
    if (at_ < html_.size() && html_[at_] == '=') value = read_value();
    keep_attribute(name, value, seen);
  }

  string_view read_value() {
    ++at_;
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    if (at_ >= html_.size()) return {};
    const char quote = html_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t begin = ++at_;
      const std::size_t end = std::min(html_.find(quote, at_), html_.size());
      at_ = std::min(end + 1, html_.size());
      return html_.substr(begin, end - begin);
    }
    const std::size_t begin = at_;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
    return html_.substr(begin, at_ - begin);
  }

  void keep_attribute(string_view name, string_view value, unsigned& seen) {
    if (name.size() > 11) return;
    std::array<char, 12> buffer{};
    std::transform(name.begin(), name.end(), buffer.begin(), lower);
    const string_view small(buffer.data(), name.size());
    const auto found = std::find(kept_attributes.begin(), kept_attributes.end(), small);
    if (found == kept_attributes.end()) return;
    const unsigned bit = 1u << (found - kept_attributes.begin());
    if ((seen & bit) != 0) return;
    seen |= bit;
    attributes_ += ' ';
    attributes_ += small;
    attributes_ += "=\"";
    for (const char c : value.substr(0, max_attribute_bytes)) {
      if (c != '"' && c != '&' && c > 0) attributes_ += c;
    }
    attributes_ += '"';
  }

  // Past the end tag of the dropped element `name_`. A script or style without an end takes the rest of the page, as in a browser;
  // of the others only the tag is dropped.
  void skip_element() {
    const auto index =
        static_cast<std::size_t>(std::find(dropped_elements.begin(), dropped_elements.end(), name_) - dropped_elements.begin());
    if (!endless_[index]) {
      for (std::size_t i = html_.find('<', at_); i != string_view::npos; i = html_.find('<', i + 1)) {
        if (!is_end_tag(i)) continue;
        at_ = i;
        skip_past(">", 2);
        return;
      }
      endless_[index] = true;
    }
    if (name_ == "script" || name_ == "style") at_ = html_.size();
  }

  bool is_end_tag(std::size_t i) const {
    if (i + 2 + name_.size() >= html_.size() || html_[i + 1] != '/') return false;
    const string_view name = html_.substr(i + 2, name_.size());
    return std::equal(name.begin(), name.end(), name_.begin(), [](char a, char b) { return lower(a) == b; }) &&
           !is_letter(html_[i + 2 + name_.size()]);
  }

  // Whether the start tag may be written; what is open is counted as the tree builder would at most have it.
  bool open(string_view name) {
    if (is_among(table_parts, name)) return leave_cell(), true;
    if (!is_among(nesting_elements, name)) return true;
    if (open_.size() >= static_cast<std::size_t>(max_element_depth)) return false;
    open_.push_back(*std::find(nesting_elements.begin(), nesting_elements.end(), name));
    return true;
  }

  bool close(string_view name) {
    if (is_among(table_parts, name)) return leave_cell(), true;
    if (!is_among(nesting_elements, name)) return true;
    for (std::size_t i = open_.size(); i-- > 0;) {
      // The end tag of one heading ends a heading of any level.
      if (open_[i] == name || (is_heading(name) && is_heading(open_[i]))) {
        open_.resize(i);
        return true;
      }
      if (open_[i] == "table") return false;
    }
    return false;
  }

  // A cell ends whatever was left open in it.
  void leave_cell() {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i] != "table") continue;
      open_.resize(i + 1);
      return;
    }
  }

  string_view html_;
  std::size_t at_ = 0;
  std::string out_;
  std::string name_;
  std::string attributes_;
  std::vector<string_view> open_;
  std::array<bool, dropped_elements.size()> endless_{};
};

string_view value_after(string_view text, string_view key) {
  for (std::size_t at = text.find(key); at != string_view::npos; at = text.find(key, at + 1)) {
    std::size_t i = at + key.size();
    while (i < text.size() && (is_space(text[i]) || text[i] == '=' || text[i] == '"' || text[i] == '\'')) ++i;
    const std::size_t begin = i;
    while (i < text.size() && (is_letter(text[i]) || (text[i] >= '0' && text[i] <= '9') || text[i] == '-' || text[i] == '_')) ++i;
    if (i > begin) return text.substr(begin, i - begin);
  }
  return {};
}

}  // namespace

std::string with_plain_tags(string_view html) { return TagRewriter(html).rewrite(); }

string_view declared_encoding(string_view bytes) {
  const string_view head = bytes.substr(0, 4096);
  if (head.starts_with("<?xml")) {
    const string_view found = value_after(head.substr(0, head.find('>')), "encoding");
    if (!found.empty()) return found;
  }
  for (const string_view key : {string_view("charset"), string_view("CHARSET"), string_view("Charset")}) {
    if (const string_view found = value_after(head, key); !found.empty()) return found;
  }
  return {};
}

}  // namespace bihuan::reader
