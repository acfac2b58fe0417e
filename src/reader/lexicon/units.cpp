// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>

#include "reader/lexicon/lexicon.h"

namespace bihuan::reader {
namespace {

struct UnitGroup {
  UnitKind kind;
  bool weak;
  const char* names;  // parted by spaces
};

// Units of the International System as GB 3100-1993 writes them in Chinese, the market units that plans use (亩, 斤), and classifiers.
constexpr UnitGroup unit_groups[] = {
    {UnitKind::classifier, false,
     "个 家 户 名 人 所 座 处 条 项 套 台 辆 栋 幢 间 块 片 张 份 件 支 部 本 册 首 幅 顶 把 只 头 羽 尾 株 棵 颗 口 眼 盏 桌 路 根 组 双 "
     "批 大类 个名次 类 种 架 艘 列 门 扇 团 队 "
     "篇 期 例 宗 起 笔 单 副 枚 粒 箱 瓶 车 床 席 村 镇 乡 县 市 区 片区 位 例次 "},
    {UnitKind::event, false,
     "次 场 场次 人次 批次 批 期次 户次 车次 架次 班次 门次 件次 台次 家次 项次 个次 人天 人日 课时 学时 节 标箱 TEU FEU 自然箱 轮 轮次 回 "
     "趟 届 例次 辆次 艘次 艇次 床日 标准箱 点次 间夜"},
    {UnitKind::length, false, "公里 千米 米 厘米 毫米 里 延米 延长米 海里 车道公里 皮长公里 芯公里 孔公里 km 微米 纳米 m cm mm μm µm nm"},
    {UnitKind::area, false, "平方米 平方公里 平方千米 公顷 亩 平方 平米 ㎡ m² 公亩 亩次 平方厘米 k㎡ 标准亩 km² hm² m2 km2 hm2 ㎢ ha"},
    {UnitKind::volume, false, "立方米 立方 方 升 毫升 立方厘米 标准立方米 标方 m³ m3 Nm³ L mL 立方公里"},
    {UnitKind::mass, false,
     "吨 公斤 千克 斤 克 克标准煤 克标煤 千克标准煤 公斤标准煤 毫克 微克 吨标准煤 吨标煤 吨二氧化碳 吨二氧化碳当量 担 两 kg 载重吨 总吨 t "
     "标准吨 mg μg µg ug tce tCO2 吨标油"},
    {UnitKind::energy, false,
     "千瓦时 千瓦 兆瓦 吉瓦 瓦 度 千伏安 伏安 千伏 兆伏安 kW kWh MW GW kV 兆瓦时 吉瓦时 焦 千焦 兆焦 吉焦 卡 千卡 MWh GWh TWh kVA MVA W "
     "GVA TJ GJ MJ kJ 太瓦时 千乏 kvar Wh Ah 蒸吨 峰瓦 PFlops PFLOPS EFLOPS EFlops 标准机架 机架"},
    {UnitKind::money, false, "元 美元 欧元 港元 日元 英镑 元人民币 人民币 块钱 角 澳元 韩元 卢布"},
    {UnitKind::percent, false, "% ％ ‰"},
    {UnitKind::point, false, "个百分点 百分点 个千分点 个基点 个BP 个等级 个位次"},
    {UnitKind::times, false, "倍"},
    {UnitKind::duration, false,
     "个工作日 工作日 小时 个小时 分钟 天 日 个月 周 个自然日 秒 秒钟 个交易日 刻钟 毫秒 ms 个星期 个季度 个学期"},
    {UnitKind::duration, true, "年 年级 个年度"},
    {UnitKind::age, false, "岁 周岁"},
    {UnitKind::score, true, "分 点 颗星 星 星级 级 P"},
    {UnitKind::other, false,
     "分贝 dB dB(A) dB（A） 分贝(A) 分贝（A） 比特 兆 GB TB PB MB Mbps Gbps Gb 兆比特 摄氏度 ℃ 标准大气压 帕 千帕 兆帕 转 马力 NTU 勒克斯 "
     "流明 mg 人年 人·年 天次 户年 工日 个工日 标台 标准车 标准立方 头份 剂 剂次 针 针次 "
     "CFU ppm ppb Pa kPa MPa Hz kHz MHz GHz Kbps 帧 像素 TFLOPS TOPS"},
};

}  // namespace

void Lexicon::add_units() {
  for (const UnitGroup& group : unit_groups) {
    const std::string_view names = group.names;
    for (std::size_t start = 0; start < names.size();) {
      const std::size_t end = std::min(names.find(' ', start), names.size());
      units_.add(names.substr(start, end - start), static_cast<std::uint16_t>(unit_list_.size()));
      start = end + 1;
    }
    unit_list_.push_back({group.kind, group.weak});
  }
}

}  // namespace bihuan::reader
