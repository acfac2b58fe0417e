// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/running_heads.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace bihuan::reader {
namespace {

using std::string_view;

constexpr std::size_t edge_lines = 2;
constexpr std::size_t longest_head = 200;  // bytes; what is longer is text

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without blanks, each number as one #; full-width digits count as digits.
std::string shape_of(string_view line) {
  std::string shape;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const string_view rest = line.substr(i);
    const bool wide_digit = rest.size() >= 3 && rest[0] == '\xEF' && rest[1] == '\xBC' && rest[2] >= '\x90' && rest[2] <= '\x99';
    if (is_digit(line[i]) || wide_digit) {
      if (shape.empty() || shape.back() != '#') shape += '#';
      if (wide_digit) i += 2;
    } else if (rest.starts_with("\xE3\x80\x80")) {
      i += 2;
    } else if (line[i] != ' ' && line[i] != '\t') {
      shape += line[i];
    }
  }
  return shape;
}

constexpr auto number_shapes = std::to_array<string_view>(
    {"#",          "-#-",         "—#—",         "–#–",         "―#―",        "—#",    "#—",       "·#·",      "#/#", "第#页",
     "第#页共#页", "第#页/共#页", "第#页,共#页", "第#页,共#页", "共#页第#页", "Page#", "Page#of#", "page#of#", "(#)", "--#--"});

bool is_number_shape(string_view shape) { return std::find(number_shapes.begin(), number_shapes.end(), shape) != number_shapes.end(); }

// Place of a line counted from its page's edge: 0 and 1 from the top, -1 and -2 from the bottom.
struct EdgeLine {
  PageLine* line;
  int place;
  std::string shape;
};

std::vector<EdgeLine> edges_of(Page& page) {
  std::vector<EdgeLine> edges;
  const auto add = [&](std::size_t index, int place) {
    std::string text = page[index].text();
    if (text.size() <= longest_head) edges.push_back({&page[index], place, shape_of(text)});
  };
  for (std::size_t i = 0; i < edge_lines && i < page.size(); ++i) add(i, static_cast<int>(i));
  for (std::size_t i = 0; i < edge_lines && i + edge_lines < page.size(); ++i) add(page.size() - 1 - i, -1 - static_cast<int>(i));
  return edges;
}

}  // namespace

bool is_page_number_line(string_view line) { return is_number_shape(shape_of(line)); }

void mark_running_heads(std::vector<Page>& pages) {
  std::vector<std::vector<EdgeLine>> edges;
  std::map<std::pair<bool, std::string>, std::size_t> page_counts;  // by end of the page and shape
  for (Page& page : pages) {
    edges.push_back(edges_of(page));
    std::vector<std::pair<bool, std::string>> seen;
    for (const EdgeLine& edge : edges.back()) {
      std::pair<bool, std::string> key(edge.place < 0, edge.shape);
      if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
      ++page_counts[key];
      seen.push_back(std::move(key));
    }
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const EdgeLine& edge : edges[i]) {
      const std::size_t count = page_counts[{edge.place < 0, edge.shape}];
      const bool repeated = pages.size() >= 3 && count >= 3 && count * 2 >= pages.size();
      // A bare number at the edge of a lone page may be anything.
      const bool numbered = is_number_shape(edge.shape) && (edge.shape != "#" || count >= 2);
      const bool outermost = edge.place == 0 || edge.place == -1 || pages[i].size() <= edge_lines || repeated;
      if (repeated || (numbered && outermost)) edge.line->is_furniture = true;
    }
  }
}

}  // namespace bihuan::reader
