// SPDX-License-Identifier: Apache-2.0
#include "plan_rules.h"

namespace bihuan::bench {

const std::string_view sentence_rules = R"(
until = 到$end年， | 到$end年底， | $year年底前， | 年内， | 全年 | 力争到$end年， | 今年 | $year年<2-11>月底前， | 上半年， | 三季度末， | | | | |
above = 以上 | 左右 | | | | 以内
reach = 达到 | 提高到 | 稳定在 | 保持在 | 不低于 | 提升至 | 达 | 超过 | 力争达到
make = 新建 | 改造 | 新增 | 建成 | 改扩建 | 完成 | 建设 | 提升 | 布设 | 实施
serve_tail = | 以上 | 左右 |

percent_target = {percent_indicator}{reach}<62-99>% | {percent_indicator}{reach}<62.1-99.8>%{above_only} | {percent_indicator}≥<80-99>% | {percent_indicator}、{percent_indicator}均达到<85-99>%以上
 | {percent_indicator}、{percent_indicator}分别达到<70-89>%和<90-99>% | {percent_indicator}达到100% | {percent_indicator}较上年提高<0.5-4.5>个百分点 | {percent_indicator}从<52-70>%提高到<71-96>%
above_only = 以上 | |
growth_target = {growth_indicator}增长<3-12>%{above} | {growth_indicator}增速达到<4.5-9.5>% | {growth_indicator}、{growth_indicator}分别增长<4-9>%和<5-12>% | {growth_indicator}增长<3-5>%—<6-9>%
 | {growth_indicator}突破<20-980>亿元 | {growth_indicator}实现翻番 | {growth_indicator}达到<10.5-860.5>亿元，增长<5-15>%左右 | {fall_indicator}下降<2-9>%{above_only} | {fall_indicator}控制在<2.5-5.5>%以内
 | 居民收入增速高于经济增速 | {growth_indicator}增速不低于全市平均水平
count_target = {make}{built_thing}{serve_tail} | {make}{built_thing} | {make}{built_thing}、{built_thing} | 每年{make}{built_thing} | {served_thing}{serve_tail} | 完成{served_thing} | 实现{served_thing}
 | 每季度至少开展集中督导<1-3>次 | 不少于<3-9>个{town}实现{thing}全覆盖 | 扶持{village}等<6-38>个村发展集体经济 | 发放{area}补助资金<200-9600>万元 | {pair_of_levels} | 培育{thing}示范点<2-24>个
 | 每千人口拥有养老床位<4-9>张、托位<3.5-5.5>个 | 力争{make}{built_thing} | 争取上级资金<0.4-6.8>亿元 | 重大事故隐患动态清零 | {thing}实现{town}全覆盖 | 组织{area}培训<2-12>期、<200-3800>人次
target = {percent_target} | {growth_target} | {count_target} | {count_target} | {count_target}
targets = {target} | {target}，{target} | {soft}，{target} | {soft}，{target} | {target}，{soft}，{target} | {target}；{target} | {soft}，{target} | {soft}，{target}，{soft}

soft = {soft_verb}{soft_object} | {soft_verb}{soft_object} | {soft_verb}{thing}{soft_object} | {soft_verb}{area}{soft_object} | 推动{thing}与{area}相互促进 | 以{thing}为抓手{soft_verb}{soft_object}
 | 坚持问题导向、{soft_verb}{soft_object} | 将{thing}纳入{area}年度安排 | 围绕{area}和{area}开展专题调研 | 指导{town}、{town}{soft_verb}{soft_object} | 发挥{park}带动作用 | 建立{area}工作专班 | 把{soft_object}作为{area}的重要抓手 | 常态化{soft_verb}{soft_object} | 分批次{soft_verb}{thing}
 | 主动对接{bureau} | 由{bureau}会同{bureau}{soft_verb}{soft_object} | 在{village}、{village}先行试点{thing} | 推行“{thing}+{area}”模式 | 及时回应群众对{thing}的关切 | 推动{park}与{town}联动发展
 | 加强对{thing}的日常巡查和维护 | 积极争取{area}政策支持 | 严把{thing}准入关 | 健全{area}责任链条 | 引入专业机构参与{thing}运营 | 编制{area}专项规划 | 按月通报{area}进展情况
soft_sentence = {soft}，{soft}，{soft}，{soft}。 | {soft}，{soft}，{soft}。 | {soft}；{soft}，{soft}，{soft}。 | {soft}，切实增强群众获得感。 | 依托{park}，{soft}，{soft}，形成可复制的经验做法。
 | 聚焦{area}，{soft}，{soft}，让{thing}更好服务{town}等地居民。
group_sentence = 为<60-80>岁以上独居老人和<3-14>岁以下儿童家庭{soft_verb}{soft_object}。 | 对<1980-2000>年以前建成的房屋{soft_verb}{soft_object}。 | 构建“一核<cn>带多点”格局，{soft}。 | 打造<10-15>分钟便民生活圈，{soft}。
 | 发挥三级网格作用，{soft}。 | 严格执行《{area}管理办法》第<3-40>条，{soft}。 | 用好5G、物联网等手段，{soft}。
target_sentence = {until}{targets}。 | {until}{targets}。 | {soft}，{until}{targets}。 | {soft}，{soft}，{until}{target}。 | {until}{targets}，{soft}。
past_sentence = {soft}，{soft}，群众满意度持续上升。 | {soft}，{soft}，{soft}，{soft}。 | {soft}，{thing}加快建设。 | $last年，{growth_indicator}完成<20.5-960.5>亿元，增长<2.1-11.9>%。 | 过去一年，{soft}，累计{make}{built_thing}。 | 全年{make}{built_thing}、{built_thing}，{soft_verb}{soft_object}成效明显。
 | {percent_indicator}由<50-70>%提高到<71-95>%，{soft}。 | 连续<cn>年获评{area}先进单位，{soft}。 | 我们{soft}，{served_thing}。 | 截至$last年底，已{make}{built_thing}。 | {soft}，{soft}取得实效。 | {soft}，{soft}，{soft}。
body_sentence = {soft_sentence} | {target_sentence} | {soft_sentence} | {soft_sentence} | {soft_sentence} | {target_sentence} | {soft_sentence}
 | {soft_sentence} | {soft_sentence} | {soft_sentence} | {soft_sentence} | {group_sentence}
task_units = （牵头单位：{bureau}；责任单位：{units}） | （责任单位：{units}） | （牵头单位：{bureau}，配合单位：{units}） | （{bureau}牵头，{units}配合） | （{bureau}负责） | （责任部门：{units}；完成时限：$year年<3-12>月底）
 | (牵头单位:{bureau};责任单位:{units}) | [{bureau}、{bureau}按职责分工负责] | | 牵头单位：{bureau}；责任单位：{units}。
guarantee = （一）加强组织领导。{soft_sentence}{soft_sentence}
 | （一）压实工作责任。{soft_sentence}{soft_sentence}{soft_sentence}
opening = 为{area_verb}{area}，结合我区实际，制定本方案。 | 根据上级关于{area}的部署要求，经区政府研究同意，制定本计划。 | 为巩固{area}成果，{area_verb}{area}，现提出以下安排。 | 各镇人民政府、各街道办事处，区直各单位：
target_of_row = {target} | {count_target} | {percent_target}
item_of_list = {make}{built_thing}，{soft}，{soft} | {count_target}，{soft} | {soft}，{target}，{soft} | 从<20-60>%、<30-70>%分别提高到<71-85>%、<86-99>%的有{percent_indicator}、{percent_indicator}
)";

}  // namespace bihuan::bench
