// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/ofd_document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "reader/formats/limits.h"
#include "reader/formats/office/xml_part.h"
#include "reader/formats/paged/paged_document.h"

namespace bihuan::reader {
namespace {

using base::ErrorKind;
using base::Result;
using std::string_view;

// Reads the next number of a list parted by blanks; nothing at its end or where no number stands.
std::optional<double> next_number(string_view& list) {
  const std::size_t first = list.find_first_not_of(" \t\r\n,");
  if (first == string_view::npos) return std::nullopt;
  list.remove_prefix(first);
  double value = 0;
  const auto [end, error] = std::from_chars(list.data(), list.data() + list.size(), value);
  if (error != std::errc()) return std::nullopt;
  list.remove_prefix(static_cast<std::size_t>(end - list.data()));
  return value;
}

template <std::size_t n>
std::optional<std::array<double, n>> numbers(string_view list) {
  std::array<double, n> values{};
  for (double& value : values) {
    const auto number = next_number(list);
    if (!number) return std::nullopt;
    value = *number;
  }
  return values;
}

// Distances between characters: "5 5 g 3 5.5" is 5, 5 and three times 5.5 (GB/T 33190, 11.3).
std::vector<double> deltas(string_view list, std::size_t most) {
  std::vector<double> values;
  while (values.size() < most) {
    const std::size_t first = list.find_first_not_of(" \t\r\n");
    if (first == string_view::npos) break;
    list.remove_prefix(first);
    const bool grouped = list.front() == 'g';
    if (grouped) list.remove_prefix(1);
    const auto count = grouped ? next_number(list) : std::optional<double>(1);
    const auto value = next_number(list);
    if (!count || !value || !(*count >= 0)) break;
    for (double i = 0; i < *count && values.size() < most; ++i) values.push_back(*value);
  }
  return values;
}

struct Placement {
  std::array<double, 4> boundary{};
  std::array<double, 6> matrix{1, 0, 0, 1, 0, 0};
  double size = 0;

  double x(double a, double b) const { return boundary[0] + matrix[0] * a + matrix[2] * b + matrix[4]; }
  double y(double a, double b) const { return boundary[1] + matrix[1] * a + matrix[3] * b + matrix[5]; }
};

class PageReader {
 public:
  explicit PageReader(std::vector<PlacedText>& pieces) : pieces_(pieces) {}

  // Text objects below layers, blocks and whatever else nests them.
  void read(const pugi::xml_node& parent, int depth) {
    if (depth > max_element_depth) return;
    for (const pugi::xml_node node : parent) {
      if (local_name(node) == "TextObject")
        read_object(node);
      else if (value_of(node, "Visible") != "false")
        read(node, depth + 1);
    }
  }

 private:
  void read_object(const pugi::xml_node& object) {
    if (value_of(object, "Visible") == "false") return;
    Placement placement;
    if (const auto boundary = numbers<4>(value_of(object, "Boundary"))) placement.boundary = *boundary;
    if (const auto matrix = numbers<6>(value_of(object, "CTM"))) placement.matrix = *matrix;
    string_view size = value_of(object, "Size");
    placement.size = next_number(size).value_or(4);
    double x = 0, y = 0;
    for (const pugi::xml_node code : object) {
      if (local_name(code) != "TextCode") continue;
      // A text code without a place of its own stands where the one before it does (11.3, table 46).
      string_view given_x = value_of(code, "X"), given_y = value_of(code, "Y");
      x = next_number(given_x).value_or(x);
      y = next_number(given_y).value_or(y);
      read_code(code, placement, x, y);
    }
  }

  void read_code(const pugi::xml_node& code, const Placement& placement, double x, double y) {
    const string_view text = code.child_value();
    const std::size_t count = base::count_code_points(text);
    if (count == 0) return;
    const std::vector<double> across = deltas(value_of(code, "DeltaX"), count - 1), down = deltas(value_of(code, "DeltaY"), count - 1);
    if (!down.empty() && across.empty()) return add_upright_characters(text, placement, x, y, down);
    double width = 0;
    for (const double step : across) width += step;
    width += placement.size * static_cast<double>(count - across.size());
    add(std::string(text), placement, x, y, width);
  }

  // A column of characters, one below the other.
  void add_upright_characters(string_view text, const Placement& placement, double x, double y, const std::vector<double>& down) {
    for (std::size_t i = 0, index = 0; i < text.size(); ++index) {
      const std::size_t length = base::utf8_length(static_cast<unsigned char>(text[i]));
      add(std::string(text.substr(i, length)), placement, x, y, placement.size);
      i += length;
      if (index < down.size()) y += down[index];
    }
  }

  void add(std::string text, const Placement& placement, double x, double y, double width) {
    for (char& c : text) {
      if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    const double left = placement.x(x, y), right = placement.x(x + width, y), baseline = placement.y(x, y);
    const double height = placement.size * std::max(std::abs(placement.matrix[3]), std::abs(placement.matrix[1]));
    pieces_.push_back({std::min(left, right), std::max(left, right), baseline - 0.85 * height, baseline + 0.15 * height, std::move(text)});
  }

  std::vector<PlacedText>& pieces_;
};

bool mentions_encryption(const ZipPackage& package) {
  for (std::int64_t i = 0; i < package.part_count(); ++i) {
    const string_view part = package.part_name(i);
    if (part.find("ncrypt") != string_view::npos) return true;
  }
  return false;
}

class OfdReader {
 public:
  OfdReader(ZipPackage& package, std::size_t max_text_bytes) : package_(package), max_text_bytes_(max_text_bytes) {}

  Result<std::vector<Page>> read() {
    const auto root = read_xml(package_, "OFD.xml");
    if (!root) return tl::unexpected(root.error());
    std::vector<Page> pages;
    for (const pugi::xml_node body : root->document_element()) {
      if (local_name(body) != "DocBody") continue;
      const std::string part = resolve_part("OFD.xml", child(body, "DocRoot").child_value());
      if (auto added = read_body(part, pages); !added) return tl::unexpected(std::move(added.error()));
    }
    if (pages.empty()) return tl::unexpected(package_.damage("DocRoot"));
    return pages;
  }

 private:
  Result<void> read_body(const std::string& part, std::vector<Page>& pages) {
    const auto document = read_xml(package_, part);
    if (!document) return tl::unexpected(document.error());
    Templates templates;
    for (const pugi::xml_node node : child(document->document_element(), "CommonData")) {
      if (local_name(node) == "TemplatePage")
        templates[std::string(value_of(node, "ID"))].part = resolve_part(part, value_of(node, "BaseLoc"));
    }
    for (const pugi::xml_node node : child(document->document_element(), "Pages")) {
      if (local_name(node) != "Page") continue;
      if (pages.size() >= max_pages) return too_large("format-too-many-pages", std::to_string(max_pages));
      auto page = read_page(resolve_part(part, value_of(node, "BaseLoc")), templates);
      if (!page) return tl::unexpected(std::move(page.error()));
      pages.push_back(std::move(*page));
      if (text_bytes_ > max_text_bytes_) return too_large("file-too-large", size_words(max_text_bytes_));
    }
    return {};
  }

  // A background that many pages share; read when the first of them needs it.
  struct Background {
    std::string part;
    std::optional<std::vector<PlacedText>> pieces;
  };
  using Templates = std::map<std::string, Background, std::less<>>;

  Result<void> add_background(Background& background, std::vector<PlacedText>& pieces) {
    if (!background.pieces) {
      const auto content = read_xml(package_, background.part);
      if (!content) return tl::unexpected(content.error());
      background.pieces.emplace();
      PageReader(*background.pieces).read(child(content->document_element(), "Content"), 0);
    }
    pieces.insert(pieces.end(), background.pieces->begin(), background.pieces->end());
    return {};
  }

  Result<Page> read_page(const std::string& part, Templates& templates) {
    const auto content = read_xml(package_, part);
    if (!content) return tl::unexpected(content.error());
    std::vector<PlacedText> pieces;
    for (const pugi::xml_node node : content->document_element()) {
      if (local_name(node) != "Template") continue;
      const auto found = templates.find(value_of(node, "TemplateID"));
      if (found == templates.end()) continue;
      if (auto added = add_background(found->second, pieces); !added) return tl::unexpected(std::move(added.error()));
    }
    PageReader(pieces).read(child(content->document_element(), "Content"), 0);
    for (const PlacedText& piece : pieces) text_bytes_ += piece.text.size();
    return lines_of(std::move(pieces));
  }

  tl::unexpected<base::Error> too_large(string_view code, string_view limit) const {
    return base::fail(ErrorKind::too_large, code, package_.document_name(), limit);
  }

  ZipPackage& package_;
  std::size_t max_text_bytes_;
  std::size_t text_bytes_ = 0;
};

}  // namespace

Result<plan::Document> open_ofd(string_view bytes, string_view name, const OpenOptions& options) {
  auto package = ZipPackage::open(bytes, name, "ofd-damaged", options.max_unpacked_bytes);
  if (!package) return tl::unexpected(std::move(package.error()));
  auto pages = OfdReader(*package, options.max_text_bytes).read();
  if (pages && std::all_of(pages->begin(), pages->end(), [](const Page& page) { return page.empty(); })) {
    return base::fail(ErrorKind::unsupported, "ofd-without-text", name);
  }
  if (pages) return document_of(std::move(*pages), name, "ofd");
  if (pages.error().code == "ofd-damaged" && mentions_encryption(*package)) return base::fail(ErrorKind::denied, "ofd-encrypted", name);
  return tl::unexpected(std::move(pages.error()));
}

}  // namespace bihuan::reader
