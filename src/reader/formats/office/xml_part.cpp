// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/office/xml_part.h"

#include <charconv>
#include <vector>

#include "base/utf8.h"
#include "reader/formats/limits.h"

namespace bihuan::reader {
namespace {

using base::Result;
using std::string_view;

std::string relationships_of(string_view part) {
  const std::size_t slash = part.rfind('/');
  const string_view folder = slash == string_view::npos ? string_view() : part.substr(0, slash + 1);
  return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

template <class Matches>
std::string find_target(ZipPackage& package, string_view base_part, Matches matches) {
  const auto xml = read_xml(package, relationships_of(base_part));
  if (!xml) return {};
  for (const pugi::xml_node relationship : xml->document_element()) {
    if (matches(relationship)) return resolve_part(base_part, value_of(relationship, "Target"));
  }
  return {};
}

// An XML 1.0 part in UTF-8 may still hold bytes that are none; they must not reach the document.
void make_valid_utf8(std::string& text) {
  const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  if (is_utf16) return;
  std::size_t at = base::valid_utf8_prefix(text);
  while (at < text.size()) {
    text[at] = '?';
    at += 1 + base::valid_utf8_prefix(string_view(text).substr(at + 1));
  }
}

}  // namespace

string_view without_prefix(string_view name) {
  const std::size_t colon = name.find(':');
  return colon == string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, string_view name) {
  for (const pugi::xml_node candidate : node) {
    if (local_name(candidate) == name) return candidate;
  }
  return {};
}

pugi::xml_attribute attribute(const pugi::xml_node& node, string_view name) {
  for (const pugi::xml_attribute candidate : node.attributes()) {
    if (without_prefix(candidate.name()) == name) return candidate;
  }
  return {};
}

string_view value_of(const pugi::xml_node& node, string_view attribute_name) { return attribute(node, attribute_name).value(); }

std::optional<int> number_of(const pugi::xml_node& node, string_view attribute_name) {
  const string_view text = value_of(node, attribute_name);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  return value;
}

bool is_on(const pugi::xml_node& property) {
  if (!property) return false;
  const string_view value = value_of(property, "val");
  return value != "0" && value != "false" && value != "off";
}

Result<pugi::xml_document> read_xml(ZipPackage& package, string_view part) {
  auto bytes = package.read(part);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  if (bytes->size() > max_xml_bytes) {
    return base::fail(base::ErrorKind::too_large, "format-too-large", package.document_name(), size_words(max_xml_bytes));
  }
  make_valid_utf8(*bytes);
  pugi::xml_document xml;
  const auto parsed = xml.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed || !xml.document_element()) return tl::unexpected(package.damage(part));
  return xml;
}

std::string resolve_part(string_view base_part, string_view target) {
  std::vector<string_view> steps;
  const auto add_steps = [&](string_view path) {
    while (!path.empty()) {
      const std::size_t end = std::min(path.find('/'), path.size());
      const string_view step = path.substr(0, end);
      if (step == ".." && !steps.empty())
        steps.pop_back();
      else if (!step.empty() && step != "." && step != "..")
        steps.push_back(step);
      path.remove_prefix(std::min(end + 1, path.size()));
    }
  };
  if (!target.starts_with('/')) {
    const std::size_t slash = base_part.rfind('/');
    if (slash != string_view::npos) add_steps(base_part.substr(0, slash));
  }
  add_steps(target);
  std::string path;
  for (const string_view step : steps) {
    if (!path.empty()) path += '/';
    path += step;
  }
  return path;
}

std::string related_part(ZipPackage& package, string_view base_part, string_view type_ending) {
  return find_target(package, base_part, [&](const pugi::xml_node& relationship) {
    const string_view type = value_of(relationship, "Type");
    return type.ends_with(type_ending) && type.size() > type_ending.size() && type[type.size() - type_ending.size() - 1] == '/';
  });
}

std::string related_part_by_id(ZipPackage& package, string_view base_part, string_view id) {
  return find_target(package, base_part, [&](const pugi::xml_node& relationship) { return value_of(relationship, "Id") == id; });
}

}  // namespace bihuan::reader
