// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/indicator.h"
#include "reader/commitments/name_links.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "reader/commitments/scope.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using Words = std::string_view;

// Behind a verb they make it part of a name: 治理率, 投资额, 建设资金.
constexpr WordSet name_endings{Words("率"),   Words("额"),   Words("量"),   Words("面积"), Words("资金"),   Words("工程"), Words("项目"),
                               Words("用地"), Words("任务"), Words("标准"), Words("总"),   Words("里程"),   Words("规模"), Words("人数"),
                               Words("人次"), Words("数"),   Words("能力"), Words("水平"), Words("工作"),   Words("面"),   Words("比"),
                               Words("户数"), Words("强度"), Words("的"),   Words("性"),   Words("区"),     Words("点"),   Words("站"),
                               Words("员"),   Words("者"),   Words("岗位"), Words("中心"), Words("业"),     Words("费"),   Words("证"),
                               Words("机构"), Words("活动"), Words("基地"), Words("圈"),   Words("类"),     Words("型"),   Words("时间"),
                               Words("时限"), Words("时长"), Words("周期"), Words("年限"), Words("缺口"),   Words("速度"), Words("成本"),
                               Words("费用"), Words("环节"), Words("天数"), Words("密度"), Words("满意度"), Words("占比"), Words("指数")};

// Before an indicator they only lead in; one character each.
constexpr WordSet leading_characters{
    Words("将"), Words("使"), Words("让"),     Words("把"),     Words("并"),     Words("且"), Words("和"),   Words("及"),  Words("与"),
    Words("要"), Words("其"), Words("在"),     Words("于"),     Words("再"),     Words("还"), Words("均"),   Words("也"),  Words("对"),
    Words("为"), Words("、"), Words("，"),     Words(","),      Words(" "),      Words("给"), Words("向"),   Words("至"),  Words("到"),
    Words("前"), Words("内"), Words("底"),     Words("末"),     Words("以"),     Words("按"), Words("："),   Words(":"),   Words("以及"),
    Words("是"), Words("能"), Words("免费为"), Words("免费向"), Words("免费给"), Words("含"), Words("包括"), Words("包含")};
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
constexpr WordSet trailing_words{Words("同口径"), Words("按可比口径"), Words("按可比价"), Words("可比价"), Words("同比"),
                                 Words("动态"),   Words("全部"),       Words("基本"),     Words("全面"),   Words("逐步"),
                                 Words("稳步"),   Words("持续"),       Words("总体"),     Words("平均")};
// Words that begin with one of these characters keep it: 再生水, 在建项目, 能耗强度.
constexpr WordSet kept_beginnings{
    Words("将军"),     Words("使用"),     Words("使领馆"),   Words("让利"),   Words("并网"),   Words("并购"),   Words("并联"),
    Words("和田"),     Words("和美"),     Words("要素"),     Words("要件"),   Words("其他"),   Words("其它"),   Words("在建"),
    Words("在校"),     Words("在岗"),     Words("在职"),     Words("在册"),   Words("在营"),   Words("在园"),   Words("在库"),
    Words("在线"),     Words("在编"),     Words("在孵"),     Words("在统"),   Words("在谈"),   Words("在学"),   Words("在外"),
    Words("在地"),     Words("于都"),     Words("再生"),     Words("再就业"), Words("再贷款"), Words("再制造"), Words("再担保"),
    Words("再融资"),   Words("再利用"),   Words("再教育"),   Words("还建"),   Words("还田"),   Words("还款"),   Words("还林"),
    Words("还湿"),     Words("还绿"),     Words("均衡"),     Words("均等"),   Words("均价"),   Words("对口"),   Words("对接"),
    Words("对外"),     Words("对台"),     Words("对内"),     Words("对标"),   Words("为民"),   Words("为老"),   Words("为农"),
    Words("为企"),     Words("为侨"),     Words("给水"),     Words("给排水"), Words("给付"),   Words("向海"),   Words("到位"),
    Words("到账"),     Words("到港"),     Words("到馆"),     Words("到期"),   Words("到户"),   Words("前期"),   Words("前沿"),
    Words("前端"),     Words("前置"),     Words("内河"),     Words("内贸"),   Words("内陆"),   Words("内涝"),   Words("内资"),
    Words("内部"),     Words("内控"),     Words("内河"),     Words("底线"),   Words("末端"),   Words("末级"),   Words("以工代赈"),
    Words("以旧换新"), Words("以奖代补"), Words("以电代煤"), Words("按揭"),   Words("能耗"),   Words("能源"),   Words("能级"),
    Words("能效"),     Words("能力"),     Words("能人")};
// In front of a verb they are adverbs; in front of a noun part of its name (高标准农田).
constexpr WordSet qualities{Words("高标准"), Words("高质量"), Words("高水平"), Words("高效率"), Words("规范化"), Words("滚动"),
                            Words("新"),     Words("重点"),   Words("集中"),   Words("优先"),   Words("累计")};
// Behind a name they do it (城镇新增就业完成2480人); other verbs there are part of the name.
constexpr WordSet ends_phrases{Words("完成"), Words("新增"), Words("建成"), Words("新建"), Words("实施"), Words("增加"),
                               Words("补充"), Words("安排"), Words("培育"), Words("引进"), Words("打造"), Words("净增"),
                               Words("再增"), Words("开展"), Words("配备"), Words("拥有"), Words("建有"), Words("投入")};
// 改造2000年底前建成的小区: what is left of an attribute when its date is taken out.
constexpr WordSet built_before{Words("年底前建成的"), Words("底前建成的"), Words("前建成的"),       Words("以前建成的"),
                               Words("年以前建成的"), Words("年前建成的"), Words("前建成需改造的"), Words("底前建成需改造的")};
constexpr WordSet shares{Words("比例"), Words("比重"), Words("比率"), Words("比值"), Words("比对"), Words("比赛")};
constexpr WordSet comparing{Words("较"), Words("比")};
constexpr WordSet bases_of_change{Words("年"),   Words("同期"),   Words("同比"),   Words("环比"),   Words("上季"), Words("上月"),
                                  Words("期末"), Words("十二五"), Words("十三五"), Words("十四五"), Words("均值"), Words("平均")};
constexpr WordSet done_words{Words("完成"), Words("建成")};
constexpr WordSet things{Words("岗位"), Words("活动"), Words("基地"), Words("中心"), Words("机构")};
constexpr WordSet rate_endings{
    Words("率"),   Words("比例"), Words("占比"), Words("比重"), Words("程度"), Words("满意度"),
    Words("指数"), Words("强度"), Words("密度"), Words("浓度")};  // 新建厂房屋顶光伏覆盖率: what is new is part of the name
// 开展培训, 完成改造: what follows is what is done, not done with it.
constexpr WordSet light_verbs{Words("开展"),     Words("组织"),     Words("完成"), Words("实施"), Words("举办"), Words("举行"),
                              Words("启动"),     Words("落实"),     Words("安排"), Words("争取"), Words("提供"), Words("组织开展"),
                              Words("推进建设"), Words("推动建设"), Words("办好"), Words("帮助"), Words("扶持"), Words("支持"),
                              Words("发放"),     Words("覆盖"),     Words("惠及"), Words("推出"), Words("推广"), Words("召开"),
                              Words("谋划"),     Words("策划"),     Words("储备"), Words("配备"), Words("提供")};
constexpr WordSet second_verbs{Words("提升"),   Words("改造"), Words("建设"), Words("升级"), Words("扩建"), Words("改建"), Words("迁建"),
                               Words("改扩建"), Words("资助"), Words("培育"), Words("培养"), Words("引进"), Words("登记"), Words("整治"),
                               Words("完善"),   Words("认定"), Words("壮大"), Words("修复"), Words("修缮"), Words("新建"), Words("加固")};
constexpr WordSet attributes{Words("重点"), Words("平均"), Words("基本")};
constexpr WordSet changes_of_one{Words("减"), Words("增"), Words("提"), Words("降"), Words("缩"), Words("压")};  // 平均减环节60%
constexpr WordSet scopes{Words("全区"), Words("全市"), Words("全县"), Words("全省"), Words("全镇"), Words("全乡"), Words("全街道"),
                         Words("全州"), Words("全域"), Words("全国"), Words("各地"), Words("各区"), Words("各镇"), Words("各街道")};

// Most names begin and end with none of these.
constexpr auto lead_beginnings = united(built_before, leading_characters, qualities, scopes);
constexpr auto trail_endings = united(trailing_words, trailing_characters);
constexpr WordSet verb_particles{Words("了"), Words("和"), Words("新")};
constexpr auto aside_beginnings = united(built_before, verb_particles);

bool leads_in(const Token& token) {
  if (token.kind == TokenKind::date) return true;
  if (token.kind != TokenKind::word) return false;
  switch (token.word.kind) {
    case WordKind::lead_in:
    case WordKind::hedge:
    case WordKind::recurrence:
    case WordKind::state:
    case WordKind::future:
    case WordKind::each:
    case WordKind::comma:
    case WordKind::pause:
    case WordKind::past:
    case WordKind::colon:
      return true;
    case WordKind::compare_left:
      return !token.word.reaches;
    default:
      return false;
  }
}

// Words inside a phrase that are no part of the name: 每年, 累计, 力争, 到2025年; but 日均 of 日均客流量 is.
bool falls_out(const Tokens& tokens, const Token& token) {
  if (token.kind == TokenKind::date) return true;
  if (token.is(WordKind::recurrence)) return recurs(tokens, static_cast<std::size_t>(&token - tokens.list.data()));
  return token.is(WordKind::hedge) || token.is(WordKind::each);
}

class PhraseReader {
 public:
  // Tokens [first, last) stand inside the region.
  PhraseReader(const Tokens& tokens, Piece region, std::uint32_t first, std::uint32_t last, bool is_share, base::Arena& strings)
      : is_share_(is_share),
        tokens_(tokens),
        text_(tokens.text),
        region_(region),
        strings_(strings),
        first_(first),
        last_(last),
        next_(first) {}

  NounPhrase before() {
    skip_lead();
    take_verbs();
    find_inner_verb();
    cut_base_of_change();
    return finish();
  }

  NounPhrase after() {
    begin_ = region_.begin;
    end_ = region_.end;
    return finish();
  }

 private:
  // `at` is begin_ or a little behind it.
  const Token* token_at(std::uint32_t at) const {
    const Token* const list = tokens_.list.data();
    std::uint32_t i = next_;
    while (i < last_ && list[i].begin < at) ++i;
    return i < last_ && list[i].begin == at ? &list[i] : nullptr;
  }
  // The token at begin_, which only grows.
  const Token* token_here() {
    const Token* const list = tokens_.list.data();
    while (next_ < last_ && list[next_].begin < begin_) ++next_;
    return next_ < last_ && list[next_].begin == begin_ ? &list[next_] : nullptr;
  }
  std::string_view rest(std::uint32_t at) const { return text_.substr(at, region_.end - at); }

  // 和美乡村, 普及: the character is no link there.
  bool is_inside_word(std::uint32_t at) const {
    return at < text_.size() && is_name_link(text_.substr(at, 3)) && name_link_at(text_, at) == 0;
  }

  std::size_t lead_at(std::uint32_t at) const {
    return is_inside_word(at) || kept_beginnings.begins(rest(at)) ? 0 : leading_characters.at_start(rest(at));
  }

  void skip_lead() {
    begin_ = region_.begin;
    end_ = region_.end;
    while (begin_ < end_) {
      const Token* token = token_here();
      const std::uint32_t next = token != nullptr ? behind_leading_token(*token) : begin_ + static_cast<std::uint32_t>(leading_words());
      if (next == begin_) return;
      begin_ = next;
    }
  }

  std::uint32_t behind_leading_token(const Token& token) const {
    return (leads_in(token) || is_length_of_time(token)) && !is_part_of_name(token) ? token.end : begin_;
  }

  // Bytes of what leads in at begin_, where no token stands.
  std::size_t leading_words() const {
    const std::string_view now = rest(begin_);
    if (!lead_beginnings.may_begin(now)) return 0;
    if (const std::size_t length = built_before.at_start(now)) return length;
    if (const std::size_t length = lead_at(begin_)) return length;
    if (const std::size_t length = qualities.at_start(now)) {
      const Token* next = token_at(begin_ + static_cast<std::uint32_t>(length));
      if (next != nullptr && next->is(WordKind::verb)) return length;
    }
    if (const std::size_t length = scopes.at_start(now)) {
      const Token* next = token_at(begin_ + static_cast<std::uint32_t>(length));
      if (next != nullptr && (leads_in(*next) || next->is(WordKind::verb) || next->is(WordKind::compare_left))) return length;
    }
    return 0;
  }

  // 重点 of 重点企业 and 日均 of 日均客流量, but not of 重点培育.
  bool is_part_of_name(const Token& token) const {
    if (token.is(WordKind::recurrence)) return !recurs(tokens_, static_cast<std::size_t>(&token - tokens_.list.data()));
    if (!token.is(WordKind::lead_in) || !attributes.begins(rest(token.begin)) || token.end >= end_ ||
        changes_of_one.begins(rest(token.end)))
      return false;
    const Token* next = token_at(token.end);
    return next == nullptr || !(next->is(WordKind::verb) || next->is(WordKind::growth) || leads_in(*next));
  }

  // 5年内 in front of what is to be done.
  bool is_length_of_time(const Token& token) const {
    if (token.is(WordKind::compare_right)) return true;
    return token.kind == TokenKind::quantity && tokens_.quantities[token.index].unit.kind == UnitKind::duration &&
           tokens_.quantities[token.index].unit.weak;
  }

  bool is_governing_verb(const Token& token) const {
    if (!token.is(WordKind::verb) && !token.is(WordKind::growth)) return false;
    if (is_share_ && (token.is(WordKind::growth) || token.word.sub == 0 || rate_endings.ends(text_.substr(0, region_.end)))) return false;
    const std::size_t thing = token.word.sub == 1 && token.is(WordKind::verb) ? things.at_start(rest(token.end)) : 0;
    if (thing > 0 && token.end + thing == region_.end) return true;  // 提供岗位2万个
    return token.end >= region_.end || name_endings.at_start(rest(token.end)) == 0;
  }

  // 改造提升, 铺设改造, 评选资助: two verbs for one deed, in front of what they are done to.
  bool completes_verb(const Token& token) const {
    if (action_.end != token.begin || token.end + 6 > end_ || light_verbs.is_one(text_.substr(action_.begin, action_.end - action_.begin)))
      return false;
    return second_verbs.is_one(text_.substr(token.begin, token.end - token.begin));
  }

  // 新建（改造）城市慢行道: behind a bracket that holds a verb alone; else where it opens.
  std::uint32_t verb_bracket_end(const Token& open) const {
    const Token* verb = token_at(open.end);
    const Token* close = verb != nullptr && verb->is(WordKind::verb) ? token_at(verb->end) : nullptr;
    return close != nullptr && close->is(WordKind::close) ? close->end : open.begin;
  }

  void take_verbs() {
    while (begin_ < end_) {
      const Token* token = token_here();
      if (token != nullptr && token->is(WordKind::past_hint) &&
          done_words.ends(rest(begin_).substr(0, token->end - begin_))) {  // 全面完成 in a sentence that looks ahead
        action_ = {token->end - 6, token->end};
        begin_ = token->end;
        continue;
      }
      if (token == nullptr || !is_governing_verb(*token)) break;
      const bool linked = begin_ > region_.begin && (text_.substr(0, begin_).ends_with("和") || text_.substr(0, begin_).ends_with("、"));
      const bool light = light_verbs.is_one(text_.substr(action_.begin, action_.end - action_.begin));
      const bool closes = token->end == end_ && token->is(WordKind::verb) && !light;  // 评选资助200名人才
      if (!action_.is_empty() && !linked && !closes && !completes_verb(*token) &&
          (token->word.sub != 1 || token->end >= end_ || !token->is(WordKind::verb)))
        break;  // 组织送戏下乡: 送戏 is what is organised
      const bool touches =
          action_.end == token->begin || is_name_link(text_.substr(action_.end, token->begin - action_.end));  // 选拔资助, 引进和培养
      const bool compound = !action_.is_empty() && touches && !light && (token->end < end_ || closes);
      action_ = {compound ? action_.begin : token->begin, token->end};
      begin_ = token->end;
      while (begin_ < end_) {
        const std::uint32_t next = behind_aside();
        if (next == begin_) break;
        begin_ = next;
      }
    }
  }

  // What may stand between a verb and its object: 力争, 2027年, 了, （改造）. begin_ where nothing of the kind does.
  std::uint32_t behind_aside() {
    const Token* next = token_here();
    const std::string_view now = rest(begin_);
    if (next == nullptr && !aside_beginnings.may_begin(now)) return begin_;
    if (next != nullptr && is_part_of_name(*next)) return begin_;
    if (next != nullptr && (next->is(WordKind::lead_in) || next->is(WordKind::state) || next->is(WordKind::hedge) ||
                            next->is(WordKind::recurrence) || next->kind == TokenKind::date))
      return next->end;
    if (const std::size_t length = built_before.at_start(now)) return begin_ + static_cast<std::uint32_t>(length);
    if (now.starts_with("了") || (now.starts_with("和") && !is_inside_word(begin_))) return begin_ + 3;
    if (now.starts_with("新")) {
      const Token* verb = token_at(begin_ + 3);
      if (verb != nullptr && verb->is(WordKind::verb)) return begin_ + 3;
    }
    if (next == nullptr) return begin_;
    if (next->is(WordKind::open)) return verb_bracket_end(*next);
    if (!next->is(WordKind::pause)) return begin_;
    const Token* verb = token_at(next->end);
    return verb != nullptr && is_governing_verb(*verb) ? next->end : begin_;
  }

  // 国有林场新增合作面积: a verb inside parts who does it from what is done. 城镇新增就业完成: the verb comes last.
  void find_inner_verb() {
    for (std::uint32_t i = last_; i-- > first_;) {
      const Token& token = tokens_.list[i];
      if (token.begin < begin_) break;
      if (token.begin == begin_ || !token.is(WordKind::verb)) continue;
      if (token.end == end_) {
        if (!ends_phrases.begins(text_.substr(token.begin, token.end - token.begin)) ||
            (!action_.is_empty() && token.begin > begin_)) {  // 生猪出栏, 低产林改造: part of the name
          verb_last_ = true;
          break;
        }
        if (action_.is_empty()) action_ = {token.begin, token.end};
        end_ = token.begin;
        verb_last_ = true;
        continue;
      }
      if (is_share_ || !action_.is_empty() || token.word.sub != 1 || !is_governing_verb(token) || end_ - token.end < 6 ||
          is_inside_brackets(i))
        continue;
      action_ = {token.begin, token.end};
      begin_ = token.end;
      break;
    }
  }

  bool is_inside_brackets(std::uint32_t index) const {
    int depth = 0;
    for (std::uint32_t i = first_; i < index; ++i) {
      const WordKind kind = tokens_.list[i].kind == TokenKind::word ? tokens_.list[i].word.kind : WordKind::none;
      if (kind == WordKind::open || kind == WordKind::quote_open || kind == WordKind::title_open) ++depth;
      if (kind == WordKind::close || kind == WordKind::quote_close || kind == WordKind::title_close) --depth;
    }
    return depth > 0;
  }

  // 资金数额较上年: what a change is measured against is no part of the name.
  void cut_base_of_change() {
    if (begin_ >= end_) return;
    const std::string_view now = text_.substr(begin_, end_ - begin_);
    std::size_t from = now.size() > 45 ? now.size() - 45 : 0;
    while (from < now.size() && (now[from] & '\xC0') == '\x80') ++from;
    if (!comparing.holds(now.substr(from))) return;
    for (std::size_t at = now.size(); at > from;) {
      at = base::utf8_before(now, at);
      const std::string_view rest = now.substr(at);
      if (!comparing.begins(rest) || shares.begins(rest) || !bases_of_change.holds(rest)) continue;
      if (now.substr(0, at).ends_with("同") || now.substr(0, at).ends_with("环")) at -= 3;
      end_ = begin_ + static_cast<std::uint32_t>(at);
      return;
    }
  }

  void trim() {
    while (begin_ < end_ && (trim_end() || trim_begin())) {
    }
    if (begin_ < end_ && (text_[begin_] == '"' || text_[begin_] == '\xE2')) take_quotes_off();
  }

  bool trim_end() {
    const std::string_view now = text_.substr(begin_, end_ - begin_);
    if (!trail_endings.may_end(now)) return false;
    std::size_t length = trailing_words.at_end(now);
    if (length == 0 || length == now.size())
      length = kept_endings.ends(now) || is_inside_word(end_ - 3) ? 0 : trailing_characters.at_end(now);
    end_ -= static_cast<std::uint32_t>(length);
    return length > 0;
  }

  bool trim_begin() {
    const std::string_view now = text_.substr(begin_, end_ - begin_);
    const std::uint32_t length = now[0] == ' ' ? 1 : now.starts_with("、") || now.starts_with("的") ? 3 : 0;
    begin_ += length;
    return length > 0;
  }

  void take_quotes_off() {
    const std::string_view now = text_.substr(begin_, end_ - begin_);
    for (const auto& [open, close] : {std::pair{Words("“"), Words("”")}, {Words("\""), Words("\"")}, {Words("‘"), Words("’")}})
      if (now.size() > open.size() + close.size() && now.starts_with(open) && now.ends_with(close) &&
          now.find(close, open.size()) == now.size() - close.size()) {
        begin_ += static_cast<std::uint32_t>(open.size());
        end_ -= static_cast<std::uint32_t>(close.size());
        return;
      }
  }

  NounPhrase finish() {
    trim();
    NounPhrase phrase;
    phrase.action = action_;
    phrase.verb_last = verb_last_;
    if (begin_ >= end_) return phrase;
    const std::string_view now = text_.substr(begin_, end_ - begin_);
    if (scopes.at_start(now) == now.size() || now == "免费") return phrase;  // 全区 alone names nothing
    phrase.at = {begin_, end_};
    phrase.text = without_asides();
    return phrase;
  }

  // The phrase without 每年, 力争 and dates inside it.
  std::string_view without_asides() {
    std::string_view kept = text_.substr(begin_, end_ - begin_);
    bool first = true;
    std::uint32_t from = begin_;
    std::string_view joined;
    for (std::uint32_t i = next_; i < last_; ++i) {
      const Token& token = tokens_.list[i];
      if (token.begin < begin_ || token.end > end_ ||
          !(falls_out(tokens_, token) ||
            (is_share_ && token.begin > begin_ && text_.substr(token.begin, token.end - token.begin) == "实现")))
        continue;
      const std::string_view part = text_.substr(from, token.begin - from);
      joined = first ? part : strings_.join({joined, part});
      first = false;
      from = token.end;
    }
    if (first) return kept;
    return strings_.join({joined, text_.substr(from, end_ - from)});
  }

  bool is_share_;
  const Tokens& tokens_;
  std::string_view text_;
  Piece region_;
  base::Arena& strings_;
  std::uint32_t first_, last_;  // tokens inside the region
  std::uint32_t next_;          // of them the first that begins at begin_ or behind it, or one before that
  std::uint32_t begin_ = 0, end_ = 0;
  Piece action_;
  bool verb_last_ = false;
};

}  // namespace

NounPhrase phrase_before(const Tokens& tokens, Piece region, std::uint32_t behind, bool is_share, base::Arena& strings) {
  if (region.is_empty()) return {};
  const Token* const list = tokens.list.data();
  std::uint32_t last = behind;
  while (last > 0 && list[last - 1].end > region.end) --last;
  std::uint32_t first = last;
  while (first > 0 && list[first - 1].begin >= region.begin) --first;
  return PhraseReader(tokens, region, first, last, is_share, strings).before();
}

NounPhrase phrase_before(const Tokens& tokens, Piece region, bool is_share, base::Arena& strings) {
  const auto behind = std::lower_bound(tokens.list.begin(), tokens.list.end(), region.end,
                                       [](const Token& token, std::uint32_t at) { return token.begin < at; });
  return phrase_before(tokens, region, static_cast<std::uint32_t>(behind - tokens.list.begin()), is_share, strings);
}

NounPhrase phrase_after(const Tokens& tokens, Piece region, std::uint32_t first, base::Arena& strings) {
  if (region.is_empty()) return {};
  const auto count = static_cast<std::uint32_t>(tokens.list.size());
  while (first < count && tokens.list[first].begin < region.begin) ++first;
  std::uint32_t last = first;
  while (last < count && tokens.list[last].end <= region.end) ++last;
  return PhraseReader(tokens, region, first, last, false, strings).after();
}

}  // namespace bihuan::reader
