// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/metadata.h"

#include <algorithm>
#include <array>

#include "reader/expressions/dates.h"
#include "reader/structure/characters.h"
#include "reader/structure/front_matter.h"
#include "reader/structure/noise.h"
#include "reader/structure/page_record.h"
#include "reader/structure/plan_period.h"
#include "reader/structure/region.h"
#include "reader/structure/titles.h"
#include "reader/structure/unit_names.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t head_blocks = 40;

class Reader {
 public:
  Reader(const MetadataSources& sources, int year, plan::Metadata& meta) : from_(sources), year_(year), meta_(meta) {}

  void run() {
    read_record();
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

  void read_title() {
    for (std::size_t i = 0; i < std::min(block_count(), head_blocks); ++i) {
      const BlockFacts& fact = from_.facts[i];
      if (fact.has_heading && fact.role == BlockRole::heading && !fact.is_title) break;
      if (!fact.is_title || is_metadata_line(block(i).text)) continue;
      title_block_ = static_cast<std::int32_t>(i);
      meta_.title = quote(i, 0, static_cast<std::uint32_t>(block(i).text.size()));
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
    title_block_ = 0;
    meta_.title = quote(0, 0, static_cast<std::uint32_t>(first.size()));
  }

  void read_number() {
    if (meta_.doc_number.is_given()) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(block_count(), 12); ++i) {
      if (!is_document_number_line(block(i).text)) continue;
      const DocumentNumberPlace place = document_number_in(block(i).text);
      meta_.doc_number = quote(i, place.begin, place.end);
      return;
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
    const std::size_t about = meta_.title.text.find("关于"sv);
    if (title_block_ < 0 || about == std::string_view::npos || about < 9 || !ends_like_unit(meta_.title.text.substr(0, about))) return;
    meta_.issuer = quote(static_cast<std::size_t>(title_block_), 0, static_cast<std::uint32_t>(about));
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
    if (meta_.issuer.is_given() && take_region(meta_.issuer, region_in_name(meta_.issuer.text))) return;
    if (meta_.title.is_given() && take_region(meta_.title, region_in_name(meta_.title.text))) return;
    for (std::size_t i = 0; i < std::min(block_count(), head_blocks); ++i) {
      if (from_.facts[i].role != BlockRole::front_matter) continue;
      const plan::Quote line = quote(i, 0, static_cast<std::uint32_t>(block(i).text.size()));
      if (line.text.empty() || line.text.size() > 300) continue;
      if (is_addressee_line(line.text)) continue;
      if (contains(line.text, "会议"sv) && take_region(line, region_in_byline(line.text))) return;
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

  // The title speaks of 三年行动 and the text names its years: 三年行动方案（2023-2025年）.
  void read_named_period() {
    if (!contains(meta_.title.text, "年行动"sv)) return;
    for (std::size_t i = 0; i < std::min(block_count(), head_blocks); ++i) {
      const std::string_view text = block(i).text;
      for (std::size_t at = text.find("年行动"sv); at != std::string_view::npos; at = text.find("年行动"sv, at + 9)) {
        const std::string_view near = text.substr(at, 90);
        const Period period = year_range_in(near);
        std::size_t number_at = at >= 3 ? at - 3 : at;
        const std::uint32_t years = ordinal_at(text, number_at);
        if (!period.is_given() || static_cast<std::uint32_t>(period.last_year - period.first_year + 1) != years) continue;
        set_period(period, source_of(block(i), from_.pieces, static_cast<std::uint32_t>(at + period.begin),
                                     static_cast<std::uint32_t>(at + period.end)));
        return;
      }
    }
  }

  void read_year() {
    if (year_ != 0) {
      meta_.year = static_cast<std::uint16_t>(year_);
      return;
    }
    if (meta_.plan_start.date && meta_.plan_end.date && meta_.plan_start.date->year == meta_.plan_end.date->year)
      meta_.year = static_cast<std::uint16_t>(meta_.plan_start.date->year);
    for (std::size_t i = 0; meta_.year == 0 && i < std::min<std::size_t>(block_count(), 12); ++i)
      if (from_.facts[i].role == BlockRole::front_matter && contains(block(i).text, "会议"sv)) meta_.year = year_in(block(i).text).value;
    if (meta_.year == 0 && meta_.signed_on.date) meta_.year = static_cast<std::uint16_t>(meta_.signed_on.date->year);
    if (meta_.year == 0 && meta_.published.date) meta_.year = static_cast<std::uint16_t>(meta_.published.date->year);
    if (meta_.year == 0 && meta_.plan_start.date) meta_.year = static_cast<std::uint16_t>(meta_.plan_start.date->year);
  }

  const MetadataSources& from_;
  int year_;
  plan::Metadata& meta_;
  plan::Quote record_title_;
  std::int32_t title_block_ = -1;
};

}  // namespace

void read_metadata(const MetadataSources& sources, int year, plan::Metadata& meta) { Reader(sources, year, meta).run(); }

}  // namespace bihuan::reader
