// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace bihuan::lint {
namespace {

// Known far beyond one place, or counting nothing.
constexpr std::string_view known[] = {
    "一老一小", "一站式",   "一网通办", "一件事",       "一张网",   "一张图",   "一体化",   "一村一品", "一户一",     "一事一议",
    "两个确立", "两个维护", "三公",     "三重一大",     "四个意识", "四个自信", "五位一体", "四个全面", "一带一路",   "三会一课",
    "三农",     "三品一标", "两高",     "两不愁三保障", "十四五",   "十五五",   "十三五",   "八五",     "九五",       "八五普法",
    "三同时",   "三资",     "一刀切",   "一把手",       "第一书记", "一窗",     "一门",     "一次",     "最多跑一次", "两山",
    "千万工程", "一岗双责", "双随机",   "双减",         "双控",     "双碳",     "一卡通",   "两癌",     "三区三线",   "一县一",
    "一镇一",   "一企一",   "一人一",   "一校一",       "一类一",   "一街一",   "一区一",   "两免一补", "三馆一站",   "两病",
    "零",       "万村",     "百校",     "百企",         "千企",     "一盘棋",   "一类",     "二类",     "三类",       "一期",
    "二期",     "三期",     "一级",     "二级",         "三级",     "四级",     "三年",     "五年",     "三严三实"};

bool is_known(std::string_view words) {
  return std::any_of(std::begin(known), std::end(known), [&](std::string_view word) { return words.starts_with(word); });
}

struct Count {
  int numbers = 0;  // in the words
  int first = 0;    // the value of the first
  bool has_words = false;
};

Count count_numbers(std::string_view words) {
  Count count;
  bool in_number = false;
  for (std::size_t at = 0; at < words.size(); at += base::utf8_length(static_cast<unsigned char>(words[at]))) {
    const char32_t character = base::utf8_at(words, at);
    const bool is_number = is_digit(character) || is_chinese_number(character);
    if (is_number && !in_number) {
      ++count.numbers;
      if (count.numbers == 1) {
        const std::size_t place = std::u32string_view(U"零一二三四五六七八九十").find(character);
        count.first = is_digit(character)                  ? static_cast<int>(character - U'0')
                      : place != std::u32string_view::npos ? static_cast<int>(place)
                                                           : 0;
      }
    }
    in_number = is_number;
    count.has_words = count.has_words || (character >= 0x4E00 && !is_number);
  }
  return count;
}

bool is_coded(std::string_view words) {
  if (words.size() > 36 || words.empty()) return false;
  const char32_t first = base::utf8_at(words, 0);
  if ((!is_digit(first) && !is_chinese_number(first)) || is_known(words)) return false;
  if (words.find("年") != std::string_view::npos || words.find("分钟") != std::string_view::npos ||
      words.find("公里") != std::string_view::npos || words.find("%") != std::string_view::npos ||
      words.find("届") != std::string_view::npos || words.find("日") != std::string_view::npos)
    return false;
  const Count count = count_numbers(words);
  if (count.numbers == 0) return false;
  const bool is_code = !count.has_words && words.size() >= 3;  // 323, 5+1, 152
  return is_code || count.numbers >= 2 || (count.first >= 2 && words.size() <= 24);
}

// A list before or behind it says what is meant.
bool is_listed(const Context& context, plan::Span quoted, int count) {
  const plan::Span sentence = context.parts.sentence_at(quoted.begin);
  const std::string_view before = context.text_of({sentence.begin, quoted.begin});
  std::size_t clause = 0;
  for (const std::string_view comma : {"，", ",", "：", ":"})
    if (const std::size_t at = before.rfind(comma); at != std::string_view::npos) clause = std::max(clause, at);
  int pauses = 0;
  for (std::size_t at = before.find("、", clause); at != std::string_view::npos; at = before.find("、", at + 3)) ++pauses;
  if (pauses > 0 && (count == 0 || pauses + 1 >= count)) return true;
  const plan::Span after = context.parts.next(quoted.end + 3, 16);
  for (const std::string_view word : {"：", ":", "包括", "即", "是指", "分别", "（", "("})
    if (context.parts.has(after, word)) return context.text_of(after).find("单位") == std::string_view::npos;
  return false;
}

}  // namespace

// “四门四访” in a paper that nowhere says which four.
void check_undefined_slogan(const Context& context, Findings& findings) {
  std::set<std::string_view> told, defined;
  std::vector<std::pair<std::string_view, plan::Span>> open;
  for (const plan::Span& quoted : context.marks.quoted()) {
    const std::string_view words = context.text_of(quoted);
    if (!is_coded(words) || context.is_noise(quoted)) continue;
    if (is_listed(context, quoted, count_numbers(words).first))
      defined.insert(words);
    else if (told.insert(words).second)
      open.emplace_back(words, quoted);
  }
  for (const auto& [words, span] : open)
    if (!defined.contains(words)) findings.add({{span, Role::subject}}, {std::string(words)});
}

}  // namespace bihuan::lint
