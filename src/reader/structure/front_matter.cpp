// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/front_matter.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/numbering.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

bool is_spelled_digit(char32_t c) {
  return c == U'〇' || c == U'○' || c == U'О' || c == U'零' || c == U'一' || c == U'二' || c == U'三' || c == U'四' || c == U'五' ||
         c == U'六' || c == U'七' || c == U'八' || c == U'九' || c == U'十' || c == U'Ｏ' || c == U'O';
}

}  // namespace

bool is_date_line(std::string_view line) {
  if (line.size() < 6 || line.size() > 66) return false;
  int digits = 0;
  int years = 0;
  int marks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Char c = char_at(line, at);
    at += c.length;
    if (is_digit(c.code) || is_spelled_digit(c.code)) {
      ++digits;
      continue;
    }
    if (c.code == U'年') {
      ++years;
      continue;
    }
    if (c.code == U'月' || c.code == U'日' || c.code == '-' || c.code == '/' || c.code == '.' || c.code == ':') {
      ++marks;
      continue;
    }
    if (c.code != '(' && c.code != ')' && c.code != ' ' && c.code != U'号') return false;
  }
  return digits >= 3 && ((years == 1 && marks >= 1) || (years == 0 && marks >= 2 && digits >= 6));
}

DocumentNumberPlace document_number_in(std::string_view line) {
  for (std::size_t at = 0; (at = behind_plain(line, at)) < line.size();) {
    const Char c = char_at(line, at);
    if (c.code != U'〔' && c.code != '[' && c.code != U'【' && c.code != '(' && c.code != U'﹝') {
      at += c.length;
      continue;
    }
    std::size_t next = at + c.length;
    int digits = 0;
    while (is_digit(char_at(line, next).code)) next += char_at(line, next).length, ++digits;
    const Char closer = char_at(line, next);
    at += c.length;
    if (digits != 4 || (!is_closer(closer.code) && closer.code != U'﹞')) continue;
    next += closer.length;
    if (char_at(line, next).code == U'第') next += 3;
    const std::size_t number = next;
    while (is_digit(char_at(line, next).code) || char_at(line, next).code == ' ') next += char_at(line, next).length;
    if (next == number || char_at(line, next).code != U'号') continue;
    std::size_t begin = at - c.length;
    while (begin > 0) {
      const std::size_t before = base::utf8_before(line, begin);
      const char32_t sign = char_at(line, before).code;
      if (!is_ideograph(sign) && !is_letter(sign) && sign != ' ') break;
      if (sign == U'日' && before > 0 && is_digit(char_at(line, base::utf8_before(line, before)).code)) break;  // a date; 日政发 is a number
      begin = before;
    }
    while (begin < at && line[begin] == ' ') ++begin;
    if (begin == at - c.length) continue;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(next + 3)};
  }
  return {};
}

bool is_document_number_line(std::string_view line) {
  if (line.size() > 120) return false;
  const DocumentNumberPlace place = document_number_in(line);
  if (place.end <= place.begin) return false;
  const std::string_view before = line.substr(0, place.begin), behind = line.substr(place.end);
  return (before.size() <= 24 || is_date_line(before)) && (behind.size() <= 12 || is_date_line(behind));
}

bool is_addressee_line(std::string_view line) {
  if (line.size() < 9 || line.size() > 900 || last_char(line).code != ':') return false;
  if (contains(line, "。"sv) || contains(line, "如下"sv) || contains(line, "；"sv) || contains(line, "%"sv)) return false;
  return line.starts_with("各"sv) || contains(line, "各"sv) || contains(line, "人民政府"sv) || contains(line, "委员会"sv) ||
         contains(line, "办事处"sv) || contains(line, "部门"sv);
}

std::uint32_t attachment_mark_length(std::string_view line) {
  static constexpr WordSet words{"附件"sv, "附表"sv, "附："sv, "附:"sv, "附录"sv};
  const std::string_view word = line.substr(0, words.at_start(line));
  if (word.empty()) return 0;
  std::size_t at = word.size();
  std::size_t number = at;
  if (ordinal_at(line, number) != 0) at = number;
  const Char next = char_at(line, at);
  if (next.code == ':' || next.code == U'、' || next.code == '.') return static_cast<std::uint32_t>(at + next.length);
  const bool numbered = at > word.size();  // 附件1 X
  const bool ends_in_colon = word.size() > 6 || word == "附:"sv;
  return at == line.size() || ends_in_colon || numbered ? static_cast<std::uint32_t>(at) : 0;
}

bool is_closing_note(std::string_view line) {
  static constexpr WordSet starts{"(此件"sv,    "（此件"sv,   "此件公开"sv, "抄送"sv,     "主送"sv,
                                  "联系人"sv,   "联系电话"sv, "(联系"sv,    "（联系"sv,   "咨询电话"sv,
                                  "监督电话"sv, "印发机关"sv, "公开属性"sv, "公开方式"sv, "信息公开选项"sv};
  return starts.begins(line);
}

bool is_salutation(std::string_view line) {
  if (line.size() > 90) return false;
  const Char last = last_char(line);
  if (last.code != ':' && last.code != '!') return false;
  return line.starts_with("各位"sv) || line.starts_with("同志们"sv) || line.starts_with("主席团"sv) || line.starts_with("大会主席"sv) ||
         line.starts_with("主任"sv);
}

}  // namespace bihuan::reader
