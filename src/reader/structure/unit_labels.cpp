// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/unit_labels.h"

#include <algorithm>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/mark_scan.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t longest_keyed_label = 3000;  // bytes
constexpr std::size_t longest_prose_label = 600;
constexpr std::uint32_t longest_first_key = 90;
constexpr std::uint32_t longest_inner_key = 60;
constexpr int deepest_bracket = 6;

// The closing bracket that matches the opener at `at`: byte of it; npos when the label is not closed.
std::size_t matching_closer(std::string_view text, std::size_t at, std::size_t longest) {
  const Char opener = char_at(text, at);
  const char32_t closer = closer_of(opener.code);
  int depth = 0;
  const std::size_t limit = std::min(text.size(), at + longest);
  const bool round = opener.code == '(';
  for (std::size_t place = at; (place = round ? next_round_bracket(text, place, limit) : behind_plain(text, place, limit)) < limit;) {
    const Char c = char_at(text, place);
    if (c.code == opener.code && ++depth > deepest_bracket) break;
    if (c.code == closer && --depth == 0) return place;
    place += c.length;
  }
  return std::string_view::npos;
}

// The first ： at or after `at`; `end` if there is none.
std::uint32_t colon_from(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while ((at = static_cast<std::uint32_t>(behind_plain(text, at, end))) < end) {
    const Char c = char_at(text, at);
    if (c.code == ':') return at;
    at += c.length;
  }
  return end;
}

// The ： behind the key that may open the label at `begin`; 0 when something else stands there.
std::uint32_t colon_of_opening_key(std::string_view text, std::uint32_t begin) {
  for (std::size_t at = begin; (at = behind_plain(text, at)) < text.size() && at < begin + longest_inner_key;) {
    const Char c = char_at(text, at);
    if (c.code == ':') return static_cast<std::uint32_t>(at);
    if ((is_clause_mark(c.code) && c.code != U'、') || (is_opener(c.code) && at < begin + 12u)) return 0;
    at += c.length;
  }
  return 0;
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
  while ((at = behind_plain(text, at)) < text.size()) {
    const Char c = char_at(text, at);
    if (is_full_stop(c.code)) return at + c.length;
    at += c.length;
  }
  return text.size();
}

// What a key may stand behind.
bool ends_before_key(char32_t c) { return is_terminator(c) || is_closer(c) || c == ' ' || c == '.'; }

}  // namespace

// Reads the keys and their values from the key in front of `colon` to `end`.
void LabelReader::read_keyed(std::string_view text, KeyPlace key, std::uint32_t colon, std::uint32_t end, Label& label) {
  while (colon < end) {
    const std::uint32_t value = colon + char_at(text, colon).length;
    std::uint32_t next_colon = colon_from(text, value, end);
    KeyPlace next;
    while (next_colon < end) {
      next = key_before(text, value, next_colon);
      if (next.key != LabelKey::none) break;
      next_colon = colon_from(text, next_colon + char_at(text, next_colon).length, end);
    }
    const std::uint32_t value_end = next_colon < end ? next.begin : end;
    if (key.key == LabelKey::lead || key.key == LabelKey::responsible) {
      const plan::UnitRole role = key.key == LabelKey::lead ? plan::UnitRole::lead : plan::UnitRole::responsible;
      names_.read_value(text, value, value_end, role, label.deadline);
    } else if (key.key == LabelKey::deadline) {
      label.deadline = {value, value_end};
    }
    key = next;
    colon = next_colon;
  }
}

// A label without brackets, from the key in front of the ： at `at` to the end of the sentence.
bool LabelReader::read_at_colon(std::string_view text, std::uint32_t done, std::uint32_t at, Label& label) {
  KeyPlace key = key_before(text, at - done > longest_inner_key ? at - longest_inner_key : done, at);
  if (key.key == LabelKey::none || key.begin < done) return false;
  if (key.begin != done && key.begin != 0 && !ends_before_key(last_char(text.substr(0, key.begin)).code)) return false;
  label.begin = key.begin;
  label.end = static_cast<std::uint32_t>(sentence_end(text, at));
  const std::uint32_t colon = colon_from(text, label.begin, label.end);
  if (colon != at) {  // one stands inside of the key: 牵头单位（电话：…）：
    if (colon - label.begin > longest_first_key) return false;
    key = key_before(text, label.begin, colon);
    if (key.key == LabelKey::none || key.begin != label.begin) return false;
  }
  read_keyed(text, key, colon, label.end, label);
  return true;
}

// A label in the bracket that opens at `at`.
bool LabelReader::read_at_bracket(std::string_view text, std::uint32_t at, Label& label) {
  const std::uint32_t inner = at + char_at(text, at).length;
  const std::uint32_t colon = colon_of_opening_key(text, inner);
  KeyPlace key;
  if (colon != 0) key = key_before(text, inner, colon);
  const bool keyed = key.key != LabelKey::none && key.begin == inner;
  const std::size_t closer = matching_closer(text, at, keyed ? longest_keyed_label : longest_prose_label);
  const std::uint32_t inner_end = static_cast<std::uint32_t>(closer == std::string_view::npos ? text.size() : closer);
  label.begin = at;
  label.unbalanced = closer == std::string_view::npos;
  label.end = label.unbalanced ? inner_end : inner_end + char_at(text, closer).length;
  if (keyed && colon < inner_end) {
    read_keyed(text, key, colon, inner_end, label);
    return true;
  }
  if (label.unbalanced) return false;
  Closing closing = Closing::none;
  if (label.end + 6 >= text.size()) {
    const char32_t before = at == 0 ? 0 : last_char(text.substr(0, at)).code;
    closing = is_terminator(before) || before == '.' ? Closing::behind_sentence : Closing::inside_sentence;
  }
  return names_.read_prose(text, inner, inner_end, closing, label.deadline);
}

// …5000人。县人社局牵头，县教育局、县总工会配合。 The paragraph's last sentence, behind `done`.
bool LabelReader::read_last_sentence(std::string_view text, std::uint32_t done, Label& label) {
  static constexpr WordSet closings{"配合。"sv, "负责。"sv, "牵头。"sv, "参与。"sv, "协助。"sv, "协同。"sv, "落实。"sv, "实施。"sv};
  static constexpr WordSet leading{"牵头"sv, "主办"sv};
  if (!closings.ends(text)) return false;
  const std::size_t end = text.size() - "。"sv.size();
  const std::size_t from = end > longest_prose_label ? end - longest_prose_label : 0;
  const std::size_t stop = text.substr(from, end - from).rfind("。"sv);
  if (stop == std::string_view::npos && from > 0) return false;
  label.begin = stop == std::string_view::npos ? 0 : static_cast<std::uint32_t>(from + stop + "。"sv.size());
  label.end = static_cast<std::uint32_t>(text.size());
  if (label.begin < done || !leading.holds(text.substr(label.begin))) return false;
  return names_.read_sentence(text, label.begin, static_cast<std::uint32_t>(end), label.deadline);
}

void LabelReader::add(Label label, std::string_view text, const NameGaps& gaps, std::vector<Label>& labels) {
  names_.part_at_gaps(text, label.first_unit, gaps);
  label.unit_count = static_cast<std::uint32_t>(units().size()) - label.first_unit;
  labels.push_back(label);
}

void LabelReader::find(std::string_view text, const NameGaps& gaps, std::vector<Label>& labels) {
  std::uint32_t done = 0;  // nothing before it belongs to a label to come
  for (std::size_t at = next_bracket_or_colon(text, 0); at < text.size(); at = next_bracket_or_colon(text, at)) {
    const Char mark = char_at(text, at);
    // Nothing can be named between brackets that touch.
    if (const char32_t inside = char_at(text, at + mark.length).code; mark.code != ':' && (is_opener(inside) || is_closer(inside))) {
      at += mark.length;
      continue;
    }
    const std::uint32_t place = static_cast<std::uint32_t>(at);
    Label label;
    label.first_unit = static_cast<std::uint32_t>(units().size());
    if (!(mark.code == ':' ? read_at_colon(text, done, place, label) : read_at_bracket(text, place, label))) {
      names_.keep(label.first_unit);
      at += mark.length;
      continue;
    }
    add(label, text, gaps, labels);
    done = label.end;
    at = label.end;
  }
  Label last;
  last.first_unit = static_cast<std::uint32_t>(units().size());
  if (read_last_sentence(text, done, last)) add(last, text, gaps, labels);
}

}  // namespace bihuan::reader
