// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/unit_names.h"

#include <utility>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

constexpr std::pair<std::string_view, std::string_view> short_forms[] = {
    {"人社局", "人力资源社会保障局"}, {"住建局", "住房城乡建设局"},       {"发改局", "发展改革局"},
    {"发改委", "发展改革局"},         {"发展改革委员会", "发展改革局"},   {"工信局", "工业信息化局"},
    {"文旅局", "文化旅游局"},         {"文广旅局", "文化旅游广播电视局"}, {"文旅广电局", "文化旅游广播电视局"},
    {"卫健局", "卫生健康局"},         {"卫健委", "卫生健康局"},           {"卫生健康委员会", "卫生健康局"},
    {"卫生健康委", "卫生健康局"},     {"发展改革委", "发展改革局"},       {"市场监管局", "市场监督管理局"},
    {"交通局", "交通运输局"},         {"应急局", "应急管理局"},           {"城管局", "城市管理局"},
    {"退役军人局", "退役军人事务局"}, {"资规局", "自然资源规划局"},
};

}  // namespace

std::string normal_unit(std::string_view name) {
  if (name.empty()) return {};
  const std::size_t first = base::utf8_length(static_cast<unsigned char>(name[0]));
  std::string rest;
  rest.reserve(name.size() + 16);
  for (std::size_t at = std::min(first, name.size()); at < name.size();) {
    const std::size_t length = base::utf8_length(static_cast<unsigned char>(name[at]));
    const std::string_view character = name.substr(at, length);
    const bool is_dropped =
        character == " " || character == "和" || character == "与" || character == "区" || character == "县" || character == "市";
    if (!is_dropped) rest += character;
    at += length;
  }
  for (const auto& [from, to] : short_forms)
    if (rest.ends_with(from)) {
      rest.replace(rest.size() - from.size(), from.size(), to);
      break;
    }
  return std::string(name.substr(0, first)) + rest;
}

bool names_many(std::string_view name) {
  for (const std::string_view word : {"各", "有关部门", "相关部门", "有关单位", "相关单位", "所有部门", "全体"})
    if (name.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace bihuan::lint
