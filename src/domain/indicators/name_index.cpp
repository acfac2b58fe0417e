// SPDX-License-Identifier: Apache-2.0
#include "domain/indicators/name_index.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "domain/indicators/indicator_name.h"
#include "domain/indicators/vocabulary.h"

namespace bihuan::indicators {
namespace {

// What is written in two ways, one of which is kept; none holds the other.
constexpr std::pair<std::string_view, std::string_view> spellings[] = {{"Ⅰ", "I"},
                                                                       {"Ⅱ", "II"},
                                                                       {"Ⅲ", "III"},
                                                                       {"Ⅳ", "IV"},
                                                                       {"Ⅴ", "V"},
                                                                       {"地区生产总值", "GDP"},
                                                                       {"国内生产总值", "GDP"},
                                                                       {"生产总值", "GDP"},
                                                                       {"R&D", "研发"},
                                                                       {"R＆D", "研发"},
                                                                       {"研究与试验发展", "研发"},
                                                                       {"电子商务", "电商"},
                                                                       {"规模以上", "规上"},
                                                                       {"限额以上", "限上"}};

// Behind a name, words that leave what is measured as it was.
constexpr std::string_view tails[] = {"工程", "项目", "活动", "任务", "工作", "数量", "建设", "改造", "提升", "升级",
                                      "行动", "试点", "面积", "总数", "人数", "个数", "里程", "目标", "达标", "以上",
                                      "次数", "数额", "金额", "总额", "数",   "点",   "水平", "服务", "创建", "示范"};

constexpr std::pair<std::string_view, std::string_view> inner_scopes[] = {
    {"城镇", "城镇"}, {"城市", "城镇"}, {"农村", "农村"}, {"乡村", "农村"}};

std::vector<std::uint64_t> pairs_of(std::string_view words) {
  std::vector<std::uint64_t> pairs;
  char32_t before = 0;
  for (std::size_t at = 0; at < words.size(); at += base::utf8_length(static_cast<unsigned char>(words[at]))) {
    const char32_t character = base::utf8_at(words, at);
    if (before != 0) pairs.push_back(static_cast<std::uint64_t>(before) << 32 | character);
    before = character;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

bool is_tails(std::string_view rest) {
  for (bool found = true; found && !rest.empty();) {
    found = false;
    for (const std::string_view tail : tails)
      if (rest.starts_with(tail)) {
        rest.remove_prefix(tail.size());
        found = true;
        break;
      }
  }
  return rest.empty();
}

// A rate is not what it is a rate of, however alike their names are.
bool is_rate(std::string_view words) { return words.ends_with("率") || words.ends_with("比") || words.ends_with("度"); }

}  // namespace

NameForm name_form(std::string_view name) {
  std::string spelled(name);
  for (const auto& [one, kept] : spellings)
    for (std::size_t at = spelled.find(one); at != std::string::npos; at = spelled.find(one)) spelled.replace(at, one.size(), kept);
  IndicatorName normal = normal_name(spelled);
  return {std::move(normal.name), std::string(normal.scope)};
}

const NameIndex& NameIndex::instance() {
  static const NameIndex index;
  return index;
}

NameIndex::NameIndex() {
  const auto all = vocabulary();
  for (int i = 0; i < static_cast<int>(all.size()); ++i)
    for (const std::string_view name : all[static_cast<std::size_t>(i)].names) {
      NameForm form = name_form(name);
      std::vector<int>& claimed = by_key_[form.key()];
      if (std::find(claimed.begin(), claimed.end(), i) != claimed.end()) continue;
      claimed.push_back(i);
      const auto pairs = pairs_of(form.words);
      for (const std::uint64_t pair : pairs) by_pair_[pair].push_back(static_cast<int>(entries_.size()));
      entries_.push_back({std::move(form), i, pairs.size()});
    }
}

int NameIndex::accepted(std::string_view key, const Accept& accept) const {
  const auto found = by_key_.find(std::string(key));
  if (found == by_key_.end()) return -1;
  for (const int indicator : found->second)
    if (accept(indicator)) return indicator;
  return -1;
}

int NameIndex::whole(const NameForm& form, const Accept& accept) const {
  if (form.words.empty()) return -1;
  return accepted(form.key(), accept);
}

NameIndex::Part NameIndex::ending(const NameForm& form, std::size_t least, const Accept& accept) const {
  const std::string_view words = form.words;
  for (std::size_t at = 0; at < words.size(); at += base::utf8_length(static_cast<unsigned char>(words[at]))) {
    const std::string_view rest = words.substr(at);
    if (rest.size() < least) break;
    for (const auto& [word, scope] : inner_scopes)
      if (rest.starts_with(word) && rest.size() > word.size())
        if (const int found = accepted(std::string(scope) + '|' + std::string(rest.substr(word.size())), accept); found >= 0)
          return {found, rest.size()};
    if (!form.scope.empty())
      if (const int found = accepted(form.scope + '|' + std::string(rest), accept); found >= 0) return {found, rest.size()};
    if (const int found = accepted('|' + std::string(rest), accept); found >= 0) return {found, rest.size()};
  }
  return {};
}

NameIndex::Part NameIndex::beginning(const NameForm& form, std::size_t least, const Accept& accept) const {
  const std::string_view words = form.words;
  for (std::size_t end = words.size(); end >= least && end > 0; end = base::utf8_before(words, end)) {
    if (!is_tails(words.substr(end))) continue;
    for (const std::string& scope : {form.scope, std::string()})
      if (const int found = accepted(scope + '|' + std::string(words.substr(0, end)), accept); found >= 0) return {found, end};
  }
  return {};
}

int NameIndex::alike(const NameForm& form, double least, const Accept& accept) const {
  const auto pairs = pairs_of(form.words);
  if (pairs.size() < 3) return -1;
  std::unordered_map<int, int> common;
  for (const std::uint64_t pair : pairs)
    if (const auto found = by_pair_.find(pair); found != by_pair_.end())
      for (const int entry : found->second) ++common[entry];
  constexpr double clear = 0.06;  // ahead of the next indicator
  double best = 0, second = 0;
  int indicator = -1;
  for (const auto& [index, count] : common) {
    const Entry& entry = entries_[static_cast<std::size_t>(index)];
    const double like = 2.0 * count / static_cast<double>(pairs.size() + entry.pair_count);
    if (like < least - clear || is_rate(form.words) != is_rate(entry.form.words) || !accept(entry.indicator)) continue;
    if (!form.scope.empty() && !entry.form.scope.empty() && form.scope != entry.form.scope) continue;
    if (are_contrasting(form.words, entry.form.words)) continue;
    if (like > best || (like == best && entry.indicator < indicator)) {
      if (entry.indicator != indicator) second = best;
      best = like;
      indicator = entry.indicator;
    } else if (entry.indicator != indicator) {
      second = std::max(second, like);
    }
  }
  return best >= least && best - second >= clear ? indicator : -1;
}

std::vector<std::pair<std::string, std::vector<int>>> NameIndex::shared_forms() const {
  std::vector<std::pair<std::string, std::vector<int>>> shared;
  for (const auto& [key, indicators] : by_key_)
    if (indicators.size() > 1) shared.emplace_back(key, indicators);
  std::sort(shared.begin(), shared.end());
  return shared;
}

}  // namespace bihuan::indicators
