// SPDX-License-Identifier: Apache-2.0
// The forms in which a unit may be written: with the name of its place or without, 街道 for 街道办事处, 社区 for 社区居民委员会. Knows no tree.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bihuan::org {

// plan::normal_unit without what names of bodies end in: 雁栖街道办事处, 雁栖街道 → 雁栖街道; 双柳镇人民政府 → 双柳镇; 荷塘社区居民委员会, 荷塘社区 → one form.
std::string unit_form(std::string_view name);

// What stands behind the name of one of `places` (澄雁区教育局 → 教育局), as written; '' where none stands before it.
std::string_view without_place(std::string_view name, std::span<const std::string> places);
// The same behind 区, 本区, 全区 where a place ends so (likewise 县, 市), by which an office's papers mean their own place: 区教育局 → 教育局. In a district
// 市教育局 is somebody else's.
std::string_view without_level(std::string_view name, std::span<const std::string> places);
// unit_form of what such a name leaves, short forms written out from its first character on: 住建局 → 住房城乡建设局.
std::string short_unit_form(std::string_view name);

}  // namespace bihuan::org
