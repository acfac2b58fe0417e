// SPDX-License-Identifier: Apache-2.0
// Holds find_dates against the outside cases. Translated here, so that the finder keeps our conventions: their periods end on the day after
// the last, a range of two years or months ends where its second one begins, 截至 leaves its year out, 今年 ends today. Their TIMEX
// notation is left out.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "reader/expressions/find_dates.h"
#include "reader/expressions/specs_cases.h"

namespace bihuan::reader::specs {
namespace {

using base::Date;

CivilTime reference_of(const Case& test) {
  if (test.reference.size() < 19) return {{2019, 1, 1}, 0};
  const auto part = [&test](std::size_t at, std::size_t length) { return std::stoi(test.reference.substr(at, length)); };
  return {*base::make_date(part(0, 4), part(5, 2), part(8, 2)), part(11, 2) * 3600 + part(14, 2) * 60 + part(17, 2)};
}

std::string clock_text(int second) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d:%02d", second / 3600 % 24, second / 60 % 60, second % 60);
  return text;
}

Date next_day(Date day) { return base::from_day_count(base::to_day_count(day) + 1); }

bool by_years(DateGrain grain) { return grain == DateGrain::year || grain == DateGrain::years; }

// Where a range of two ends stops for them: at the start of the second.
Date their_end(const FoundDate& found, const DateReading& reading) {
  const Date last = reading.last.day;
  if (!found.is_range) return next_day(last);
  if (by_years(found.grain)) return {last.year, 1, 1};
  if (found.grain == DateGrain::month) return {last.year, last.month, 1};
  return last;
}

const char* type_of(DateKind kind) {
  switch (kind) {
    case DateKind::date:
      return "date";
    case DateKind::date_range:
      return "daterange";
    case DateKind::time:
      return "time";
    case DateKind::time_range:
      return "timerange";
    case DateKind::datetime:
      return "datetime";
    case DateKind::datetime_range:
      return "datetimerange";
    case DateKind::duration:
      return "duration";
    case DateKind::set:
      break;
  }
  return "set";
}

const char* mod_of(DateBound bound) {
  switch (bound) {
    case DateBound::before:
      return "before";
    case DateBound::until:
      return "until";
    case DateBound::after:
      return "after";
    case DateBound::since:
      return "since";
    case DateBound::none:
      break;
  }
  return "";
}

std::string text_of(const FoundDate& found, CivilTime time) {
  const bool only_time = found.kind == DateKind::time || found.kind == DateKind::time_range;
  const bool only_day = found.kind == DateKind::date || found.kind == DateKind::date_range;
  return only_time ? clock_text(time.second) : only_day ? to_iso(time.day) : to_iso(time.day) + " " + clock_text(time.second);
}

void add_bounded(const FoundDate& found, const DateReading& reading, const std::string& prefix, Fields& fields) {
  fields[prefix + "Mod"] = mod_of(found.bound);
  const bool one_point = found.kind != DateKind::date_range || found.grain == DateGrain::day;
  if (found.bound == DateBound::before || found.bound == DateBound::until) {
    fields[prefix + "end"] = text_of(found, reading.first);
    if (!one_point) fields[prefix + "Mod"] = "before";
  } else {
    const bool behind = found.bound == DateBound::after && !one_point;
    fields[prefix + "start"] = behind ? to_iso(next_day(reading.last.day)) : text_of(found, reading.first);
  }
}

Fields model_fields(const FoundDate& found, const std::string& written, CivilTime reference) {
  Fields fields;
  if (found.kind == DateKind::duration) return {{"values.0.value", std::to_string(found.seconds)}};
  if (found.count == 0) return {{"values.0.value", "not resolved"}};
  for (int i = 0; i < found.count; ++i) {
    const DateReading& reading = found.readings[i];
    const std::string prefix = "values." + std::to_string(i) + ".";
    if (found.is_lunar) fields[prefix + "isLunar"] = "True";
    if (found.bound != DateBound::none) {
      add_bounded(found, reading, prefix, fields);
    } else if (found.kind == DateKind::date || found.kind == DateKind::time || found.kind == DateKind::datetime) {
      fields[prefix + "value"] = text_of(found, reading.first);
    } else {
      fields[prefix + "start"] = text_of(found, reading.first);
      fields[prefix + "end"] = text_of(found, reading.last);
      if (found.kind == DateKind::date_range)
        fields[prefix + "end"] = to_iso(written == "今年" ? reference.day : their_end(found, reading));
    }
  }
  return fields;
}

std::vector<Entity> model(const Case& test) {
  std::vector<Entity> entities;
  const CivilTime reference = reference_of(test);
  for (const FoundDate& found : find_dates(test.input, reference)) {
    const std::string written = test.input.substr(found.begin, found.end - found.begin);
    entities.push_back({code_points_before(test.input, found.begin), code_points_before(test.input, found.end),
                        std::string("datetimeV2.") + type_of(found.kind), model_fields(found, written, reference)});
  }
  return entities;
}

// Their extractor and parser of periods know nothing of 以前 and 以后.
std::vector<Entity> periods(const Case& test) {
  std::vector<Entity> entities;
  for (const FoundDate& found : find_dates(test.input, reference_of(test))) {
    if (found.kind != DateKind::date_range) continue;
    Entity entity{code_points_before(test.input, found.core_begin), code_points_before(test.input, found.core_end), "daterange", {}};
    if (found.count > 0) {
      const DateReading &past = found.readings[0], &future = found.readings[found.count - 1];
      entity.fields = {{"PastResolution.startDate", to_iso(past.first.day)},
                       {"PastResolution.endDate", to_iso(their_end(found, past))},
                       {"FutureResolution.startDate", to_iso(future.first.day)},
                       {"FutureResolution.endDate", to_iso(their_end(found, future))}};
    }
    entities.push_back(std::move(entity));
  }
  return entities;
}

// Fields of theirs that are notation or repeat the type.
std::vector<Entity> without_notation(std::vector<Entity> entities) {
  for (Entity& entity : entities) {
    std::erase_if(entity.fields, [](const auto& field) {
      return field.first.ends_with("timex") || field.first.ends_with("Timex") || field.first.ends_with(".type") ||
             field.first.ends_with("sourceEntity");
    });
  }
  return entities;
}

TEST(specs, dates_keep_their_level) {
  if (folder().empty()) GTEST_SKIP() << "skipped: the outside cases are not there";
  struct Bar {
    const char* file;
    Finder finder;
    double spans, resolutions;  // what has been reached and must not fall
  };
  const Bar bars[] = {
      {"DateTime.DatePeriodExtractor.json", periods, 1, 1},
      {"DateTime.DatePeriodParser.json", periods, 1, 1},
      {"DateTime.DateTimeModel.json", model, 0.99, 0.99},
  };
  for (const Bar& bar : bars) {
    const Score reached = score(bar.file, bar.finder, without_notation);
    EXPECT_GE(reached.span_ratio(), bar.spans) << bar.file;
    EXPECT_GE(reached.resolution_ratio(), bar.resolutions) << bar.file;
  }
}

}  // namespace
}  // namespace bihuan::reader::specs
