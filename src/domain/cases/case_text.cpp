// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/case_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace bihuan::cases {
namespace {

// A line: its name and its values, parted by tabs; tab, line feed and backslash are escaped.
class Lines {
 public:
  template <class... Values>
  void add(std::string_view name, const Values&... values) {
    text_ += name;
    (add_value(values), ...);
    text_ += '\n';
  }
  template <class Value>
  void add_unless_empty(std::string_view name, const Value& value) {
    if (value != Value{}) add(name, value);
  }
  std::string take() && { return std::move(text_); }

 private:
  void add_value(std::string_view value) {
    text_ += '\t';
    for (const char c : value) {
      if (c == '\t' || c == '\n' || c == '\\') text_ += '\\';
      text_ += c == '\t' ? 't' : c == '\n' ? 'n' : c;
    }
  }
  void add_value(const std::string& value) { add_value(std::string_view(value)); }
  void add_value(const char* value) { add_value(std::string_view(value)); }
  void add_value(std::int64_t value) { add_digits(value); }
  void add_value(std::uint64_t value) { add_digits(value); }
  void add_value(int value) { add_digits(value); }
  void add_value(bool value) { add_digits(value ? 1 : 0); }
  void add_value(double value) { add_digits(value); }
  void add_value(Instant value) { add_digits(static_cast<std::int64_t>(value.time_since_epoch().count())); }
  void add_value(const std::optional<Instant>& value) {
    text_ += '\t';
    if (value) text_ += std::to_string(value->time_since_epoch().count());
  }
  template <class Number>
  void add_digits(Number value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    text_ += '\t';
    text_.append(digits, end);
  }

  std::string text_;
};

// The values of one line, taken in order; one that is missing is empty, one that is no number marks the line as damaged.
class Values {
 public:
  explicit Values(std::string_view line) : rest_(line) { name_ = next(); }

  const std::string& name() const { return name_; }
  bool is_sound() const { return is_sound_; }

  std::string next() {
    std::string value;
    std::size_t i = 0;
    for (; i < rest_.size() && rest_[i] != '\t'; ++i) {
      if (rest_[i] != '\\') {
        value += rest_[i];
        continue;
      }
      if (++i == rest_.size()) break;
      value += rest_[i] == 't' ? '\t' : rest_[i] == 'n' ? '\n' : rest_[i];
    }
    rest_.remove_prefix(std::min(i + 1, rest_.size()));
    return value;
  }
  template <class Number>
  Number number() {
    const std::string digits = next();
    Number value{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!digits.empty() && (error != std::errc() || end != digits.data() + digits.size())) is_sound_ = false;
    return value;
  }
  bool flag() { return number<int>() != 0; }
  Instant instant() { return Instant{std::chrono::microseconds{number<std::int64_t>()}}; }
  std::optional<Instant> perhaps() {
    if (rest_.empty() || rest_.front() == '\t') {
      next();
      return std::nullopt;
    }
    return instant();
  }
  template <class Enum>
  Enum word(int most) {
    const int value = number<int>();
    if (value < 0 || value > most) is_sound_ = false;
    return static_cast<Enum>(value);
  }

 private:
  std::string_view rest_;
  std::string name_;
  bool is_sound_ = true;
};

void add_timer(Lines& lines, const Timer& timer) {
  const clocks::Term& term = timer.term;
  lines.add("timer", timer.clock, timer.unit, term.amount, static_cast<int>(term.unit), static_cast<int>(term.start), static_cast<int>(term.roll),
            static_cast<int>(term.ends), timer.started_at, timer.soon_at, timer.due_at, timer.stopped_at, timer.step, timer.next_at,
            timer.extensions, timer.rests);
  for (const clocks::Term& added : timer.added)  // of the timer before
    lines.add("added", added.amount, static_cast<int>(added.unit), static_cast<int>(added.start), static_cast<int>(added.roll),
              static_cast<int>(added.ends));
}

clocks::Term term_in(Values& values) {
  clocks::Term term;
  term.amount = values.number<std::int64_t>();
  term.unit = values.word<clocks::TermUnit>(3);
  term.start = values.word<clocks::StartRule>(2);
  term.roll = values.word<clocks::RollRule>(1);
  term.ends = values.word<clocks::DayEnd>(1);
  return term;
}

Timer timer_in(Values& values) {
  Timer timer;
  timer.clock = values.next();
  timer.unit = values.number<std::int64_t>();
  timer.term = term_in(values);
  timer.started_at = values.instant();
  timer.soon_at = values.instant();
  timer.due_at = values.instant();
  timer.stopped_at = values.perhaps();
  timer.step = values.number<int>();
  timer.next_at = values.instant();
  timer.extensions = values.number<int>();
  timer.rests = values.flag();
  return timer;
}

Involved involved_in(Values& values) {
  Involved involved;
  involved.unit = values.number<std::int64_t>();
  involved.is_called = values.flag();
  involved.since = values.instant();
  involved.answered_at = values.perhaps();
  involved.arrived_at = values.perhaps();
  involved.decision = values.next();
  involved.response = values.number<int>();
  involved.result = values.number<int>();
  involved.refused_at = values.perhaps();
  involved.released_at = values.perhaps();
  involved.ruling = values.word<Ruling>(2);
  return involved;
}

void add_reporter(Lines& lines, const Reporter& reporter) {
  if (reporter != Reporter{})
    lines.add("reporter", reporter.person, reporter.name, reporter.phone, reporter.is_protected, reporter.code_hash);
}

// Members that are one text or one number, by their names; the order is that of the text.
template <class Member>
struct Plain {
  std::string_view name;
  Member Case::*member;
};
constexpr Plain<std::string> texts[] = {{"pack", &Case::pack},   {"kind", &Case::kind},   {"level", &Case::level},
                                        {"channel", &Case::channel}, {"state", &Case::state}, {"title", &Case::title},
                                        {"text", &Case::text},   {"object", &Case::object_code}, {"result", &Case::result},
                                        {"closed_as", &Case::closed_as},
                                        {"exclusion", &Case::exclusion}};
constexpr Plain<std::int64_t> numbers[] = {{"object_owner", &Case::object_owner}, {"owner", &Case::owner},
                                           {"asker", &Case::asker},               {"caller", &Case::caller},             {"sent_by", &Case::sent_by}, {"handler", &Case::handler},
                                           {"handler_person", &Case::handler_person}, {"part_of", &Case::part_of},
                                           {"topic", &Case::topic}};
constexpr Plain<int> counts[] = {{"revision", &Case::revision},   {"pack_version", &Case::pack_version}, {"secrecy", &Case::secrecy},
                                 {"gave_back", &Case::gave_back}, {"reopened", &Case::reopened},         {"hops", &Case::hops},
                                 {"send_backs", &Case::send_backs}, {"origin_level", &Case::origin_level}};

template <class Member, std::size_t N>
void add_plain(Lines& lines, const Plain<Member> (&table)[N], const Case& value) {
  for (const Plain<Member>& plain : table) lines.add_unless_empty(plain.name, value.*plain.member);
}

void add_lists(Lines& lines, const Case& value) {
  for (const auto& [field, given] : value.fields) lines.add("field", field, given);
  for (const org::UnitNumber unit : value.owners) lines.add("owned", unit);
  for (const org::UnitNumber unit : value.raised_from) lines.add("raised_from", unit);
  for (const Timer& timer : value.timers) add_timer(lines, timer);
  for (const clocks::Pause& pause : value.pauses) lines.add("pause", pause.begins, pause.ends, pause.reason);
  for (const Involved& involved : value.involved)
    lines.add("involved", involved.unit, involved.is_called, involved.since, involved.answered_at, involved.arrived_at, involved.decision,
              involved.response, involved.result, involved.refused_at, involved.released_at, static_cast<int>(involved.ruling));
  for (const auto& [moment, at] : value.moments) lines.add("moment", moment, at);
}

bool take_plain(const std::string& name, Values& values, Case& value) {
  for (const auto& plain : texts)
    if (name == plain.name) return value.*plain.member = values.next(), true;
  for (const auto& plain : numbers)
    if (name == plain.name) return value.*plain.member = values.number<std::int64_t>(), true;
  for (const auto& plain : counts)
    if (name == plain.name) return value.*plain.member = values.number<int>(), true;
  return false;
}

void take_place(Values& values, Place& place) {
  place.unit = values.number<std::int64_t>();
  place.address = values.next();
  if (values.flag()) {
    place.longitude = values.number<double>();
    place.latitude = values.number<double>();
  }
}

void take_reporter(Values& values, Reporter& reporter) {
  reporter.person = values.number<std::int64_t>();
  reporter.name = values.next();
  reporter.phone = values.next();
  reporter.is_protected = values.flag();
  reporter.code_hash = values.next();
}

template <class Map, class Take>
void take_pair(Values& values, Map& map, Take take) {
  std::string key = values.next();
  map.emplace(std::move(key), take(values));
}

// A line with another name was written by a later version and is passed over.
void take_line(Values& values, Case& value) {
  const std::string& name = values.name();
  if (take_plain(name, values, value)) return;
  if (name == "number") value.number = values.number<std::int64_t>();
  if (name == "place") take_place(values, value.place);
  if (name == "reporter") take_reporter(values, value.reporter);
  if (name == "arbitrated") value.is_arbitrated = true;
  if (name == "solved_level") value.solved_level = values.number<int>();
  if (name == "closed_level") value.closed_level = values.number<int>();
  if (name == "seed") value.seed = values.number<std::uint64_t>();
  if (name == "reported_at") value.reported_at = values.instant();
  if (name == "changed_at") value.changed_at = values.instant();
  if (name == "closed_at") value.closed_at = values.instant();
  if (name == "field") take_pair(values, value.fields, [](Values& of) { return of.next(); });
  if (name == "owned") value.owners.push_back(values.number<std::int64_t>());
  if (name == "raised_from") value.raised_from.push_back(values.number<std::int64_t>());
  if (name == "timer") value.timers.push_back(timer_in(values));
  if (name == "added" && !value.timers.empty()) value.timers.back().added.push_back(term_in(values));
  if (name == "pause") value.pauses.push_back({values.instant(), values.perhaps(), values.next()});
  if (name == "involved") value.involved.push_back(involved_in(values));
  if (name == "moment") take_pair(values, value.moments, [](Values& of) { return of.instant(); });
  if (name == "call_back") value.call_back = {values.flag(), values.number<std::uint64_t>(), values.next(), values.next(), values.perhaps()};
}

}  // namespace

std::string to_text(const Case& value) {
  Lines lines;
  lines.add("number", value.number);
  add_plain(lines, counts, value);
  add_plain(lines, texts, value);
  const Place& place = value.place;
  lines.add("place", place.unit, place.address, place.longitude && place.latitude, place.longitude.value_or(0), place.latitude.value_or(0));
  add_reporter(lines, value.reporter);
  add_plain(lines, numbers, value);
  if (value.is_arbitrated) lines.add("arbitrated");
  if (value.solved_level != -1) lines.add("solved_level", value.solved_level);
  if (value.closed_level != -1) lines.add("closed_level", value.closed_level);
  lines.add_unless_empty("seed", value.seed);
  lines.add("reported_at", value.reported_at);
  lines.add("changed_at", value.changed_at);
  if (value.closed_at) lines.add("closed_at", *value.closed_at);
  add_lists(lines, value);
  const CallBack& call = value.call_back;
  if (call != CallBack{}) lines.add("call_back", call.is_drawn, call.seed, call.result, call.attitude, call.answered_at);
  return std::move(lines).take();
}

base::Result<Case> case_from(std::string_view text) {
  Case value;
  value.pack_version = 0;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    Values values(text.substr(0, end));
    take_line(values, value);
    if (end == std::string_view::npos || !values.is_sound()) return base::fail(base::ErrorKind::invalid, "case-text-damaged", std::to_string(number));
    text.remove_prefix(end + 1);
  }
  return value;
}

std::string to_text(const std::map<std::string, std::string>& values) {
  Lines lines;
  for (const auto& [name, value] : values) lines.add("given", name, value);
  return std::move(lines).take();
}

std::map<std::string, std::string> values_from(std::string_view text) {
  std::map<std::string, std::string> values;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    Values line(text.substr(0, end));
    const std::string name = line.next();
    if (line.name() == "given") values.emplace(name, line.next());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return values;
}

}  // namespace bihuan::cases
