// SPDX-License-Identifier: Apache-2.0
#include "reader/expressions/date_readings.h"

namespace bihuan::reader {
namespace {

constexpr int hour = 3600;

struct PartOfDay {
  std::string_view word;
  int first_hour, last_hour;
  bool afternoon;
  bool bare;  // stands only behind a day: 7月25日早
};

constexpr PartOfDay parts_of_day[] = {
    {"凌晨", 0, 8, false, false},  {"清晨", 4, 8, false, false},  {"早晨", 8, 12, false, false}, {"早上", 8, 12, false, false},
    {"早间", 8, 12, false, true},  {"上午", 8, 12, false, false}, {"中午", 11, 13, true, false}, {"下午", 12, 16, true, false},
    {"午后", 12, 16, true, false}, {"傍晚", 16, 20, true, false}, {"晚上", 16, 20, true, false}, {"晚间", 16, 20, true, true},
    {"夜里", 20, 24, true, false}, {"夜间", 20, 24, true, true},  {"深夜", 20, 24, true, false}, {"早", 8, 12, false, true},
    {"晚", 16, 20, true, true},
};

const PartOfDay* part_of_day_at(std::string_view text, std::size_t at) {
  for (const PartOfDay& part : parts_of_day) {
    if (text.substr(at).starts_with(part.word)) return &part;
  }
  return nullptr;
}

struct WrittenTime {
  std::uint32_t end = 0;
  int hours = 0, minutes = 0, seconds = 0;
  bool certain = false;  // 24 hours are counted: 08:00, 零点
};

std::size_t step_at(std::string_view text, std::size_t at) { return base::utf8_length(static_cast<unsigned char>(text[at])); }

// :23 with two digits; end 0 when it is not there.
SmallNumber sixtieths_at(std::string_view text, std::size_t at) {
  if (folded_at(text, at) != U':') return {};
  const SmallNumber number = small_number_at(text, at + step_at(text, at));
  const bool digits = glyph_at(text, at + step_at(text, at)).kind == GlyphKind::digit;
  return digits && number.digits == 2 && number.value < 60 ? number : SmallNumber{};
}

// 8:00, 17:55:23; not 1:2:1, nor 1:20:3.
WrittenTime colon_time_at(std::string_view text, std::size_t at, const SmallNumber& hours) {
  WrittenTime time;
  if (glyph_at(text, at).kind != GlyphKind::digit || hours.digits > 2) return time;
  const SmallNumber minutes = sixtieths_at(text, hours.end);
  if (minutes.end == 0) return time;
  const SmallNumber seconds = sixtieths_at(text, minutes.end);
  const std::uint32_t end = seconds.end != 0 ? seconds.end : minutes.end;
  if (folded_at(text, end) == U':' && glyph_at(text, end + step_at(text, end)).kind == GlyphKind::digit) return time;
  return {end, hours.value, minutes.value, seconds.value, hours.leading_zero};
}

// 零点 and 十点 by their hour; end 0 when 点 has no hour in front.
SmallNumber spoken_hour_at(std::string_view text, std::size_t at) {
  const Glyph zero = glyph_at(text, at);
  if (zero.kind == GlyphKind::spelled_digit && zero.value == 0) return {0, 1, static_cast<std::uint32_t>(at + 3), true};
  if (zero.kind == GlyphKind::pair) return {2, 1, static_cast<std::uint32_t>(at + 3), false};
  return small_number_at(text, at);
}

SmallNumber minute_at(std::string_view text, std::size_t at) {
  const Glyph zero = glyph_at(text, at);
  if (zero.kind == GlyphKind::spelled_digit && zero.value == 0) at += zero.length;
  return small_number_at(text, at);
}

// 九点, 九点半, 九点二十, 17点55分23秒, 十点整, 8时30分; 10时 only behind a day or a part of one.
WrittenTime spoken_time_at(std::string_view text, const SmallNumber& hours, bool after_part) {
  WrittenTime time;
  const std::uint32_t point = after_any(text, hours.end, {"点钟", "點鐘", "点", "點"});
  const std::uint32_t mark = point != 0 ? point : after_any(text, hours.end, {"时", "時"});
  if (mark == 0 || hours.digits > 3) return time;
  time = {mark, hours.value, 0, 0, hours.leading_zero};
  if (const std::uint32_t whole = after_any(text, mark, {"整"}); whole != 0) {
    time.end = whole;
    return time;
  }
  if (const std::uint32_t half = after_any(text, mark, {"半"}); half != 0 && point != 0) {
    time.end = half;
    time.minutes = 30;
    return time;
  }
  if (const std::uint32_t quarter = after_any(text, mark, {"一刻", "三刻"}); quarter != 0) {
    time.end = quarter;
    time.minutes = folded_at(text, mark) == U'一' ? 15 : 45;
    return time;
  }
  const std::size_t minute_begin = skip_any(text, mark, {"过", "過"});
  const SmallNumber minutes = minute_at(text, minute_begin);
  const std::uint32_t minute_mark = minutes.end == 0 ? 0 : after_any(text, minutes.end, {"分"});
  if (minutes.end == 0 || minutes.value > 59) {
    if (point == 0 && !after_part) time.end = 0;
    return is_any_of(folded_at(text, mark), U"意要建说說原措希问問看体體思想经經启啟共以") ? WrittenTime{} : time;
  }
  if (minute_mark == 0 && (point == 0 || minutes.digits < 2)) return point == 0 && !after_part ? WrittenTime{} : time;
  time.minutes = minutes.value;
  time.end = minute_mark != 0 ? minute_mark : minutes.end;
  const SmallNumber seconds = minute_mark == 0 ? SmallNumber{} : minute_at(text, minute_mark);
  const std::uint32_t second_mark = seconds.end == 0 || seconds.value > 59 ? 0 : after_any(text, seconds.end, {"秒"});
  if (second_mark != 0) {
    time.seconds = seconds.value;
    time.end = second_mark;
  }
  return time;
}

WrittenTime written_time_at(std::string_view text, std::size_t at, bool after_part) {
  const SmallNumber hours = spoken_hour_at(text, at);
  if (hours.end == 0 || hours.value > 24 || is_numeral_before(text, at) || is_any_of(char_before(text, at), U":：.．第")) return {};
  if (const WrittenTime time = colon_time_at(text, at, hours); time.end != 0) return time;
  const WrittenTime time = spoken_time_at(text, hours, after_part);
  const bool a_bit = !after_part && time.minutes == 0 && hours.value == 1 && glyph_at(text, at).kind == GlyphKind::spelled_digit;  // 一点
  return a_bit ? WrittenTime{} : time;
}

// a.m. and p.m.; value 1 or 2.
Offset half_day_at(std::string_view text, std::size_t at) {
  at += blanks_at(text, at, 1);
  for (const std::string_view word : {"a.m.", "am", "AM", "A.M."}) {
    if (text.substr(at).starts_with(word)) return {1, static_cast<std::uint32_t>(at + word.size())};
  }
  for (const std::string_view word : {"p.m.", "pm", "PM", "P.M."}) {
    if (text.substr(at).starts_with(word)) return {2, static_cast<std::uint32_t>(at + word.size())};
  }
  return {};
}

}  // namespace

ClockReading clock_at(std::string_view text, std::size_t at) {
  ClockReading reading;
  const PartOfDay* part = part_of_day_at(text, at);
  const std::size_t time_at = part == nullptr ? at : at + part->word.size();
  const bool after_day = is_any_of(char_before(text, at), U"日号號天晚");
  const WrittenTime time = written_time_at(text, time_at, part != nullptr || after_day);
  if (time.end == 0) {
    if (part == nullptr) return reading;
    reading.end = static_cast<std::uint32_t>(time_at);
    reading.count = 1;
    reading.is_part = true;
    reading.bare_part = part->bare;
    reading.seconds[0] = part->first_hour * hour;
    reading.seconds[1] = part->last_hour * hour;
    return reading;
  }
  const int second = time.hours * hour + time.minutes * 60 + time.seconds;
  const Offset half = half_day_at(text, time.end);
  reading.end = half.end != 0 ? half.end : time.end;
  reading.afternoon = half.value == 2 || (part != nullptr && part->afternoon && !(time.hours == 12 && part->first_hour >= 16));
  reading.count = 1;
  reading.seconds[0] = reading.seconds[1] = second;
  if (reading.afternoon && time.hours < 12) {
    reading.seconds[0] = reading.seconds[1] = second + 12 * hour;
  } else if (part == nullptr && half.end == 0 && !time.certain && time.hours >= 1 && time.hours <= 12) {
    reading.count = 2;
    reading.seconds[1] = time.hours == 12 ? second - 12 * hour : second + 12 * hour;
  } else if (time.hours == 24) {
    reading.seconds[0] = reading.seconds[1] = second - 24 * hour;
  }
  return reading;
}

}  // namespace bihuan::reader
