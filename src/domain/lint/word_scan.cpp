// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/word_scan.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

struct Listed {
  std::string_view text;
  Word word;
  std::uint32_t skipped = 0;  // bytes in front that belong to the neighbour
};

constexpr Listed table[] = {
    {"前列", Word::rank},
    {"中游", Word::rank},
    {"上游水平", Word::rank},
    {"名列前茅", Word::rank},
    {"第一方阵", Word::rank},
    {"先进行列", Word::rank},
    {"领先水平", Word::rank},
    {"领先地位", Word::rank},
    {"先进水平", Word::rank},
    {"省领先", Word::rank},
    {"市领先", Word::rank},
    {"国领先", Word::rank},
    {"中上游", Word::rank},
    {"第一梯队", Word::rank},
    {"不发生", Word::zero_event},
    {"防止发生", Word::zero_event},
    {"杜绝", Word::zero_event},
    {"零发生", Word::zero_event},
    {"零事故", Word::zero_event},
    {"不出现", Word::zero_event},
    {"严防发生", Word::zero_event},
    {"全部", Word::all_of},
    {"应保尽保", Word::all_of},
    {"应助尽助", Word::all_of},
    {"应收尽收", Word::all_of},
    {"应治尽治", Word::all_of},
    {"明显提高", Word::vague},
    {"明显提升", Word::vague},
    {"明显改善", Word::vague},
    {"明显增强", Word::vague},
    {"明显增加", Word::vague},
    {"明显下降", Word::vague},
    {"明显减少", Word::vague},
    {"显著提高", Word::vague},
    {"显著提升", Word::vague},
    {"显著增强", Word::vague},
    {"显著改善", Word::vague},
    {"大幅提高", Word::vague},
    {"大幅提升", Word::vague},
    {"大幅下降", Word::vague},
    {"大幅增加", Word::vague},
    {"大幅减少", Word::vague},
    {"大幅增长", Word::vague},
    {"逐年下降", Word::vague},
    {"逐年提高", Word::vague},
    {"逐年提升", Word::vague},
    {"稳步提高", Word::vague},
    {"稳步提升", Word::vague},
    {"超额完成", Word::vague},
    {"逐步缩小", Word::vague},
    {"基本消除", Word::vague},
    {"力争走在", Word::vague},
    {"若干", Word::vague},
    {"较大幅度", Word::vague},
    {"较快增长", Word::vague},
    {"有所提高", Word::vague},
    {"有所提升", Word::vague},
    {"有所改善", Word::vague},
    {"有所下降", Word::vague},
    {"有所增长", Word::vague},
    {"明显好转", Word::vague},
    {"明显降低", Word::vague},
    {"显著降低", Word::vague},
    {"显著下降", Word::vague},
    {"显著增加", Word::vague},
    {"显著减少", Word::vague},
    {"大幅降低", Word::vague},
    {"大幅改善", Word::vague},
    {"稳步增长", Word::vague},
    {"稳步下降", Word::vague},
    {"逐步提高", Word::vague},
    {"逐步提升", Word::vague},
    {"逐步增加", Word::vague},
    {"逐步减少", Word::vague},
    {"一大批", Word::vague},
    {"有效提升", Word::vague},
    {"有效提高", Word::vague},
    {"预计", Word::forecast},
    {"有望", Word::forecast},
    {"主观原因", Word::judgement},
    {"情节严重", Word::judgement},
    {"情节较重", Word::judgement},
    {"严重滑坡", Word::judgement},
    {"反映强烈", Word::judgement},
    {"意识不强", Word::judgement},
    {"工作不力", Word::judgement},
    {"推进不力", Word::judgement},
    {"履职不力", Word::judgement},
    {"落实不力", Word::judgement},
    {"敷衍塞责", Word::judgement},
    {"酌情", Word::judgement},
    {"视情", Word::judgement},
    {"不作为", Word::judgement},
    {"慢作为", Word::judgement},
    {"造成严重", Word::judgement},
    {"成绩突出", Word::judgement},
    {"约谈", Word::consequence},
    {"通报批评", Word::consequence},
    {"问责", Word::consequence},
    {"追责", Word::consequence},
    {"诫勉", Word::consequence},
    {"取消", Word::consequence},
    {"责令整改", Word::consequence},
    {"处分", Word::consequence},
    {"一票否决", Word::consequence},
    {"连续", Word::in_a_row},
    {"首届", Word::first_edition},
    {"首批", Word::first_batch},
    {"年内", Word::relative_date},
    {"今年", Word::relative_date},
    {"本年度", Word::relative_date},
    {"年底前", Word::relative_date},
    {"明年", Word::relative_date},
    {"上半年", Word::relative_date},
    {"下半年", Word::relative_date},
    {"近期", Word::relative_date},
    {"个次", Word::odd_unit},
    {"所次", Word::odd_unit},
    {"座次", Word::odd_unit},
    {"条次", Word::odd_unit},
    {"台个", Word::odd_unit},
    {"平方亩", Word::odd_unit},
    {"万百", Word::odd_unit},
    {"平方公顷", Word::odd_unit},
    {"个家", Word::odd_unit},
    {"个名", Word::odd_unit},
    {"亿万元", Word::odd_unit},
    {"全深入", Word::typo},
    {"全加强", Word::typo},
    {"全推进", Word::typo},
    {"全提升", Word::typo},
    {"的的", Word::typo},
    {"进一步一步", Word::typo},
    {"推进推进", Word::typo},
    {"加强加强", Word::typo},
    {"深入深入", Word::typo},
    {"群众群众", Word::typo},
    {"实施实施", Word::typo},
    {"困难困难", Word::typo},
    {"困难群众群体", Word::typo},
    {"责任单位", Word::unit_label},
    {"责任部门", Word::unit_label},
    {"牵头单位", Word::unit_label},
    {"牵头部门", Word::unit_label},
    {"配合单位", Word::unit_label},
    {"配合部门", Word::unit_label},
    {"主责单位", Word::unit_label},
    {"主责部门", Word::unit_label},
    {"pm2.5", Word::lower_case},
    {"Pm2.5", Word::lower_case},
    {"pm10", Word::lower_case},
    {"5a级", Word::lower_case},
    {"4a级", Word::lower_case},
    {"3a级", Word::lower_case},
    {"5a、", Word::lower_case},
    {"5a景区", Word::lower_case},
    {"4a景区", Word::lower_case},
    {"gdp", Word::lower_case},
    {"5g网络", Word::lower_case},
    {"5g基站", Word::lower_case},
    {"创5a", Word::lower_case},
    {"创4a", Word::lower_case},
    {"aaaa级", Word::lower_case},
    {"博彩", Word::advert},
    {"娱乐城", Word::advert},
    {"投注", Word::advert},
    {"俱乐部官网", Word::advert},
    {"入口官网", Word::advert},
    {"官网入口", Word::advert},
    {"真人荷官", Word::advert},
    {"白癜风", Word::advert},
    {"牛皮癣", Word::advert},
    {"包皮", Word::advert},
    {"人流医院", Word::advert},
    {"代开发票", Word::advert},
    {"壮阳", Word::advert},
    {"棋牌", Word::advert},
    {"六合彩", Word::advert},
    {"彩票平台", Word::advert},
    {"体育平台", Word::advert},
    {"贷款平台", Word::advert},
    {"点击下载", Word::page_word},
    {"分享到：", Word::page_word},
    {"分享到:", Word::page_word},
    {"扫一扫分享", Word::page_word},
    {"微信扫一扫", Word::page_word},
    {"打印本页", Word::page_word},
    {"关闭窗口", Word::page_word},
    {"浏览次数", Word::page_word},
    {"关注本站", Word::page_word},
    {"版权所有", Word::page_word},
    {"上一篇", Word::page_word},
    {"下一篇", Word::page_word},
    {"相关阅读", Word::page_word},
    {"免责声明", Word::page_word},
    {"返回顶部", Word::page_word},
    {"网上赌", Word::advert},
    {"祛斑", Word::advert},
    {"双减", Word::double_word},
    {"双控", Word::double_word},
    {"双创", Word::double_word},
    {"三资", Word::double_word},
    {"打造", Word::make_verb},
    {"稳定", Word::held},
    {"保持", Word::held},
    {"维持", Word::held},
    {"累计", Word::in_all},
    {"三年", Word::several_years},
    {"五年", Word::several_years},
    {"全覆盖", Word::coverage},
    {"周年", Word::year_word, 3},
    {"从年", Word::year_word, 3},
    {"到年", Word::year_word, 3},
    {"市年", Word::year_word, 3},
    {"县年", Word::year_word, 3},
    {"区年", Word::year_word, 3},
    {"省年", Word::year_word, 3},
    {"和年", Word::year_word, 3},
    {"[", Word::footnote},
    {"%%", Word::typo},
    {"%", Word::percent},
    {"达到以上", Word::lost_figure},
    {"达到左右", Word::lost_figure},
    {"达到以内", Word::lost_figure},
    {"控制在以内", Word::lost_figure},
    {"控制在以下", Word::lost_figure},
    {"控制在左右", Word::lost_figure},
    {"增长左右", Word::lost_figure},
    {"增长以上", Word::lost_figure},
    {"下降左右", Word::lost_figure},
    {"下降以上", Word::lost_figure},
    {"提高到以上", Word::lost_figure},
    {"稳定在以上", Word::lost_figure},
    {"保持在以上", Word::lost_figure},
    {"保持在左右", Word::lost_figure},
    {"降到以下", Word::lost_figure},
    {"降至以下", Word::lost_figure},
    {"公里", Word::bare_unit},
    {"亿元", Word::bare_unit},
    {"万元", Word::bare_unit},
    {"万亩", Word::bare_unit},
    {"万吨", Word::bare_unit},
};

// A word with its first eight bytes as a number, so that most are told apart without a call.
struct Entry {
  explicit Entry(const Listed& listed) : text(listed.text), word(listed.word), skipped(listed.skipped) {
    unsigned char bytes[8] = {}, ones[8] = {};
    for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 8); ++i) bytes[i] = static_cast<unsigned char>(text[i]), ones[i] = 0xFF;
    std::memcpy(&head, bytes, 8), std::memcpy(&mask, ones, 8);
  }

  std::string_view text;
  Word word;
  std::uint32_t skipped;
  std::uint64_t head = 0, mask = 0;
};

// Words by their first two characters of Chinese; the few that begin otherwise stand apart.
struct Words {
  std::vector<Entry> entries;              // by slot
  std::vector<std::uint32_t> first_entry;  // of a slot: index into entries; one more than there are slots
  std::vector<Entry> latin;                // pm2.5, [

  Words() : first_entry(base::pair_slots + 1, 0) {
    for (const Listed& listed : table) {
      const auto lead = static_cast<unsigned char>(listed.text[0]);
      (lead < 0x80 ? latin : entries).emplace_back(listed);
    }
    const auto slot = [](const Entry& entry) { return base::pair_slot(entry.head); };
    std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) { return slot(a) < slot(b); });
    std::size_t next = 0;
    for (std::uint32_t at = 0; at < first_entry.size(); ++at) {
      while (next < entries.size() && slot(entries[next]) < at) ++next;
      first_entry[at] = static_cast<std::uint32_t>(next);
    }
  }
};

const Words& words() {
  static const Words made;
  return made;
}

}  // namespace

WordSieve::WordSieve() {
  for (const Entry& entry : words().entries) begins_[base::pair_slot(entry.head)] = 1;
}

void WordHits::begin(std::string_view text) {
  text_ = text;
  for (auto& hits : hits_) hits.clear();
  if (text.starts_with("年")) add(Word::year_word, 0, 3);
}

void WordHits::take_chinese(std::uint32_t at, std::uint64_t bytes) {
  const Words& known = words();
  const std::size_t slot = base::pair_slot(bytes);
  for (std::uint32_t i = known.first_entry[slot]; i < known.first_entry[slot + 1]; ++i) {
    const Entry& entry = known.entries[i];
    if (((bytes ^ entry.head) & entry.mask) != 0) continue;
    if (entry.text.size() > 8 && !text_.substr(at).starts_with(entry.text)) continue;
    add(entry.word, at + entry.skipped, at + static_cast<std::uint32_t>(entry.text.size()));
  }
}

void WordHits::take_date(std::uint32_t at, std::uint64_t bytes, std::uint32_t length, bool is_year) {
  const auto lead = static_cast<unsigned char>(bytes);
  const bool is_ascii_digit = lead >= '0' && lead <= '9';
  if (is_year && !is_ascii_digit) add(Word::year_word, at + length, at + length + 3);
  if (!is_year && (is_ascii_digit || lead == 0xEF)) add(Word::day_word, at + length, at + length + 3);  // EF: full-width digits too
}

void WordHits::take_latin(std::uint32_t at, std::uint64_t bytes) {
  if ((bytes & 0xFFFF) == 0x3032) return add(Word::year_number, at, at + 2);  // "20"
  for (const Entry& entry : words().latin)
    if (((bytes ^ entry.head) & entry.mask) == 0 && text_.substr(at).starts_with(entry.text))
      add(entry.word, at, at + static_cast<std::uint32_t>(entry.text.size()));
}

bool WordHits::has(Word word, plan::Span within) const {
  const auto& hits = of(word);
  const auto next = std::lower_bound(hits.begin(), hits.end(), within.begin, [](const Hit& hit, std::uint32_t at) { return hit.begin < at; });
  return next != hits.end() && next->end <= within.end;
}

}  // namespace bihuan::lint
