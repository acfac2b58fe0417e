// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/denominator.h"
#include "reader/lexicon/word_set.h"

#include <algorithm>
#include <array>

namespace bihuan::reader {
namespace {

using Words = std::string_view;

constexpr WordSet multipliers{Words("百"), Words("千"), Words("万"), Words("十"), Words("亿"), Words("1"), Words("0")};

// The longer word first where one begins another.
constexpr WordSet counted{
    Words("元地区生产总值"),
    Words("元国内生产总值"),
    Words("元工业增加值"),
    Words("元GDP"),
    Words("元产值"),
    Words("名户籍人口"),
    Words("名老人"),
    Words("名参保人"),
    Words("常住人口"),
    Words("户籍人口"),
    Words("从业人员"),
    Words("就业人员"),
    Words("名老年人"),
    Words("名常住人口"),
    Words("名就业人员"),
    Words("名儿童"),
    Words("名职工"),
    Words("名学生"),
    Words("名工人"),
    Words("名劳动者"),
    Words("人口"),
    Words("人次"),
    Words("居民"),
    Words("户家庭"),
    Words("户居民"),
    Words("平方公里"),
    Words("平方千米"),
    Words("平方米"),
    Words("立方米"),
    Words("公顷"),
    Words("公里"),
    Words("张床位"),
    Words("万元"),
    Words("人"),
    Words("户"),
    Words("名"),
    Words("亩"),
    Words("吨"),
    Words("元"),
    Words("床"),
};

constexpr WordSet place_endings{Words("市"), Words("区"),   Words("县"), Words("街道"), Words("镇"),
                                Words("乡"), Words("社区"), Words("村"), Words("场"),   Words("居")};
constexpr WordSet places{
    Words("县（区）"),     Words("县(区)"),     Words("村卫生室"),   Words("城镇社区"), Words("桌"),           Words("组"),
    Words("乡镇（街道）"), Words("乡镇(街道)"), Words("镇（街道）"), Words("镇(街道)"), Words("县（市、区）"), Words("县(市、区)"),
    Words("村（社区）"),   Words("村(社区)"),   Words("镇街"),       Words("乡镇"),     Words("街道"),         Words("社区"),
    Words("行政村"),       Words("自然村"),     Words("县区"),       Words("区县"),     Words("县市区"),       Words("县域"),
    Words("地市"),         Words("网格"),       Words("小区"),       Words("学校"),     Words("企业"),         Words("单位"),
    Words("部门"),         Words("家庭"),       Words("学生"),       Words("生"),       Words("镇"),           Words("乡"),
    Words("村"),           Words("县"),         Words("区"),         Words("市"),       Words("校"),           Words("家"),
    Words("所"),           Words("班"),         Words("户"),         Words("人"),
};

// 区（县级市）, 镇（街道）: the bracket names more places of the kind. `at` where none stands there.
std::size_t with_bracket(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 30;
  const bool wide = text.substr(at).starts_with("（");
  if (!wide && !text.substr(at).starts_with("(")) return at;
  const std::size_t begin = at + (wide ? 3 : 1);
  const std::string_view inside = text.substr(begin, longest);
  const std::size_t end = inside.find(wide ? Words("）") : Words(")"));
  return end != Words::npos && place_endings.ends(inside.substr(0, end)) ? begin + end + (wide ? 3 : 1) : at;
}

}  // namespace

std::size_t denominator_after(std::string_view text, std::size_t at) {
  std::size_t start = at;
  for (std::size_t length = 0; start < text.size() && start < at + 18 && (length = multipliers.at_start(text.substr(start))) > 0;)
    start += length;
  if (start > at) {
    const std::size_t length = counted.at_start(text.substr(std::min(start, text.size())));
    return length == 0 ? 0 : start + length;
  }
  for (const Words classifier : {Words("个"), Words("所"), Words("家"), Words("名"), Words("户")})
    if (text.substr(std::min(at, text.size())).starts_with(classifier)) {
      const std::size_t length = places.at_start(text.substr(at + classifier.size()));
      if (length > 0) return with_bracket(text, at + classifier.size() + length);
    }
  const std::size_t length = places.at_start(text.substr(std::min(at, text.size())));
  return length == 0 ? 0 : with_bracket(text, at + length);
}

}  // namespace bihuan::reader
