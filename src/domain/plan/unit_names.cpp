// SPDX-License-Identifier: Apache-2.0
#include "domain/plan/unit_names.h"

#include <utility>

#include "base/utf8.h"

namespace bihuan::plan {
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
  std::string form;
  form.reserve(name.size() + 16);
  form = name.substr(0, first);
  for (std::size_t at = std::min(first, name.size()); at < name.size();) {
    const std::size_t length = base::utf8_length(static_cast<unsigned char>(name[at]));
    switch (base::utf8_at(name, at)) {
      case U' ':
      case U'和':
      case U'与':
      case U'区':
      case U'县':
      case U'市':
      case U'、':
      case U'（':
      case U'）':
      case U'(':
      case U')':
        break;
      default:
        form += name.substr(at, length);
    }
    at += length;
  }
  constexpr std::string_view people = "人民";  // 县人民政府, 县政府
  if (const std::size_t at = form.find(people); at != std::string::npos && form.find("政府", at) == at + people.size())
    form.erase(at, people.size());
  const std::string_view rest = std::string_view(form).substr(std::min(first, form.size()));
  if (!rest.ends_with("局") && !rest.ends_with("委") && !rest.ends_with("会")) return form;
  for (const auto& [from, to] : short_forms)
    if (rest.ends_with(from)) {
      form.replace(form.size() - from.size(), from.size(), to);
      break;
    }
  return form;
}

}  // namespace bihuan::plan
