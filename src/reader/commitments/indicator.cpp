// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/indicator.h"

#include <algorithm>

#include "reader/commitments/name_edges.h"
#include "reader/commitments/name_links.h"
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

// In front of a verb they are adverbs; in front of a noun part of its name (高标准农田).
constexpr WordSet qualities{Words("高标准"), Words("高质量"), Words("高水平"), Words("高效率"), Words("规范化"), Words("滚动"),
                            Words("新"),     Words("重点"),   Words("集中"),   Words("优先"),   Words("累计")};
// Behind a name they do it (城镇新增就业完成2480人); other verbs there are part of the name.
constexpr WordSet ends_phrases{Words("完成"), Words("新增"), Words("建成"), Words("新建"), Words("实施"), Words("增加"),
                               Words("补充"), Words("安排"), Words("培育"), Words("引进"), Words("打造"), Words("净增"),
                               Words("再增"), Words("开展"), Words("配备"), Words("拥有"), Words("建有"), Words("投入")};
constexpr WordSet done_words{Words("完成"), Words("建成")};
constexpr WordSet things{Words("岗位"), Words("活动"), Words("基地"), Words("中心"), Words("机构"), Words("总规模")};
constexpr WordSet rate_endings{
    Words("率"),   Words("比例"), Words("占比"), Words("比重"), Words("程度"), Words("满意度"),
    Words("指数"), Words("强度"), Words("密度"), Words("浓度")};  // 新建厂房屋顶光伏覆盖率: what is new is part of the name
// 开展培训, 完成改造: what follows is what is done, not done with it.
constexpr WordSet light_verbs{Words("开展"),     Words("组织"),     Words("完成"), Words("实施"), Words("举办"), Words("举行"),
                              Words("启动"),     Words("落实"),     Words("安排"), Words("争取"), Words("提供"), Words("组织开展"),
                              Words("推进建设"), Words("推动建设"), Words("办好"), Words("帮助"), Words("扶持"), Words("支持"),
                              Words("发放"),     Words("覆盖"),     Words("惠及"), Words("推出"), Words("推广"), Words("召开"),
                              Words("谋划"),     Words("策划"),     Words("储备"), Words("配备")};
constexpr WordSet second_verbs{Words("提升"),   Words("改造"), Words("建设"), Words("升级"), Words("扩建"), Words("改建"), Words("迁建"),
                               Words("改扩建"), Words("资助"), Words("培育"), Words("培养"), Words("引进"), Words("登记"), Words("整治"),
                               Words("完善"),   Words("认定"), Words("壮大"), Words("修复"), Words("修缮"), Words("新建"), Words("加固")};
constexpr WordSet attributes{Words("重点"), Words("平均"), Words("基本")};
constexpr WordSet changes_of_one{Words("减"), Words("增"), Words("提"), Words("降"), Words("缩"), Words("压")};  // 平均减环节60%
constexpr WordSet scopes{Words("全区"), Words("全市"), Words("全县"), Words("全省"), Words("全镇"), Words("全乡"), Words("全街道"),
                         Words("全州"), Words("全域"), Words("全国"), Words("各地"), Words("各区"), Words("各镇"), Words("各街道")};

// Most names begin with none of these.
constexpr auto adverb_beginnings = united(qualities, scopes);

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
    set_name(without_base_of_change(text_, {begin_, end_}));
    return finish();
  }

  NounPhrase after() {
    begin_ = region_.begin;
    end_ = region_.end;
    return finish();
  }

 private:
  void set_name(Piece name) {
    begin_ = name.begin;
    end_ = name.end;
  }

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
    if (begin_ == region_.begin && is_item_number(tokens_, token)) return token.end + 1;
    return (leads_in(token) || is_length_of_time(token)) && !is_part_of_name(token) ? token.end : begin_;
  }

  // Bytes of what leads in at begin_, where no token stands.
  std::size_t leading_words() const {
    const std::string_view now = rest(begin_);
    if (const std::size_t length = leading_words_at(text_.substr(0, region_.end), begin_)) return length;
    if (!adverb_beginnings.may_begin(now)) return 0;
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
    if (next != nullptr && is_part_of_name(*next)) return begin_;
    if (next != nullptr && (next->is(WordKind::lead_in) || next->is(WordKind::state) || next->is(WordKind::hedge) ||
                            next->is(WordKind::recurrence) || next->kind == TokenKind::date))
      return next->end;
    if (const std::size_t length = built_before_at(now)) return begin_ + static_cast<std::uint32_t>(length);
    if (now.starts_with("了") || (now.starts_with("和") && !is_inside_word(text_, begin_))) return begin_ + 3;
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

  // 绿地率到2027年, 满意度力争: the name ends where the date's words begin.
  void drop_trailing_asides() {
    for (std::uint32_t i = last_; i-- > first_ && tokens_.list[i].begin > begin_;) {
      const Token& token = tokens_.list[i];
      if (token.end > end_) continue;
      if (token.end < end_ || (token.kind != TokenKind::date && !token.is(WordKind::hedge))) break;
      set_name(without_edges(text_, {begin_, token.begin}));
    }
  }

  NounPhrase finish() {
    set_name(without_edges(text_, {begin_, end_}));
    drop_trailing_asides();
    NounPhrase phrase;
    phrase.action = action_;
    phrase.verb_last = verb_last_;
    if (begin_ >= end_) return phrase;
    const std::string_view now = text_.substr(begin_, end_ - begin_);
    if (scopes.at_start(now) == now.size() || names_nothing(now)) return phrase;  // 全区 alone names nothing
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
