// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/region.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>
#include <vector>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/place_scan.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t sample_size = 16384;  // bytes of a text that are looked at

bool is_suffix(char32_t c) { return c == U'省' || c == U'市' || c == U'区' || c == U'县' || c == U'旗' || c == U'州'; }
// Of the smaller places, whose names have three characters at least: 乡村 and 城镇 are none.
bool is_small_suffix(char32_t c) { return c == U'镇' || c == U'乡' || c == U'村'; }

// Words that end like places and are none.
constexpr std::array common_words{
    "城市"sv,   "社区"sv,   "园区"sv,   "小区"sv,   "景区"sv,   "城区"sv,   "市区"sv,   "辖区"sv,   "校区"sv,   "片区"sv,   "地区"sv,
    "全市"sv,   "全区"sv,   "全县"sv,   "全省"sv,   "我市"sv,   "我区"sv,   "我县"sv,   "我省"sv,   "本市"sv,   "本区"sv,   "本县"sv,
    "各市"sv,   "各区"sv,   "各县"sv,   "股市"sv,   "门市"sv,   "超市"sv,   "楼市"sv,   "上市"sv,   "夜市"sv,   "集市"sv,   "都市"sv,
    "灾区"sv,   "库区"sv,   "矿区"sv,   "厂区"sv,   "林区"sv,   "牧区"sv,   "老区"sv,   "郊区"sv,   "街区"sv,   "功能区"sv, "示范区"sv,
    "保护区"sv, "试验区"sv, "实验区"sv, "先行区"sv, "集聚区"sv, "集中区"sv, "工业区"sv, "强区"sv,   "强市"sv,   "强县"sv,   "强省"sv,
    "大省"sv,   "大市"sv,   "大县"sv,   "十县"sv,   "百县"sv,   "旅游区"sv, "示范县"sv, "示范市"sv, "先进县"sv, "先进市"sv, "先进区"sv,
    "经营区"sv, "试点区"sv, "商圈区"sv, "特区"sv,   "防区"sv,   "战区"sv,   "禁区"sv,   "误区"sv,   "专区"sv,   "建成区"sv, "标杆区"sv,
    "样板区"sv, "引领区"sv, "普惠区"sv, "均衡区"sv, "级市"sv,   "上级市"sv, "县级市"sv, "菜市"sv,   "入市"sv,   "红旗"sv,   "农村"sv,
    "山村"sv,   "城镇"sv,   "乡镇"sv,   "小镇"sv,   "集镇"sv,   "强镇"sv,   "重镇"sv,   "庄村"sv,   "下乡"sv,   "返乡"sv,   "家乡"sv,
    "故乡"sv,   "新村"sv,   "型县"sv,   "型市"sv,   "型区"sv,   "一区"sv,   "两区"sv,   "三区"sv,   "四区"sv,   "五区"sv,   "环境区"sv,
    "发展区"sv, "障碍区"sv, "最优区"sv};

// What stands before their last character, by which one is known: each name that is asked for ends in a place's suffix.
constexpr auto common_stems = [] {
  std::array<std::string_view, common_words.size()> stems;
  for (std::size_t i = 0; i < stems.size(); ++i) stems[i] = common_words[i].substr(0, common_words[i].size() - 3);
  return WordSet(stems);
}();

bool is_common_word(std::string_view name) {
  static constexpr WordSet words(common_words);
  return name.size() >= 6 && common_stems.ends(name.substr(0, name.size() - 3)) && words.ends(name);
}

// Where a name may begin: behind the marks and the words that stand before it.
std::size_t skip_openers(std::string_view name) {
  std::size_t at = 0;
  for (bool again = true; again;) {
    again = false;
    const Char c = char_at(name, at);
    if (is_opener(c.code) || is_digit(c.code) || is_dash(c.code) || c.code == U'年' || c.code == U'度') {
      at += c.length;
      again = c.length != 0;
      continue;
    }
    for (const std::string_view word :
         {"关于"sv, "印发"sv, "中共"sv, "中国共产党"sv, "转发"sv, "发布"sv, "公布"sv, "实施"sv, "推进"sv, "加快"sv})
      if (name.substr(at).starts_with(word)) {
        at += word.size();
        again = true;
      }
  }
  return at;
}

// A chain of names from `at` on, 三明市三元区; the last of them counts.
plan::Span chain_at(std::string_view name, std::size_t at) {
  plan::Span best;
  std::size_t begin = at;
  std::uint32_t characters = 0;
  for (std::size_t place = at; place < name.size() && characters < 8;) {
    const Char c = char_at(name, place);
    if (!is_ideograph(c.code)) break;
    place += c.length;
    ++characters;
    const bool small = is_small_suffix(c.code) && characters >= 3;
    if ((!is_suffix(c.code) && !small) || characters < 2) continue;
    const char32_t next = char_at(name, place).code;
    if (is_suffix(next) && characters == 2) continue;  // 沙市区, 通州区
    if (characters == 2 && c.code != U'县' && c.code != U'旗' && c.code != U'州') continue;
    if (is_common_word(name.substr(begin, place - begin))) break;
    best = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(place)};
    if (next == U'委') break;  // 河口区委: the organ, not the next place of the chain
    begin = place;
    characters = 0;
  }
  return best;
}

// 高湾经济技术开发区, 梧桐巷街道, 滨江新区: named for what they are.
plan::Span special_area(std::string_view name, std::size_t at) {
  for (const std::string_view word : {"经济技术开发区"sv, "经济开发区"sv, "高新技术产业开发区"sv, "高新区"sv, "经开区"sv, "开发区"sv,
                                      "新区"sv, "街道"sv, "镇"sv, "乡"sv}) {
    const std::size_t found = name.find(word, at);
    if (found == std::string_view::npos || found == at || found - at > 12) continue;
    if (std::any_of(name.begin() + static_cast<std::ptrdiff_t>(at), name.begin() + static_cast<std::ptrdiff_t>(found),
                    [](char c) { return c >= '0' && c <= '9'; }))
      continue;  // a year is no part of a name
    if (word == "乡"sv && name.substr(found).starts_with("乡村"sv)) continue;
    if (word == "街道"sv || found - at >= 6) return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(found + word.size())};
  }
  return {};
}

// What tells that two characters name a place, from weak to strong.
enum class Evidence : std::uint8_t {
  suffix = 1,     // 三元区
  adjective = 2,  // 平安沙市
  follower = 4,   // 十堰样板
  organ = 8       // 广州市人民政府, 《青溪市…
};

struct Candidate {
  std::uint64_t key = 0;  // the six bytes of the name's two characters
  std::uint32_t at = 0;
  std::uint16_t votes = 0;
  std::uint8_t kinds = 0;  // of Evidence
};

class Votes {
 public:
  void add(std::string_view text, std::size_t at, Evidence kind) {
    if (at + 6 > text.size()) return;
    const std::string_view name = text.substr(at, 6);
    if (!is_ideograph(char_at(name, 0).code) || !is_ideograph(char_at(name, 3).code) || is_plain_word(name)) return;
    std::uint64_t key = 0;
    std::memcpy(&key, name.data(), name.size());
    std::size_t i = 0;
    while (i < count_ && candidates_[i].key != key) ++i;
    if (i == candidates_.size()) return;
    Candidate& candidate = candidates_[i];
    if (i == count_) {
      ++count_;
      candidate.key = key;
      candidate.at = static_cast<std::uint32_t>(at);
    }
    ++candidate.votes;
    candidate.kinds |= static_cast<std::uint8_t>(kind);
  }

  std::span<const Candidate> all() const { return {candidates_.data(), count_}; }

 private:
  static bool is_plain_word(std::string_view name) {
    static constexpr WordSet words{
        "建设"sv, "乡村"sv, "城市"sv, "经济"sv, "生活"sv, "政府"sv, "社会"sv, "教育"sv, "管理"sv, "服务"sv, "中国"sv, "农村"sv, "家庭"sv,
        "校园"sv, "环境"sv, "产业"sv, "发展"sv, "文化"sv, "工作"sv, "社区"sv, "家园"sv, "河湖"sv, "企业"sv, "全省"sv, "全国"sv, "国家"sv,
        "创建"sv, "示范"sv, "先进"sv, "中心"sv, "重点"sv, "基层"sv, "乡镇"sv, "街道"sv, "村庄"sv, "单位"sv, "体系"sv, "创新"sv, "素养"sv,
        "赋能"sv, "技术"sv, "平台"sv, "政务"sv, "治理"sv, "生态"sv, "医疗"sv, "卫生"sv, "保障"sv, "安全"sv, "资源"sv, "实践"sv, "经验"sv,
        "模式"sv, "方案"sv, "行动"sv, "工程"sv, "项目"sv, "宣传"sv, "志愿"sv, "和谐"sv, "富裕"sv, "群众"sv, "人民"sv, "居民"sv, "法治"sv,
        "平安"sv, "健康"sv, "幸福"sv, "美丽"sv, "文明"sv, "宜居"sv, "宜业"sv, "地级"sv, "县级"sv, "各级"sv, "及县"sv};
    return words.is_one(name);
  }

  std::array<Candidate, 128> candidates_{};
  std::size_t count_ = 0;
};

// What stands beside a place's name: the suffixes that end it, what precedes it (美丽青川), what follows it (青川样板).
constexpr std::array suffixes{"市"sv, "区"sv, "县"sv, "旗"sv};
constexpr std::array adjectives{"美丽"sv, "幸福"sv, "平安"sv, "健康"sv, "法治"sv, "数字"sv, "活力"sv, "魅力"sv,
                                "文明"sv, "清廉"sv, "智慧"sv, "富裕"sv, "就在"sv, "善治"sv, "诚信"sv, "信用"sv,
                                "书香"sv, "实力"sv, "品质"sv, "和谐"sv, "生态"sv, "绿色"sv, "宜居"sv, "大美"sv};
constexpr std::array own_words{"样板"sv, "版"sv, "篇章"sv, "实践"sv, "答卷"sv, "经验"sv, "模式"sv};

const WordSieve& signs() {
  static const WordSieve all = [] {
    std::vector<std::string_view> words(suffixes.begin(), suffixes.end());
    words.insert(words.end(), adjectives.begin(), adjectives.end());
    words.insert(words.end(), own_words.begin(), own_words.end());
    return WordSieve(words);
  }();
  return all;
}

// 市场, 区域, 县级: no place ends in front of them.
bool ends_place(std::string_view text, std::size_t at) {
  static constexpr CharacterSet no(U"场民级域直属内外政情际办局容区县市面镇");
  return !no.has(char_at(text, at).code);
}

bool names_organ(std::string_view text, std::size_t name, std::size_t behind) {
  const char32_t before = name >= 3 ? char_at(text, name - 3).code : 0;
  if (before == U'《' || before == U'“') return true;
  const std::string_view rest = text.substr(behind, 12);
  return rest.starts_with("人民政府"sv) || rest.starts_with("委"sv) || rest.starts_with("政府"sv);
}

// Counted to 40.
std::uint32_t occurrences(std::string_view text, std::string_view name) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; count < 40 && (at = find_name(text, name, at)) != std::string_view::npos; at += name.size()) ++count;
  return count;
}

// 青川区, where the text names the place so, else 青川.
plan::Span with_suffix(std::string_view text, plan::Span name) {
  static constexpr WordSet by_preference{"区"sv, "县"sv, "市"sv, "旗"sv};
  std::array<std::size_t, 4> first;  // where the name stands with each of them first
  first.fill(std::string_view::npos);
  const std::string_view words = text.substr(name.begin, name.end - name.begin);
  for (std::size_t at = 0; (at = find_name(text, words, at)) != std::string_view::npos; at += 3)
    if (const std::size_t i = by_preference.index_at_start(text.substr(at + words.size())); i != by_preference.none)
      first[i] = std::min(first[i], at);
  for (const std::size_t at : first)
    if (at != std::string_view::npos && ends_place(text, at + 9))
      return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 9)};
  return name;
}

void count_evidence_at(std::string_view text, std::size_t here, Votes& votes) {
  static constexpr WordSet suffix_words(suffixes);
  static constexpr WordSet adjective_words(adjectives);
  static constexpr WordSet following_words(own_words);
  const std::string_view rest = text.substr(here);
  if (suffix_words.begins(rest)) {
    if (here < 6 || !ends_place(text, here + 3) || is_common_word(text.substr(here - 6, 9))) return;
    votes.add(text, here - 6, names_organ(text, here - 6, here + 3) ? Evidence::organ : Evidence::suffix);
  } else if (adjective_words.begins(rest)) {
    votes.add(text, here + 6, Evidence::adjective);
  } else if (here >= 6 && following_words.begins(rest)) {
    votes.add(text, here - 6, Evidence::follower);
  }
}

void count_evidence(std::string_view text, Votes& votes) {
  std::array<std::uint16_t, sample_size / 2 + 32> places;
  const std::size_t count = signs().collect(text, places.data());
  for (std::size_t i = 0; i < count; ++i) count_evidence_at(text, places[i], votes);
}

}  // namespace

plan::Span region_in_name(std::string_view name) {
  const std::size_t at = skip_openers(name);
  plan::Span place = chain_at(name, at);
  const plan::Span special = special_area(name, place.is_empty() ? at : place.end);
  if (!special.is_empty() && (place.is_empty() || special.begin == place.end)) return special;
  if (!place.is_empty()) return place;
  for (const std::string_view word : {"《"sv, "印发"sv, "关于"sv}) {
    const std::size_t found = name.find(word, at);
    if (found == std::string_view::npos) continue;
    const std::size_t inner = found + skip_openers(name.substr(found));
    place = chain_at(name, inner);
    if (!place.is_empty()) return place;
    const plan::Span area = special_area(name, inner);
    if (!area.is_empty()) return area;
  }
  return {};
}

plan::Span region_in_byline(std::string_view line) {
  for (std::size_t at = line.find("在"sv); at != std::string_view::npos; at = line.find("在"sv, at + 3)) {
    std::size_t begin = at + 3;
    if (line.substr(begin).starts_with("中共"sv)) begin += 6;
    if (line.substr(begin).starts_with("中国共产党"sv)) begin += 15;
    const plan::Span place = chain_at(line, begin);
    if (!place.is_empty()) return place;
  }
  return {};
}

plan::Span region_in_text(std::string_view text) {
  text = text.substr(0, sample_size);
  Votes votes;
  count_evidence(text, votes);
  const Candidate* best = nullptr;
  std::uint32_t best_score = 0;
  for (const Candidate& candidate : votes.all()) {
    const bool organ = (candidate.kinds & static_cast<std::uint8_t>(Evidence::organ)) != 0;
    const int kinds = std::popcount(candidate.kinds);
    if (kinds < 2 && !organ) continue;
    const std::uint32_t frequency = occurrences(text, text.substr(candidate.at, 6));
    if (frequency < 2 + (kinds < 2)) continue;
    const std::uint32_t score = static_cast<std::uint32_t>(kinds) * 8 + candidate.votes + frequency + (organ ? 6 : 0);
    if (score > best_score) best = &candidate, best_score = score;
  }
  if (best == nullptr) return {};
  return with_suffix(text, {best->at, best->at + 6});
}

}  // namespace bihuan::reader
