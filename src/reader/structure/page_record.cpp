// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/page_record.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/mark_scan.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t record_lines = 24;    // lines of the head in which the record stands
constexpr std::size_t longest_line = 900;   // bytes
constexpr std::size_t longest_prose = 150;  // of a line that closes like a sentence

struct FieldName {
  std::string_view word;
  RecordField field;
};
// Longer names first where one holds another.
constexpr std::array<FieldName, 50> names{{{"索引号"sv, RecordField::index_number}, {"信息索引号"sv, RecordField::index_number},
                                           {"发布机构"sv, RecordField::issuer},     {"发文机关"sv, RecordField::issuer},
                                           {"发文机构"sv, RecordField::issuer},     {"制发机关"sv, RecordField::issuer},
                                           {"发文单位"sv, RecordField::issuer},     {"发布单位"sv, RecordField::issuer},
                                           {"公开主体"sv, RecordField::issuer},     {"印发机关"sv, RecordField::issuer},
                                           {"发布部门"sv, RecordField::issuer},     {"信息名称"sv, RecordField::title},
                                           {"文件名称"sv, RecordField::title},      {"标题"sv, RecordField::title},
                                           {"名称"sv, RecordField::title},          {"发文字号"sv, RecordField::doc_number},
                                           {"文件编号"sv, RecordField::doc_number}, {"文号"sv, RecordField::doc_number},
                                           {"发布日期"sv, RecordField::published},  {"发布时间"sv, RecordField::published},
                                           {"公开日期"sv, RecordField::published},  {"信息时间"sv, RecordField::published},
                                           {"发文日期"sv, RecordField::signed_on},  {"生成日期"sv, RecordField::signed_on},
                                           {"成文日期"sv, RecordField::signed_on},  {"印发日期"sv, RecordField::signed_on},
                                           {"签发日期"sv, RecordField::signed_on},  {"制发日期"sv, RecordField::signed_on},
                                           {"主题分类"sv, RecordField::other},      {"主题词"sv, RecordField::other},
                                           {"关键词"sv, RecordField::other},        {"有效性"sv, RecordField::other},
                                           {"时效性"sv, RecordField::other},        {"公文种类"sv, RecordField::other},
                                           {"组配分类"sv, RecordField::other},      {"体裁分类"sv, RecordField::other},
                                           {"公开方式"sv, RecordField::other},      {"公开时限"sv, RecordField::other},
                                           {"公开范围"sv, RecordField::other},      {"废止日期"sv, RecordField::other},
                                           {"失效日期"sv, RecordField::other},      {"信息分类"sv, RecordField::other},
                                           {"实施日期"sv, RecordField::other},      {"来源"sv, RecordField::other},
                                           {"浏览次数"sv, RecordField::other},      {"阅读"sv, RecordField::other},
                                           {"字号"sv, RecordField::other},          {"字体"sv, RecordField::other},
                                           {"日期"sv, RecordField::published},      {"时间"sv, RecordField::published}}};
constexpr auto name_words = word_set_of(names);

// The name that ends at `colon`, white space between its characters passed over, with its first byte in `begin`.
RecordField field_before(std::string_view line, std::size_t colon, std::size_t& begin) {
  if (white_length_before(line, colon) == 0 && !name_words.may_end(line.substr(0, colon))) return RecordField::none;  // nearly always
  std::array<char, 64> room{};
  std::array<std::size_t, 64> places{};
  std::size_t size = 0;
  const std::size_t from = colon > 60 ? colon - 60 : 0;
  for (std::size_t at = from; at < colon && size < room.size();) {
    const std::uint32_t white = white_length(line, at);
    if (white == 0) places[size] = at, room[size++] = line[at];
    at += white == 0 ? 1 : white;
  }
  const std::string_view ink(room.data(), size);
  const std::size_t i = name_words.index_at_end(ink);
  if (i == name_words.none) return RecordField::none;
  begin = places[size - names[i].word.size()];
  return names[i].field;
}

std::size_t find_colon(std::string_view line, std::size_t from) {
  for (std::size_t at = from; (at = next_bracket_or_colon(line, at)) < line.size();) {
    const Char c = char_at(line, at);
    if (c.code == ':') return at;
    at += c.length;
  }
  return line.size();
}

plan::Span trimmed(std::string_view line, std::size_t begin, std::size_t end) {
  const auto is_edge = [&](std::size_t at) { return line[at] == '|' || line[at] == '\t' || line[at] == '[' || line[at] == ']'; };
  while (begin < end && (white_length(line, begin) != 0 || is_edge(begin))) begin += std::max(white_length(line, begin), 1u);
  while (begin < end) {
    const std::uint32_t white = white_length_before(line, end);
    if (white != 0) {
      end -= std::min<std::size_t>(white, end - begin);
    } else if (line[end - 1] == '|') {
      --end;
    } else {
      break;
    }
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// A value ends where a cell ends that follows it: "2023-11-30 | 成文日期" or two blanks wide.
std::size_t cell_end(std::string_view line, std::size_t begin, std::size_t end) {
  while (begin < end && (white_length(line, begin) != 0 || line[begin] == '|')) begin += std::max(white_length(line, begin), 1u);
  for (std::size_t at = begin; at < end;) {
    if (line[at] == '|' || line[at] == '\t') return at;
    at += base::utf8_length(static_cast<unsigned char>(line[at]));
  }
  return end;
}

// 文号 北政办字〔2025〕19号: white space in place of the colon.
void read_spaced(std::string_view line, std::uint32_t begin, std::vector<RecordEntry>& entries) {
  if (!name_words.begins(line)) return;
  for (const auto& [name, field] : names) {
    if (field == RecordField::other || !line.starts_with(name)) continue;
    const plan::Span place = trimmed(line, name.size(), cell_end(line, name.size(), line.size()));
    const bool parted = white_length(line, name.size()) != 0 || (name.size() < line.size() && line[name.size()] == '|');
    if (parted && !place.is_empty()) entries.push_back({field, {begin + place.begin, begin + place.end}});
    return;
  }
}

}  // namespace

void read_page_record(std::string_view text, const std::vector<Line>& lines, std::vector<RecordEntry>& entries) {
  for (std::size_t i = 0; i < std::min(lines.size(), record_lines); ++i) {
    const bool is_prose = lines[i].size() > longest_prose && lines[i].terminated;
    if (is_prose || lines[i].size() > longest_line) continue;
    const std::string_view line = text_of(text, lines[i]);
    std::size_t colon = find_colon(line, 0);
    if (colon == line.size()) read_spaced(line, lines[i].begin, entries);
    while (colon < line.size()) {
      std::size_t name_begin = 0;
      const RecordField field = field_before(line, colon, name_begin);
      const std::size_t value = colon + char_at(line, colon).length;
      std::size_t next = find_colon(line, value);
      std::size_t value_end = line.size();
      while (next < line.size()) {
        std::size_t next_begin = 0;
        if (field_before(line, next, next_begin) != RecordField::none && next_begin >= value) {
          value_end = next_begin;
          break;
        }
        next = find_colon(line, next + char_at(line, next).length);
      }
      if (field != RecordField::none && field != RecordField::other) {
        const plan::Span place = trimmed(line, value, cell_end(line, value, value_end));
        if (!place.is_empty()) entries.push_back({field, {lines[i].begin + place.begin, lines[i].begin + place.end}});
      }
      colon = next;
    }
  }
}

}  // namespace bihuan::reader
