// SPDX-License-Identifier: Apache-2.0
#include "domain/org/unit_forms.h"

#include <utility>

#include "domain/plan/unit_names.h"

namespace bihuan::org {
namespace {

// In the normal form, where 人民 of 人民政府, 和, brackets and every 区, 县, 市 inside the name are gone already: 社区 is 社 there.
constexpr std::pair<std::string_view, std::string_view> endings[] = {
    {"街道办事处", "街道"}, {"街道办", "街道"},         {"镇政府", "镇"},       {"乡政府", "乡"},
    {"社居民委员会", "社"},  {"社居委会", "社"}    , {"村民委员会", "村"}, {"村委会", "村"},
    {"场监管局", "场监督管理局"},  // plan::normal_unit takes the 市 of 市场 for a level, and so misses this one
};
constexpr std::size_t character_bytes = 3;  // of 区, 县, 市
constexpr std::string_view levels[] = {"本区", "本县", "本市", "全区", "全县", "全市", "区", "县", "市"};

}  // namespace

std::string unit_form(std::string_view name) {
  std::string form = plan::normal_unit(name);
  for (const auto& [from, to] : endings)
    if (form.ends_with(from) && form.size() > from.size()) {
      form.replace(form.size() - from.size(), from.size(), to);
      break;
    }
  return form;
}

std::string_view without_place(std::string_view name, std::span<const std::string> places) {
  for (const std::string& place : places)
    if (name.size() > place.size() && name.starts_with(place)) return name.substr(place.size());
  return {};
}

std::string_view without_level(std::string_view name, std::span<const std::string> places) {
  for (const std::string_view level : levels) {
    if (name.size() <= level.size() || !name.starts_with(level)) continue;
    const std::string_view ending = level.substr(level.size() - character_bytes);
    for (const std::string& place : places)
      if (place.ends_with(ending)) return name.substr(level.size());
  }
  return {};
}

std::string short_unit_form(std::string_view name) {
  if (name.empty()) return {};
  for (const std::string_view level : {"区", "县", "市"})
    if (name.starts_with(level)) return unit_form(name);  // 市场监督管理局
  // plan::normal_unit leaves the first character alone: let it be another.
  return unit_form("区" + std::string(name)).substr(character_bytes);
}

}  // namespace bihuan::org
