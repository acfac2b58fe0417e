// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/name_edges.h"

#include <utility>

#include "base/utf8.h"
#include "reader/commitments/name_links.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using Words = std::string_view;

// Before an indicator they only lead in; one character each.
constexpr WordSet leading_characters{
    Words("以及"), Words("将"), Words("使"),     Words("让"),     Words("把"),     Words("并"), Words("且"),   Words("和"),  Words("及"),
    Words("与"),   Words("要"), Words("其"),     Words("在"),     Words("于"),     Words("再"), Words("还"),   Words("均"),  Words("也"),
    Words("对"),   Words("为"), Words("、"),     Words("，"),     Words(","),      Words(" "),  Words("给"),   Words("向"),  Words("至"),
    Words("到"),   Words("前"), Words("内"),     Words("底"),     Words("末"),     Words("以"), Words("按"),   Words("："),  Words(":"),
    Words("是"),   Words("能"), Words("免费为"), Words("免费向"), Words("免费给"), Words("含"), Words("包括"), Words("包含")};
constexpr WordSet trailing_characters{
    Words("到"), Words("为"), Words("、"), Words(" "),  Words("的"), Words("，"), Words(","),  Words("："), Words(":"),
    Words("也"), Words("可"), Words("要"), Words("能"), Words("将"), Words("等"), Words("各"), Words("和"), Words("及"),
    Words("与"), Words("以"), Words("均"), Words("需"), Words("应"), Words("共"), Words("超"), Words("已"), Words("在"),
    Words("至"), Words("按"), Words("每"), Words("—"),  Words("－"), Words("“"),  Words("\""), Words("（"), Words("(")};
// Their last character is no particle: 储能, 供应.
constexpr WordSet kept_endings{Words("储能"), Words("产能"), Words("性能"), Words("功能"), Words("节能"), Words("智能"), Words("动能"),
                               Words("职能"), Words("技能"), Words("供应"), Words("效应"), Words("响应"), Words("行为"), Words("高等"),
                               Words("平等"), Words("均等"), Words("同等"), Words("初等"), Words("中等"), Words("签到"), Words("报到"),
                               Words("存在"), Words("潜在"), Words("对应"), Words("反应"), Words("许可"), Words("参与"), Words("公共"),
                               Words("人均"), Words("户均"), Words("亩均"), Words("村均"), Words("生均"), Words("校均"), Words("内需"),
                               Words("必需"), Words("纪要")};
// Between a name and its value they say how: 一般公共预算收入同口径增长3%, 积案动态清零.
constexpr WordSet trailing_words{Words("分别"), Words("同口径"), Words("按可比口径"), Words("按可比价"), Words("可比价"), Words("同比"),
                                 Words("动态"),   Words("全部"),       Words("基本"),     Words("全面"),   Words("逐步"),
                                 Words("稳步"),   Words("持续"),       Words("总体"),     Words("平均")};
// Words that begin with one of these characters keep it: 再生水, 在建项目, 能耗强度.
constexpr WordSet kept_beginnings{
    Words("将军"),     Words("使用"),     Words("使领馆"), Words("让利"),   Words("并网"),   Words("并购"),     Words("并联"),
    Words("和田"),     Words("和美"),     Words("要素"),   Words("要件"),   Words("其他"),   Words("其它"),     Words("在建"),
    Words("在校"),     Words("在岗"),     Words("在职"),   Words("在册"),   Words("在营"),   Words("在园"),     Words("在库"),
    Words("在线"),     Words("在编"),     Words("在孵"),   Words("在统"),   Words("在谈"),   Words("在学"),     Words("在外"),
    Words("在地"),     Words("于都"),     Words("再生"),   Words("再就业"), Words("再贷款"), Words("再制造"),   Words("再担保"),
    Words("再融资"),   Words("再利用"),   Words("再教育"), Words("还建"),   Words("还田"),   Words("还款"),     Words("还林"),
    Words("还湿"),     Words("还绿"),     Words("均衡"),   Words("均等"),   Words("均价"),   Words("对口"),     Words("对接"),
    Words("对外"),     Words("对台"),     Words("对内"),   Words("对标"),   Words("为民"),   Words("为老"),     Words("为农"),
    Words("为企"),     Words("为侨"),     Words("给水"),   Words("给排水"), Words("给付"),   Words("向海"),     Words("到位"),
    Words("到账"),     Words("到港"),     Words("到馆"),   Words("到期"),   Words("到户"),   Words("前期"),     Words("前沿"),
    Words("前端"),     Words("前置"),     Words("内河"),   Words("内贸"),   Words("内陆"),   Words("内涝"),     Words("内资"),
    Words("内部"),     Words("内控"),     Words("底线"),   Words("末端"),   Words("末级"),   Words("以工代赈"), Words("以旧换新"),
    Words("以奖代补"), Words("以电代煤"), Words("按揭"),   Words("能耗"),   Words("能源"),   Words("能级"),     Words("能效"),
    Words("能力"),     Words("能人")};
// 改造2000年底前建成的小区: what is left of an attribute when its date is taken out.
constexpr WordSet built_before{Words("年底前建成的"), Words("底前建成的"), Words("前建成的"),       Words("以前建成的"),
                               Words("年以前建成的"), Words("年前建成的"), Words("前建成需改造的"), Words("底前建成需改造的")};
// 较上年增长: how far in front of a name's end the words of a change are looked for.
constexpr std::size_t longest_base_of_change = 45;  // bytes
constexpr WordSet shares{Words("比例"), Words("比重"), Words("比率"), Words("比值"), Words("比对"), Words("比赛")};
constexpr WordSet comparing{Words("较"), Words("比")};
constexpr WordSet bases_of_change{Words("年"),   Words("同期"),   Words("同比"),   Words("环比"),   Words("上季"), Words("上月"),
                                  Words("期末"), Words("十二五"), Words("十三五"), Words("十四五"), Words("均值"), Words("平均")};

// Most names begin and end with none of these.
constexpr auto lead_beginnings = united(built_before, leading_characters);
constexpr auto trail_endings = united(trailing_words, trailing_characters);

std::string_view text_of(std::string_view text, Piece name) { return text.substr(name.begin, name.end - name.begin); }

bool trim_end(std::string_view text, Piece& name) {
  const std::string_view now = text_of(text, name);
  if (!trail_endings.may_end(now)) return false;
  std::size_t length = trailing_words.at_end(now);
  if (length == 0 || length == now.size())
    length = kept_endings.ends(now) || is_inside_word(text, name.end - 3) ? 0 : trailing_characters.at_end(now);
  name.end -= static_cast<std::uint32_t>(length);
  return length > 0;
}

bool trim_begin(std::string_view text, Piece& name) {
  const std::string_view now = text_of(text, name);
  const std::uint32_t length = now[0] == ' ' ? 1 : now.starts_with("、") || now.starts_with("的") ? 3 : 0;
  name.begin += length;
  return length > 0;
}

bool take_quotes_off(std::string_view text, Piece& name) {
  const std::string_view now = text_of(text, name);
  if (now[0] != '"' && now[0] != '\xE2') return false;
  for (const auto& [open, close] : {std::pair{Words("“"), Words("”")}, {Words("\""), Words("\"")}, {Words("‘"), Words("’")}})
    if (now.size() > open.size() + close.size() && now.starts_with(open) && now.ends_with(close) &&
        now.find(close, open.size()) == now.size() - close.size()) {
      name.begin += static_cast<std::uint32_t>(open.size());
      name.end -= static_cast<std::uint32_t>(close.size());
      return true;
    }
  return false;
}

}  // namespace

bool names_nothing(std::string_view name) { return name == "免费" || trailing_words.is_one(name); }

std::size_t built_before_at(std::string_view rest) { return built_before.at_start(rest); }

std::size_t leading_words_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (!lead_beginnings.may_begin(rest)) return 0;
  if (const std::size_t length = built_before.at_start(rest)) return length;
  return is_inside_word(text, at) || kept_beginnings.begins(rest) ? 0 : leading_characters.at_start(rest);
}

Piece without_base_of_change(std::string_view text, Piece name) {
  if (name.is_empty()) return name;
  const std::string_view now = text_of(text, name);
  std::size_t from = now.size() > longest_base_of_change ? now.size() - longest_base_of_change : 0;
  while (from < now.size() && (now[from] & '\xC0') == '\x80') ++from;
  if (!comparing.holds(now.substr(from))) return name;
  for (std::size_t at = now.size(); at > from;) {
    at = base::utf8_before(now, at);
    const std::string_view rest = now.substr(at);
    if (!comparing.begins(rest) || shares.begins(rest) || !bases_of_change.holds(rest)) continue;
    if (now.substr(0, at).ends_with("同") || now.substr(0, at).ends_with("环")) at -= 3;
    return {name.begin, name.begin + static_cast<std::uint32_t>(at)};
  }
  return name;
}

Piece without_edges(std::string_view text, Piece name) {
  while (!name.is_empty() && (take_quotes_off(text, name) || trim_end(text, name) || trim_begin(text, name))) {
  }
  return name;
}

}  // namespace bihuan::reader
