// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/indicator_name.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/character_pairs.h"
#include "base/utf8.h"

namespace bihuan::indicators {
namespace {

// Longest first where one begins another.
constexpr std::string_view wholes[] = {"全区", "全市",   "全县", "全镇",   "全乡", "全街道",   "全省", "全旗", "全州",
                                       "全域", "辖区内", "辖区", "区域内", "我区", "我市",     "我县", "我镇", "我乡",
                                       "我省", "本区",   "本市", "本县",   "本镇", "城乡居民", "城乡"};
constexpr std::string_view parts[] = {"城镇", "城市", "农村", "乡村", "城区", "主城区", "建成区", "街道层面", "社区层面"};
constexpr std::string_view fillers[] = {"累计", "实现",           "完成",     "达到", "保持", "稳定", "持续", "不断",
                                        "继续", "力争",           "确保",     "推动", "促进", "幅度", "提高", "提升",
                                        "年度", "每年",           "全年",     "各类", "各项", "开展", "组织", "参加",
                                        "实施", "具有综合功能的", "线上线下", "共",   "总",   "的",   "使",   "将"};
constexpr std::string_view tails[] = {"工作", "任务", "数量", "总数", "个数", "总量", "数"};
constexpr std::string_view core_tails[] = {"活动", "工程", "项目", "面积",   "建设", "改造", "维修", "改建", "扩建", "新建", "提升",
                                           "整治", "行动", "会",   "覆盖率", "率",   "等",   "创建", "试点", "里程", "规模"};
constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
    {"空气质量", "空气"}, {"优良天数", "优良"},     {"天气比", "天数比"}, {"比率", "率"},
    {"比例", "率"},       {"比重", "率"},           {"占比", "率"},       {"所占率", "率"},
    {"率率", "率"},       {"最低生活保障", "低保"}, {"居民低保", "低保"}, {"增长速度", "增长"},
    {"增长率", "增长"},   {"增速", "增长"},         {"增幅", "增长"},     {"人均可支配收入", "可支配收入"},
    {"营造林", "造林"},   {"植树造林", "造林"},     {"平均浓度", "浓度"}, {"年均浓度", "浓度"},
};
constexpr std::pair<std::string_view, std::string_view> contrasts[] = {
    {"调查", "登记"}, {"公办", "民办"}, {"国家级", "省级"}, {"省级", "市级"}, {"市级", "区级"}, {"国家级", "市级"},
    {"一期", "二期"}, {"小学", "中学"}, {"初中", "高中"},   {"新建", "改造"}, {"城镇", "农村"}, {"城市", "农村"},
    {"男", "女"},     {"工业", "农业"}, {"一产", "二产"},   {"公立", "民营"}, {"进口", "出口"}, {"收入", "支出"},
    {"用水", "用电"}, {"排放", "处理"}, {"发病", "死亡"},   {"新增", "更新"},
};

constexpr std::string_view newly = "新增", really = "实现";

// Which characters begin (or end) a word of a list: most names are passed over without comparing.
class Edges {
 public:
  template <class List, class WordOf>
  Edges(const List& list, bool ends, WordOf word_of) {
    for (const auto& entry : list) {
      const std::string_view word = word_of(entry);
      set_.set(slot(ends ? word.substr(word.size() - 3) : word));
    }
  }
  void add(std::string_view word) { set_.set(slot(word)); }
  void add(const Edges& others) { set_ |= others.set_; }
  bool has_front(std::string_view text) const { return text.size() >= 3 && set_[slot(text)]; }
  bool has_back(std::string_view text) const { return text.size() >= 3 && set_[slot(text.substr(text.size() - 3))]; }

 private:
  static std::size_t slot(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  }
  std::bitset<65536> set_;
};

// Which two characters begin a word; a few others pass too.
class Beginnings {
 public:
  void add(std::string_view word) { set_.set(base::pair_slot(word)); }
  bool has(std::string_view text) const { return set_[base::pair_slot(text)]; }  // of six bytes at least

 private:
  std::bitset<base::pair_slots> set_;
};

struct AllEdges {
  static std::string_view itself(std::string_view word) { return word; }
  Edges wholes_front{wholes, false, itself}, parts_front{parts, false, itself}, fillers_front{fillers, false, itself};
  Edges tails_back{tails, true, itself}, core_tails_back{core_tails, true, itself};
  Edges fronts = wholes_front;  // of anything that is dropped in front
  Beginnings inner;             // of anything that is taken out of the middle

  AllEdges() {
    fronts.add(parts_front), fronts.add(fillers_front), fronts.add(newly);
    for (const auto& pair : synonyms) inner.add(pair.first);
    inner.add(newly), inner.add(really);
  }
};

const AllEdges& edges() {
  static const AllEdges made;
  return made;
}

// Has two characters with which a word begins that replace_synonyms or normal_name takes out of a name's middle. Most names have none.
bool may_hold_replaced(std::string_view name) {
  for (std::size_t at = 0; at + 6 <= name.size(); at += base::utf8_length(static_cast<unsigned char>(name[at])))
    if (edges().inner.has(name.substr(at))) return true;
  return false;
}

// Every synonym in the order of the list.
void replace_synonyms(std::string& name) {
  for (const auto& [from, to] : synonyms)
    for (std::size_t at = name.find(from); at != std::string::npos; at = name.find(from, at + to.size())) name.replace(at, from.size(), to);
}

// Full-width Latin letters and digits to half-width, in capitals; marks, spaces and what stands in brackets dropped.
std::string folded(std::string_view text) {
  std::size_t chinese = 0;
  while (chinese + 3 <= text.size() && static_cast<unsigned char>(text[chinese]) >= 0xE4 && static_cast<unsigned char>(text[chinese]) <= 0xE9)
    chinese += 3;
  if (chinese == text.size()) return std::string(text);  // most names
  std::string out;
  out.reserve(text.size());
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (depth == 0 && lead >= 0xE4 && lead <= 0xE9 && at + 3 <= text.size()) {
      out.append(text, at, 3);
      at += 3;
      continue;
    }
    char32_t character = base::utf8_at(text, at);
    const std::size_t length = std::min(base::utf8_length(static_cast<unsigned char>(text[at])), text.size() - at);
    if (character >= 0xFF01 && character <= 0xFF5E) character -= 0xFEE0;
    if (character == '(' || character == U'〔' || character == U'【') ++depth;
    const bool is_closing = character == ')' || character == U'〕' || character == U'】';
    if (depth == 0 && !is_closing) {
      if (character >= 'a' && character <= 'z') character -= 32;
      if (character < 0x80) {
        if ((character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') || character == '.' || character == '+')
          out += static_cast<char>(character);
      } else if (!(character >= 0x2010 && character <= 0x2027) && !(character >= 0x3000 && character <= 0x301F) && character != 0xB7) {
        out.append(text, at, length);
      }
    }
    if (is_closing && depth > 0) --depth;
    at += length;
  }
  return out;
}

template <class List>
bool drop_front(std::string& name, const List& list, const Edges& known, std::string_view* dropped = nullptr) {
  if (!known.has_front(name)) return false;
  for (const std::string_view word : list) {
    if (name.size() <= word.size() + 2 || !std::string_view(name).starts_with(word)) continue;
    if (dropped != nullptr) *dropped = word;
    name.erase(0, word.size());
    return true;
  }
  return false;
}

// The name without an ending of the list.
template <class List>
bool drop_back(std::string_view& name, const List& list, const Edges& known, std::size_t least) {
  if (!known.has_back(name)) return false;
  for (const std::string_view word : list) {
    if (name.size() < word.size() + least || !name.ends_with(word)) continue;
    name.remove_suffix(word.size());
    return true;
  }
  return false;
}

bool drops_place(std::string& name, std::string_view place) {
  if (place.empty() || name.size() <= place.size() + 2 || !std::string_view(name).starts_with(place)) return false;
  name.erase(0, place.size());
  return true;
}

}  // namespace

IndicatorName normal_name(std::string_view indicator, std::string_view place) {
  IndicatorName result;
  std::string name = folded(indicator);
  for (bool changed = edges().fronts.has_front(name) || (!place.empty() && name.starts_with(place)); changed;) {
    changed =
        drops_place(name, place) || drop_front(name, wholes, edges().wholes_front) || drop_front(name, fillers, edges().fillers_front);
    if (std::string_view scope; result.scope.empty() && drop_front(name, parts, edges().parts_front, &scope)) {
      result.scope = scope == "乡村" ? std::string_view("农村") : scope == "城市" ? std::string_view("城镇") : scope;
      changed = true;
    }
    if (name.size() > 8 && name.starts_with(newly)) {
      name.erase(0, newly.size());
      result.is_added = changed = true;
    }
  }
  if (may_hold_replaced(name)) {
    replace_synonyms(name);
    if (const std::size_t added = name.find(newly); added != std::string::npos && name.size() > 8) {
      name.erase(added, newly.size());
      result.is_added = true;
    }
    if (const std::size_t real = name.find(really); real != std::string::npos && real > 0) name.erase(real, really.size());
  }
  std::string_view rest = name;
  while (drop_back(rest, tails, edges().tails_back, 6)) {
  }
  const std::size_t size = rest.size();
  while (drop_back(rest, core_tails, edges().core_tails_back, 6)) {
  }
  result.core_size = rest.size();
  name.resize(size);
  result.name = std::move(name);
  return result;
}

double similarity(std::string_view a, std::string_view b) {
  if (a == b) return a.empty() ? 0.0 : 1.0;
  const auto pairs_of = [](std::string_view text) {
    std::vector<std::uint64_t> pairs;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size(); at += base::utf8_length(static_cast<unsigned char>(text[at]))) {
      const char32_t character = base::utf8_at(text, at);
      if (before != 0) pairs.push_back(static_cast<std::uint64_t>(before) << 32 | character);
      before = character;
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  };
  const auto left = pairs_of(a), right = pairs_of(b);
  if (left.empty() || right.empty()) return 0.0;
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i] == right[j])
      ++both, ++i, ++j;
    else if (left[i] < right[j])
      ++i;
    else
      ++j;
  }
  return 2.0 * static_cast<double>(both) / static_cast<double>(left.size() + right.size());
}

bool are_contrasting(std::string_view a, std::string_view b) {
  const auto has = [](std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; };
  return std::any_of(std::begin(contrasts), std::end(contrasts), [&](const auto& pair) {
    const auto& [one, other] = pair;
    return (has(a, one) && !has(a, other) && has(b, other) && !has(b, one)) ||
           (has(a, other) && !has(a, one) && has(b, one) && !has(b, other));
  });
}

}  // namespace bihuan::indicators
