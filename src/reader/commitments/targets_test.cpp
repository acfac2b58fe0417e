// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reader/commitments/found_targets_test.h"

namespace bihuan::reader {
namespace {

class Sentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(Sentences, say_what_is_committed_to) { EXPECT_EQ(targets_in(GetParam().text), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(
    comparators_before_the_number, Sentences,
    testing::Values(SentenceCase{"地表水优良水质比例保持在90%以上。", "[90%] 地表水优良水质比例 >= 90 % level"},
                    SentenceCase{"万人发明专利拥有量大于15件。", "[15件] 万人发明专利拥有量 > 15 件 level"},
                    SentenceCase{"政府性债务率严控在60%以内。", "[60%] 政府性债务率 <= 60 % level"},
                    SentenceCase{"城乡居民收入比缩小至1.8以内。", "[1.8] 城乡居民收入比 <= 1.8 level"},
                    SentenceCase{"群众满意率超过95%。", "[95%] 群众满意率 > 95 % level"},
                    SentenceCase{"森林覆盖率达到42%。", "[42%] 森林覆盖率 >= 42 % level"},
                    SentenceCase{"空气质量优良天数比率不低于92.5%。", "[92.5%] 空气质量优良天数比率 >= 92.5 % level"},
                    SentenceCase{"村级集体经济收入突破20万元。", "[20万元] 村级集体经济收入 > 200000 元 level"},
                    SentenceCase{"规上工业企业超过300家。", "[300家] 规上工业企业 > 300 家 level"},
                    SentenceCase{"单位产值能耗降至0.32吨标准煤/万元。", "[0.32吨标准煤/万元] 单位产值能耗 <= 0.32 吨标准煤/万元 level"},
                    SentenceCase{"生产安全事故起数低于20起。", "[20起] 生产安全事故起数 < 20 起 level"},
                    SentenceCase{"公办在园幼儿占比提高到68%。", "[68%] 公办在园幼儿占比 >= 68 % level"},
                    SentenceCase{"城区停车泊位达8000个。", "[8000个] 城区停车泊位 >= 8000 个 level"},
                    SentenceCase{"省级示范园增至12个。", "[12个] 省级示范园 >= 12 个 level"},
                    SentenceCase{"PM2.5浓度≤28微克/立方米。", "[28微克/立方米] PM2.5浓度 <= 28 微克/立方米 level"},
                    SentenceCase{"污水处理率≥95%，垃圾回收率＞40%。",
                                 "[95%] 污水处理率 >= 95 % level\n"
                                 "[40%] 垃圾回收率 > 40 % level"},
                    SentenceCase{"粮食综合生产能力稳定在12万吨。", "[12万吨] 粮食综合生产能力 = 120000 吨 level"},
                    SentenceCase{"惠及群众约3万人。", "[3万人] 惠及: 群众 ~ 30000 人 count"},
                    SentenceCase{"城镇新增就业近5000人。", "[5000人] 城镇新增就业 ~ 5000 人 count"},
                    SentenceCase{"不断优化流程，审批时间缩短至3天。", "[3天] 审批时间 <= 3 天 level"},
                    SentenceCase{"耕地保有量不少于6.6万亩。", "[6.6万亩] 耕地保有量 >= 66000 亩 level"},
                    SentenceCase{"万元地区生产总值用水量不高于18立方米。", "[18立方米] 万元地区生产总值用水量 <= 18 立方米 level"}));

INSTANTIATE_TEST_SUITE_P(comparators_behind_the_number, Sentences,
                         testing::Values(SentenceCase{"森林覆盖率42%以上。", "[42%] 森林覆盖率 >= 42 % level"},
                                         SentenceCase{"城镇登记失业率控制在4%以内。", "[4%] 城镇登记失业率 <= 4 % level"},
                                         SentenceCase{"人均预期寿命81岁左右。", "[81岁] 人均预期寿命 ~ 81 岁 level"},
                                         SentenceCase{"培训技能人才1200人次以上。", "[1200人次] 培训: 技能人才 >= 1200 人次 count"},
                                         SentenceCase{"农村自来水普及率达到96%以上。", "[96%] 农村自来水普及率 >= 96 % level"},
                                         SentenceCase{"新建口袋公园15个以上。", "[15个] 新建: 口袋公园 >= 15 个 count"},
                                         SentenceCase{"婴儿死亡率控制在3.5‰以下。", "[3.5‰] 婴儿死亡率 <= 3.5 ‰ level"},
                                         SentenceCase{"孕产妇死亡率控制在9/10万以内。", "[9/10万] 孕产妇死亡率 <= 9 /10万 level"}));

INSTANTIATE_TEST_SUITE_P(about_wins_over_reaching, Sentences,
                         testing::Values(SentenceCase{"高中阶段毛入学率达到97%左右。", "[97%] 高中阶段毛入学率 ~ 97 % level"},
                                         SentenceCase{"常住人口城镇化率提高到65%左右。", "[65%] 常住人口城镇化率 ~ 65 % level"},
                                         SentenceCase{"财政收入增长5%左右。", "[5%] 财政收入 ~ 5 % growth"}));

INSTANTIATE_TEST_SUITE_P(at_least_before_a_verb, Sentences,
                         testing::Values(SentenceCase{"至少新建3个托育中心。", "[3个] 新建: 托育中心 >= 3 个 count"},
                                         SentenceCase{"至少培育5家龙头企业。", "[5家] 培育: 龙头企业 >= 5 家 count"}));

INSTANTIATE_TEST_SUITE_P(deliverables, Sentences,
                         testing::Values(SentenceCase{"新建和改造农村公路30公里。", "[30公里] 新建和改造: 农村公路 = 30 公里 count"},
                                         SentenceCase{"引进高层次人才20名。", "[20名] 引进: 高层次人才 = 20 名 count"},
                                         SentenceCase{"发放就业补贴500万元。", "[500万元] 发放: 就业补贴 = 5000000 元 count"},
                                         SentenceCase{"安装路灯1500盏。", "[1500盏] 安装: 路灯 = 1500 盏 count"},
                                         SentenceCase{"种植中药材3000亩以上。", "[3000亩] 种植: 中药材 >= 3000 亩 count"},
                                         SentenceCase{"加装电梯60部。", "[60部] 加装: 电梯 = 60 部 count"},
                                         SentenceCase{"拆除违法建筑1.5万平方米。", "[1.5万平方米] 拆除: 违法建筑 = 15000 平方米 count"},
                                         SentenceCase{"盘活闲置土地800亩。", "[800亩] 盘活: 闲置土地 = 800 亩 count"},
                                         SentenceCase{"选派驻村干部36名。", "[36名] 选派: 驻村干部 = 36 名 count"},
                                         SentenceCase{"化解信访积案15件。", "[15件] 化解: 信访积案 = 15 件 count"},
                                         SentenceCase{"新增省级专精特新企业8家以上，规上企业突破200家。",
                                                      "[8家] 新增: 省级专精特新企业 >= 8 家 count\n"
                                                      "[200家] 规上企业 > 200 家 level"},
                                         SentenceCase{"开工建设保障性住房600套。", "[600套] 开工建设: 保障性住房 = 600 套 count"},
                                         SentenceCase{"新建普惠性托育中心3个。", "[3个] 新建: 普惠性托育中心 = 3 个 count"},
                                         SentenceCase{"新建3个普惠性托育中心。", "[3个] 新建: 普惠性托育中心 = 3 个 count"},
                                         SentenceCase{"改造老旧小区15个。", "[15个] 改造: 老旧小区 = 15 个 count"},
                                         SentenceCase{"培育农民合作社示范社20家。", "[20家] 培育: 农民合作社示范社 = 20 家 count"},
                                         SentenceCase{"举办文化惠民活动30场次。", "[30场次] 举办: 文化惠民活动 = 30 场次 count"},
                                         SentenceCase{"植树造林2200亩。", "[2200亩] 植树造林 = 2200 亩 count"},
                                         SentenceCase{"建成三所幼儿园。", "[三所] 建成: 幼儿园 = 3 所 count"},
                                         SentenceCase{"新建公厕6座，改造公厕10座。",
                                                      "[6座] 新建: 公厕 = 6 座 count\n"
                                                      "[10座] 改造: 公厕 = 10 座 count"},
                                         SentenceCase{"打造示范村5个、示范户100户。",
                                                      "[5个] 打造: 示范村 = 5 个 count\n"
                                                      "[100户] 打造: 示范户 = 100 户 count"},
                                         SentenceCase{"改造农房1,200户。", "[1,200户] 改造: 农房 = 1200 户 count"},
                                         SentenceCase{"创建3A级景区村庄10个。", "[10个] 创建: 3A级景区村庄 = 10 个 count"},
                                         SentenceCase{"建设5G基站120座。", "[120座] 建设: 5G基站 = 120 座 count"},
                                         SentenceCase{"城镇新增就业6000人。", "[6000人] 城镇新增就业 = 6000 人 count"},
                                         SentenceCase{"铺设供水管网12.5公里。", "[12.5公里] 铺设: 供水管网 = 12.5 公里 count"},
                                         SentenceCase{"就业率、服务率、回访率达到95%。", "[95%] 就业率、服务率、回访率 >= 95 % level"}));

INSTANTIATE_TEST_SUITE_P(ranges_and_ratios, Sentences,
                         testing::Values(SentenceCase{"新建充电桩80—100个。", "[80—100个] 新建: 充电桩 range 80..100 个 count"},
                                         SentenceCase{"地区生产总值增长5%—6%。", "[5%—6%] 地区生产总值 range 5..6 % growth"},
                                         SentenceCase{"地区生产总值增长5.5%-6.5%。", "[5.5%-6.5%] 地区生产总值 range 5.5..6.5 % growth"},
                                         SentenceCase{"培育三至五家龙头企业。", "[三至五家] 培育: 龙头企业 range 3..5 家 count"},
                                         SentenceCase{"培训农民5—6万人次。", "[5—6万人次] 培训: 农民 range 50000..60000 人次 count"},
                                         SentenceCase{"医护比达到1:1.25。", "[1:1.25] 医护比 >= 0.8 ratio"}));

INSTANTIATE_TEST_SUITE_P(
    units, Sentences,
    testing::Values(SentenceCase{"森林蓄积量达到120万立方米。", "[120万立方米] 森林蓄积量 >= 1200000 立方米 level"},
                    SentenceCase{"电动公交车占比提高3个百分点以上。", "[3个百分点] 电动公交车占比 >= 3 个百分点 growth"},
                    SentenceCase{"新增光伏装机容量5万千瓦。", "[5万千瓦] 新增: 光伏装机容量 = 50000 千瓦 count"},
                    SentenceCase{"出生缺陷发生率降至5‰以下。", "[5‰] 出生缺陷发生率 <= 5 ‰ level"},
                    SentenceCase{"亩均税收达到30万元/亩。", "[30万元/亩] 亩均税收 >= 300000 元/亩 level"},
                    SentenceCase{"城区环境噪声控制在60分贝以下。", "[60分贝] 城区环境噪声 <= 60 分贝 level"},
                    SentenceCase{"湿地保护率提高到52.3％。", "[52.3％] 湿地保护率 >= 52.3 % level"},
                    SentenceCase{"最低生活保障标准提高到960元/月。", "[960元/月] 最低生活保障标准 >= 960 元/月 level"},
                    SentenceCase{"污水日处理能力达到2万吨/日。", "[2万吨/日] 污水日处理能力 >= 20000 吨/日 level"},
                    SentenceCase{"城乡居民医保财政补助标准达到700元/人·年。",
                                 "[700元/人·年] 城乡居民医保财政补助标准 >= 700 元/人·年 level"},
                    SentenceCase{"居民健康素养水平提高2.5个百分点。", "[2.5个百分点] 居民健康素养水平 = 2.5 个百分点 growth"},
                    SentenceCase{"单位地区生产总值能耗下降3%。", "[3%] 单位地区生产总值能耗 = 3 % growth"},
                    SentenceCase{"旅游收入增长2倍。", "[2倍] 旅游收入 = 2 倍 growth"},
                    SentenceCase{"社会消费品零售总额突破1.2亿元。", "[1.2亿元] 社会消费品零售总额 > 120000000 元 level"},
                    SentenceCase{"旅游接待人数增长12%以上。", "[12%] 旅游接待人数 >= 12 % growth"}));

INSTANTIATE_TEST_SUITE_P(words_that_are_numbers, Sentences,
                         testing::Values(SentenceCase{"垃圾分类覆盖率达到百分之九十。", "[百分之九十] 垃圾分类覆盖率 >= 90 % level"},
                                         SentenceCase{"实现原生生活垃圾零填埋。", "[零填埋] 原生生活垃圾填埋 = 0 level"},
                                         SentenceCase{"确保食品安全零投诉。", "[零投诉] 食品安全投诉 = 0 level"},
                                         SentenceCase{"行政村快递服务网点实现全覆盖。", "[全覆盖] 行政村快递服务网点 = 100 % level"},
                                         SentenceCase{"到2030年，新能源装机规模翻两番。",
                                                      "[翻两番] 新能源装机规模 = 4 倍 growth, by 2030-12-31"},
                                         SentenceCase{"工业固废全处理。", "[全处理] 工业固废 = 100 % level"},
                                         SentenceCase{"企业研发投入增长一倍。", "[一倍] 企业研发投入 = 1 倍 growth"},
                                         SentenceCase{"农村公路列养全覆盖。", "[全覆盖] 农村公路列养 = 100 % level"},
                                         SentenceCase{"实现生活垃圾分类全覆盖。", "[全覆盖] 生活垃圾分类 = 100 % level"},
                                         SentenceCase{"数字经济规模倍增。", "[倍增] 数字经济规模 = 2 倍 growth"},
                                         SentenceCase{"村集体经营性收入翻一番。", "[翻一番] 村集体经营性收入 = 2 倍 growth"},
                                         SentenceCase{"农产品网络零售额翻番。", "[翻番] 农产品网络零售额 = 2 倍 growth"},
                                         SentenceCase{"信访积案清零。", "[清零] 信访积案 = 0 level"},
                                         SentenceCase{"确保安全生产零事故。", "[零事故] 安全生产事故 = 0 level"},
                                         SentenceCase{"生活污水全收集。", "[全收集] 生活污水 = 100 % level"},
                                         SentenceCase{"一级以上岗位占比达到三分之二。", "[三分之二] 一级以上岗位占比 >= 0.6667 level"},
                                         SentenceCase{"三分之二以上的村建成文化礼堂。", "[三分之二] 村建成文化礼堂 >= 0.6667 level"}));

INSTANTIATE_TEST_SUITE_P(
    denominators, Sentences,
    testing::Values(SentenceCase{"每千人口拥有执业医师数达到3.2人。", "[3.2人] 执业医师数 >= 3.2 人 level, per 千人口"},
                    SentenceCase{"每千人口拥有婴幼儿托位数达到4.6个。", "[4.6个] 婴幼儿托位数 >= 4.6 个 level, per 千人口"},
                    SentenceCase{"每万人口全科医生数达到4人。", "[4人] 全科医生数 >= 4 人 level, per 万人口"},
                    SentenceCase{"每百户居民拥有社区综合服务设施面积达到30平方米。",
                                 "[30平方米] 社区综合服务设施面积 >= 30 平方米 level, per 百户居民"},
                    SentenceCase{"人均体育场地面积达到2.8平方米。", "[2.8平方米] 人均体育场地面积 >= 2.8 平方米 level"},
                    SentenceCase{"生均图书达到30册。", "[30册] 生均图书 >= 30 册 level"}));

INSTANTIATE_TEST_SUITE_P(
    so_many_for_each_place, Sentences,
    testing::Values(SentenceCase{"各乡镇（街道）至少建成1个便民服务中心。", "[1个] 建成: 便民服务中心 >= 1 个 count, per 乡镇（街道）"},
                    SentenceCase{"各县（市、区）有1所标准化幼儿园。", "[1所] 标准化幼儿园 = 1 所 level, per 县（市、区）"},
                    SentenceCase{"每个行政村有1个100平方米以上的活动站点。", "[1个] 活动站点 = 1 个 level, per 个行政村"},
                    SentenceCase{"亩均增产50公斤，户均增收2000元。",
                                 "[50公斤] 亩均增产 = 50 公斤 growth\n"
                                 "[2000元] 户均增收 = 2000 元 growth"}));

INSTANTIATE_TEST_SUITE_P(denominators_of_lists, Sentences,
                         testing::Values(SentenceCase{"每千人口拥有床位7.5张、执业医师3.6人、注册护士4.2人。",
                                                      "[7.5张] 床位 = 7.5 张 level, per 千人口\n"
                                                      "[3.6人] 执业医师 = 3.6 人 level, per 千人口\n"
                                                      "[4.2人] 注册护士 = 4.2 人 level, per 千人口"}));

INSTANTIATE_TEST_SUITE_P(what_is_brought_along, Sentences,
                         testing::Values(SentenceCase{"带动就业500人，带动3000户农户年均增收2000元。",
                                                      "[500人] 带动: 带动就业 = 500 人 count\n"
                                                      "[3000户] 带动: 农户 = 3000 户 count\n"
                                                      "[2000元] 农户 = 2000 元 growth, yearly"}));

INSTANTIATE_TEST_SUITE_P(differences, Sentences,
                         testing::Values(SentenceCase{"居民收入增速高于全省平均水平0.5个百分点。",
                                                      "[0.5个百分点] 居民收入增速 > 0.5 个百分点 ratio, per 全省平均水平"},
                                         SentenceCase{"城镇调查失业率比上年下降0.2个百分点。",
                                                      "[0.2个百分点] 城镇调查失业率 = 0.2 个百分点 growth"}));

INSTANTIATE_TEST_SUITE_P(differences_go_on_with_the_name_before, Sentences,
                         testing::Values(SentenceCase{"地区生产总值年均增长6%以上，高于全省平均水平1个百分点。",
                                                      "[6%] 地区生产总值 >= 6 % growth, yearly\n"
                                                      "[1个百分点] 地区生产总值 > 1 个百分点 ratio, per 全省平均水平"}));

INSTANTIATE_TEST_SUITE_P(conditions_inside_the_noun, Sentences,
                         testing::Values(SentenceCase{"新建3个500亩以上的基地。", "[3个] 新建: 基地 = 3 个 count"},
                                         SentenceCase{"培育5家年产值1亿元以上的企业。", "[5家] 培育: 企业 = 5 家 count"}));

INSTANTIATE_TEST_SUITE_P(names_with_verbs_in_them, Sentences,
                         testing::Values(SentenceCase{"企业开办时间压缩至1个工作日以内。", "[1个工作日] 企业开办时间 <= 1 个工作日 level"},
                                         SentenceCase{"受理投诉办结时间缩短至5天。", "[5天] 受理投诉办结时间 <= 5 天 level"},
                                         SentenceCase{"重点企业用工缺口控制在5%以内。", "[5%] 重点企业用工缺口 <= 5 % level"},
                                         SentenceCase{"日均排队时间缩短到10分钟。", "[10分钟] 日均排队时间 <= 10 分钟 level"},
                                         SentenceCase{"免费为老年人体检2万人次。", "[2万人次] 老年人体检 = 20000 人次 count"},
                                         SentenceCase{"生产总值突破500亿元大关。", "[500亿元] 生产总值 > 50000000000 元 level"},
                                         SentenceCase{"完成投资20亿元，拟新建停车场5个。",
                                                      "[20亿元] 完成: 投资 = 2000000000 元 count\n"
                                                      "[5个] 新建: 停车场 = 5 个 count, hedged"}));

INSTANTIATE_TEST_SUITE_P(numbers_without_a_unit, Sentences,
                         testing::Values(SentenceCase{"地区生产总值达到300亿。", "[300亿] 地区生产总值 >= 30000000000 level"},
                                         SentenceCase{"工业投资60亿，惠及310万城乡居民。",
                                                      "[60亿] 工业投资 = 6000000000 level\n"
                                                      "[310万] 惠及: 城乡居民 = 3100000 level"}));

INSTANTIATE_TEST_SUITE_P(brackets, Sentences,
                         testing::Values(SentenceCase{"完善养老设施（新建养老院2所）。", "[2所] 新建: 养老院 = 2 所 count"},
                                         SentenceCase{"城镇新增就业6000人（其中高校毕业生800人）。",
                                                      "[6000人] 城镇新增就业 = 6000 人 count\n"
                                                      "[800人] 高校毕业生 = 800 人 count"}));

}  // namespace
}  // namespace bihuan::reader
