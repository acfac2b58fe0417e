// SPDX-License-Identifier: Apache-2.0
// Which units the words of a plan mean that name a set: 各街道办事处, 各镇街, 各部门.
#include <algorithm>

#include "domain/org/unit.h"

namespace bihuan::org {
namespace {

struct SetWord {
  std::string_view word;     // behind 各, 全区, 区直 and the like
  UnitKind kind;
  std::string_view in_name;  // only units with this in their names; '' for all of the kind
};

// The longer ones first.
constexpr SetWord words[] = {
    {"乡镇人民政府、街道办事处", UnitKind::street, ""}, {"镇人民政府、街道办事处", UnitKind::street, ""}, {"乡镇（街道）", UnitKind::street, ""},
    {"镇（街道）", UnitKind::street, ""}, {"街道（乡镇）", UnitKind::street, ""}, {"街道（镇）", UnitKind::street, ""}, {"乡镇(街道)", UnitKind::street, ""},
    {"镇(街道)", UnitKind::street, ""}, {"街道(乡镇)", UnitKind::street, ""}, {"街道(镇)", UnitKind::street, ""}, {"乡镇街道", UnitKind::street, ""},
    {"镇街道", UnitKind::street, ""}, {"街道乡镇", UnitKind::street, ""}, {"街镇", UnitKind::street, ""}, {"镇街", UnitKind::street, ""},
    {"街道办事处", UnitKind::street, "街道"}, {"街道办", UnitKind::street, "街道"}, {"街道", UnitKind::street, "街道"},
    {"乡镇人民政府", UnitKind::street, "乡|镇"}, {"乡镇政府", UnitKind::street, "乡|镇"}, {"乡镇", UnitKind::street, "乡|镇"}, {"镇政府", UnitKind::street, "镇"},
    {"镇人民政府", UnitKind::street, "镇"}, {"镇", UnitKind::street, "镇"}, {"乡", UnitKind::street, "乡"},
    {"村（社区）", UnitKind::community, ""}, {"社区（村）", UnitKind::community, ""}, {"村(社区)", UnitKind::community, ""}, {"社区(村)", UnitKind::community, ""},
    {"村社区", UnitKind::community, ""}, {"村居", UnitKind::community, ""}, {"社区居委会", UnitKind::community, "社区"}, {"社区", UnitKind::community, "社区"},
    {"村委会", UnitKind::community, "村"}, {"行政村", UnitKind::community, "村"}, {"村", UnitKind::community, "村"},
    {"基础网格", UnitKind::grid, ""}, {"网格", UnitKind::grid, ""},
    {"职能部门", UnitKind::department, ""}, {"政府部门", UnitKind::department, ""}, {"工作部门", UnitKind::department, ""}, {"直属部门", UnitKind::department, ""},
    {"委办局", UnitKind::department, ""}, {"部门", UnitKind::department, ""},
    {"区县", UnitKind::district, ""}, {"县区", UnitKind::district, ""}, {"县（市、区）", UnitKind::district, ""}, {"区", UnitKind::district, ""},
    {"县", UnitKind::district, ""},
};
constexpr std::string_view openings[] = {"各", "所有", "全部", "全区", "全县", "全市", "区直", "县直", "市直", "区级", "县级", "市级", "区", "县", "市"};

// Whether any of the parts of `wanted`, parted by |, stands in the name; a unit that has 街道 in its name is no 乡.
bool has_in_name(std::string_view name, std::string_view wanted) {
  if (wanted.empty()) return true;
  for (std::size_t begin = 0; begin <= wanted.size();) {
    const std::size_t end = std::min(wanted.find('|', begin), wanted.size());
    if (name.find(wanted.substr(begin, end - begin)) != std::string_view::npos) return true;
    begin = end + 1;
  }
  return false;
}

const SetWord* set_word(std::string_view text) {
  const auto found = std::find_if(std::begin(words), std::end(words), [&](const SetWord& word) { return word.word == text; });
  return found == std::end(words) ? nullptr : found;
}

// 各街道, 全区各街道, 区直各部门: openings are taken off until a word is left; without any opening it is no set.
const SetWord* set_named(std::string_view text) {
  for (bool is_open = true, has_any = false; is_open;) {
    if (has_any)
      if (const SetWord* word = set_word(text)) return word;
    is_open = false;
    for (const std::string_view opening : openings)
      if (text.starts_with(opening)) {
        text.remove_prefix(opening.size());
        is_open = has_any = true;
        break;
      }
  }
  return nullptr;
}

}  // namespace

std::vector<UnitNumber> Tree::expand(std::string_view wildcard) const {
  std::vector<UnitNumber> found;
  const auto add = [&](const SetWord& word) {
    for (std::size_t i = 0; i < units_.size(); ++i)
      if (spans_[i] != nullptr && spans_[i]->kind == word.kind && has_in_name(spans_[i]->name, word.in_name)) found.push_back(units_[i].number);
  };
  if (const SetWord* word = set_named(wildcard)) {
    add(*word);
    return found;
  }
  // 各街道、各部门; one part that names no set makes the whole one that cannot be counted.
  constexpr std::string_view joints[] = {"、", "，", ",", "；", "和", "及"};
  for (std::string_view rest = wildcard; !rest.empty();) {
    std::size_t end = rest.size(), joint_size = 0;
    for (const std::string_view joint : joints)
      if (const std::size_t at = rest.find(joint); at < end) {
        end = at;
        joint_size = joint.size();
      }
    const SetWord* word = set_named(rest.substr(0, end));
    if (word == nullptr || (joint_size != 0 && end + joint_size == rest.size())) return {};
    add(*word);
    rest.remove_prefix(end + joint_size);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace bihuan::org
