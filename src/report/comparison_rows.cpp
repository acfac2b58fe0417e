// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_rows.h"

#include "base/date.h"
#include "report/json_text.h"

namespace bihuan::report {
namespace {

using comparison::Figure;
using indicators::Indicator;

constexpr LedgerColumn id_column{"指标编号", "indicator_id", 22};
constexpr LedgerColumn name_column{"指标", "indicator", 26};
constexpr LedgerColumn aspect_column{"方面", "aspect", 8};
constexpr LedgerColumn scope_column{"范围", "scope", 8};
constexpr LedgerColumn qualifier_column{"口径", "qualifier", 14};
constexpr LedgerColumn place_column{"地区", "place", 14};
constexpr LedgerColumn level_column{"层级", "level", 8};
constexpr LedgerColumn year_column{"年份", "year", 6};
constexpr LedgerColumn named_column{"文中指标", "named", 26};
constexpr LedgerColumn title_column{"方案", "plan", 26};
constexpr LedgerColumn where_column{"出处", "source", 26};

constexpr LedgerColumn all_columns[] = {id_column,          name_column,   aspect_column,     scope_column,     qualifier_column,
                                        place_column,       level_column,  year_column,       columns::op,      columns::value,
                                        columns::value_max, columns::unit, columns::deadline, columns::hedged,  columns::text,
                                        named_column,       title_column,  where_column,      columns::sentence};

std::string_view indicator_name(const Figure& figure, Language language) {
  const Indicator* indicator = indicators::find_indicator(figure.indicator);
  return indicator == nullptr ? std::string_view(figure.name) : pick(language, indicator->chinese, indicator->english);
}

void text_or_null(JsonText& json, std::string_view name, std::string_view text) {
  json.name(name);
  if (text.empty())
    json.null();
  else
    json.text(text);
}

void decimal_or_null(JsonText& json, std::string_view name, const std::optional<base::Decimal>& value) {
  json.name(name);
  if (value)
    json.raw(value->to_string());
  else
    json.null();
}

void number_or_null(JsonText& json, std::string_view name, std::int64_t number) {
  json.name(name);
  if (number == 0)
    json.null();
  else
    json.number(number);
}

void write_figure(JsonText& json, const Figure& figure) {
  json.open_object();
  text_or_null(json, "indicator", figure.indicator);
  json.member("name", indicator_name(figure, Language::chinese));
  json.member("aspect", indicators::aspect_name(figure.aspect));
  text_or_null(json, "scope", figure.scope);
  text_or_null(json, "qualifier", figure.qualifier);
  text_or_null(json, "place", figure.place);
  text_or_null(json, "level", comparison::level_name(comparison::level_of(figure.place)));
  number_or_null(json, "year", figure.year);
  json.member("op", plan::op_name(figure.op));
  decimal_or_null(json, "value", figure.value);
  decimal_or_null(json, "value_max", figure.value_max);
  text_or_null(json, "unit", figure.unit);
  text_or_null(json, "deadline", figure.deadline);
  json.member("hedged", figure.hedged);
  json.member("text", figure.printed);
  json.member("named", figure.name);
  json.member("file", figure.file);
  text_or_null(json, "title", figure.title);
  number_or_null(json, "line", figure.line);
  number_or_null(json, "column", figure.column);
  text_or_null(json, "sentence", figure.sentence);
  json.close_object();
}

}  // namespace

std::span<const LedgerColumn> comparison_columns() { return all_columns; }

void write_comparison_row(const Figure& figure, Language language, RowSink& sink) {
  sink.text(figure.indicator);
  sink.text(indicator_name(figure, language));
  sink.text(indicators::aspect_name(figure.aspect));
  sink.text(figure.scope);
  sink.text(figure.qualifier);
  sink.text(figure.place);
  sink.text(comparison::level_name(comparison::level_of(figure.place)));
  if (figure.year == 0)
    sink.text({});
  else
    sink.decimal(base::Decimal(figure.year));
  sink.text(comparison_sign(figure.op));
  sink.decimal(figure.value);
  sink.decimal(figure.value_max);
  sink.text(figure.unit);
  sink.date(base::from_iso(figure.deadline));
  sink.text(figure.hedged ? pick(language, "是", "yes") : std::string_view());
  sink.text(figure.printed);
  sink.text(figure.name);
  sink.text(figure.title);
  sink.text(place_phrase(figure));
  sink.text(figure.sentence);
  sink.end_row();
}

std::string figure_json(const Figure& figure) {
  JsonText json;
  write_figure(json, figure);
  return std::move(json).take();
}

std::string group_json(const Figure& first) {
  JsonText json;
  json.open_object();
  text_or_null(json, "indicator", first.indicator);
  json.member("name", indicator_name(first, Language::chinese));
  const Indicator* indicator = indicators::find_indicator(first.indicator);
  text_or_null(json, "name_en", indicator == nullptr ? std::string_view() : indicator->english);
  text_or_null(json, "pillar", indicator == nullptr ? std::string_view() : indicator->pillar.id);
  json.member("aspect", indicators::aspect_name(first.aspect));
  text_or_null(json, "scope", first.scope);
  text_or_null(json, "unit", first.unit);
  json.member("better", indicators::better_name(indicator == nullptr ? indicators::Better::none : indicator->better));
  text_or_null(json, "source", indicator == nullptr ? std::string_view() : indicator->source.chinese);
  json.close_object();
  return std::move(json).take();
}

std::string upper_json(const comparison::UpperFinding& finding) {
  JsonText json;
  json.open_object();
  json.member("standing", comparison::standing_name(finding.standing));
  json.name("upper");
  write_figure(json, finding.upper);
  json.name("lower");
  if (finding.lower)
    write_figure(json, *finding.lower);
  else
    json.null();
  json.close_object();
  return std::move(json).take();
}

std::string place_phrase(const Figure& figure) {
  std::string place = figure.file;
  if (figure.line != 0) place += ':' + std::to_string(figure.line) + ':' + std::to_string(figure.column);
  return place;
}

}  // namespace bihuan::report
