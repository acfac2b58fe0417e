// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/target_builder.h"

#include <algorithm>
#include <array>

#include "reader/commitments/denominator.h"
#include "reader/commitments/inner_sizes.h"
#include "reader/commitments/shared_values.h"
#include "reader/commitments/target_filter.h"
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using Words = std::string_view;

constexpr WordSet rate_words{Words("效率"), Words("比"), Words("系数"), Words("指数")};
constexpr WordSet sizes_of_sums{Words("总规模"), Words("规模"), Words("首期规模"), Words("总额"), Words("总金额")};
constexpr WordSet lengths_of_time{Words("时间"), Words("时限"), Words("时长"), Words("期限"), Words("周期")};

// 以失能特困人员专业照护为主的区级供养机构: the noun stands behind the last 的.
std::string_view behind_last_of(std::string_view text) {
  const std::size_t at = text.rfind("的");
  return at == std::string_view::npos || text.size() - at < 3 + 6 ? text : text.substr(at + 3);
}

}  // namespace

std::uint32_t TargetBuilder::right_limit(std::size_t index) const {
  const Value& value = clause_.values[index];
  std::uint32_t limit = std::min(clause_.end, value.after + 180);
  std::size_t next = index + 1;
  if (next < clause_.values.size() && heads_noun(tokens_, clause_, index)) ++next;
  if (next < clause_.values.size()) limit = std::min(limit, std::max(value.after, clause_.values[next].core));
  for (std::uint32_t i = value.token + 1; i < clause_.last_token; ++i) {
    const Token& token = tokens_.list[i];
    if (token.begin >= limit) break;
    const std::string_view between = text_.substr(value.after, token.begin - value.after);
    if (token.kind == TokenKind::date && (between.ends_with("于") || between.ends_with("在")))
      limit = token.begin - 3;  // 500万元于一季度完成
    if (value.bracket > 0 && token.is(WordKind::close)) return std::max(value.after, token.begin);
    if (token.is(WordKind::pause) && index + 1 < clause_.values.size() && token.begin >= value.after) {
      // The last pause in front of the next value parts the two.
      std::uint32_t last = token.begin;
      for (std::uint32_t j = i + 1; j < clause_.last_token && tokens_.list[j].begin < limit; ++j)
        if (tokens_.list[j].is(WordKind::pause)) last = tokens_.list[j].begin;
      return last;
    }
  }
  return limit;
}

bool TargetBuilder::build(std::size_t index, const Preceding& preceding) {
  const Value& value = clause_.values[index];
  const Token& token = tokens_.list[value.token];
  const Piece each = each_place(value);
  NounPhrase phrase =
      phrase_before(tokens_, {each.is_empty() ? value.left : each.end, value.core}, value.token, is_share(value), plan_.strings);
  Piece behind{value.after, right_limit(index)};
  const bool attribute = text_.substr(value.after, 3) == "的" && behind.end > value.after + 3;  // 80%的行政村, 2万个以上的岗位
  const bool noun_after = behind.end > value.after && begins_noun(words(behind));
  const plan::Target* last = target_at(preceding.last_target);  // until the targets grow
  const bool continues_list =
      index == 0 && last != nullptr && last->action.is_given() && last->kind == plan::TargetKind::count && value.core <= clause_.begin + 3;
  const bool for_each = preceding.recurring || !each.is_empty() || (value.exists && has_denominator(value));
  const plan::Target* beside = index > 0 ? target_at(preceding.target_of_value[index - 1]) : nullptr;
  const bool listed = beside != nullptr && beside->action.is_given() && text_.substr(clause_.values[index - 1].after).starts_with("、");
  if (!is_commitment(tokens_, clause_, index, phrase, noun_after, {for_each, continues_list, listed})) return false;

  plan::Target& target = plan_.targets.emplace_back();
  last = target_at(preceding.last_target);
  const plan::Target* previous = index > 0 ? target_at(preceding.target_of_value[index - 1]) : nullptr;
  const plan::Target* leader = value.follows_on ? previous : nullptr;
  target.span = place(value.text);
  target.heading = paragraph_.heading;
  target.task = paragraph_.task;
  take_value(value, target);
  take_comparator(index, leader, target);
  take_denominator(value, target);
  if (!target.per.is_given() && previous != nullptr && previous->per.is_given() && shares_denominator(clause_.values[index - 1], value))
    target.per = previous->per;
  if (!each.is_empty() && !target.per.is_given()) target.per = {words(each), place(each)};
  if (has_reference(value)) take_reference(value, phrase, target);
  if (attribute) behind.begin += 3;
  if (attribute && sizes_of_sums.is_one(phrase.text)) phrase.at = {}, phrase.text = {};  // 总规模50亿元的产业基金
  if (noun_after || (attribute && begins_noun(words(behind)) && phrase.at.is_empty())) add_right_noun(value, behind, phrase);
  if (phrase.at.is_empty() && leader != nullptr) {
    follow(value, *leader, target);
    if (token.is(WordKind::full_value)) name_what_is_zero(index, target);
    set_direction(value, leader, target);
    return true;
  }
  if (phrase.at.is_empty()) inherit_phrase(tokens_, preceding.clause_before, preceding.is_bare_before, last, value, plan_, phrase, target);
  if (!phrase.at.is_empty()) target.indicator = {phrase.text, place(phrase.at)};
  if (last != nullptr) complete_place(*last, target);
  if (token.is(WordKind::full_value)) name_what_is_zero(index, target);
  take_action(index, preceding, phrase, target);
  set_direction(value, last, target);
  return true;
}

// `leader`: the target whose words the value may go on with (下降3%，力争4%).
void TargetBuilder::set_direction(const Value& value, const plan::Target* leader, plan::Target& target) const {
  if (target.kind != plan::TargetKind::growth) return;
  target.direction = direction_of(tokens_, value, target.indicator.text);
  const bool goes_on = leader != nullptr && leader->kind == target.kind && leader->indicator.text.data() == target.indicator.text.data();
  if (target.direction == plan::Direction::none && goes_on) target.direction = leader->direction;
}

// Whether a verb in front is part of the name more often than not: 登记失业率5%, 企业开办时间1天.
bool TargetBuilder::is_share(const Value& value) const {
  const Token& token = tokens_.list[value.token];
  if (token.kind != TokenKind::quantity || value.grows || value.shrinks || grows_to(value)) return true;
  const Quantity& quantity = tokens_.quantities[token.index];
  const std::string_view name = words({value.left, value.core});
  if (quantity.unit.kind == UnitKind::percent || quantity.unit.kind == UnitKind::point || lengths_of_time.ends(name)) return true;
  if (quantity.unit.kind == UnitKind::none) return rate_words.ends(name);
  return is_divided(words({quantity.unit_begin, quantity.unit_end}));
}

// 低保标准的1.3倍, 上年的90%, 高于全省平均水平2个百分点.
bool TargetBuilder::has_reference(const Value& value) const {
  const Token& token = tokens_.list[value.token];
  if (token.kind != TokenKind::quantity) return false;
  const UnitKind kind = tokens_.quantities[token.index].unit.kind;
  if (kind == UnitKind::point) return !value.grows && !value.shrinks;
  return (kind == UnitKind::times || kind == UnitKind::percent) && text_.substr(0, value.text.begin).ends_with("的");
}

// A value without a name of its own goes on with that of the one beside it.
void TargetBuilder::follow(const Value& value, const plan::Target& leader, plan::Target& target) const {
  target.indicator = leader.indicator;
  target.action = leader.action;
  target.per = leader.per;
  // 净增100家、总数突破900家; 提高3个百分点、达到34%
  const bool total = leader.kind == plan::TargetKind::count && value.has_left_op && target.op == Comparator::above;
  const bool level = value.reaches && !value.grows && !value.shrinks;
  target.kind = level || total ? plan::TargetKind::level : leader.kind;
  if (total) target.action = {};
  settle_change(value, leader, target);
}

// The verb and, with it, the kind.
void TargetBuilder::take_action(std::size_t index, const Preceding& preceding, NounPhrase& phrase, plan::Target& target) const {
  const Value& value = clause_.values[index];
  const plan::Target* last = target_at(preceding.last_target);
  if (phrase.action.is_empty()) phrase.action = verb_in_name(phrase);
  if (!phrase.action.is_empty() && makes(words(phrase.action))) target.action = {words(phrase.action), place(phrase.action)};
  if (target.indicator.text.empty()) name_by_task(target);
  if (target.kind != plan::TargetKind::ratio) target.kind = kind_of(tokens_, value, phrase, target.per.is_given());
  const bool alike = last != nullptr && last->unit.text == target.unit.text;
  if (alike && value.among && !value.reaches && !target.action.is_given()) target.action = last->action;  // 引进项目30个，其中10亿元以上5个
  const bool goes_on = alike && (target.indicator.text.data() == last->indicator.text.data() || value.among);
  if (goes_on && phrase.action.is_empty() && !value.grows && !value.shrinks)
    target.kind = last->kind;  // 增长7%，力争达到8%; 其中早稻12万亩
  const plan::Target* nearest = index > 0 ? target_at(preceding.target_of_value[index - 1]) : nullptr;
  if (nearest == nullptr && index > 1 && counts_by_size(tokens_, clause_, index - 2))  // 2座220千伏变电站、3条…
    nearest = target_at(preceding.target_of_value[index - 2]);
  for (std::size_t i = index; nearest == nullptr && value.among && i-- > 0 && index - i < 4;)
    nearest = target_at(preceding.target_of_value[i]);
  const bool shares_verb = phrase.action.is_empty() && nearest != nullptr && nearest->action.is_given();
  if (shares_verb && target.kind == plan::TargetKind::count) target.action = nearest->action;
}

// 高标准农田。新建2.6万亩: what the task is called, where the clause names nothing; else the verb.
void TargetBuilder::name_by_task(plan::Target& target) const {
  const std::string_view title = paragraph_.task >= 0 ? plan_.tasks[static_cast<std::size_t>(paragraph_.task)].title : Words();
  const bool is_name = !title.empty() && title.size() <= 45 && title.find("，") == Words::npos && title.find(',') == Words::npos;
  if (!is_name) {
    target.indicator = target.action;
    return;
  }
  target.indicator.text = title;
  target.indicator.span = target.action.is_given() ? target.action.span : target.span;
}

// 安全生产零事故: what there is to be none of is part of the name.
void TargetBuilder::name_what_is_zero(std::size_t index, plan::Target& target) const {
  const Value& value = clause_.values[index];
  const std::string_view word = words(value.text);
  if (!word.starts_with("零") || word.size() <= 3) return;
  const std::string_view what = word.substr(3);
  if (value.follows_on) {  // 景区零逃票、零宰客: of what was named, not of what there was none of
    const std::string_view before = words(clause_.values[index - 1].text);
    if (before.starts_with("零") && target.indicator.text.ends_with(before.substr(3)))
      target.indicator.text.remove_suffix(before.size() - 3);
  }
  if (what == "发生" || what == "新增" || what == "增长") return;
  if (!target.indicator.text.ends_with(what)) target.indicator.text = plan_.strings.join({target.indicator.text, what});
  if (target.indicator.span.is_empty()) target.indicator.span = place(value.text);
}

// 县城达到75%以上, behind 市区清扫率达到85%: a place or a class alone goes on with what was measured before.
void TargetBuilder::complete_place(const plan::Target& before, plan::Target& target) const {
  static constexpr WordSet places{Words("县城"),   Words("城区"),   Words("农村地区"), Words("农村"), Words("城市"),     Words("城镇"),
                                  Words("乡镇"),   Words("主城区"), Words("中心城区"), Words("市级"), Words("县级"),     Words("省级"),
                                  Words("国家级"), Words("区级"),   Words("村级"),     Words("公办"), Words("民办"),     Words("县域"),
                                  Words("市区"),   Words("乡村"),   Words("山区"),     Words("平原"), Words("其他地区"), Words("街道"),
                                  Words("村"),     Words("社区")};
  static constexpr WordSet sums{Words("总投资"),     Words("年度计划投资"), Words("年度投资"), Words("计划总投资"),
                                Words("年计划投资"), Words("总面积"),       Words("总里程"),   Words("总建筑面积")};
  if (sums.is_one(target.indicator.text) && before.kind == plan::TargetKind::count && before.unit.text != target.unit.text)
    target.indicator.text = plan_.strings.join({before.indicator.text, target.indicator.text});  // 安排重点项目126个，年度计划投资210亿元
  if (before.unit.text == target.unit.text)
    target.indicator.text = completed_attribute(target.indicator.text, before.indicator.text, plan_);
  if (target.indicator.text.empty() || places.at_start(target.indicator.text) != target.indicator.text.size() ||
      before.unit.text != target.unit.text)
    return;
  std::string_view rest = before.indicator.text;
  rest.remove_prefix(places.at_start(rest));
  target.indicator.text = plan_.strings.join({target.indicator.text, rest});
}

void TargetBuilder::take_value(const Value& value, plan::Target& target) const {
  const Token& token = tokens_.list[value.token];
  if (token.is(WordKind::full_value)) return take_word_value(static_cast<FullValue>(token.word.sub), target);
  const Quantity& quantity = tokens_.quantities[token.index];
  target.value = quantity.value;
  target.value_max = quantity.value_max;
  target.has_value = quantity.has_value;
  if (quantity.unit_end == quantity.unit_begin) return;
  const Piece unit{quantity.unit_begin, quantity.unit_end};
  target.unit = {quantity.unit.kind == UnitKind::percent && words(unit) != "‰" ? Words("%") : words(unit), place(unit)};
}

void TargetBuilder::take_comparator(std::size_t index, const plan::Target* leader, plan::Target& target) const {
  const Value& value = clause_.values[index];
  target.op = value.op;
  if (!value.op_at.is_empty()) target.op_span = place(value.op_at);
  if (value.has_left_op || value.has_right_op) {
    const bool falls_to =
        index > 0 && clause_.values[index - 1].shrinks && value.core == clause_.values[index - 1].after;  // 下降0.3个百分点至1.2%
    if (value.reaches && target.op == Comparator::at_least && (falls_to || says_less(tokens_, clause_, value)))
      target.op = Comparator::at_most;
  } else if (const Piece more = says_more(value); !more.is_empty()) {
    target.op = Comparator::above;
    target.op_span = place(more);
  } else if (leader != nullptr && leader->op != Comparator::range && value.text.begin > clause_.values[index - 1].text.end) {
    target.op = leader->op;
    target.op_span = leader->op_span;
  }
  if (target.value_max) target.op = Comparator::range;
}

// 10余场, 三百多户: where 余 or 多 stands; empty when neither does.
Piece TargetBuilder::says_more(const Value& value) const {
  const Token& token = tokens_.list[value.token];
  if (token.kind != TokenKind::quantity || !tokens_.quantities[token.index].approximate) return {};
  static constexpr WordSet more{Words("余"), Words("多"), Words("餘")};
  const std::size_t at = more.place_in(words(value.text));
  if (at == Words::npos) return {};
  const auto begin = static_cast<std::uint32_t>(value.text.begin + at);
  return {begin, begin + 3};
}

// 每千人口拥有床位7.5张、执业医师3.6人: what is divided by holds for what is listed behind it.
bool TargetBuilder::shares_denominator(const Value& before, const Value& value) const {
  if (before.bracket != value.bracket || text_.substr(before.after, 3) != "、") return false;
  for (std::uint32_t i = before.token + 1; i < value.token; ++i)
    if (tokens_.list[i].is(WordKind::verb) || tokens_.list[i].is(WordKind::growth)) return false;
  return true;
}

bool TargetBuilder::has_denominator(const Value& value) const {
  for (std::uint32_t i = value.token; i-- > clause_.first_token && tokens_.list[i].begin >= value.left;)
    if (tokens_.list[i].is(WordKind::each)) return true;
  return false;
}

void TargetBuilder::take_denominator(const Value& value, plan::Target& target) const {
  for (std::uint32_t i = value.token; i-- > clause_.first_token;) {
    const Token& token = tokens_.list[i];
    if (token.begin < value.left) return;
    if (!token.is(WordKind::each)) continue;
    const Piece at{token.begin + 3, token.end};
    target.per = {words(at), place(at)};
    return;
  }
}

// 检查结果互认项目增至180项: a number that grows to what is wanted, of what has that name already.
bool TargetBuilder::grows_to(const Value& value) const {
  static constexpr WordSet words_of_growth{Words("增至"),   Words("增加到"), Words("增加至"), Words("提高到"), Words("提升到"),
                                           Words("提升至"), Words("扩大到"), Words("扩大至"), Words("增长到"), Words("降至"),
                                           Words("降到"),   Words("压缩至"), Words("压减至"), Words("缩短至")};
  return words_of_growth.is_one(words(value.op_at));
}

// 带动 of 带动就业, which is a name and tells what is done.
Piece TargetBuilder::verb_in_name(const NounPhrase& phrase) const {
  static constexpr WordSet names{Words("带动就业"), Words("吸纳就业"), Words("带动创业")};
  const std::size_t at = names.place_in(words(phrase.at));
  if (at == Words::npos) return {};
  const auto begin = static_cast<std::uint32_t>(phrase.at.begin + at);
  return {begin, begin + 6};
}

// 到位资金85亿元、增长15%: a change beside what is done. 新建2.8万亩、提升1.2万亩: another deed.
void TargetBuilder::settle_change(const Value& value, const plan::Target& leader, plan::Target& target) const {
  if ((!value.grows && !value.shrinks) || leader.kind != plan::TargetKind::count) return;
  const bool deed = leader.action.is_given() && leader.unit.text == target.unit.text;
  const Piece change{value.core, value.text.begin};
  target.action = deed ? plan::Quote{words(change), place(change)} : plan::Quote{};
  if (!deed) target.kind = plan::TargetKind::growth;
}

// 各乡镇至少建成1个, 各县（市、区）有1所: so many for each of them. Empty when nothing of the kind stands there.
Piece TargetBuilder::each_place(const Value& value) const {
  if (value.op != Comparator::at_least && !value.exists && !value.each) return {};
  if (value.reaches) return {};
  static constexpr WordSet wholes{Words("，"),   Words("、"),   Words("全县"), Words("全市"), Words("全区"),
                                  Words("全省"), Words("全镇"), Words("确保"), Words("实现")};
  std::uint32_t begin = value.left;
  while (const std::size_t length = wholes.at_start(text_.substr(begin, value.core - begin))) begin += static_cast<std::uint32_t>(length);
  if (begin + 6 > value.core || text_.substr(begin, 3) != "各") return {};
  const auto end = static_cast<std::uint32_t>(denominator_after(text_, begin + 3));
  return end > begin + 3 && end <= value.core ? Piece{begin + 3, end} : Piece{};
}

// 供养标准不低于低保标准的1.3倍: the comparator stands in front of what is compared with.
void TargetBuilder::take_reference(const Value& value, NounPhrase& phrase, plan::Target& target) const {
  for (std::uint32_t i = value.token; i-- > clause_.first_token;) {
    const Token& token = tokens_.list[i];
    if (token.begin < value.left) return;
    if ((!token.is(WordKind::compare_left) && !token.is(WordKind::relation)) ||
        token.word.sub == static_cast<std::uint8_t>(Comparator::equal))
      continue;
    Piece reference{token.end, value.core};
    while (words(reference).ends_with("的")) reference.end -= 3;
    if (reference.is_empty()) return;
    phrase = phrase_before(tokens_, {value.left, token.begin}, i, true, plan_.strings);
    target.per = {words(reference), place(reference)};
    target.kind = plan::TargetKind::ratio;
    if (target.op == Comparator::equal) {
      target.op = static_cast<Comparator>(token.word.sub);
      target.op_span = place({token.begin, token.end});
    }
    return;
  }
}

// 新建3个托育中心: the noun behind. 建成王江镇5万吨/日污水处理厂: both. 等3家医疗机构: the noun behind, not the list.
void TargetBuilder::add_right_noun(const Value& value, Piece region, NounPhrase& phrase) {
  NounPhrase behind = phrase_after(tokens_, region, value.token + 1, plan_.strings);
  if (behind.at.is_empty()) return;
  const std::string_view noun = behind_last_of(behind.text);
  behind.at.begin += static_cast<std::uint32_t>(
      noun.data() - behind.text.data() <= 180 && noun.data() >= behind.text.data() ? noun.data() - behind.text.data() : 0);
  const bool listed = text_.substr(0, value.core).ends_with("等");
  const bool bounded = value.has_left_op && !value.reaches;
  noun_end_ = behind.at.end;
  if (!phrase.at.is_empty() && words(phrase.action) == "覆盖") {  // 高铁站点覆盖5个县
    phrase.text = plan_.strings.join({phrase.text, "覆盖", noun});
  } else if (phrase.at.is_empty() || listed || phrase.verb_last || value.exists || (bounded && noun.size() > 12)) {
    phrase.text = noun;
    phrase.at = behind.at;
  } else if ((bounded && !names_stock(phrase.text)) || (!phrase.action.is_empty() && !value.has_right_op && !value.reaches)) {
    phrase.text = plan_.strings.join({phrase.text, noun});
    phrase.at.end = std::max(phrase.at.end, behind.at.end);
  }
}

}  // namespace bihuan::reader
