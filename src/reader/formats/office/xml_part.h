// SPDX-License-Identifier: Apache-2.0
// One XML part of a package, read with names compared without their prefix (writers choose prefixes freely).
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "reader/formats/office/zip_package.h"

namespace bihuan::reader {

std::string_view without_prefix(std::string_view name);
inline std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

// The first child or attribute of that local name; a null handle if there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
pugi::xml_attribute attribute(const pugi::xml_node& node, std::string_view name);

std::string_view value_of(const pugi::xml_node& node, std::string_view attribute_name);
std::optional<int> number_of(const pugi::xml_node& node, std::string_view attribute_name);
// An on/off property (ECMA-376 17.17.4): absent is false, without a value true.
bool is_on(const pugi::xml_node& property);

// Reads and parses a part. Text is valid UTF-8 afterwards whatever the part held; white space in text is kept.
base::Result<pugi::xml_document> read_xml(ZipPackage& package, std::string_view part);

// "word/document.xml" and "media/a.png" give "word/media/a.png"; a leading slash starts at the package's root; ".." is followed.
std::string resolve_part(std::string_view base_part, std::string_view target);

// The target of the first relationship of `base_part` ("" for the package) whose type ends in `/type_ending`; empty if none.
std::string related_part(ZipPackage& package, std::string_view base_part, std::string_view type_ending);
// The same by relationship id.
std::string related_part_by_id(ZipPackage& package, std::string_view base_part, std::string_view id);

}  // namespace bihuan::reader
