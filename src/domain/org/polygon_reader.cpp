// SPDX-License-Identifier: Apache-2.0
// The JSON of a geometry, read for its two members only: a library for JSON would be the domain's first foreign one.
#include <charconv>

#include "domain/org/polygon.h"

namespace bihuan::org {
namespace {

using base::ErrorKind;

constexpr int deepest = 32;

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  std::size_t at = 0;

  bool is_at_end() {
    pass_blanks();
    return at == text_.size();
  }
  char next() {
    pass_blanks();
    return at < text_.size() ? text_[at] : '\0';
  }
  bool take(char character) {
    if (next() != character) return false;
    ++at;
    return true;
  }
  // The text between quotation marks, escapes left as they are.
  bool string(std::string_view& out) {
    if (!take('"')) return false;
    const std::size_t begin = at;
    while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
    if (at >= text_.size()) return false;
    out = text_.substr(begin, at++ - begin);
    return true;
  }
  bool number(double& out) {
    pass_blanks();
    if (at == text_.size() || (text_[at] != '-' && (text_[at] < '0' || text_[at] > '9'))) return false;  // not inf, not nan
    const auto [end, error] = std::from_chars(text_.data() + at, text_.data() + text_.size(), out);
    if (error != std::errc()) return false;
    at = static_cast<std::size_t>(end - text_.data());
    return true;
  }
  // Any value.
  bool pass(int depth = 0) {
    std::string_view ignored;
    double number_ignored = 0;
    switch (next()) {
      case '"':
        return string(ignored);
      case '{':
      case '[':
        return depth < deepest && pass_all(depth);
      case 't':
        return word("true");
      case 'f':
        return word("false");
      case 'n':
        return word("null");
      default:
        return number(number_ignored);
    }
  }

 private:
  void pass_blanks() {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r' || text_[at] == '\t')) ++at;
  }
  bool word(std::string_view wanted) {
    if (!text_.substr(at).starts_with(wanted)) return false;
    at += wanted.size();
    return true;
  }
  bool pass_all(int depth) {
    const bool is_object = take('{');
    if (!is_object) take('[');
    const char end = is_object ? '}' : ']';
    if (take(end)) return true;
    do {
      std::string_view name;
      if (is_object && !(string(name) && take(':'))) return false;
      if (!pass(depth + 1)) return false;
    } while (take(','));
    return take(end);
  }

  std::string_view text_;
};

class PolygonReader {
 public:
  PolygonReader(std::string_view text, std::string_view where) : scan_(text), where_(where) {}

  base::Result<Polygon> read() {
    std::string_view type;
    std::size_t coordinates = 0;
    if (!scan_.take('{')) return wrong("polygon-not-geojson");
    if (!scan_.take('}')) {
      do {
        std::string_view name;
        if (!scan_.string(name) || !scan_.take(':')) return wrong("polygon-not-geojson");
        scan_.next();
        const bool is_type = name == "type";
        if (name == "coordinates") coordinates = scan_.at;
        if (is_type ? !scan_.string(type) : !scan_.pass()) return wrong("polygon-not-geojson");
      } while (scan_.take(','));
      if (!scan_.take('}')) return wrong("polygon-not-geojson");
    }
    if (!scan_.is_at_end()) return wrong("polygon-not-geojson");
    if (type != "Polygon" && type != "MultiPolygon") return wrong("polygon-wrong-type", type);
    if (coordinates == 0) return wrong("polygon-not-geojson");
    scan_.at = coordinates;
    Polygon polygon;
    const bool is_read = type == "Polygon" ? rings(polygon) : list([&] { return rings(polygon); });
    if (!is_read || polygon.parts.empty()) return failed_.empty() ? wrong("polygon-not-geojson") : wrong(failed_, detail_);
    return polygon;
  }

 private:
  tl::unexpected<base::Error> wrong(std::string_view code, std::string_view detail = {}) const {
    return base::fail(ErrorKind::invalid, code, where_, detail);
  }
  bool because(const char* code, std::string detail = {}) {
    failed_ = code;
    detail_ = std::move(detail);
    return false;
  }

  template <class Item>
  bool list(Item item) {
    if (!scan_.take('[')) return false;
    if (scan_.take(']')) return true;
    do
      if (!item()) return false;
    while (scan_.take(','));
    return scan_.take(']');
  }

  bool rings(Polygon& polygon) {
    std::vector<Ring> part;
    if (!list([&] { return ring(part.emplace_back()); }) || part.empty()) return false;
    polygon.parts.push_back(std::move(part));
    return true;
  }

  bool ring(Ring& ring) {
    if (!list([&] { return position(ring); })) return false;
    if (ring.size() < 4) return because("polygon-ring-short");
    if (ring.front() != ring.back()) return because("polygon-ring-open");
    return true;
  }

  bool position(Ring& ring) {
    double degrees[2] = {0, 0};
    int count = 0;
    const bool is_list = list([&] {
      double height = 0;
      return scan_.number(count < 2 ? degrees[count] : height) && ++count > 0;
    });
    if (!is_list || count < 2) return false;
    if (!(degrees[0] >= -180 && degrees[0] <= 180)) return because("polygon-out-of-range", std::to_string(degrees[0]));
    if (!(degrees[1] >= -90 && degrees[1] <= 90)) return because("polygon-out-of-range", std::to_string(degrees[1]));
    if (++points_ > most_polygon_points) return because("polygon-too-large", std::to_string(most_polygon_points));
    ring.push_back(point_at(degrees[0], degrees[1]));
    return true;
  }

  Scan scan_;
  std::string_view where_;
  std::string failed_, detail_;
  std::size_t points_ = 0;
};

}  // namespace

base::Result<Polygon> polygon_in(std::string_view geojson, std::string_view where) { return PolygonReader(geojson, where).read(); }

}  // namespace bihuan::org
