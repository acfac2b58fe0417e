// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/word_scan.h"

#include <algorithm>
#include <bitset>
#include <cstring>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

struct Listed {
  std::string_view text;
  Word word;
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
    {"行动", Word::campaign},
    {"项目", Word::campaign},
    {"工程", Word::campaign},
    {"活动", Word::campaign},
    {"攻坚战", Word::campaign},
    {"专项整治", Word::campaign},
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
    {"年", Word::year_word},
    {"月", Word::day_word},
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
    {"点击下载app", Word::advert},
    {"网上赌", Word::advert},
    {"祛斑", Word::advert},
    {"双减", Word::double_word},
    {"双控", Word::double_word},
    {"双创", Word::double_word},
    {"三资", Word::double_word},
    {"打造", Word::make_verb},
    {"[", Word::footnote},
    {"20", Word::year_number},
};

// A word with its first eight bytes as a number, so that most are told apart without a call.
struct Entry {
  explicit Entry(const Listed& listed) : text(listed.text), word(listed.word) {
    unsigned char bytes[8] = {}, ones[8] = {};
    for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 8); ++i) bytes[i] = static_cast<unsigned char>(text[i]), ones[i] = 0xFF;
    std::memcpy(&head, bytes, 8), std::memcpy(&mask, ones, 8);
  }
  bool begins(std::string_view rest) const {
    if (rest.size() < 8) return rest.starts_with(text);
    std::uint64_t bytes;
    std::memcpy(&bytes, rest.data(), 8);
    return ((bytes ^ head) & mask) == 0 && (text.size() <= 8 || rest.starts_with(text));
  }

  std::string_view text;
  Word word;
  std::uint64_t head = 0, mask = 0;
};

constexpr std::uint64_t three_bytes = 0xFFFFFF, six_bytes = 0xFFFFFFFFFFFF;

std::uint64_t bytes_of(std::string_view text) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data(), std::min<std::size_t>(text.size(), 8));
  return bytes;
}

// Words by their first two characters of Chinese; the few that are shorter, or begin otherwise, stand apart.
struct Scanner {
  static constexpr int slot_bits = 14;
  std::bitset<1 << slot_bits> begins;
  std::vector<Entry> entries;              // by slot
  std::vector<std::uint32_t> first_entry;  // of a slot: index into entries; one more than there are slots
  std::vector<Entry> ascii;                // pm2.5, [
  std::uint64_t year = 0, month = 0;

  static std::size_t slot_of(std::uint64_t bytes) { return (bytes & six_bytes) * 0x9E3779B97F4A7C15u >> (64 - slot_bits); }

  Scanner() : first_entry((1 << slot_bits) + 1, 0), year(bytes_of("年")), month(bytes_of("月")) {
    for (const Listed& listed : table) {
      if (static_cast<unsigned char>(listed.text[0]) < 0x80)
        ascii.emplace_back(listed);
      else if (listed.text.size() >= 6)
        entries.emplace_back(listed);
    }
    const auto slot = [](const Entry& entry) { return slot_of(entry.head); };
    std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) { return slot(a) < slot(b); });
    for (const Entry& entry : entries) begins.set(slot(entry));
    std::size_t next = 0;
    for (std::uint32_t at = 0; at < first_entry.size(); ++at) {
      while (next < entries.size() && slot(entries[next]) < at) ++next;
      first_entry[at] = static_cast<std::uint32_t>(next);
    }
  }
};

const Scanner& scanner() {
  static const Scanner made;
  return made;
}

}  // namespace

void WordHits::scan(std::string_view text) {
  const Scanner& words = scanner();
  for (auto& hits : hits_) hits.clear();
  const auto add = [this](Word word, std::size_t at, std::size_t size) {
    hits_[static_cast<std::size_t>(word)].push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)});
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      // Letters, [ and the 2 of a year; other ASCII begins no word.
      if (lead >= '[' || lead == '2' || lead == 'P' || (lead >= '3' && lead <= '5'))
        for (const Entry& entry : words.ascii)
          if (entry.begins(text.substr(at))) add(entry.word, at, entry.text.size());
      ++at;
      continue;
    }
    if (lead >= 0xE4 && lead <= 0xE9) {
      const std::uint64_t bytes = at + 8 <= text.size() ? [&] {
        std::uint64_t whole;
        std::memcpy(&whole, text.data() + at, 8);
        return whole;
      }() : bytes_of(text.substr(at));
      if ((bytes & three_bytes) == words.year) add(Word::year_word, at, 3);
      if ((bytes & three_bytes) == words.month) add(Word::day_word, at, 3);
      const std::size_t slot = Scanner::slot_of(bytes);
      if (words.begins[slot])
        for (std::uint32_t i = words.first_entry[slot]; i < words.first_entry[slot + 1]; ++i)
          if (words.entries[i].begins(text.substr(at))) add(words.entries[i].word, at, words.entries[i].text.size());
      at += 3;
      continue;
    }
    at += base::utf8_length(lead);
  }
}

}  // namespace bihuan::lint
