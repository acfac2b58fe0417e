// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/noise.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/noise_words.h"
#include "reader/structure/numbering.h"
#include "reader/structure/titles.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t short_line = 300;  // bytes
constexpr std::size_t head_lines = 40;   // lines among which the page's own record stands

bool is_breadcrumb(std::string_view line) {
  if (!contains(line, "首页"sv) && !contains(line, "位置"sv) && !contains(line, "正文"sv)) return false;
  return contains(line, ">"sv) || contains(line, "»"sv) || contains(line, "＞"sv) || contains(line, "›"sv) || contains(line, "/"sv) ||
         contains(line, "→"sv) || contains(line, "--"sv);
}

// 第63/322页, 第2页 共5页 inside a line of other words.
bool has_page_counter(std::string_view line) {
  for (std::size_t at = line.find("第"sv); at != std::string_view::npos; at = line.find("第"sv, at + 3)) {
    std::size_t next = at + 3;
    std::size_t digits = 0;
    while (is_digit(char_at(line, next).code)) next += char_at(line, next).length, ++digits;
    const Char c = char_at(line, next);
    if (digits > 0 && (c.code == '/' || line.substr(next).starts_with("页/"sv) || line.substr(next).starts_with("页共"sv))) return true;
  }
  return false;
}

bool has_date(std::string_view line) {
  int digits = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    digits = line[at] >= '0' && line[at] <= '9' ? digits + 1 : 0;
    if (digits == 4 && at + 1 < line.size() && (line[at + 1] == '-' || line[at + 1] == '/' || line.substr(at + 1).starts_with("年"sv)))
      return true;
  }
  return contains(line, "二〇"sv) || contains(line, "二○"sv);
}

// An organisation that may sign.
bool is_signature(std::string_view line) {
  static constexpr WordSet ends{"政府"sv, "局"sv, "办公室"sv, "委员会"sv, "委"sv,     "办事处"sv, "厅"sv,
                                "小组"sv, "办"sv, "部"sv,     "中心"sv,   "指挥部"sv, "公司"sv};
  return ends.ends(line);
}

// Short words side by side: 首页 新闻 政务公开.
bool is_menu(std::string_view line) {
  if (line.size() > 180 || line.size() < 3) return false;
  std::size_t word = 0;
  std::size_t longest = 0;
  std::size_t words = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (begins_plain(line[at])) {
      longest = std::max(longest, ++word);
      at += 3;
      continue;
    }
    const Char c = char_at(line, at);
    const bool parts = white_length(line, at) != 0 || c.code == '|' || c.code == U'丨' || c.code == U'·' || c.code == U'•' || c.code == '/';
    if (is_terminator(c.code) || is_digit(c.code) || c.code == ',' || c.code == U'、') return false;
    if (parts) {
      words += word > 0;
      word = 0;
    } else {
      word += 1;
      longest = std::max(longest, word);
    }
    at += c.length;
  }
  words += word > 0;
  return longest <= 8 && (words >= 2 || longest <= 6);
}

// A date of the record beside counters and buttons: 发布时间：2025-02-18　浏览次数：318.
bool holds_record_date(std::string_view line) {
  static constexpr WordSet words{"发布时间"sv, "发布日期"sv, "信息时间"sv, "成文日期"sv, "发文日期"sv, "发布机构"sv};
  return words.holds(line);
}

bool opens_metadata(std::string_view line) {
  static constexpr WordSet names{
      "索引号"sv,   "索 引 号"sv, "发布机构"sv, "发文机关"sv, "发文机构"sv, "发布日期"sv,   "成文日期"sv, "发文日期"sv, "公开日期"sv,
      "生成日期"sv, "发文字号"sv, "文号"sv,     "文 号"sv,    "信息名称"sv, "标题"sv,       "标 题"sv,    "名称"sv,     "名 称"sv,
      "主题分类"sv, "主题词"sv,   "关键词"sv,   "有效性"sv,   "时效性"sv,   "公文种类"sv,   "组配分类"sv, "体裁分类"sv, "公开方式"sv,
      "公开时限"sv, "公开范围"sv, "废止日期"sv, "失效日期"sv, "信息分类"sv, "统一登记号"sv, "制发机关"sv, "发文单位"sv, "公开类别"sv,
      "信息索引"sv, "信息来源"sv, "发布时间"sv, "发布单位"sv, "内容概述"sv, "概述"sv,       "文件编号"sv, "印发日期"sv, "公开主体"sv,
      "效力状态"sv, "发布部门"sv, "服务对象"sv, "实施日期"sv, "施行日期"sv};
  const std::string_view name = line.substr(0, names.at_start(line));
  if (!name.empty()) {
    std::size_t at = name.size();
    while (at < line.size() && white_length(line, at) != 0) at += white_length(line, at);
    const Char c = char_at(line, at);
    if (c.code == ':' || c.code == '|' || c.code == 0 || (at > name.size() && line.size() < 150)) return true;
  }
  return false;
}

}  // namespace

bool is_metadata_line(std::string_view line) {
  // All names open with an ideograph, and a mark or white space stands among or behind their five characters.
  if (line.size() > 900 || line.empty() || !begins_plain(line[0]) || behind_plain(line, 0, std::min<std::size_t>(line.size(), 18)) >= 18)
    return false;
  if (opens_metadata(line)) return true;
  // 标    题: the characters of the name set apart.
  const std::string_view opening = line.substr(0, 44);
  if (white_length(line, base::utf8_length(static_cast<unsigned char>(line[0]))) == 0) return false;
  const std::size_t colon = std::min(opening.find(':'), opening.find("："sv));
  if (colon == std::string_view::npos) return false;
  char name[48];
  std::size_t size = 0;
  for (std::size_t at = 0; at < colon;) {
    const std::uint32_t white = white_length(line, at);
    if (white == 0) name[size++] = line[at];
    at += white == 0 ? 1 : white;
  }
  name[size++] = ':';
  return size < colon + 1 && opens_metadata({name, size});
}

// A numbered line is the document's own; at its head one that reads like a title may be one.
NoiseFinder::Kind NoiseFinder::kind_of_numbered(std::string_view line, bool in_head) {
  if (!in_head || line.size() > short_line) return Kind::content;
  if (line.size() <= 150 && has_page_counter(line)) return Kind::strong;
  return is_title(line) && width(line, 8) >= 8 ? Kind::title : Kind::content;
}

NoiseFinder::Kind NoiseFinder::kind_of(const Line& at, std::string_view line, bool in_head) {
  const NumberStyle style = at.number.style;
  if (line.size() > 6 && style != NumberStyle::none && style != NumberStyle::bullet && style != NumberStyle::note)
    return kind_of_numbered(line, in_head);
  // A whole sentence gives itself away by its beginning or not at all.
  const bool sentence = line.size() > 60 && is_full_stop(last_char(line).code);
  const bool record = in_head && !sentence && line.size() <= short_line && holds_record_date(line);
  if (in_head && !record && is_metadata_line(line)) return Kind::metadata;
  const NoiseWords words = noise_words_in(line, sentence ? 0 : short_line);
  if (record) {
    if (words.strong > 0 && words.first_strong > 0) {
      const plan::Span rest{at.begin + words.first_strong, at.end};
      parts_.push_back(rest);
    }
    return Kind::metadata;
  }
  if (words.opens) return Kind::closing;
  if (words.claims && words.evidence >= 2) return Kind::closing;
  if (line.size() > short_line) return Kind::content;
  if ((words.weak + words.strong > 0 && is_breadcrumb(line)) || (line.size() <= 150 && has_page_counter(line))) return Kind::strong;
  const bool titled = is_title(line);
  if (words.strong > 0 && !sentence && !titled) return Kind::strong;
  if (words.strong > 1) return Kind::strong;
  if (titled && width(line, 12) >= (words.weak == 0 ? 8u : 12u)) return Kind::title;
  if (words.weak > 0 && !sentence && line.size() <= 150) return Kind::weak;
  return is_menu(line) && !has_date(line) ? Kind::menu : Kind::content;
}

void NoiseFinder::mark(std::string_view text, std::vector<Line>& lines) {
  parts_.clear();
  cut_watermarks(text, lines);
  kinds_.clear();
  for (std::size_t i = 0; i < lines.size(); ++i)
    kinds_.push_back(lines[i].kind == LineKind::furniture ? Kind::strong : kind_of(lines[i], text_of(text, lines[i]), i < head_lines));
  mark_head(lines);
  mark_tail(text, lines);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if ((kinds_[i] == Kind::strong || kinds_[i] == Kind::closing) && lines[i].kind == LineKind::text) lines[i].kind = LineKind::noise;
}

// Content farms end their lines with a code against copying: the same few letters after every paragraph.
void NoiseFinder::cut_watermarks(std::string_view text, std::vector<Line>& lines) {
  const auto mark_of = [text](const Line& line) -> std::string_view {
    std::uint32_t begin = line.end;
    bool letters = false;
    while (begin > line.begin && line.end - begin < 12 &&
           (is_letter(static_cast<unsigned char>(text[begin - 1])) || is_digit(static_cast<unsigned char>(text[begin - 1])))) {
      letters |= is_letter(static_cast<unsigned char>(text[begin - 1]));
      --begin;
    }
    if (!letters || line.end - begin < 2 || begin == line.begin || static_cast<unsigned char>(text[begin - 1]) < 0x80) return {};
    return text.substr(begin, line.end - begin);
  };
  std::string_view mark;
  std::uint32_t count = 0;
  for (const Line& line : lines) {
    const std::string_view own = mark_of(line);
    if (own.empty()) continue;
    if (count == 0) mark = own;  // majority vote: a watermark is the one that stays
    count = own == mark ? count + 1 : count - 1;
  }
  if (count < 3) return;
  for (Line& line : lines) {
    if (mark_of(line) != mark) continue;
    parts_.push_back({line.end - static_cast<std::uint32_t>(mark.size()), line.end});
    line.end -= static_cast<std::uint32_t>(mark.size());
    line.terminated = is_terminated(text_of(text, line));
  }
}

// All that stands above the title and the record of the page, down to the last noise.
void NoiseFinder::mark_head(std::vector<Line>& lines) {
  std::size_t end = 0;
  bool found = false;
  for (; end < lines.size(); ++end) {
    const Kind kind = kinds_[end];
    if (kind == Kind::content || kind == Kind::title) break;
    found |= kind == Kind::strong || kind == Kind::closing || kind == Kind::weak;
  }
  if (end == lines.size()) return;
  for (std::size_t i = 0; found && i < end; ++i)
    if (kinds_[i] != Kind::metadata && lines[i].kind == LineKind::text) lines[i].kind = LineKind::noise;
  // Below the title: 2022-06-18 来源：… 编辑：….
  for (std::size_t i = end; i < lines.size() && i < end + 12 && (kinds_[i] != Kind::content || i == end); ++i)
    if (kinds_[i] == Kind::weak && lines[i].kind == LineKind::text) lines[i].kind = LineKind::noise;
}

// From the end upwards: noise and what may be part of it, up to the topmost noise. A closing line takes with it all that follows
// unless the document goes on with numbered text.
void NoiseFinder::mark_tail(std::string_view text, std::vector<Line>& lines) {
  const std::size_t count = lines.size();
  std::size_t top = count;
  for (std::size_t i = count; i-- > 0;) {
    const Kind kind = kinds_[i];
    const std::string_view ink = text_of(text, lines[i]);
    if (kind == Kind::strong || kind == Kind::closing || (kind == Kind::weak && !has_date(ink))) {
      top = i;
      continue;
    }
    const bool may_follow = kind == Kind::menu || kind == Kind::weak || (kind == Kind::title && top < count) ||
                            (kind == Kind::content && top < count && ink.size() < 120 && lines[i].number.style == NumberStyle::none);
    if (!may_follow || is_signature(ink) || (has_date(ink) && top == count) || count - i > 400) break;
    // Text below the topmost noise belongs to it; above it, only more noise can claim a short line.
    if (top < count && top - i > 6) break;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (kinds_[i] != Kind::closing || lines[i].begin * 2 < lines.back().end) continue;
    bool goes_on = false;
    for (std::size_t j = i + 1; j < count && !goes_on; ++j) {
      const NumberStyle style = lines[j].number.style;
      goes_on = lines[j].kind == LineKind::table || lines[j].size() > 600 || style == NumberStyle::chinese ||
                style == NumberStyle::chinese_paren || style == NumberStyle::arabic;
    }
    if (!goes_on) top = std::min(top, i);
    break;
  }
  for (std::size_t i = top; i < count; ++i)
    if (lines[i].kind == LineKind::text) lines[i].kind = LineKind::noise;
}

void NoiseFinder::collect(const std::vector<Line>& lines, std::vector<plan::Span>& noise) const {
  auto part = parts_.begin();
  bool open = false;
  for (const Line& line : lines) {
    for (; part != parts_.end() && part->begin < line.begin; ++part) noise.push_back(*part);
    const bool is_noise = line.kind == LineKind::noise || line.kind == LineKind::furniture;
    if (is_noise && open)
      noise.back().end = line.end;
    else if (is_noise)
      noise.push_back(line.span());
    open = is_noise;
  }
  for (; part != parts_.end(); ++part) noise.push_back(*part);
}

}  // namespace bihuan::reader
