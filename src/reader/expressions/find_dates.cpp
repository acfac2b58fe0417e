// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/find_dates.h"

#include "reader/expressions/date_readings.h"
#include "reader/expressions/find_numbers.h"
#include "reader/expressions/number_words.h"

namespace bihuan::reader {
namespace {

using base::Date;

// A day or period, a time of day, or a day with a time.
struct Moment {
  std::uint32_t end = 0;
  DayReading days;
  ClockReading clock;

  bool has_days() const { return days.end != 0; }
  bool has_clock() const { return clock.end != 0; }
};

Moment moment_at(std::string_view text, std::size_t at, Date today) {
  Moment moment;
  moment.days = days_at(text, at, today);
  if (moment.has_days() && moment.days.is_day) {
    const std::size_t clock_begin = skip_any(text, moment.days.end, {"的"});
    moment.clock = clock_at(text, clock_begin + blanks_at(text, clock_begin, 1));
  }
  if (moment.has_days() && (!moment.days.wants_time || moment.has_clock())) {
    moment.end = moment.has_clock() ? moment.clock.end : moment.days.end;
    return moment;
  }
  moment.days = {};
  moment.clock = clock_at(text, at);
  if (moment.clock.bare_part) moment.clock = {};
  moment.end = moment.clock.end;
  return moment;
}

void set_reading(FoundDate& found, int index, CivilTime first, CivilTime last) {
  found.readings[index] = {first, last};
  found.count = static_cast<std::uint8_t>(index + 1);
}

void set_kind(FoundDate& found, const Moment& moment, bool range) {
  if (moment.has_days() && moment.has_clock()) {
    found.kind = range || moment.clock.is_part ? DateKind::datetime_range : DateKind::datetime;
  } else if (moment.has_clock()) {
    found.kind = range || moment.clock.is_part ? DateKind::time_range : DateKind::time;
  } else {
    found.kind = range || !moment.days.is_day ? DateKind::date_range : DateKind::date;
  }
}

// A part of the day runs from seconds[0] to seconds[1]; else these are the readings of one time.
int first_second(const ClockReading& clock, int reading) { return clock.is_part ? clock.seconds[0] : clock.seconds[reading]; }
int last_second(const ClockReading& clock, int reading) { return clock.is_part ? clock.seconds[1] : clock.seconds[reading]; }

FoundDate found_from(const Moment& moment) {
  FoundDate found;
  set_kind(found, moment, false);
  found.grain = moment.days.grain;
  found.is_range = moment.days.is_range;
  found.is_lunar = moment.days.is_lunar;
  if (!moment.has_clock()) {
    for (int i = 0; i < moment.days.count; ++i) set_reading(found, i, {moment.days.spans[i].first, 0}, {moment.days.spans[i].last, 0});
    return found;
  }
  const bool two_times = moment.clock.count == 2;
  const int count = two_times ? 2 : moment.has_days() ? moment.days.count : 1;
  for (int i = 0; i < count; ++i) {
    const Date day = moment.has_days() ? moment.days.spans[two_times ? 1 : i].first : Date{};
    set_reading(found, i, {day, first_second(moment.clock, two_times ? i : 0)}, {day, last_second(moment.clock, two_times ? i : 0)});
  }
  return found;
}

// Both ends move together: the last range that began and, if it is over, the next.
void set_day_range(FoundDate& found, const Moment& low, std::string_view text, std::size_t high_at, const Moment& high, Date today) {
  const int count = low.days.is_open ? low.days.count : 1;
  for (int i = 0; i < count; ++i) {
    const DaySpan first = low.days.spans[i];
    DaySpan last = high.days.spans[0];
    if (high.days.is_open) last = days_at(text, high_at, first.first).spans[1];
    set_reading(found, i, {first.first, 0}, {last.last, 0});
    if (i == 0 && count == 2 && last.last >= today) break;
  }
  if (found.count > 0 && found.readings[0].last < found.readings[0].first) found.count = 0;
}

void set_clock_range(FoundDate& found, const Moment& low, const Moment& high, Date first_day, Date last_day) {
  const bool afternoon_goes_on = low.clock.afternoon && high.clock.count == 2;
  const int count = low.clock.count == 2 && high.clock.count == 2 ? 2 : 1;
  for (int i = 0; i < count; ++i) {
    const int high_reading = afternoon_goes_on ? 1 : count == 2 ? i : 0;
    set_reading(found, i, {first_day, first_second(low.clock, i)}, {last_day, last_second(high.clock, high_reading)});
  }
}

// 从…到…, …和…之间; the mark between the ends stands behind `low`.
bool take_range(std::string_view text, const Moment& low, Date today, FoundDate& found) {
  if (low.clock.is_part || (low.has_days() && (low.days.is_range || low.days.count == 0))) return false;
  std::size_t mark = range_mark_at(text, low.end);
  const bool needs_closing = mark == 0;
  if (needs_closing) mark = skip_any(text, low.end, {"和", "与", "與"}) - low.end;
  if (mark == 0) return false;
  const std::size_t high_at = low.end + mark;
  const Moment high = moment_at(text, high_at, today);
  if (high.end == 0 || high.clock.is_part || (high.has_days() && (high.days.is_range || high.days.count == 0))) return false;
  if (low.has_clock() != high.has_clock() || (high.has_days() && !low.has_days())) return false;
  const std::uint32_t closing = after_any(text, high.end, {"之间", "之間", "间", "間"});
  if (needs_closing && closing == 0) return false;
  set_kind(found, low, true);
  found.grain = high.days.grain;
  if (!low.has_clock()) {
    if (!high.has_days()) return false;
    set_day_range(found, low, text, high_at, high, today);
  } else if (!high.has_days()) {
    const Date day = low.days.spans[1].first;
    set_clock_range(found, low, high, day, day);
  } else {
    const Date day = low.days.spans[1].first;
    const Date last_day = high.days.is_open ? days_at(text, high_at, day).spans[1].first : high.days.spans[1].first;
    set_clock_range(found, low, high, day, last_day);
    found.count = 1;
  }
  found.is_range = true;
  found.end = closing != 0 ? closing : high.end;
  return found.count > 0;
}

struct BoundWord {
  std::string_view word;
  DateBound bound;
  std::u32string_view not_before = U"";
};

constexpr BoundWord bound_words[] = {
    {"及以前", DateBound::until},
    {"或之前", DateBound::until},
    {"及之前", DateBound::until},
    {"或以前", DateBound::until},
    {"及以后", DateBound::since},
    {"或之后", DateBound::since},
    {"及之后", DateBound::since},
    {"或以后", DateBound::since},
    {"之前", DateBound::before},
    {"以前", DateBound::before},
    {"之后", DateBound::after},
    {"之後", DateBound::after},
    {"以后", DateBound::after},
    {"以後", DateBound::after},
    {"开始", DateBound::since},
    {"開始", DateBound::since},
    {"以来", DateBound::since},
    {"以來", DateBound::since},
    {"起", DateBound::since, U"草步点點到来诉"},
    {"前", DateBound::before, U"期提列沿进進述景几幾一二三四往后後置三位名"},
    {"后", DateBound::after, U"续續备備期勤半续三"},
    {"後", DateBound::after, U"續備期勤半"},
};

void make_bounded(FoundDate& found, DateBound bound) {
  found.bound = bound;
  if (found.kind == DateKind::date) found.kind = DateKind::date_range;
  if (found.kind == DateKind::time) found.kind = DateKind::time_range;
  if (found.kind == DateKind::datetime) found.kind = DateKind::datetime_range;
}

bool take_bound(std::string_view text, FoundDate& found) {
  for (const BoundWord& entry : bound_words) {
    const std::uint32_t end = after_any(text, found.end, {entry.word});
    if (end == 0 || is_any_of(folded_at(text, end), entry.not_before)) continue;
    make_bounded(found, entry.bound);
    found.end = end;
    return true;
  }
  return false;
}

// 2010年之后2018年之前 is one period.
void take_closing_bound(std::string_view text, Date today, FoundDate& found) {
  if ((found.bound != DateBound::after && found.bound != DateBound::since) || found.kind != DateKind::date_range || found.count != 1)
    return;
  const Moment closing = moment_at(text, found.end, today);
  if (closing.end == 0 || closing.has_clock() || closing.days.count != 1) return;
  FoundDate last = found_from(closing);
  last.end = closing.end;
  if (!take_bound(text, last) || (last.bound != DateBound::before && last.bound != DateBound::until)) return;
  const Date day = last.bound == DateBound::before ? moved_by_days(closing.days.spans[0].first, -1) : closing.days.spans[0].last;
  found.readings[0].last = {day, 0};
  found.bound = DateBound::none;
  found.end = found.core_end = last.end;
}

// 2分钟前, 之后5分钟, 还剩5分钟, 马上: counted from the reference instant.
CivilTime moved_by_seconds(CivilTime time, std::int64_t seconds) {
  std::int64_t second = time.second + seconds;
  const std::int64_t days = second >= 0 ? second / 86'400 : -((86'399 - second) / 86'400);
  return {moved_by_days(time.day, days), static_cast<int>(second - days * 86'400)};
}

bool is_short_length(const LengthOfTime& length) { return length.end != 0 && length.unit_count == 1 && length.half_days == 0; }

FoundDate from_now_at(std::string_view text, std::size_t at, CivilTime reference) {
  FoundDate found;
  const std::uint32_t coming = after_any(text, at, {"之后", "之後", "接下来", "还剩", "還剩", "未来"}),
                      gone = after_any(text, at, {"过去", "過去", "最近"});
  if (const std::uint32_t lead = coming != 0 ? coming : gone; lead != 0) {
    const LengthOfTime length = length_of_time_at(text, lead + blanks_at(text, lead, 1));
    if (!is_short_length(length)) return found;
    found.kind = DateKind::datetime_range;
    const CivilTime other = moved_by_seconds(reference, coming != 0 ? length.seconds : -length.seconds);
    set_reading(found, 0, coming != 0 ? reference : other, coming != 0 ? other : reference);
    found.end = length.end;
    return found;
  }
  if (const std::uint32_t now = after_any(text, at, {"马上", "馬上"}); now != 0 && !is_any_of(folded_at(text, now), U"就办辦")) {
    found.kind = DateKind::datetime;
    set_reading(found, 0, reference, reference);
    found.end = now;
    return found;
  }
  const LengthOfTime length = length_of_time_at(text, at);
  if (!is_short_length(length)) return found;
  const std::uint32_t ago = after_any(text, length.end, {"之前", "以前", "前"}),
                      later = after_any(text, length.end, {"之后", "之後", "以后", "以後", "后", "後"});
  if (ago == 0 && later == 0) return found;
  const CivilTime time = moved_by_seconds(reference, ago != 0 ? -length.seconds : length.seconds);
  found.kind = DateKind::datetime;
  set_reading(found, 0, time, time);
  found.end = ago != 0 ? ago : later;
  return found;
}

// 每年, 每周一下午八点.
FoundDate recurring_at(std::string_view text, std::size_t at) {
  FoundDate found;
  const std::uint32_t each = after_any(text, at, {"每"});
  if (each == 0) return found;
  found.kind = DateKind::set;
  const std::size_t unit_at = skip_any(text, each, {"个", "個"});
  std::uint32_t end = after_week_word(text, unit_at);
  if (end != 0 && weekday_at(text, end) != 0 && !is_any_of(folded_at(text, end + 3), U"次回场場个個")) end += 3;
  if (end == 0) end = after_any(text, unit_at, {"半年", "季度", "小时", "工作日", "年", "月", "日", "天", "晚", "早"});
  if (end == 0 || is_any_of(folded_at(text, end), U"级級")) return {};
  const ClockReading clock = clock_at(text, end + blanks_at(text, end, 1));
  found.end = clock.end != 0 && !clock.bare_part ? clock.end : end;
  return found;
}

FoundDate duration_at(std::string_view text, std::size_t at) {
  FoundDate found;
  const LengthOfTime length = length_of_time_at(text, at);
  if (length.end == 0) return found;
  found.kind = DateKind::duration;
  found.seconds = length.total_seconds();
  found.end = length.end;
  return found;
}

// A moment with the words around it: 从…到…, 截至…, 大约…, …之前.
FoundDate temporal_at(std::string_view text, std::size_t at, Date today) {
  const std::uint32_t until = after_any(text, at, {"截止到", "截止至", "截至", "截止"}),
                      from = after_any(text, at, {"从", "從", "自", "由"});
  const std::uint32_t about = after_any(text, at, {"大约", "大約", "大概", "约", "約"});
  std::size_t begin = until != 0 ? until : from != 0 ? from : about != 0 ? about : at;
  begin += begin == at ? 0 : blanks_at(text, begin, 1);
  const Moment moment = moment_at(text, begin, today);
  if (moment.end == 0) return {};
  FoundDate found = found_from(moment);
  found.end = moment.end;
  if (about != 0 && (!moment.has_clock() || moment.has_days() || moment.clock.is_part)) return {};
  if (until == 0) take_range(text, moment, today, found);
  found.core_begin = static_cast<std::uint32_t>(begin);
  found.core_end = found.end;
  if (from != 0 && found.is_range) found.core_begin = static_cast<std::uint32_t>(at);
  if (until != 0) {
    make_bounded(found, DateBound::until);
  } else if (!found.is_range && found.count > 0 && !moment.clock.is_part) {
    if (take_bound(text, found)) take_closing_bound(text, today, found);
  }
  // 从 alone adds nothing: the expression begins behind it.
  if (from != 0 && !found.is_range && found.bound != DateBound::since) return {};
  return found;
}

FoundDate date_at(std::string_view text, std::size_t at, CivilTime reference) {
  FoundDate best = temporal_at(text, at, reference.day);
  for (const FoundDate& other : {recurring_at(text, at), from_now_at(text, at, reference), duration_at(text, at)}) {
    if (other.end <= best.end) continue;
    best = other;
    best.core_begin = static_cast<std::uint32_t>(at);
    best.core_end = best.end;
  }
  best.begin = static_cast<std::uint32_t>(at);
  return best;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, CivilTime reference) {
  std::vector<FoundDate> found;
  for (std::size_t at = 0; at < text.size();) {
    const bool digit = glyph_at(text, at).kind == GlyphKind::digit;
    const FoundDate date = digit && continues_latin(text, at) ? FoundDate{} : date_at(text, at, reference);
    if (date.end != 0) {
      found.push_back(date);
      at = date.end;
    } else {
      const std::size_t address = after_address(text, at);
      at = digit ? after_no_number(text, at) : address != at ? address : at + base::utf8_length(static_cast<unsigned char>(text[at]));
    }
  }
  return found;
}

}  // namespace bihuan::reader
