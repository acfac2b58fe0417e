// SPDX-License-Identifier: Apache-2.0
#include "reader/commitments/target_filter.h"

#include <array>
#include <string_view>

#include "reader/commitments/grant.h"
#include "reader/commitments/inner_sizes.h"
#include "reader/commitments/target_kind.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using Words = std::string_view;

constexpr std::size_t longest_object = 240;  // bytes behind a number in which stands what is done to what it counts
constexpr WordSet closing_marks{Words("，"), Words(","), Words("。"), Words("、"), Words("；"), Words("：")};
constexpr WordSet extents{Words("范围"), Words("半径"), Words("辐射"), Words("覆盖率"), Words("长的"), Words("宽的")};
constexpr WordSet sanctions{Words("扣缴"), Words("扣减"), Words("扣分"), Words("扣除"), Words("罚款"), Words("处以"), Words("倒扣")};
// 相当于植树100万棵: another way to say what stands before.
constexpr WordSet equivalents{Words("相当于"), Words("折合"), Words("约合"), Words("折算")};
constexpr WordSet capacities{Words("年产"), Words("日产"), Words("年加工"), Words("日处理"), Words("年处理"), Words("日供水")};
// Money by their own nature: 总规模50亿元的产业基金.
constexpr WordSet sums_of_money{Words("基金"), Words("资金"), Words("贷款"), Words("债券"), Words("专项债")};
constexpr WordSet grounds{Words("扣"), Words("占地")};
constexpr WordSet ordinal_marks{Words("第"), Words("+"), Words("＋"), Words("“"), Words("连续"), Words("NO."), Words("No."), Words("/")};
constexpr WordSet leading_words{Words("为"), Words("给"), Words("向"),   Words("、"),  Words("和"),
                                Words("让"), Words("使"), Words("帮助"), Words("组织")};
constexpr WordSet doings{Words("开工"), Words("竣工"), Words("投产"), Words("建成"), Words("投用"), Words("达到"),
                         Words("实现"), Words("完成"), Words("通过"), Words("入库"), Words("落地"), Words("达标"),
                         Words("改造"), Words("参加"), Words("接受"), Words("享受"), Words("落户"), Words("上市"),
                         Words("脱贫"), Words("退出"), Words("就业"), Words("创业")};

// Behind a number they make it a name or a place in a row.
constexpr WordSet naming{Words("号"),   Words("期"),     Words("版"),       Words("届"),   Words("级"),   Words("类"),     Words("型"),
                         Words("年级"), Words("中全会"), Words("大"),       Words("+"),    Words("＋"),   Words("热线"),   Words("工程"),
                         Words("模式"), Words("行动"),   Words("体系"),     Words("机制"), Words("系统"), Words("工作法"), Words("攻坚"),
                         Words("计划"), Words("战略"),   Words("产业集群"), Words("”"),    Words("\""),   Words("、"),     Words("—"),
                         Words("-"),    Words("．"),     Words("·")};
// Behind number and unit they make it a slogan: 5个方面, 三项重点.
constexpr WordSet slogan_nouns{Words("方面"),     Words("领域"),     Words("环节"), Words("重点"),   Words("阶段"),     Words("步骤"),
                               Words("层面"),     Words("维度"),     Words("原则"), Words("关键"),   Words("转变"),     Words("坚持"),
                               Words("统筹"),     Words("突破年"),   Words("部门"), Words("委办局"), Words("一体化"),   Words("确保"),
                               Words("专项行动"), Words("百分之百"), Words("行动"), Words("实事"),   Words("民生实事"), Words("大事"),
                               Words("举措"),     Words("措施")};
constexpr WordSet words_of_direction{Words("面"), Words("案"), Words("式"), Words("向"), Words("位")};
// Before a number and unit they say how long the list is: 民生实事项目36项.
constexpr WordSet lists_deeds{Words("实事"), Words("实事项目"), Words("十大类"), Words("民生项目"), Words("实事工程")};
// Behind a length of time it is the name of something: 15分钟生活圈.
constexpr WordSet circles{Words("圈"),     Words("生活圈"), Words("健身圈"), Words("便民"), Words("服务圈"), Words("”"),
                          Words("\""),     Words("社区"),   Words("品质"),   Words("医疗"), Words("养老"),   Words("阅读"),
                          Words("文化"),   Words("交通圈"), Words("通勤圈"), Words("就医"), Words("行动"),   Words("长效"),
                          Words("政务"),   Words("活动圈"), Words("公共"),   Words("体育"), Words("经济圈"), Words("出行"),
                          Words("高铁圈"), Words("城市圈")};
constexpr WordSet duration_words{Words("年限"), Words("时间"), Words("寿命"), Words("期"),     Words("时限"), Words("时长"),
                                 Words("周期"), Words("用时"), Words("天数"), Words("工作日"), Words("日数"), Words("时")};

// 的 in front of these does not make a number an attribute: 不低于4%的幅度.
constexpr WordSet measured_nouns{Words("的目标"), Words("的幅度"),     Words("的速度"), Words("的增长"), Words("的水平"),
                                 Words("的标准"), Words("的比例"),     Words("的增幅"), Words("的增速"), Words("的要求"),
                                 Words("的任务"), Words("的合理区间"), Words("的区间")};

class Filter {
 public:
  Filter(const Tokens& tokens, const Clause& clause, std::size_t index, const NounPhrase& before, bool has_noun_after,
         const Surroundings& around)
      : tokens_(tokens),
        clause_(clause),
        index_(index),
        value_(clause.values[index]),
        before_(before),
        has_noun_after_(has_noun_after),
        recurring_(around.recurring),
        continues_(around.continues_list),
        listed_(around.listed),
        has_later_(index + 1 < clause.values.size() && clause.values[index + 1].bracket == value_.bracket &&
                   !clause.values[index + 1].follows_on),
        rest_(tokens.text.substr(value_.after)) {}

  bool passes() const {
    if (value_.in_title || value_.done) return false;
    const Token& token = tokens_.list[value_.token];
    if (token.is(WordKind::full_value)) return word_passes(token);
    const Quantity& quantity = tokens_.quantities[token.index];
    if (value_.in_quotes && closes_soon()) return false;
    if (value_.bracket > 0 && before_.at.is_empty() && before_.action.is_empty() && !has_noun_after_ && !value_.has_left_op)
      return false;                                                                                              // （共20项）
    if (tokens_.text.substr(0, quantity.end).ends_with("方") && words_of_direction.begins(rest_)) return false;  // 十方面
    if (follows_ordinal(quantity.begin) || is_sanction()) return false;
    if (is_grant(tokens_, clause_, index_, tokens_.text.substr(before_.action.begin, before_.action.end - before_.action.begin)))
      return false;
    if (sizes_what_is_counted(quantity) || (index_ > 0 && counts_by_size(tokens_, clause_, index_ - 1))) return false;
    const bool counts = quantity.unit.kind == UnitKind::classifier || quantity.unit.kind == UnitKind::event;
    if (counts && verb_touches() && !quantity.is_chinese && !(quantity.value < base::Decimal(20) && slogan_nouns.begins(rest_)))
      return true;  // 培育5家以上年收入过亿元的企业
    if (describes_group(quantity)) return false;
    if (quantity.is_ratio) return compared() || before_.text.ends_with("比") || before_.text.find("比例") != Words::npos;
    if (quantity.is_chinese && !quantity.is_fraction && !chinese_passes(quantity)) return false;
    return unit_passes(quantity);
  }

 private:
  bool compared() const { return value_.has_left_op || value_.has_right_op || value_.reaches; }
  bool changes() const { return value_.grows || value_.shrinks; }
  bool verb_touches() const { return (!before_.action.is_empty() && before_.at.is_empty()) || before_.verb_last; }

  bool closes_soon() const {
    const std::string_view near = tokens_.text.substr(value_.text.end, 30);
    return near.find("”") != Words::npos || near.find('"') != Words::npos || near.find("’") != Words::npos;
  }

  bool word_passes(const Token& token) const {
    const auto kind = static_cast<FullValue>(token.word.sub);
    if (kind == FullValue::all) return !has_noun_after_ && !rest_.starts_with("的");
    if (kind == FullValue::half) return compared() || value_.reaches || rest_.starts_with("的") == false;
    if (kind == FullValue::zero && token.end - token.begin == 3) return stands_alone(token);
    if (kind == FullValue::zero) return !has_noun_after_ && !rest_.starts_with("的");
    return !rest_.starts_with("的");
  }

  // 重污染天数为零: the bare word only behind 为 or 降至, and nothing behind it.
  bool stands_alone(const Token& token) const {
    const std::string_view before = tokens_.text.substr(0, token.begin);
    return (before.ends_with("为") || before.ends_with("至") || before.ends_with("到")) && token.end >= clause_.end;
  }

  bool follows_ordinal(std::uint32_t begin) const { return ordinal_marks.ends(tokens_.text.substr(0, begin)); }

  // 200万元以上的行政村, 3岁以下婴幼儿, 全区8家中心至少1家: a condition or the size of a group.
  bool describes_group(const Quantity& quantity) const {
    const bool of = rest_.starts_with("的") && !measured_nouns.begins(rest_);
    if (of && closing_marks.begins(rest_.substr(3))) return true;  // 低于60%的，
    if (of && value_.has_left_op && !value_.reaches && (value_.op == Comparator::below || value_.op == Comparator::above))
      return true;                                                                              // 低于85%的项目
    if (of && (quantity.unit.kind == UnitKind::percent || quantity.is_fraction)) return false;  // 80%的行政村达到…
    if (of && has_later_) return true;
    if (of && quantity.unit.kind == UnitKind::money && sizes_a_sum()) return false;
    if (of && quantity.unit.kind == UnitKind::money && !before_.text.empty()) return true;  // 总投资120亿元的产业园
    if (of && value_.has_left_op && !before_.action.is_empty() && quantity.unit.kind != UnitKind::money)
      return false;  // 提供不少于30小时的服务
    if (of) return compared() || !(verb_touches() || (!before_.action.is_empty() && !before_.text.empty()));
    if (follows_share() || bounds_a_group()) return true;
    if (extents.begins(rest_)) return true;
    if (has_noun_after_ && has_later_ && clause_.values[index_ + 1].has_left_op &&
        tokens_.text.substr(0, value_.text.begin).ends_with("等"))
      return true;  // 废钢铁等9种资源利用量达到10万吨
    if (!compared() && index_ + 1 < clause_.values.size() && heads_condition(clause_.values[index_ + 1])) return true;
    if (value_.has_right_op && index_ + 1 < clause_.values.size() && clause_.values[index_ + 1].text.begin == value_.after)
      return true;                                                                     // 10亿元以上3个
    if (value_.op == Comparator::above && has_noun_after_ && has_later_) return true;  // 产值超10亿元企业3家
    if (value_.has_right_op && has_noun_after_ && quantity.unit.kind == UnitKind::money) return true;
    if (has_noun_after_ && has_later_ && is_only_a_name()) return true;
    if (quantity.unit.kind == UnitKind::percent || quantity.is_fraction) return false;
    if (value_.has_right_op && has_noun_after_) return has_later_ || !(verb_touches() || value_.has_left_op);
    if (has_noun_after_ && has_later_ && before_.action.is_empty() && !compared() && before_.text.empty() &&
        clause_.values[index_ + 1].has_left_op && !is_led())
      return true;  // 全区8家中心至少1家
    return false;
  }

  // 新建1000头以上规模养殖场4个: the last number of the clause counts, the first says how big each is.
  bool sizes_what_is_counted(const Quantity& quantity) const {
    if (!value_.has_right_op || !has_noun_after_ || !has_later_ || index_ + 2 != clause_.values.size() || !is_only_a_name()) return false;
    const Value& next = clause_.values[index_ + 1];
    const Token& token = tokens_.list[next.token];
    if (token.kind != TokenKind::quantity || next.has_right_op || next.after < clause_.end) return false;
    const Quantity& count = tokens_.quantities[token.index];
    return count.unit.kind == UnitKind::classifier && count.value < quantity.value;
  }

  // 60%以上的村收入超过5万元: the share is the commitment, what the villages reach is its condition.
  bool follows_share() const {
    if (index_ == 0) return false;
    const Value& before = clause_.values[index_ - 1];
    const Token& token = tokens_.list[before.token];
    if (token.kind != TokenKind::quantity || before.bracket != value_.bracket || !tokens_.text.substr(before.after).starts_with("的"))
      return false;
    const Quantity& share = tokens_.quantities[token.index];
    return share.unit.kind == UnitKind::percent || share.is_fraction;
  }

  // 1万名老人以上的街道: the bound stands behind the noun.
  bool bounds_a_group() const {
    if (!has_noun_after_) return false;
    const std::size_t at = rest_.substr(0, 30).find("以上的");
    if (at != Words::npos && index_ + 1 < clause_.values.size() && clause_.values[index_ + 1].text.begin < value_.after + at)
      return false;  // it bounds the next number
    return at != Words::npos && at > 0 && rest_.substr(0, at).find("，") == Words::npos && rest_.substr(0, at).find("、") == Words::npos;
  }

  // 建成220千伏变电站1座: between the number and the next stands nothing but a name.
  bool is_only_a_name() const {
    const Value& next = clause_.values[index_ + 1];
    if (next.has_left_op || next.grows || next.shrinks || next.text.begin == value_.after) return false;
    for (std::uint32_t i = value_.token + 1; i < next.token; ++i) {
      const Token& token = tokens_.list[i];
      if (token.is(WordKind::pause) || token.is(WordKind::verb) || token.is(WordKind::compare_left) || token.is(WordKind::state) ||
          token.is(WordKind::lead_in))
        return false;
    }
    return next.text.begin - value_.after <= 60;
  }

  // 年产10万吨新材料项目投产: the size of what is named, where nothing is done to it in front.
  bool names_capacity(std::string_view lead) const { return has_noun_after_ && before_.action.is_empty() && capacities.is_one(lead); }

  // 设立总规模50亿元的产业基金: what is set up is the sum.
  bool sizes_a_sum() const {
    const std::string_view behind = rest_.substr(0, clause_.end > value_.after ? clause_.end - value_.after : 0);
    return !before_.action.is_empty() && sums_of_money.ends(behind);
  }

  // What a failure costs is no promise, nor the ground that something stands on: 扣缴50万元, 占地800亩.
  bool is_sanction() const {
    const std::string_view lead = tokens_.text.substr(value_.left, value_.text.begin - value_.left);
    if (equivalents.holds(lead) || names_capacity(lead)) return true;
    return grounds.ends(lead) || sanctions.holds(lead);
  }

  // 收入200万元、经营性收入80万元以上的行政村: what is listed before a condition is one too.
  bool heads_condition(const Value& next) const {
    if (index_ + 2 >= clause_.values.size() || !next.has_right_op || !tokens_.text.substr(next.after).starts_with("的")) return false;
    return tokens_.text.substr(value_.after).starts_with("、") || tokens_.text.substr(value_.after).starts_with("且") ||
           tokens_.text.substr(value_.after).starts_with("和");
  }

  bool chinese_passes(const Quantity& quantity) const {
    if (quantity.unit.kind == UnitKind::percent) return true;
    if (slogan_nouns.begins(rest_)) return false;
    if (changes() && quantity.unit.kind == UnitKind::times) return true;  // 扩大一倍
    if (recurring_ && (quantity.unit.kind == UnitKind::event || quantity.unit.kind == UnitKind::classifier)) return true;
    if (compared() && !value_.reaches) return true;
    if (tokens_.text.substr(0, quantity.end).ends_with("类")) return value_.reaches;  // 五大类
    if (is_figure_in_words(quantity)) return true;
    if (!has_noun_after_ && !before_.at.is_empty() && !before_.action.is_empty() && base::Decimal(1) < quantity.value &&
        quantity.unit.kind == UnitKind::classifier)
      return true;  // 打通断头路三条
    if (has_noun_after_ && tokens_.text.substr(0, value_.core).ends_with("等") && !before_.action.is_empty()) return true;
    const std::string_view unit = tokens_.text.substr(quantity.unit_begin, quantity.unit_end - quantity.unit_begin);
    if (quantity.value == base::Decimal(1) && has_noun_after_ && !before_.action.is_empty() && before_.at.is_empty() && builds())
      return unit == "座" || unit == "所" || unit == "处" || unit == "家" || unit == "个" || unit == "条";
    if (quantity.value == base::Decimal(1))
      return !has_noun_after_ && !before_.at.is_empty() && (!before_.action.is_empty() || listed_) &&
             quantity.unit.kind == UnitKind::classifier && (unit == "座" || unit == "所" || unit == "处" || unit == "家" || unit == "个");
    if (unit == "项" || unit == "条" || unit == "大" || unit == "种" || unit == "次" || unit == "级" || unit == "批" || unit == "区" ||
        unit == "市" || unit == "县" || unit == "镇" || unit == "乡" || unit == "村" || unit == "支" || unit == "双" || unit == "对" ||
        unit == "道")
      return value_.reaches;
    return verb_touches() || value_.reaches || (!before_.at.is_empty() && !has_noun_after_ && !before_.action.is_empty());
  }

  // 到位资金一百二十亿元: a number of several numerals with a measure of its own is as good as one in digits.
  bool is_figure_in_words(const Quantity& quantity) const {
    const bool measures = quantity.unit.kind != UnitKind::classifier && quantity.unit.kind != UnitKind::event && !quantity.unit.weak &&
                          quantity.unit.kind != UnitKind::duration;
    return measures && quantity.unit_begin - quantity.begin >= 6 && !has_noun_after_ && !before_.at.is_empty();
  }

  // 建成一个, 新建一所: one is a number where something is built.
  bool builds() const {
    const std::string_view verb = tokens_.text.substr(before_.action.begin, before_.action.end - before_.action.begin);
    return verb == "建成" || verb == "新建" || verb == "创建" || verb == "改造" || verb == "扩建" || verb == "改扩建" || verb == "迁建" ||
           verb == "完成";
  }

  bool unit_passes(const Quantity& quantity) const {
    switch (quantity.unit.kind) {
      case UnitKind::none:
        if (quantity.is_fraction) return true;
        if (is_in_ten_thousands(quantity)) return true;
        if (naming.begins(rest_)) return false;
        return (compared() || changes() || (value_.is_said && (names_stock(before_.text) || before_.text.ends_with("数")))) &&
               !before_.text.empty() && !has_noun_after_;
      case UnitKind::score:
      case UnitKind::rank:
        return (compared() || changes()) && !has_noun_after_;
      case UnitKind::duration:
        if (circles.begins(rest_)) return false;
        if (quantity.unit.weak) return compared() && duration_words.holds(before_.text) && !has_noun_after_;
        return compared() || changes() || duration_words.holds(before_.text);
      case UnitKind::classifier:
      case UnitKind::event:
        if (quantity.value < base::Decimal(20) && slogan_nouns.begins(rest_)) return false;
        if (lists_deeds.ends(before_.text) && !compared()) return false;
        if (has_noun_after_ && before_.text.empty() && before_.action.is_empty() && !compared() && !is_led())
          return continues_ || leads_clause();
        return true;
      default:
        return true;
    }
  }

  // 工业投资60亿, 惠及310万城乡居民: the unit is left out where what is counted says it.
  bool is_in_ten_thousands(const Quantity& quantity) const {
    const std::string_view number = tokens_.text.substr(quantity.begin, quantity.end - quantity.begin);
    if (!number.ends_with("万") && !number.ends_with("亿")) return false;
    if (has_noun_after_) return verb_touches() || value_.led;
    return !before_.text.empty() &&
           (!before_.action.is_empty() || names_stock(before_.text) || before_.text.ends_with("投资") || before_.text.ends_with("资金"));
  }

  // 为全镇8600名老人, 实现26个贫困村: something is done for or with what is counted.
  bool is_led() const {
    const std::string_view lead = tokens_.text.substr(value_.left, value_.text.begin - value_.left);
    return value_.led || recurring_ || leading_words.begins(lead);
  }

  // 10个重点项目开工建设: a number that opens a clause counts only when something is done to what it counts.
  bool leads_clause() const {
    if (tokens_.text.substr(value_.left).starts_with("对")) return false;
    return doings.holds(
        rest_.substr(0, std::min<std::size_t>(longest_object, clause_.end > value_.after ? clause_.end - value_.after : 0)));
  }

  const Tokens& tokens_;
  const Clause& clause_;
  std::size_t index_;
  const Value& value_;
  const NounPhrase& before_;
  bool has_noun_after_;
  bool recurring_;
  bool continues_;
  bool listed_;
  bool has_later_;
  std::string_view rest_;
};

}  // namespace

bool is_commitment(const Tokens& tokens, const Clause& clause, std::size_t index, const NounPhrase& before, bool has_noun_after,
                   const Surroundings& around) {
  return Filter(tokens, clause, index, before, has_noun_after, around).passes();
}

}  // namespace bihuan::reader
