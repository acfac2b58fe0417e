// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "domain/plan/plan.h"
#include "reader/lexicon/lexicon.h"
#include "reader/lexicon/word_set.h"

namespace bihuan::reader {
namespace {

using plan::Comparator;
using plan::Recurrence;

struct WordGroup {
  WordKind kind;
  int sub;
  bool reaches;
  const char* words;  // parted by spaces
};

template <class T>
constexpr int sub(T value) {
  return static_cast<int>(value);
}

constexpr WordGroup punctuation[] = {
    {WordKind::stop, 0, false, "。 ！ ？ ｡ ! ?"},
    {WordKind::semicolon, 0, false, "； ;"},
    {WordKind::comma, 0, false, "， , ﹐"},
    {WordKind::pause, 0, false, "、 ､"},
    {WordKind::colon, 0, false, "： :"},
    {WordKind::open, 0, false, "（ ( ［ [ 【 〔 〈 ﹙ ｛"},
    {WordKind::close, 0, false, "） ) ］ ] 】 〕 〉 ﹚ ｝"},
    {WordKind::quote_open, 0, false, "“ ‘ 「 『"},
    {WordKind::quote_close, 0, false, "” ’ 」 』"},
    {WordKind::quote_straight, 0, false, "\""},
    {WordKind::title_open, 0, false, "《"},
    {WordKind::title_close, 0, false, "》"},
    {WordKind::digit, 0, false, "０ １ ２ ３ ４ ５ ６ ７ ８ ９"},
    {WordKind::chinese_digit, 0, false, "一 二 三 四 五 六 七 八 九 十 百 千 两 〇"},
    {WordKind::each, 0, false, "每"},
};

constexpr WordGroup comparators[] = {
    {WordKind::compare_left, sub(Comparator::at_least), false,
     "不低于 不少于 不小于 不短于 不得少于 不得低于 不能少于 不能低于 至少 最少 最低达到 不弱于 不亚于 至少要 ≥ ≧ >= 大于等于 大于或等于 "
     "不得小于 高于或等于"},
    {WordKind::compare_left, sub(Comparator::at_least), true,
     "达到 迈上 站上 跨上 登上 提高到 提高至 提升到 提升至 提至 增至 增加到 增加至 增长到 扩大到 扩大至 扩至 上升到 上升至 升至 升到 "
     "上调至 上调到 拓展到 拓展至 发展到 发展至 "
     "壮大到 壮大至 恢复到 恢复至 攀升至 攀升到 跃升至 跃升到 延长至 延长到 延伸到 达成 提速到 提速至 增强至 增大到 调整到 调整至 上浮到 "
     "提到 扩充到 扩充至 充实到 扩容到 扩容至 扩面到 提标到 提标至 增高到 加密到 培育到 累计达到 累计达 "
     "达到了 将达到 有望达到 稳定达到 持续达到 总体达到"},
    {WordKind::compare_left, sub(Comparator::above), false, "突破 超过 高于 多于 大于 超出 优于 高过 ＞ > 冲破 跨越 迈过 跨过 不止"},
    {WordKind::compare_left, sub(Comparator::at_most), false,
     "不超过 不高于 不多于 不大于 不超出 不得超过 不得高于 不能超过 不突破 不得突破 不长于 最多 至多 最长不超过 ≤ ≦ <= 小于等于 小于或等于 "
     "低于或等于 不得多于 不得大于 不超"},
    {WordKind::compare_left, sub(Comparator::at_most), true,
     "降至 降到 下降到 下降至 降低到 降低至 减至 减少到 减少至 减到 压减到 压减至 压缩到 压缩至 压缩为 压降至 压降到 缩减至 缩减到 "
     "缩短至 缩短到 缩短为 缩小至 缩小到 "
     "回落至 回落到 控制在 控制到 控降至 精简至 精简到 精简为 限制在 下调至 下调到 减为 降为 压至 压到 收窄至 收窄到 削减至 控制于 严控在 "
     "限于 缩至 压缩在 压减在"},
    {WordKind::compare_left, sub(Comparator::below), false, "低于 小于 少于 短于 ＜ < 不足 不到 不满"},
    {WordKind::compare_left, sub(Comparator::about), false, "大约 接近 逼近 约为 约占 大概 将近"},
    {WordKind::compare_left, sub(Comparator::equal), false,
     "稳定在 保持在 维持在 保持 稳定 维持 稳定保持在 等于 共计 总计 合计 累计 总数 总量 实现 ＝ ="},
    {WordKind::compare_right, sub(Comparator::at_least), false, "以上 及以上 或以上 之上"},
    {WordKind::compare_right, sub(Comparator::at_most), false, "以下 及以下 以内 之内 之下 以里"},
    {WordKind::compare_right, sub(Comparator::about), false, "左右 上下 前后"},
    {WordKind::compare_right, sub(Comparator::above), false, "有余 开外"},
};

constexpr WordGroup verbs[] = {
    // seldom nouns: what follows is their object wherever they stand
    {WordKind::verb, 1, false,
     "扩种 增种 跟踪培养 重点培养 柔性引进 净增 建成启用 建有 设有 拥有 新打 整修 适配 联系 结对 新辟 优化调整 办好 更换 再扩 新扩 "
     "整合 联系服务 "
     "新建 新增 新改建 新改扩建 新(改、扩)建 新扩建 新开工 新开 新引进 新培育 新认定 新发展 新设 新设立 新开通 新投放 新植 新造 新获批 "
     "新签约 新招引 新开办 新增设 新发放 "
     "新登记 新注册 新入库 新申报 再增 再建 再新增 改扩建 改建 扩建 续建 迁建 翻建 新建改造 新改 新(改)建 新（改）建 新（扩）建 新(扩)建 "
     "新（改、扩）建 新建成 新建和改造 "
     "新改造 建改 建设改造 改造提升 提升改造 升级改造 改造升级 更新改造 维修改造 提档升级 提标升级 提标改造 提质改造 提质升级 扩容改造 "
     "整治提升 建成 建好 建强 兴建 筹建 共建 "
     "创建 创成 创办 开办 增办 开设 开通 开辟 增开 打造 培育 培育壮大 孵化 选育 引育 招引 引进 引入 招录 选聘 选派 选树 遴选 选拔 评选 "
     "命名 认定 推选 完成 举办 举行 "
     "承办 主办 组织 组织开展 组织参加 开展 召开 推出 发布 出台 发放 派发 投放 开工 开工建设 动工 竣工 争创 申创 争取到 扶持 帮扶 帮助 "
     "吸引 吸纳 集聚 惠及 覆盖 安排 筹集 "
     "筹措 募集 归集 拨付 撬动 争取 补充 安装 加装 增设 设置 设立 组建 成立 配备 配置 配建 配齐 购置 采购 添置 布设 铺设 敷设 架设 疏浚 "
     "复垦 腾退 腾出 "
     "盘活 收储 出让 拆除 排查 关停 关闭 淘汰 取缔 压减 削减 推广 储备 增储 种植 栽植 栽种 营造 抚育 补植 征集 返还 追缴 挽回 提供 开发 "
     "开发甄选 开行 签订 授予 实施 "
     "谋划 策划 带动 拿出 列支 建立 推动建设 推进建设 加快建设 规划建设 启动建设 启动 建设 改造 修建 修缮 建设完善 改造建设 新建或改造 "
     "新改建成"},
    // often nouns (老旧小区改造, 监督检查): verbs only at the head of a phrase
    {WordKind::verb, 0, false,
     "认证 新认证 新评定 评比 聘任 聘请 选送 新建、改建 综合整治 建立健全 建起 建造 培养 招商引资 招聘 招募 招收 选配 评定 制定 制订 编制 "
     "修订 印发 发行 兑现 投用 投运 投产 交付 签约 落地 落户 落实 入库 获批 "
     "申报 申请 聚集 集中 引导 支持 资助 救助 慰问 走访 走访慰问 服务 服务保障 保障 统筹 争取资金 融资 投资 到位 实际到位 利用外资 配强 "
     "更新 轮换 布局 布局建设 清淤 "
     "加固 除险加固 硬化 亮化 绿化 美化 盘活利用 处置 消化 处置盘活 供应 供地 征收 征迁 拆迁 清理 清运 清退 清收 清理整治 排查整治 整改 "
     "整治 治理 修复 生态修复 恢复 化解 "
     "调处 调解 办结 办理 受理 查处 查办 侦破 退出 减少 减排 压降 转移 转移就业 安置 转化 转产 推广应用 普及 储存 植树 补栽 流转 托管 发展 "
     "壮大 做大 做强 扩大 增加 增殖 "
     "增殖放流 放流 放养 培训 轮训 宣讲 巡讲 展演 演出 放映 送戏 送演出 创作 出版 录制 拍摄 编排 筛查 体检 接种 免费筛查 检查 检测 监测 "
     "抽检 抽查 巡查 检验 "
     "监督抽查 评估 评价 审计 调研 调查 回访 减免 减税降费 降低成本 兑付 补贴 补助 奖励 给予 开放 增加供给 增配 增派 建档 建档立卡 颁发 "
     "接入 联网 上线 上线运行 启用 打通 "
     "贯通 畅通 延伸 延长 拓宽 拓展 解决 消除 实施完成 储备项目 包装 谋划储备 选址建设 集中建设 运营 维修 维护 养护 提升 优化 完善 升级 "
     "推动完成 力促 促成 促进就业 稳定就业 "
     "解决就业 助力 登记 注册 挂牌 上市 新增就业岗位 选出 评出 建设提升 提质 维修养护 建设完成 做优 制作 设计 印制 发送 制发 播种 收获 "
     "生产 实现产值 创造 贡献 挖掘 收集 "
     "整理 出动 投保 承保 参保 签发 核发 换发 收治 接诊 诊疗 巡诊 义诊 配送 送达"},
};

constexpr WordGroup changes[] = {
    {WordKind::growth, 0, false,
     "增长 提高 提升 上升 上涨 上调 递增 增加 可比增长 同口径增长 可比口径增长 按可比口径增长 按可比价格增长 可比价增长 名义增长 实际增长 "
     "同比增长 较上年增长 比上年增长 增收 增产 增效 扩大 加快 再增长 增幅达 延长 提速 增多 新提高 增值 提档 增高  再提高 再提升 再增加"},
    {WordKind::growth, 1, false,
     "下降 降低 减少 压减 压缩 压降 缩短 缩减 缩小 削减 下调 回落 递减 同比下降 比上年下降 较上年下降 降幅达 减排 节约 精简 收窄 减轻 降本 "
     "累计下降 再下降 再降低 再压缩 再压减 减量"},
    {WordKind::growth, 2, false,
     "年均增长 年均递增 年均提高 年均提升 年均增加 年度增长 逐年增长 平均增长 每年增长 每年提高 年增长 每年递增 年递增"},
    {WordKind::growth, 3, false, "年均下降 年均降低 年均减少 年均压减 逐年下降 每年下降 每年减少 年均递减"},
    {WordKind::growth_noun, 0, false,
     "增速 增长率 增幅 增长速度 降幅 涨幅 增长幅度 提升幅度 提高幅度 年增长率 下降率 增量 增加值增速 降低率 减少率 增加率 递增率 增长目标"},
    {WordKind::full_value, sub(FullValue::all), false,
     "全覆盖 全收集 全处理 全达标 全治理 全回收 全办结 全整改 全销号 全消除 全纳入 全登记 全纳管 全入网 全到位 全接管 全兑现 全回访 全落地 "
     "全贯通 全配备 全消化 全保障 全上线 全清理 全转化 全建成 全挂牌 全进驻 全打通 全联网 全开放 全交付 全巡查 全排查 全体检 全监管 全签约 "
     "全化解 全消纳 全资助 全利用 全就业 全脱贫 全防护 全安置 全清运 全公示 全发放 全通达 全通过"},
    {WordKind::full_value, sub(FullValue::doubled), false, "倍增 翻番 翻一番 翻了一番 翻一翻 翻倍 成倍增长"},
    {WordKind::full_value, sub(FullValue::tripled), false, "翻一番半 翻了一番半"},
    {WordKind::full_value, sub(FullValue::quadrupled), false, "翻两番 翻二番 翻了两番"},
    {WordKind::full_value, sub(FullValue::octupled), false, "翻三番 翻了三番"},
    {WordKind::full_value, sub(FullValue::zero), false, "清零 归零 零"},
    {WordKind::full_value, sub(FullValue::half), false, "一半 过半 半数"},
    {WordKind::relation, sub(Comparator::above), false,
     "快于 高于 优于 大于 超过 领先于 好于 跑赢 略高于 明显高于 显著高于 普遍高于 持续高于 高过 超越 赶超"},
    {WordKind::relation, sub(Comparator::below), false, "低于 慢于 小于 少于 明显低于 略低于"},
    {WordKind::relation, sub(Comparator::at_least), false, "不低于 不少于 不慢于 不小于"},
    {WordKind::relation, sub(Comparator::at_most), false, "不高于 不超过 不快于 不多于 不大于"},
    {WordKind::relation, sub(Comparator::about), false, "同步 基本同步 保持同步 同步增长 基本持平 持平"},
};

constexpr WordGroup frames[] = {
    {WordKind::state, 0, false,
     "实现 推进 推动实现 促进实现 全力实现 确保实现 基本实现 全面实现 率先实现 达产 做到 形成 确保达到 巩固 守牢 守住 坚持 稳步提高 "
     "稳步提升 逐步提高 逐步实现 稳定实现"},
    {WordKind::lead_in, 1, false,
     "确保 努力 着力 进一步 力促 务必 大力 积极 继续 深化 加强 强化 健全 切实 抓好 做好 落实好 加快 统筹 坚决 深入 促进"},
    {WordKind::lead_in, 0, false,
     "三年累计 五年累计 两年累计 三年内 五年内 两年内 三年共 五年共 保障 保证 推动 促使 推进 其中 同时 全面 全力 基本 持续 稳步 逐步 不断 "
     "有效 重点 累计 总计 合计 共计 平均 通过 全部 "
     "严格 按照 围绕 聚焦 依托 完善好 以及 此外 到时 届时 预期目标 主要目标 目标为 目标是 主要预期目标 预期目标是 主要预期目标是 "
     "主要目标是 初步 有序 稳妥 高效 如期 提前 按期 按时 年度 当前 今后 分别 率先 "
     "本区 我区 我市 我县 我省 我镇 我街道 全市共 全区共 全县共 全省共"},
    {WordKind::hedge, 0, false, "力争 争取 计划 预计 拟 预期 力争实现 力求 有望 预计可 努力争取"},
    {WordKind::recurrence, sub(Recurrence::yearly), false, "每年 每年度 年均 逐年 按年 每一年 年年 平均每年 每学年"},
    {WordKind::recurrence, sub(Recurrence::half_yearly), false, "每半年"},
    {WordKind::recurrence, sub(Recurrence::quarterly), false, "每季度 每季 每个季度 按季度"},
    {WordKind::recurrence, sub(Recurrence::monthly), false, "每月 每个月 月均 按月 逐月"},
    {WordKind::recurrence, sub(Recurrence::weekly), false, "每周 每星期 周均"},
    {WordKind::recurrence, sub(Recurrence::daily), false, "每天 每日 日均"},
    {WordKind::calendar, 0, false,
     "年内 今年 全年 本年度 本年 当年 明年 年底 年末 年底前 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 "
     "前三季度 “十 ‘十 \"十 十三五 十四五 十五五 十六五 去年 上年 本届 月底 二○ 二〇 二零 今明两年 年中"},
    {WordKind::past, 0, false,
     "已 下辖 现辖 辖有 境内有 辖区有 现共有 辖区内有 也要看到 清醒看到 清醒地看到 清醒认识到 还存在 仅为 占比已达 截至目前 目前 现有 "
     "现共有 现有共 现共 目前共有 目前已有 共有 现已 已经 已有 已建 已完成 已实现 已建成 已累计 去年 过去一年 过去五年 过去三年 五年来 "
     "一年来 三年来 十年来 以来 完成了 建成了 实现了 新增了 达到了 打造了 开展了 举办了 解决了 培育了 引进了 创建了 改造了 截止目前 截至 "
     "取得了 获得了 荣获 获评 "
     "入选 被评为 被授予 创历史新高 创新高 位居全省 位列全省 位居全市 位列全市 比五年前 较五年前 是五年前的 上年度 近年来 连续五年 "
     "连续三年 连续两年 连续多年 连续六年 连续四年 连续七年 连续八年 连续十年 增长至 由上年 累计建成了 相继建成 先后建成 "},
    {WordKind::past, 1, false, "圆满完成 超额完成 顺利完成 成功创建 成功举办 成功入选 成功争取 成功获批 首次突破"},
    {WordKind::past_hint, 0, false,
     "成功 圆满 顺利 荣获 获评 获得 获批 入选 取得 先后 相继 首次 首个 率先 居全省 居全国 居全市 列全省 列全国 列全市 位居 位列 排名全省 "
     "全线贯通 全面完成 全面建成 超额完成 提前完成 成为全省 成为全国 被评为 被列为 被列入 被命名 创历史 历史性 连续三年 连续五年 连续两年 "
     "连续四年 连续多年 前移 提前 通车 建成投用 建成投运 竣工投产 投入使用 得到 有力 显著 明显 持续改善 持续优化 持续增强 持续提升 "
     "不断提升 不断增强 不断完善 不断优化 不断壮大 不断改善 不断健全 不断扩大 稳步提升 稳步提高 稳步推进 全面推进 扎实推进 有序推进 "
     "有效提升 有效改善 显著提升 显著增强 显著改善 明显改善 明显提升 明显增强 步伐加快 成效显著 成效明显 扎实有效 再上新台阶 迈出新步伐 "
     "迈上新台阶 跃上新台阶"},
    {WordKind::future, 0, false,
     "今后五年 今后三年 未来五年 未来三年 下一步 我们将 今年 力争 确保 新的一年 主要预期目标 预期目标 计划 年内 围绕 加快 着力 推进 深入 "
     "持续 坚持"},
    {WordKind::ignored, 0, false,
     "安全 健全 完全 齐全 保全 周全 预期寿命 建成区 带动就业 吸纳就业 促进就业 稳定就业 接待游客 规划建设用地 计划单 雨露计划 专项计划 "
     "培养计划 注册护士 年度计划投资 年计划投资 计划总投资 总投资 模拟 虚拟 拟定 拟订 草拟 比拟 行动计划 三年计划 实施方案  "
     "一体 一体化 一批 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一定 一些 一般 一般公共预算 一律 一直 一致 一旦 一次性 一样 一起 "
     "一路 一带一路 一流 一方面 一系列 一线 一件事 一站式 一网通办 一网统管 一网 一门 一窗 一卡通 一张网 一张图 一老一小 一老一幼 一刻钟 "
     "一村一 一户一 "
     "一产 二产 三产 二三产 一二三产 一次产业 三次产业 二次供水 第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 第一时间 唯一 统一 专一 "
     "万一 三农 三资 三公 三北 三峡 三亚 三江 三包 三孩 二孩 三级 二级 一级 四级 五级 三甲 二甲 三防 三治 三社 三化 三新 三调 四好 "
     "四上 五社 五保 五星 四星 三星 两会 两高 两新 两重 两山 两岸 两侧 两级 两手 两手抓 "
     "两个确立 两个维护 两优 两癌 两非 两客 两险 两违 两免 两补 两翼 两轮 两河 两江 两型 两业 两张 十分 十足 十四五规划 百分百 百姓 百强 "
     "百万工程 百校 百企 百业 百货 百年 百日 千方百计 千家万户 千万工程 万户 万家 万众 万物 万里 万元 八一 八五普法 五四 五一 五金 "
     "五位一体 四位一体 三位一体 四个意识 四个自信 四个全面 十佳 十大 十条 十强 五年规划 五水共治 六稳 六保 七一 二期 三期 一期 四期 五期 "
     "二维码 二手 二十大 十八大 十九大 二十届 三中全会 四中全会 二次 三次元 数字 数据 数量 数字化 数智 数控 数码 半导体 半失能 半径 半岛 "
     "半山 半年报 半程 每况 超市 超级 超前 超载 超标 超低 超高清 超大 超长 超限 超额 超龄 超声 超时 超越自我 "
     "建设用地 建设者 建设项目库 建设局 建设厅 建设厂 建设兵团 建设银行 服务业 服务站 服务中心 服务点 服务圈 服务平台 服务体系 服务机构 "
     "服务设施 服务综合体 服务网点 服务率 服务能力 服务水平 服务人口 检测站 检测中心 监测点 监测站 监测点位 监测中心 培训机构 培训中心 "
     "培训基地 培训班 保障房 保障性 保障性租赁住房 保障性住房 救助站 救助管理 治理率 处置率 整改率 办结率 覆盖率 安装率 "
     "普及率 利用率 转化率 完成率 开工率 投产率 普及普惠 种植业 种植面积 种植基地 养护里程 投资额 投资率 投资规模 固定资产投资 工业投资 "
     "民间投资 技改投资 制造业投资 基础设施投资 房地产开发投资 发展区 发展中心 发展指数 发展党员工作 组织部 组织部门 组织化 组织生活 "
     "引导基金 引导员 解决率 办理率 受理率 查处率 化解率 调解员 调解室 调解委员会 调解组织 组织率 参保人数 参保率 参保人员 登记率 接种率 "
     "筛查率 检查站 体检率 回访率 出栏率 存栏量 出栏量 开发区 开放区 开发率 培育库 创建率 治理能力 改造率 修复率 绿化率 绿化覆盖率 "
     "绿化面积 "
     "储备库 储备林 储备能力 储备规模 就业率 出让金 更新率 安置房 安置区 安置率 转移登记率 转移支付 流转率 托管率 增加值 增长点 增长极 "
     "新增就业 城镇新增就业 新增耕地率 减排量 降水量 降水 减灾 增收户 提升率 提升工程 提高率 扩大会议 加快发展区 生产总值 地区生产总值 "
     "生产性 生产力 生产安全 创造力 贡献率 贡献奖 注册资本 注册商标 上市公司 挂牌企业 登记注册类型 占地 占用 占地面积 是否 "
     "有关 有效 有力 有序 有条件 有需求 有意愿 有机 有限 有线 有轨 有害 有色 有组织 为民 为主 为重点 为抓手 为目标 为载体 为契机 为核心 "
     "为引领 为基础 为牵引 为人民 为群众 为企 为老 共建 共治 共享 共同 共同富裕 共青团 共产党 公共 共识 累计数 计划生育 计划单列 计生 计算 "
     "计量 计划经济 "
     "起到 起步 起点 起来 内容 内部 内外 内涵 内陆 内河 内涝 内循环 内生 内地 内控 前后端 上下游 上下联动 上下功夫 左右岸 约束 约定 约谈 "
     "约见 维持生活 稳定性 稳定器 稳定脱贫 保持率 保持先进 降雨 降碳 降解 降噪 增信 增绿 增殖 增强 增进 增值服务 增值税 涨价 送教 送医 "
     "送货 办事 办法 办公 办学 办园 办医 办案 办成 修改 修订 修养 种业 种子 种质 种粮 种类 种植户 造价 造成 造就 造船 造林 植物 植被 "
     "植树造林 营造林 造血 建议 建筑 建档 建制 建言 建功 建构 建党 建交 建材 建行 建国 建军"},
};

}  // namespace

Lexicon::UnitMatch Lexicon::unit_at(std::string_view text, std::size_t at) const {
  if (at >= text.size()) return {};
  const Automaton::Match match = units_.longest_at(text, at);
  if (match.length == 0) return {};
  return {match.length, unit_list_[match.value]};
}

const Lexicon& Lexicon::instance() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() {
  add_words();
  add_units();
}

bool Lexicon::is_cue(const Word& word) {
  switch (word.kind) {
    case WordKind::past:
    case WordKind::past_hint:
    case WordKind::future:
    case WordKind::hedge:
      return true;
    case WordKind::lead_in:
      return word.sub == 1;
    default:
      return false;
  }
}

namespace {

// Whether a sentence that holds the word needs all of its words.
bool makes_value(const Word& word) {
  switch (word.kind) {
    case WordKind::full_value:
    case WordKind::chinese_digit:
    case WordKind::relation:
      return true;
    case WordKind::compare_left:
      return !word.reaches && word.sub != sub(Comparator::equal) && word.sub != sub(Comparator::about);
    default:
      return false;
  }
}

bool is_among_cues(const Word& word, std::string_view text) {
  if (makes_value(word) || Lexicon::is_cue(word) || word.kind == WordKind::digit || text == "。") return true;
  if (word.kind != WordKind::ignored) return false;
  static constexpr WordSet looks_alike{"一", "二", "三", "四", "五", "六", "七", "八",   "九",
                                       "十", "百", "千", "两", "全", "于", "拟", "计划", "预期"};
  return looks_alike.holds(text);
}

}  // namespace

void Lexicon::add_words() {
  const auto add = [this](const auto& groups) {
    for (const WordGroup& group : groups) {
      const auto value = static_cast<std::uint16_t>(word_list_.size());
      word_list_.push_back({group.kind, static_cast<std::uint8_t>(group.sub), group.reaches});
      const std::string_view words = group.words;
      for (std::size_t start = 0; start < words.size();) {
        const std::size_t end = std::min(words.find(' ', start), words.size());
        const std::string_view word = words.substr(start, end - start);
        start = end + 1;
        if (word.empty()) continue;
        words_.add(word, value);
        const bool is_first = words_.longest_at(word, 0).value == value;  // 推进 is a state, and no cue for the group behind
        if (is_first && is_among_cues(word_list_.back(), word)) cues_.add(word, value);
      }
    }
  };
  // The first group that names a word wins, so the order is: marks, calendar and past words, then what is more general.
  add(punctuation);
  add(comparators);
  add(changes);
  add(frames);
  add(verbs);
  add_whole_deeds();
}

// 全托管, 全整治: 全 in front of a verb of two characters says that all of it is done.
void Lexicon::add_whole_deeds() {
  const auto value = static_cast<std::uint16_t>(word_list_.size());
  word_list_.push_back({WordKind::full_value, sub(FullValue::all), false});
  for (const WordGroup& group : verbs) {
    const std::string_view words = group.words;
    for (std::size_t start = 0; start < words.size();) {
      const std::size_t end = std::min(words.find(' ', start), words.size());
      if (end - start == 6) {
        const std::string deed = "全" + std::string(words.substr(start, end - start));
        words_.add(deed, value);
        cues_.add(deed, value);
      }
      start = end + 1;
    }
  }
}

}  // namespace bihuan::reader
