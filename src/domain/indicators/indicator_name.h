// SPDX-License-Identifier: Apache-2.0
// The name of an indicator brought to one form: width, quotation marks, fillers, 比率/比例/占比 and the like. Knows no plan and no
// vocabulary.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bihuan::indicators {

struct IndicatorName {
  std::string name;       // "空气优良率", "就业": without scope, fillers and marks
  std::size_t core_size = 0;  // bytes
  std::string_view scope;     // "城镇", "农村", "城区": a part of the place; empty for the whole of it (全区, 城乡, 我市). Lasts for ever
  bool is_added = false;      // 新增: what is added, not what there is

  // The name without what only says how it is done or counted (活动, 工程, 面积, 改造): "招聘".
  std::string_view core() const { return std::string_view(name).substr(0, core_size); }
};

// `place`: the plan's own region as the document gives it (明山区); dropped where a name begins with it. May be empty.
IndicatorName normal_name(std::string_view indicator, std::string_view place = {});

// 0 for nothing in common .. 1 for the same, of two normal names: pairs of neighbouring characters that both have (Dice).
double similarity(std::string_view a, std::string_view b);

// Of names that differ by a word that tells two things apart: 调查/登记, 公办/民办, 国家级/省级.
bool are_contrasting(std::string_view a, std::string_view b);

}  // namespace bihuan::indicators
