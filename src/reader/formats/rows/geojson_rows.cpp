// SPDX-License-Identifier: Apache-2.0
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <utility>

#include "reader/formats/rows/file_rows.h"

namespace bihuan::reader {
namespace {

using Json = rapidjson::Value;
// Without recursion, as the depth is anybody's.
constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag;

std::string json_of(const Json& value) {
  rapidjson::StringBuffer out;
  rapidjson::Writer<rapidjson::StringBuffer> writer(out);
  value.Accept(writer);
  return {out.GetString(), out.GetSize()};
}

const Json* member(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

bool is_text(const Json* value, std::string_view wanted) {
  return value != nullptr && value->IsString() && std::string_view(value->GetString(), value->GetStringLength()) == wanted;
}

// A list's items are parted by a semicolon, as a cell would have them.
std::string cell_of(const Json& value) {
  if (value.IsNull()) return {};
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  if (!value.IsArray()) return value.IsObject() ? std::string() : json_of(value);
  std::string cell;
  for (const Json& item : value.GetArray()) {
    if (item.IsArray() || item.IsObject()) continue;
    cell += (cell.empty() ? "" : "；") + cell_of(item);
  }
  return cell;
}

}  // namespace

base::Result<FileRows> geojson_rows(const std::string& text, std::string_view name) {
  const auto wrong = [&](std::string_view detail) { return base::fail(base::ErrorKind::invalid, "units-geojson-wrong", name, detail); };
  rapidjson::Document document;
  document.Parse<flags>(text.data(), text.size());
  if (document.HasParseError()) return wrong("byte " + std::to_string(document.GetErrorOffset()));
  if (!document.IsObject() || !is_text(member(document, "type"), "FeatureCollection")) return wrong("FeatureCollection");
  const Json* features = member(document, "features");
  if (features == nullptr || !features->IsArray()) return wrong("features");
  FileRows rows;
  rows.names.emplace_back("polygon");
  for (const Json& feature : features->GetArray()) {
    FileRow row;
    row.number = rows.rows.size() + 1;
    if (!feature.IsObject() || !is_text(member(feature, "type"), "Feature")) return wrong("features[" + std::to_string(row.number - 1) + "]");
    const Json* geometry = member(feature, "geometry");
    row.cells.push_back(geometry == nullptr || geometry->IsNull() ? std::string() : json_of(*geometry));
    if (const Json* properties = member(feature, "properties"); properties != nullptr && properties->IsObject())
      for (const auto& property : properties->GetObject()) {
        const std::string key(property.name.GetString(), property.name.GetStringLength());
        const auto known = std::find(rows.names.begin() + 1, rows.names.end(), key);
        const auto place = static_cast<std::size_t>(known - rows.names.begin());
        if (known == rows.names.end()) rows.names.push_back(key);
        if (row.cells.size() <= place) row.cells.resize(place + 1);
        row.cells[place] = cell_of(property.value);
      }
    rows.rows.push_back(std::move(row));
  }
  for (FileRow& row : rows.rows) row.cells.resize(rows.names.size());
  return rows;
}

}  // namespace bihuan::reader
