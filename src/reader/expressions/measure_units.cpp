// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/measure_units.h"

#include "reader/expressions/date_parts.h"

namespace bihuan::reader {
namespace {

constexpr QuantityKind currency = QuantityKind::currency, dimension = QuantityKind::dimension, age = QuantityKind::age;
constexpr std::u32string_view other_words_with_yuan = U"化区區素宵旦首件老朝坝壩月代宝寶气氣谋謀勋勳帅帥";

constexpr MeasureUnit units[] = {
    {U"元人民币", "CNY", currency},
    {U"人民币元", "CNY", currency},
    {U"人民币", "CNY", currency},
    {U"人民幣", "CNY", currency},
    {U"元", "CNY", currency, 0, other_words_with_yuan},
    {U"圆", "CNY", currency, 0, U"形桌满圈柱锥心"},
    {U"块钱", "CNY", currency},
    {U"塊錢", "CNY", currency},
    {U"角", "CNY", currency, -1, U"度色落膜逐"},
    {U"毛钱", "CNY", currency, -1},
    {U"分钱", "CNY", currency, -2},
    {U"港元", "HKD", currency},
    {U"港币", "HKD", currency},
    {U"澳门元", "MOP", currency},
    {U"新台币", "TWD", currency},
    {U"美元", "USD", currency},
    {U"美金", "USD", currency},
    {U"美分", "USD", currency, -2},
    {U"欧元", "EUR", currency},
    {U"歐元", "EUR", currency},
    {U"欧分", "EUR", currency, -2},
    {U"英镑", "GBP", currency},
    {U"英鎊", "GBP", currency},
    {U"便士", "GBP", currency, -2},
    {U"日元", "JPY", currency},
    {U"日圆", "JPY", currency},
    {U"日本钱", "JPY", currency, -2},
    {U"日本銭", "JPY", currency, -2},
    {U"韩元", "KRW", currency},
    {U"韩币", "KRW", currency},
    {U"澳元", "AUD", currency},
    {U"澳大利亚元", "AUD", currency},
    {U"加元", "CAD", currency},
    {U"加拿大元", "CAD", currency},
    {U"新加坡元", "SGD", currency},
    {U"新西兰元", "NZD", currency},
    {U"瑞士法郎", "CHF", currency},
    {U"卢布", "RUB", currency},
    {U"盧布", "RUB", currency},
    {U"卢比", "INR", currency},
    {U"印度卢比", "INR", currency},
    {U"泰铢", "THB", currency},
    {U"越南盾", "VND", currency},
    {U"印尼盾", "IDR", currency},
    {U"马来西亚林吉特", "MYR", currency},
    {U"林吉特", "MYR", currency},
    {U"菲律宾比索", "PHP", currency},
    {U"墨西哥比索", "MXN", currency},
    {U"巴西雷亚尔", "BRL", currency},
    {U"雷亚尔", "BRL", currency},
    {U"南非兰特", "ZAR", currency},
    {U"兰特", "ZAR", currency},
    {U"奈拉", "NGN", currency},
    {U"里拉", "TRY", currency},
    {U"瑞典克朗", "SEK", currency},
    {U"挪威克朗", "NOK", currency},
    {U"丹麦克朗", "DKK", currency},
    {U"第纳尔", "KWD", currency},
    {U"里亚尔", "SAR", currency},
    {U"坚戈", "KZT", currency},
    {U"图格里克", "MNT", currency},
    {U"比特币", "BTC", currency},
    {U"比特幣", "BTC", currency},

    {U"公里", "km", dimension},
    {U"千米", "km", dimension},
    {U"km", "km", dimension},
    {U"米", "m", dimension, 0, U"饭粉面其兰脂醋线黄糠制"},
    {U"公尺", "m", dimension},
    {U"m", "m", dimension},
    {U"分米", "dm", dimension},
    {U"厘米", "cm", dimension},
    {U"公分", "cm", dimension},
    {U"cm", "cm", dimension},
    {U"毫米", "mm", dimension},
    {U"mm", "mm", dimension},
    {U"微米", "um", dimension},
    {U"纳米", "nm", dimension, 0, U"级技材"},
    {U"海里", "[nmi_i]", dimension},
    {U"英里", "[mi_i]", dimension},
    {U"英尺", "[ft_i]", dimension},
    {U"英寸", "[in_i]", dimension},
    {U"光年", "[ly]", dimension},
    {U"平方公里", "km2", dimension},
    {U"平方千米", "km2", dimension},
    {U"平方米", "m2", dimension},
    {U"平米", "m2", dimension},
    {U"㎡", "m2", dimension},
    {U"平方厘米", "cm2", dimension},
    {U"公顷", "har", dimension},
    {U"公頃", "har", dimension},
    {U"亩", "[mu]", dimension},
    {U"畝", "[mu]", dimension},
    {U"立方米", "m3", dimension},
    {U"立方厘米", "cm3", dimension},
    {U"升", "L", dimension, 0, U"级級学學温溫值降旗起格华華为為至到入任"},
    {U"毫升", "mL", dimension},
    {U"ml", "mL", dimension},
    {U"L", "L", dimension},
    {U"加仑", "[gal_us]", dimension},
    {U"吨", "t", dimension},
    {U"噸", "t", dimension},
    {U"公吨", "t", dimension},
    {U"公斤", "kg", dimension},
    {U"千克", "kg", dimension},
    {U"kg", "kg", dimension},
    {U"斤", "[jin]", dimension},
    {U"两", "[liang]", dimension, 0, U"级級侧側手个個会會岸翼地次年种種类類省市县縣区區方条條大小型化"},
    {U"兩", "[liang]", dimension, 0, U"级級侧側手个個会會岸翼地次年种種类類省市县縣区區方条條大小型化"},
    {U"克", "g", dimension, 0, U"服难難隆拉强強里"},
    {U"g", "g", dimension},
    {U"毫克", "mg", dimension},
    {U"mg", "mg", dimension},
    {U"微克", "ug", dimension},
    {U"磅", "[lb_av]", dimension},
    {U"盎司", "[oz_av]", dimension},
    {U"克拉", "[car_m]", dimension},
    {U"瓦", "W", dimension, 0, U"片房斯解"},
    {U"瓦特", "W", dimension},
    {U"千瓦", "kW", dimension},
    {U"兆瓦", "MW", dimension},
    {U"千瓦时", "kW.h", dimension},
    {U"千瓦時", "kW.h", dimension},
    {U"赫兹", "Hz", dimension},
    {U"赫茲", "Hz", dimension},
    {U"千赫兹", "kHz", dimension},
    {U"兆赫兹", "MHz", dimension},
    {U"伏特", "V", dimension},
    {U"千伏", "kV", dimension},
    {U"摄氏度", "Cel", dimension},
    {U"℃", "Cel", dimension},
    {U"分贝", "dB", dimension},
    {U"比特", "bit", dimension},
    {U"千比特", "kbit", dimension},
    {U"兆比特", "Mbit", dimension},
    {U"字节", "By", dimension},
    {U"千字节", "kBy", dimension},
    {U"兆字节", "MBy", dimension},
    {U"吉字节", "GBy", dimension},
    {U"公里每小时", "km/h", dimension},
    {U"公里/小时", "km/h", dimension},
    {U"千米每小时", "km/h", dimension},
    {U"米每秒", "m/s", dimension},
    {U"米/秒", "m/s", dimension},

    {U"周岁", "a", age},
    {U"周歲", "a", age},
    {U"岁", "a", age, 0, U"月末首暮"},
    {U"歲", "a", age, 0, U"月末首暮"},
    {U"个月大", "mo", age},
    {U"個月大", "mo", age},
};

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

// Letter case counts only where the name is one letter: 5L, 5g, but not 5G.
std::uint32_t after_name(std::string_view text, std::size_t at, std::u32string_view name) {
  for (const char32_t c : name) {
    const char32_t here = folded_at(text, at);
    if (name.size() > 1 ? lower(here) != lower(c) : here != c) return 0;
    at += base::utf8_length(static_cast<unsigned char>(text[at]));
  }
  const char32_t next = folded_at(text, at);
  if (is_ascii_letter(name.back()) && (is_ascii_letter(next) || (next >= U'0' && next <= U'9'))) return 0;
  return static_cast<std::uint32_t>(at);
}

}  // namespace

MeasuredAt measure_unit_at(std::string_view text, std::size_t at) {
  MeasuredAt best;
  if (at >= text.size()) return best;
  for (const MeasureUnit& unit : units) {
    const std::uint32_t end = after_name(text, at, unit.name);
    if (end > best.end && !is_any_of(folded_at(text, end), unit.not_before)) best = {&unit, end};
  }
  return best;
}

}  // namespace bihuan::reader
