// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/noise_words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "reader/lexicon/automaton.h"
#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::array openers{
    "本文仅代表"sv,   "本文由"sv,       "本文来源"sv,  "本文来自"sv,  "本文地址"sv,   "本文链接"sv,     "本文关键"sv,   "本文网址"sv,
    "本页地址"sv,     "转载请注明"sv,   "凡注明"sv,    "凡本网"sv,    "凡本站"sv,     "未经许可"sv,     "未经授权"sv,   "免责声明"sv,
    "版权声明"sv,     "版权所有"sv,     "版权归"sv,    "侵权声明"sv,  "本站所有"sv,   "本站部分"sv,     "本站内容"sv,   "本站资料"sv,
    "本网站由"sv,     "以上内容由"sv,   "原文链接"sv,  "原文地址"sv,  "文章来源"sv,   "内容来源"sv,     "信息来源于"sv, "文档来源"sv,
    "责任编辑"sv,     "网站编辑"sv,     "返回顶部"sv,  "返回列表"sv,  "上一篇"sv,     "下一篇"sv,       "上一条"sv,     "下一条"sv,
    "上一页"sv,       "下一页"sv,       "相关信息"sv,  "相关链接"sv,  "相关附件"sv,   "相关阅读"sv,     "相关文章"sv,   "相关推荐"sv,
    "相关文件"sv,     "相关新闻"sv,     "相关稿件"sv,  "相关解读"sv,  "相关政策"sv,   "相关资讯"sv,     "关联阅读"sv,   "延伸阅读"sv,
    "推荐阅读"sv,     "热门推荐"sv,     "热门文章"sv,  "猜你喜欢"sv,  "为您推荐"sv,   "留言与评论"sv,   "发表评论"sv,   "网友评论"sv,
    "最新评论"sv,     "分享到"sv,       "分享至"sv,    "扫一扫"sv,    "扫码"sv,       "扫描二维码"sv,   "主办单位："sv, "主办单位:"sv,
    "打印本页"sv,     "关闭窗口"sv,     "【打印"sv,    "[打印"sv,     "【关闭"sv,     "[关闭"sv,        "【字体"sv,     "[字体"sv,
    "【字号"sv,       "Copyright"sv,    "copyright"sv, "©"sv,         "All Rights"sv, "当前位置"sv,     "您的位置"sv,   "您现在的位置"sv,
    "您当前的位置"sv, "您所在的位置"sv, "你的位置"sv,  "所在位置"sv,  "欢迎访问"sv,   "欢迎光临"sv,     "点击下载"sv,   "如需下载"sv,
    "更多内容"sv,     "更多精彩"sv,     "下载全文"sv,  "本资料"sv,    "下载说明"sv,   "温馨提示：本"sv, "来源网络"sv,   "广告"sv,
    "官方微信"sv,     "政务微博"sv,     "我要纠错"sv,  "网站地图"sv,  "网站声明"sv,   "网站标识码"sv,   "您是第"sv,     "建议使用"sv,
    "最佳浏览"sv,     "技术支持"sv,     "以上就是"sv,  "来源：网络"sv};
constexpr std::array claims{"声明"sv, "特别声明"sv, "郑重声明"sv, "版权"sv, "本站"sv,     "本网"sv,     "注："sv,
                            "提示"sv, "来源"sv,     "以上"sv,     "如有"sv, "如果"sv,     "若"sv,       "本文"sv,
                            "文章"sv, "转载"sv,     "部分内容"sv, "欢迎"sv, "特别提醒"sv, "温馨提示"sv, "凡"sv};
constexpr std::array evidence{"转载"sv,   "侵权"sv,     "侵犯"sv,     "本站"sv, "本网"sv, "网站"sv, "仅供参考"sv, "学习参考"sv, "立场"sv,
                              "著作权"sv, "删除处理"sv, "及时删除"sv, "出处"sv, "原创"sv, "版权"sv, "客服"sv,     "作者"sv};
constexpr std::array strong{"上一篇"sv,
                            "下一篇"sv,
                            "上一条"sv,
                            "下一条"sv,
                            "责任编辑"sv,
                            "责编"sv,
                            "网站编辑"sv,
                            "打印本页"sv,
                            "打印页面"sv,
                            "打印本文"sv,
                            "关闭窗口"sv,
                            "关闭本页"sv,
                            "关闭页面"sv,
                            "返回顶部"sv,
                            "返回列表"sv,
                            "返回首页"sv,
                            "版权所有"sv,
                            "ICP备"sv,
                            "ICP证"sv,
                            "公网安备"sv,
                            "网站标识码"sv,
                            "网站地图"sv,
                            "联系我们"sv,
                            "关于我们"sv,
                            "隐私"sv,
                            "免责声明"sv,
                            "设为首页"sv,
                            "加入收藏"sv,
                            "收藏本站"sv,
                            "无障碍浏览"sv,
                            "长者模式"sv,
                            "长者助手"sv,
                            "长辈版"sv,
                            "适老化版"sv,
                            "分享到"sv,
                            "分享至"sv,
                            "分享："sv,
                            "分享:"sv,
                            "扫一扫"sv,
                            "浏览次数"sv,
                            "点击次数"sv,
                            "阅读次数"sv,
                            "访问次数"sv,
                            "浏览量"sv,
                            "点击量"sv,
                            "阅读量"sv,
                            "访问量"sv,
                            "点击数"sv,
                            "点击率："sv,
                            "【广告】"sv,
                            "[广告]"sv,
                            "（广告）"sv,
                            "(广告)"sv,
                            "点击："sv,
                            "点击:"sv,
                            "浏览："sv,
                            "浏览:"sv,
                            "阅读："sv,
                            "阅读:"sv,
                            "人气："sv,
                            "次浏览"sv,
                            "字号："sv,
                            "字号:"sv,
                            "字体："sv,
                            "字体:"sv,
                            "字体大小"sv,
                            "大 中 小"sv,
                            "大中小"sv,
                            "当前位置"sv,
                            "您的位置"sv,
                            "您现在的位置"sv,
                            "你的位置"sv,
                            "所在位置"sv,
                            "相关链接"sv,
                            "相关阅读"sv,
                            "相关文章"sv,
                            "相关推荐"sv,
                            "推荐阅读"sv,
                            "猜你喜欢"sv,
                            "留言与评论"sv,
                            "发表评论"sv,
                            "条评论"sv,
                            "验证码"sv,
                            "技术支持："sv,
                            "技术支持:"sv,
                            "承办单位："sv,
                            "承办："sv,
                            "主办："sv,
                            "转载请"sv,
                            "上一页"sv,
                            "下一页"sv,
                            "下载文档"sv,
                            "文件下载"sv,
                            "附件下载"sv,
                            "点击下载"sv,
                            "全文下载"sv,
                            "我要纠错"sv,
                            "我要评论"sv,
                            "Copyright"sv,
                            "copyright"sv,
                            "All Rights Reserved"sv,
                            "©"sv,
                            "http://"sv,
                            "https://"sv,
                            "www."sv,
                            "会员登录"sv,
                            "新用户注册"sv,
                            "用户登录"sv,
                            "用户注册"sv,
                            "微信扫码"sv,
                            "关注公众号"sv,
                            "手机版"sv,
                            "电脑版"sv,
                            "网站首页"sv,
                            "网站无障碍"sv,
                            "繁體"sv,
                            "站内搜索"sv,
                            "站群导航"sv,
                            "友情链接"sv,
                            "客户端下载"sv,
                            "TOP"sv,
                            "QQ空间"sv,
                            "新浪微博"sv,
                            "朋友圈"sv,
                            "腾讯微博"sv,
                            "热门标签"sv,
                            "最新文章"sv,
                            "热点文章"sv,
                            "公文范文"sv,
                            "范文大全"sv,
                            "收藏本页"sv,
                            "打印】"sv,
                            "关闭】"sv,
                            "广告合作"sv,
                            "隐私保护"sv,
                            "服务条款"sv,
                            "版权声明"sv,
                            "浏览器"sv,
                            "网民留言"sv,
                            "中文域名"sv,
                            "政府网站找错"sv,
                            "党政机关"sv,
                            "备案序号"sv,
                            "网安备"sv,
                            "备案号"sv,
                            "政务新媒体"sv,
                            "网站声明"sv};
constexpr std::array weak{
    "首页"sv,         "登录"sv,     "登陆"sv,     "注册"sv,     "搜索"sv,     "English"sv,  "微信"sv,     "微博"sv,     "收藏"sv,
    "打印"sv,         "关闭"sv,     "分享"sv,     "返回"sv,     "举报"sv,     "下载"sv,     "更多"sv,     "来源："sv,   "来源:"sv,
    "作者："sv,       "作者:"sv,    "编辑："sv,   "编辑:"sv,    "审核："sv,   "审核:"sv,    "校对："sv,   "校对:"sv,    "初审："sv,
    "初审:"sv,        "复审："sv,   "终审："sv,   "监制："sv,   "编辑/"sv,    "统筹："sv,   "政务公开"sv, "信息公开"sv, "政务服务"sv,
    "办事服务"sv,     "互动交流"sv, "新闻中心"sv, "政民互动"sv, "公众参与"sv, "走进"sv,     "要闻动态"sv, "新闻动态"sv, "通知公告"sv,
    "政府信息公开"sv, "网上办事"sv, "专题专栏"sv, "数据发布"sv, "政策文件"sv, "领导之窗"sv, "机构职能"sv, "规划计划"sv, "热点专题"sv,
    "无障碍"sv,       "二维码"sv,   "公众号"sv,   "主办"sv,     "承办"sv,     "地址："sv,   "地址:"sv,    "邮编"sv,     "邮箱"sv,
    "电话："sv,       "电话:"sv,    "点赞"sv,     "评论"sv,     "推荐"sv,     "栏目"sv,     "导航"sv,     "网站"sv,     "正文"sv,
    "发布人"sv,       "发布者"sv,   "时间："sv,   "时间:"sv,    "日期："sv,   "日期:"sv,    "标签"sv,     "网址"sv};

const Automaton& words() {
  static const Automaton automaton = [] {
    Automaton result;
    // A word that stands in two lists counts as the first; the beginning of a line is looked up in a table of its own.
    // Longer words that hold one of the others.
    for (const std::string_view word : {"发文字号"sv, "文件字号"sv}) result.add(word, static_cast<std::uint16_t>(NoiseWord::none));
    for (const std::string_view word : strong) result.add(word, static_cast<std::uint16_t>(NoiseWord::strong));
    for (const std::string_view word : evidence) result.add(word, static_cast<std::uint16_t>(NoiseWord::evidence));
    for (const std::string_view word : weak) result.add(word, static_cast<std::uint16_t>(NoiseWord::weak));
    return result;
  }();
  return automaton;
}

const Automaton& beginnings() {
  static const Automaton automaton = [] {
    Automaton result;
    for (const std::string_view word : openers) result.add(word, static_cast<std::uint16_t>(NoiseWord::opener));
    for (const std::string_view word : claims) result.add(word, static_cast<std::uint16_t>(NoiseWord::claim));
    return result;
  }();
  return automaton;
}

// 阅读：书香飘进千家万户 is a heading, 阅读：36 a counter; 制表日期 is a chart's own date and not the page's.
bool counts_nothing(std::string_view line, std::size_t at, std::size_t length) {
  static constexpr WordSet dates{"日期："sv, "日期:"sv, "时间："sv, "时间:"sv};
  static constexpr WordSet of_charts{"制表"sv, "填表"sv, "填报"sv, "编制"sv, "统计"sv, "报送"sv};
  if (dates.is_one(line.substr(at, length))) return of_charts.ends(line.substr(0, at));
  static constexpr WordSet counters{"浏览："sv, "浏览:"sv, "阅读："sv, "阅读:"sv, "人气："sv, "点击："sv, "点击:"sv};
  if (!counters.is_one(line.substr(at, length))) return false;
  std::size_t next = at + length;
  while (next < line.size() && white_length(line, next) != 0) next += white_length(line, next);
  const char32_t c = char_at(line, next).code;
  return c != 0 && !is_digit(c) && c != '[' && c != '(' && c != U'【' && c != U'次';
}

}  // namespace

NoiseWords noise_words_in(std::string_view line, std::size_t short_line) {
  NoiseWords found;
  if (line.empty()) return found;
  if (beginnings().may_begin_at(line, 0)) {
    const auto match = beginnings().longest_at(line, 0);
    if (match.length != 0) (match.value == static_cast<std::uint16_t>(NoiseWord::opener) ? found.opens : found.claims) = true;
  }
  if (line.size() > short_line && !found.claims) return found;
  const std::size_t limit = std::min<std::size_t>(line.size(), 1500);
  const Automaton& known = words();
  for (std::size_t at = 0; at < limit;) {
    std::size_t step = base::utf8_length(static_cast<unsigned char>(line[at]));
    if (known.may_begin_at(line, at)) {
      const auto match = known.longest_at(line, at);
      if (match.length != 0) {
        const auto word = counts_nothing(line, at, match.length) ? NoiseWord::none : static_cast<NoiseWord>(match.value);
        found.evidence += word == NoiseWord::evidence;
        if (word == NoiseWord::strong && found.strong == 0) found.first_strong = static_cast<std::uint32_t>(at);
        found.strong += word == NoiseWord::strong;
        found.weak += word == NoiseWord::weak;
        step = match.length;
      }
    }
    at += step;
  }
  return found;
}

}  // namespace bihuan::reader
