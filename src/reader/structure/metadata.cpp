// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/metadata.h"

#include <algorithm>
#include <array>

#include "reader/expressions/dates.h"
#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/front_matter.h"
#include "reader/structure/noise.h"
#include "reader/structure/page_record.h"
#include "reader/structure/plan_period.h"
#include "reader/structure/region.h"
#include "reader/structure/titles.h"
#include "reader/structure/unit_names.h"
#include "reader/structure/white_space.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t head_blocks = 40;
constexpr std::size_t page_head = 12;  // lines among which a page says when it came out

// ——2025年1月8日在青川区第五届人民代表大会上
bool is_byline(std::string_view line) { return line.size() < 300 && (contains(line, "会议"sv) || contains(line, "大会"sv)); }

class Reader {
 public:
  Reader(const MetadataSources& sources, int year, plan::Metadata& meta) : from_(sources), year_(year), meta_(meta) {}

  void run() {
    read_record();
    read_page_date();
    read_title();
    read_number();
    read_signature();
    read_issuer();
    read_region();
    read_period();
    read_year();
  }

 private:
  std::string_view text() const { return from_.document.text; }
  const Block& block(std::size_t i) const { return from_.blocks[i]; }
  std::size_t block_count() const { return from_.blocks.size(); }
  plan::Quote quote(std::size_t i, std::uint32_t begin, std::uint32_t end) const {
    return {block(i).text.substr(begin, end - begin), source_of(block(i), from_.pieces, begin, end)};
  }
  plan::Quote quote_of(plan::Span span) const { return {text_of(text(), span), span}; }

  void set_date(plan::DatedQuote& field, plan::Span value) const {
    if (field.date) return;
    std::size_t at = 0;
    const std::string_view words = text_of(text(), value);
    while (at < words.size() && is_opener(char_at(words, at).code)) at += char_at(words, at).length;
    const auto date = calendar_date_at(words, at, 0);
    if (date && date->first && date->grain == DateGrain::day && date->first == date->last)
      field = {date->first, {value.begin + static_cast<std::uint32_t>(at), value.begin + date->end}};
  }

  void read_record() {
    std::vector<RecordEntry> entries;
    read_page_record(text(), from_.lines, entries);
    for (const RecordEntry& entry : entries) {
      const std::string_view value = text_of(text(), entry.value);
      switch (entry.field) {
        case RecordField::index_number:
          if (!meta_.index_number.is_given()) meta_.index_number = quote_of(entry.value);
          break;
        case RecordField::issuer:
          if (!meta_.issuer.is_given() && width(value, 40) < 40) meta_.issuer = quote_of(entry.value);
          break;
        case RecordField::title:
          if (!record_title_.is_given() && width(value, 8) >= 6) record_title_ = quote_of(entry.value);
          break;
        case RecordField::doc_number: {
          const DocumentNumberPlace place = document_number_in(value);
          if (place.end > place.begin && !meta_.doc_number.is_given())
            meta_.doc_number = quote_of({entry.value.begin + place.begin, entry.value.begin + place.end});
          break;
        }
        case RecordField::published:
          set_date(meta_.published, entry.value);
          break;
        case RecordField::signed_on:
          set_date(meta_.signed_on, entry.value);
          break;
        default:
          break;
      }
    }
  }

  // 2024-05-17 08:41　来源：某报: the line under the title of a page says when it came out.
  void read_page_date() {
    static constexpr WordSet words{"来源"sv, "浏览"sv, "作者"sv, "记者"sv, "编辑"sv, "点击"sv, "阅读"sv, "发布"sv};
    for (std::size_t i = 0; i < std::min<std::size_t>(from_.lines.size(), page_head) && !meta_.published.date; ++i) {
      const std::string_view line = text_of(text(), from_.lines[i]);
      if (line.size() > 240 || line.size() < 10 || !is_digit(char_at(line, 0).code) || !words.holds(line)) continue;
      const std::size_t date = line.find_first_not_of("0123456789-/.");
      if (date >= 8)
        set_date(meta_.published, {from_.lines[i].begin, from_.lines[i].begin + static_cast<std::uint32_t>(std::min(date, line.size()))});
    }
  }

  void read_title() {
    for (std::size_t i = 0; i < std::min(block_count(), head_blocks); ++i) {
      const BlockFacts& fact = from_.facts[i];
      if (fact.has_heading && fact.role == BlockRole::heading && !fact.is_title) break;
      if (!fact.is_title || is_metadata_line(block(i).text)) continue;
      take_title(i);
      return;
    }
    if (record_title_.is_given()) {
      meta_.title = record_title_;
      return;
    }
    // A title of no known kind: the page's first line, set apart from the text.
    if (block_count() < 3 || from_.facts[0].role != BlockRole::front_matter) return;
    const std::string_view first = block(0).text;
    const std::uint32_t characters = width(first, 61);
    if (characters < 6 || characters > 60 || is_metadata_line(first) || is_date_line(first) || is_document_number_line(first) ||
        is_addressee_line(first) || is_salutation(first) || attachment_mark_length(first) != 0 || first.ends_with("文件"sv))
      return;
    take_title(0);
  }

  // As printed: with the spaces between its parts, but not those between its characters (政 府 工 作 报 告); without a tag before it.
  void take_title(std::size_t i) {
    title_block_ = static_cast<std::int32_t>(i);
    const std::string_view words = block(i).text;
    std::uint32_t begin = 0;
    if (const Char first = char_at(words, 0); closer_of(first.code) != 0) {
      std::size_t at = first.length;
      while (at < words.size() && char_at(words, at).code != closer_of(first.code)) at += char_at(words, at).length;
      if (at < 30 && at + 12 < words.size()) begin = static_cast<std::uint32_t>(at + char_at(words, at).length);
    }
    title_begin_ = begin;
    meta_.title = quote(i, begin, static_cast<std::uint32_t>(words.size()));
    const std::string_view printed = text_of(text(), meta_.title.span);
    if (!contains(printed, "\n"sv) && parts_are_words(printed)) meta_.title.text = printed;
  }

  static bool parts_are_words(std::string_view printed) {
    std::uint32_t part = 0;
    for (std::size_t at = 0; at < printed.size();) {
      const std::uint32_t white = white_length(printed, at);
      if (white != 0 && part < 2) return false;
      part = white != 0 ? 0 : part + 1;
      at += white != 0 ? white : char_at(printed, at).length;
      while (at < printed.size() && white != 0 && white_length(printed, at) != 0) at += white_length(printed, at);
    }
    return part >= 2;
  }

  void read_number() {
    if (meta_.doc_number.is_given()) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(block_count(), 12); ++i) {
      if (!is_document_number_line(block(i).text)) continue;
      const DocumentNumberPlace place = document_number_in(block(i).text);
      meta_.doc_number = quote(i, place.begin, place.end);
      read_date_beside(i, place);
      return;
    }
  }

  // (鹭管发〔2023〕18号　2023年8月15日): under a title the number stands beside the date.
  void read_date_beside(std::size_t i, DocumentNumberPlace number) {
    const std::string_view line = block(i).text;
    for (const auto& [begin, end] : {std::pair{std::uint32_t{0}, number.begin}, {number.end, static_cast<std::uint32_t>(line.size())}}) {
      const std::size_t date = line.substr(begin, end - begin).find_first_of("0123456789");
      if (date == std::string_view::npos || !is_date_line(line.substr(begin, end - begin))) continue;
      set_date(meta_.signed_on, source_of(block(i), from_.pieces, begin + static_cast<std::uint32_t>(date), end));
    }
  }

  // The organ and the date under a notice or at the end of the text.
  void read_signature() {
    for (std::size_t i = 0; i < block_count(); ++i) {
      if (from_.facts[i].role != BlockRole::front_matter || !is_date_line(block(i).text)) continue;
      if (!meta_.signed_on.date) set_date(meta_.signed_on, block(i).span);
      if (i == 0) continue;
      const std::string_view above = block(i - 1).text;
      if (from_.facts[i - 1].role != BlockRole::front_matter || is_title(above) || !ends_like_unit(above) || width(above, 40) >= 40)
        continue;
      if (!meta_.issuer.is_given()) meta_.issuer = quote(i - 1, 0, static_cast<std::uint32_t>(above.size()));
    }
  }

  // The letterhead, else the organ that opens the title.
  void read_issuer() {
    if (meta_.issuer.is_given()) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(block_count(), 4); ++i) {
      const std::string_view line = block(i).text;
      if (line.ends_with("文件"sv) && line.size() > 12 && line.size() < 120 && ends_like_unit(line.substr(0, line.size() - 6))) {
        meta_.issuer = quote(i, 0, static_cast<std::uint32_t>(line.size() - 6));
        return;
      }
    }
    if (title_block_ < 0) return;
    const std::string_view words = block(static_cast<std::size_t>(title_block_)).text;
    const std::size_t about = std::min(words.find("关于"sv), words.find("印发"sv));
    if (about == std::string_view::npos || about < title_begin_ + 9 || !ends_like_unit(words.substr(title_begin_, about - title_begin_)))
      return;
    meta_.issuer = quote(static_cast<std::size_t>(title_block_), title_begin_, static_cast<std::uint32_t>(about));
  }

  bool take_region(const plan::Quote& source, plan::Span place) {
    if (place.is_empty()) return false;
    const std::string_view name = source.text.substr(place.begin, place.end - place.begin);
    // The quote's own place where it holds no white space, else only the words.
    const std::size_t at = text_of(text(), source.span).find(name);
    meta_.region = {name, {}};
    if (at != std::string_view::npos)
      meta_.region.span = {source.span.begin + static_cast<std::uint32_t>(at),
                           source.span.begin + static_cast<std::uint32_t>(at + name.size())};
    return true;
  }

  void read_region() {
    if (meta_.title.is_given() && take_region(meta_.title, region_in_name(meta_.title.text))) return;
    if (meta_.issuer.is_given() && take_region(meta_.issuer, region_in_name(meta_.issuer.text))) return;
    for (std::size_t i = 0; i < std::min(block_count(), head_blocks); ++i) {
      if (from_.facts[i].role != BlockRole::front_matter) continue;
      const plan::Quote line = quote(i, 0, static_cast<std::uint32_t>(block(i).text.size()));
      if (line.text.empty() || line.text.size() > 300) continue;
      if (is_addressee_line(line.text)) continue;
      if (is_byline(line.text) && take_region(line, region_in_byline(line.text))) return;
      if (from_.facts[i].is_title && take_region(line, region_in_name(line.text))) return;
    }
    const plan::Span place = region_in_text(text());
    if (!place.is_empty()) meta_.region = quote_of(place);
  }

  void set_period(const Period& period, plan::Span span) {
    meta_.plan_start = {base::first_day_of_year(period.first_year), span};
    meta_.plan_end = {base::last_day_of_year(period.last_year), span};
  }

  void read_period() {
    for (std::size_t i = 0; i < std::min(block_count(), head_blocks); ++i) {
      const std::string_view line = block(i).text;
      const bool beside_title = i > 0 && from_.facts[i - 1].is_title && char_at(line, 0).code == '(';
      if (line.empty() || from_.facts[i].role != BlockRole::front_matter || (!from_.facts[i].is_title && !beside_title)) continue;
      const Period period = period_in_title(line);
      if (!period.is_given()) continue;
      set_period(period, source_of(block(i), from_.pieces, period.begin, period.end));
      return;
    }
    if (meta_.title.is_given() && title_block_ < 0) {
      const Period period = period_in_title(meta_.title.text);
      if (period.is_given()) set_period(period, {meta_.title.span.begin + period.begin, meta_.title.span.begin + period.end});
      return;
    }
    read_named_period();
  }

  // The title speaks of three years and the text says which: 三年行动方案（2023-2025年）.
  void read_named_period() {
    const std::size_t named = years_word_in(meta_.title.text);
    if (named == std::string_view::npos) return;
    std::size_t at = named;
    const std::uint32_t years = ordinal_at(meta_.title.text, at);
    const std::string_view word = meta_.title.text.substr(named, at + "年"sv.size() - named);
    for (std::size_t i = 0; i < std::min<std::size_t>(block_count(), 16); ++i) {
      const std::string_view words = block(i).text.substr(0, 1500);
      for (at = words.find(word); at != std::string_view::npos; at = words.find(word, at + word.size())) {
        const Period period = year_range_in(words.substr(at, 90));
        if (!period.is_given() || static_cast<std::uint32_t>(period.last_year - period.first_year + 1) != years) continue;
        set_period(period, source_of(block(i), from_.pieces, static_cast<std::uint32_t>(at + period.begin),
                                     static_cast<std::uint32_t>(at + period.end)));
        return;
      }
    }
  }

  // 三年 or 五年 in a title.
  static std::size_t years_word_in(std::string_view title) {
    for (std::size_t year = title.find("年"sv); year != std::string_view::npos; year = title.find("年"sv, year + 3)) {
      if (year < 3) continue;
      std::size_t at = year - 3;
      const std::size_t begin = at;
      const std::uint32_t years = ordinal_at(title, at);
      if (at == year && years >= 2 && years <= 10) return begin;
    }
    return std::string_view::npos;
  }

  void read_year() {
    if (year_ != 0) {
      meta_.year = static_cast<std::uint16_t>(year_);
      return;
    }
    if (meta_.plan_start.date && meta_.plan_end.date && meta_.plan_start.date->year == meta_.plan_end.date->year)
      meta_.year = static_cast<std::uint16_t>(meta_.plan_start.date->year);
    for (std::size_t i = 0; meta_.year == 0 && i < std::min<std::size_t>(block_count(), 12); ++i)
      if (from_.facts[i].role == BlockRole::front_matter && is_byline(block(i).text)) meta_.year = year_in(block(i).text).value;
    if (meta_.year == 0 && meta_.signed_on.date) meta_.year = static_cast<std::uint16_t>(meta_.signed_on.date->year);
    if (meta_.year == 0 && meta_.published.date) meta_.year = static_cast<std::uint16_t>(meta_.published.date->year);
    if (meta_.year == 0 && meta_.plan_start.date) meta_.year = static_cast<std::uint16_t>(meta_.plan_start.date->year);
  }

  const MetadataSources& from_;
  int year_;
  plan::Metadata& meta_;
  plan::Quote record_title_;
  std::int32_t title_block_ = -1;
  std::uint32_t title_begin_ = 0;  // byte of its block's text
};

}  // namespace

void read_metadata(const MetadataSources& sources, int year, plan::Metadata& meta) { Reader(sources, year, meta).run(); }

}  // namespace bihuan::reader
