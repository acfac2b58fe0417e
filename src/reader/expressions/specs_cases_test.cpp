// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/specs_cases.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/utf8.h"

namespace bihuan::reader::specs {
namespace {

using Json = rapidjson::Value;

std::string text_of(const Json& value) {
  if (value.IsString()) return value.GetString();
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  if (value.IsInt64()) return std::to_string(value.GetInt64());
  return "";
}

void add_fields(const Json& object, const std::string& prefix, Fields& fields) {
  for (const auto& member : object.GetObject()) {
    if (member.value.IsObject()) {
      add_fields(member.value, prefix + member.name.GetString() + ".", fields);
    } else if (member.value.IsArray()) {
      for (rapidjson::SizeType i = 0; i < member.value.Size(); ++i) {
        if (member.value[i].IsObject())
          add_fields(member.value[i], prefix + member.name.GetString() + "." + std::to_string(i) + ".", fields);
      }
    } else {
      fields[prefix + member.name.GetString()] = text_of(member.value);
    }
  }
}

Entity entity_of(const Json& result) {
  Entity entity;
  entity.start = result["Start"].GetUint();
  entity.end = result.HasMember("End") ? result["End"].GetUint() + 1 : entity.start + result["Length"].GetUint();
  entity.type = text_of(result.HasMember("TypeName") ? result["TypeName"] : result["Type"]);
  for (const char* name : {"Resolution", "Value"}) {
    if (result.HasMember(name) && result[name].IsObject()) add_fields(result[name], "", entity.fields);
  }
  return entity;
}

bool same_fields(const Fields& ours, const Fields& theirs) {
  if (!theirs.empty() && ours.size() > theirs.size()) return false;  // a reading too many
  for (const auto& [name, value] : theirs) {
    const auto found = ours.find(name);
    if (found == ours.end() ? !value.empty() : !same_value(found->second, value)) return false;
  }
  return true;
}

std::string described(const std::vector<Entity>& entities) {
  std::string text;
  for (const Entity& entity : entities) {
    text += "\n      " + std::to_string(entity.start) + "-" + std::to_string(entity.end) + " " + entity.type;
    for (const auto& [name, value] : entity.fields) text += " " + name + "=" + value;
  }
  return text;
}

}  // namespace

std::string folder() {
  const char* given = std::getenv("BIHUAN_SPECS");
  const std::string place = given != nullptr ? given : std::string(BIHUAN_SOURCE_DIR) + "/../shared/specs/recognizers-zh";
  return std::filesystem::is_directory(place) ? place : "";
}

std::vector<Case> load(const std::string& file) {
  std::ifstream in(folder() + "/" + file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  rapidjson::Document document;
  document.Parse<rapidjson::kParseNumbersAsStringsFlag>(bytes.c_str());
  std::vector<Case> cases;
  if (!document.IsArray()) return cases;
  document.Parse(bytes.c_str());
  for (const Json& entry : document.GetArray()) {
    Case test;
    test.input = entry["Input"].GetString();
    if (entry.HasMember("Context") && entry["Context"].HasMember("ReferenceDateTime"))
      test.reference = text_of(entry["Context"]["ReferenceDateTime"]);
    for (const char* flag : {"NotSupported", "NotSupportedByDesign"}) {
      if (entry.HasMember(flag) && text_of(entry[flag]).find("dotnet") != std::string::npos) test.supported = false;
    }
    for (const Json& result : entry["Results"].GetArray()) {
      test.expected.push_back(entity_of(result));
      if (entry.HasMember("IgnoreResolution") && text_of(entry["IgnoreResolution"]) == "true") test.expected.back().fields.clear();
    }
    cases.push_back(std::move(test));
  }
  return cases;
}

bool same_value(const std::string& ours, const std::string& theirs) {
  if (ours == theirs) return true;
  char *our_end = nullptr, *their_end = nullptr;
  const double a = std::strtod(ours.c_str(), &our_end), b = std::strtod(theirs.c_str(), &their_end);
  if (our_end == ours.c_str() || their_end == theirs.c_str() || std::string(our_end) != their_end) return false;
  return std::fabs(a - b) <= 1e-14 * std::fabs(b);
}

std::size_t code_points_before(const std::string& text, std::size_t byte) {
  return base::count_code_points(std::string_view(text).substr(0, byte));
}

Score score(const std::string& file, const Finder& finder, const Filter& filter) {
  Score result;
  const bool verbose = std::getenv("BIHUAN_SPECS_VERBOSE") != nullptr;
  for (Case test : load(file)) {
    if (filter) test.expected = filter(std::move(test.expected));
    const std::vector<Entity> found = finder(test);
    bool spans = found.size() == test.expected.size(), resolutions = spans;
    for (std::size_t i = 0; spans && i < found.size(); ++i) {
      spans = found[i].start == test.expected[i].start && found[i].end == test.expected[i].end && found[i].type == test.expected[i].type;
      resolutions = resolutions && same_fields(found[i].fields, test.expected[i].fields);
    }
    resolutions = resolutions && spans;
    if (test.supported) {
      ++result.total;
      result.spans += spans;
      result.resolutions += resolutions;
    } else {
      ++result.unsupported;
      result.unsupported_resolutions += resolutions;
    }
    if (verbose && !resolutions) {
      std::cout << (spans ? "  value  " : "  span   ") << test.input << "  " << test.reference << "\n    ours:" << described(found)
                << "\n    theirs:" << described(test.expected) << "\n";
    }
  }
  std::cout << "  " << file << ": span and type " << result.spans << "/" << result.total << ", with resolution " << result.resolutions
            << "/" << result.total;
  if (result.unsupported > 0) std::cout << ", not supported there " << result.unsupported_resolutions << "/" << result.unsupported;
  std::cout << "\n";
  return result;
}

}  // namespace bihuan::reader::specs
