// SPDX-License-Identifier: Apache-2.0
// Rules about figures that cannot both hold.
#include "report/lint_text_tables.h"

namespace bihuan::report {
namespace {

constexpr LintText texts[] = {
    {"target-conflict",
     {"同一指标、同一范围、同一期限，写了两个不同的值。", "One indicator, one area and one date with two different values."},
     {"“{1}”有两个目标值：{2} 和 {3}", "\"{1}\" has two target values: {2} and {3}"},
     {"两个数不能都作考核依据；谁也不知道该按哪个算完成。", "Only one of them can be scored; nobody can tell which one counts as done."},
     {"请起草单位和这一指标的牵头单位核定一个值，另一处改成一致，或写明两处口径不同。",
      "Ask the drafting office and the indicator's lead unit which value holds; change the other, or say how the two are counted "
      "differently."},
     {"“左右”按所写的数比较，不按宽窄比较。表格里一行一地、一行一年的数不互相比较；两项任务各建各的短名实物（公园 2 个、3 "
      "个）不算，长名的是警告。",
      "\"About\" is compared by the printed number. Rows of one table are not held against each other, nor are short-named things that two "
      "tasks each build; long-named ones are a warning."},
     "总体目标：普惠托位覆盖率达到85%。……3.到2027年，普惠托位覆盖率达到93%。"},
    {"relation-conflict",
     {"两个量之间的关系，一处写高于，一处写同步或低于。", "Two quantities related one way here and another way there."},
     {"“{1}”和“{2}”不能同时作目标", "\"{1}\" and \"{2}\" cannot both be the target"},
     {"“高于”和“基本同步”是两种要求，完成一种就没有完成另一种。",
      "\"Above\" and \"in step with\" are two demands; meeting one misses the other."},
     {"请发展改革部门明确取哪一种关系，全文统一。", "Ask the development and reform office which relation is meant and use it throughout."},
     {"只比较两边名称相同的关系；“不低于”与“同步”可以并存，不报。",
      "Only relations with the same two sides; \"not below\" leaves room for \"in step\" and is not reported."},
     "力争居民收入增速高于经济增速。……到2027年，居民收入增长与经济增长基本同步。"},
    {"rule-against-value",
     {"一处定了每年的下限或上限，另一处某一年的数越过了它。", "A yearly floor or ceiling, and a year's figure that breaks it."},
     {"“{1}”规定每年 {2}，这里只有 {3}", "\"{1}\" is ruled to be {2} each year; here it is {3}"},
     {"按年度任务完成了，也就违反了规划自己的规定。", "Whoever meets the year's task breaks the plan's own rule."},
     {"请主管单位核对：是年度数写低了，还是下限另有适用范围。",
      "Ask the unit in charge whether the year's figure is too low or the floor applies to something else."},
     {"只比较同名、同单位的量；范围不同（城市、农村）而规定没有分开的，按规定适用于两者处理。",
      "Only quantities of one name and unit; a rule that does not tell town from country is taken to apply to both."},
     "按照年度增长不低于4%的幅度提高低保标准。……2024年低保标准提高3%。"},
    {"slice-above-total",
     {"某一年的数比整个规划期的总数还大。", "One year's figure above the total of all years."},
     {"“{1}”一年 {2}，超过规划期总数 {3}", "\"{1}\": {2} in one year is above the total of {3} for the whole period"},
     {"要么总数没有更新，要么两处数的不是一样东西；照此考核，第一年就超额完成了全部任务。",
      "Either the total was not updated or the two count different things; scored like this, the first year overfulfils everything."},
     {"请牵头单位核对总数和年度数各自的口径，改正其中一个。", "Ask the lead unit what each of the two counts, and correct one."},
     {"只比较同名、同类单位的数量；规划期不明的文件不查。",
      "Only counts of one name and like units; a document without a period is not checked."},
     "2024年至2026年，新增停车泊位600个。……2024年清单：新增停车泊位953个。"},
    {"coverage-beside-part",
     {"一处写全覆盖，另一处同一件事只要求百分之几十。", "Full coverage in one place and a part of it in another."},
     {"“{1}”要全覆盖，另一处只要求 {2}", "\"{1}\" is to be covered in full, and elsewhere only to {2}"},
     {"全覆盖就是 100%；两处差着一半，验收时无法判断。",
      "Full coverage is 100 %; with two demands so far apart nobody can say whether it was met."},
     {"请牵头单位明确：是分步到位（写清哪年到多少），还是其中一处写错。",
      "Ask the lead unit whether it goes in steps (then say what by when) or one place is wrong."},
     {"只在一个名称完整地出现在另一个里、期限相同时报。", "Only where one name stands whole inside the other and both have the same date."},
     "实现业主委员会组建和物业服务全覆盖。……业主委员会组建率达到50%以上。"},
    {"percent-over-hundred",
     {"比例、覆盖率一类的量超过了 100%。", "A share or a coverage above 100 %."},
     {"“{1}”写成 {2}，超过了 100%", "\"{1}\" is put at {2}, above 100 %"},
     {"部分不能大于全体；这个目标无法完成，也无法验收。",
      "A part cannot be more than the whole; the target can be neither met nor checked."},
     {"请牵头单位核对数字，或改用与上年相比的说法。", "Ask the lead unit to check the figure, or to state it against the year before."},
     {"只看率、占比、比例、满意度一类的名称；完成率、收益率、负债率、毛入学率这类可以超过 100% 的不查。",
      "Only names that are shares of a whole; growth, yield, debt or gross enrolment may exceed it."},
     "到2027年，农村生活污水治理率达到140%。"},
    {"slices-sum",
     {"各年的数加起来和规划期总数对不上。", "The years' figures do not add up to the total of the period."},
     {"“{1}”各年合计 {2}，总数写的是 {3}", "\"{1}\": the years make {2}, the total says {3}"},
     {"总数和年度数只能有一个作数；照年度数做完，总数仍然不对。",
      "Either the total or the years' figures hold; whoever does each year's part still misses the total."},
     {"请牵头单位核对：总数、某一年的数，哪一个写错了。", "Ask the lead unit which is wrong: the total or one of the years."},
     {"只加同名、同单位、同范围的数。合计多于总数才是错误，总数写“不少于”的不报；规划期每一年都有数而合计少于总数，或“每年”乘以年数对不上的，是警告。",
      "Only figures of one name, unit and area. A sum above the total is an error unless the total is a floor; where every year has its figure "
      "and the sum is less, or a yearly figure times the years is another number, it is a warning."},
     "三年累计新建社区健身广场24个，其中2025年10个、2026年9个、2027年8个。"},
    {"parts-sum",
     {"“其中”或“合计”前后的数加不起来。", "Parts and their whole in one sentence that do not add up."},
     {"“{1}”写的是 {3}，分项却是 {2}", "\"{1}\" says {3}; its parts make {2}"},
     {"分项大于总数，两个数里必有一个是错的。", "Parts that are more than their whole: one of the figures is wrong."},
     {"请牵头单位核对总数和各分项；分项有重叠的，写明。", "Ask the lead unit to check the whole and its parts, and to say where parts overlap."},
     {"单个分项大于总数，或“合计”与前面各项之和不等，是错误；几个分项之和大于总数是警告，因为人群可能重叠。只看一句之内、单位相同的数。",
      "One part above the whole, or a 合计 that is not the sum before it, is an error; several parts that together exceed it are a warning, "
      "since groups may overlap. Only figures of one unit within one sentence."},
     "新增养老床位600张，其中护理型床位400张、普通床位300张。"},
    {"relation-against-values",
     {"规定了两个量谁快谁慢，写的增速却相反。", "A rule says which of two grows faster; the figures say otherwise."},
     {"写了“{1}”，可是“{2}”增长 {3}，“{4}”增长 {5}", "\"{1}\", but \"{2}\" is to grow by {3} and \"{4}\" by {5}"},
     {"两个数都完成了，规定也就违反了。", "Whoever reaches both figures breaks the rule."},
     {"请发展改革部门核定增速，或改掉这条规定。", "Ask the development and reform office to settle the rates or the rule."},
     {"只比较词表里认得的指标、同一年的增速；规定说的是全体居民、数是城镇或农村居民的，是警告。",
      "Only indicators of the vocabulary, with growth for the same year; a warning where the rule speaks of all residents and the figure of "
      "those in towns or in the country."},
     "居民收入增长快于经济增长。……居民收入年均增长5%，地区生产总值年均增长6%。"},
};

}  // namespace

std::span<const LintText> contradiction_texts() { return texts; }

}  // namespace bihuan::report
