// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/unit_labels.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"
#include "reader/structure/mark_scan.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

constexpr std::size_t longest_keyed_label = 3000;  // bytes
constexpr std::size_t longest_prose_label = 600;
constexpr int deepest_bracket = 6;

enum class Noun : std::uint8_t { none, unit, person, deadline };

struct NounWord {
  std::string_view word;
  Noun noun;
};
constexpr std::array<NounWord, 25> nouns{
    {{"单位"sv, Noun::unit},     {"部门"sv, Noun::unit},         {"主体"sv, Noun::unit},         {"科室"sv, Noun::unit},
     {"处室"sv, Noun::unit},     {"机构"sv, Noun::unit},         {"地区"sv, Noun::unit},         {"镇街"sv, Noun::unit},
     {"乡镇"sv, Noun::unit},     {"股室"sv, Noun::unit},       {"站所"sv, Noun::unit},         {"领导"sv, Noun::person},       {"责任人"sv, Noun::person},
     {"负责人"sv, Noun::person}, {"联系人"sv, Noun::person},     {"联络员"sv, Noun::person},     {"负责同志"sv, Noun::person},
     {"电话"sv, Noun::person},   {"时限要求"sv, Noun::deadline}, {"时间要求"sv, Noun::deadline}, {"时间节点"sv, Noun::deadline},
     {"时限"sv, Noun::deadline}, {"时间"sv, Noun::deadline},     {"期限"sv, Noun::deadline},     {"节点"sv, Noun::deadline}}};

enum class Part : std::uint8_t { filler, role, lead, time };
struct PartWord {
  std::string_view word;
  Part part;
};
constexpr std::array<PartWord, 47> parts{
    {{"牵头"sv, Part::lead},   {"主办"sv, Part::lead},   {"主责"sv, Part::lead},   {"责任"sv, Part::role},   {"配合"sv, Part::role},
     {"协办"sv, Part::role},   {"协同"sv, Part::role},   {"承办"sv, Part::role},   {"主管"sv, Part::role},   {"参与"sv, Part::role},
     {"参加"sv, Part::role},   {"落实"sv, Part::role},   {"实施"sv, Part::role},   {"负责"sv, Part::role},   {"完成"sv, Part::time},
     {"建设"sv, Part::role},   {"监管"sv, Part::role},   {"分工"sv, Part::role},   {"协作"sv, Part::role},   {"支持"sv, Part::role},
     {"督办"sv, Part::role},   {"督导"sv, Part::role},   {"执行"sv, Part::role},   {"协助"sv, Part::role},   {"配合"sv, Part::role},
     {"办结"sv, Part::time},   {"整改"sv, Part::time},   {"截止"sv, Part::time},   {"办理"sv, Part::time},   {"工作"sv, Part::filler},
     {"任务"sv, Part::filler}, {"项目"sv, Part::filler}, {"具体"sv, Part::filler}, {"主要"sv, Part::filler}, {"直接"sv, Part::filler},
     {"共同"sv, Part::filler}, {"相关"sv, Part::filler}, {"第一"sv, Part::filler}, {"区级"sv, Part::filler}, {"市级"sv, Part::filler},
     {"县级"sv, Part::filler}, {"省级"sv, Part::filler}, {"分管"sv, Part::filler}, {"包保"sv, Part::role},   {"包抓"sv, Part::role},
     {"组织"sv, Part::filler}, {"联合"sv, Part::role}}};

constexpr auto noun_words = word_set_of(nouns);
constexpr auto part_words = word_set_of(parts);

// Takes the noun off the end of a key; what is left must be made of role words.
Noun take_noun(std::string_view& key) {
  const std::size_t i = noun_words.index_at_end(key);
  if (i == noun_words.none) return Noun::none;
  key.remove_suffix(nouns[i].word.size());
  return nouns[i].noun;
}

struct Roles {
  bool role = false;
  bool lead = false;
  bool time = false;
};

// 牵头及责任, 牵头单位、责任: takes a joint off the end of a key when a role word stands before it.
bool take_joint(std::string_view& key) {
  static constexpr WordSet joints{"及"sv, "和"sv, "与"sv, "、"sv, "/"sv, "（"sv, "("sv, "总"sv, "或"sv};
  const std::size_t joint = joints.at_end(key);
  if (joint == 0) return false;
  std::string_view rest = key.substr(0, key.size() - joint);
  take_noun(rest);
  if (!part_words.ends(rest)) return false;
  key = rest;
  return true;
}

Roles take_parts(std::string_view& key) {
  Roles roles;
  do {
    for (std::size_t i = part_words.index_at_end(key); i != part_words.none; i = part_words.index_at_end(key)) {
      key.remove_suffix(parts[i].word.size());
      roles.role |= parts[i].part == Part::role;
      roles.lead |= parts[i].part == Part::lead;
      roles.time |= parts[i].part == Part::time;
    }
  } while (take_joint(key));
  return roles;
}

// The verbs of prose labels, longest first.
struct Verb {
  std::string_view word;
  bool leads;
};
constexpr std::array<Verb, 32> verbs{{{"牵头组织实施"sv, true},
                                      {"按职责分工负责落实"sv, false},
                                      {"按照职责分工负责"sv, false},
                                      {"按职责分工负责"sv, false},
                                      {"按职责分工落实"sv, false},
                                      {"按职责分工抓好落实"sv, false},
                                      {"按职能分工负责"sv, false},
                                      {"按照职责分工落实"sv, false},
                                      {"按职责分工"sv, false},
                                      {"按分工负责"sv, false},
                                      {"按职责负责"sv, false},
                                      {"依职责分工负责"sv, false},
                                      {"牵头负责"sv, true},
                                      {"牵头组织"sv, true},
                                      {"牵头实施"sv, true},
                                      {"牵头落实"sv, true},
                                      {"牵头抓总"sv, true},
                                      {"牵头"sv, true},
                                      {"主办"sv, true},
                                      {"分工负责"sv, false},
                                      {"分别负责"sv, false},
                                      {"共同负责"sv, false},
                                      {"具体负责"sv, false},
                                      {"组织实施"sv, false},
                                      {"负责落实"sv, false},
                                      {"配合落实"sv, false},
                                      {"负责"sv, false},
                                      {"会同"sv, false},
                                      {"协同"sv, false},
                                      {"配合"sv, false},
                                      {"协助"sv, false},
                                      {"参与"sv, false}}};
constexpr WordSet tail_verbs{"承办"sv, "协办"sv, "实施"sv, "参加"sv, "支持"sv, "落实"sv, "指导"sv, "督导"sv};

constexpr auto verb_words = word_set_of(verbs);

const Verb* verb_at(std::string_view text, std::size_t at) {
  const std::size_t index = verb_words.index_at_start(text.substr(at));
  return index == verb_words.none ? nullptr : &verbs[index];
}

// The closing bracket that matches the opener at `at`: byte of it; npos when the label is not closed.
std::size_t matching_closer(std::string_view text, std::size_t at, std::size_t longest) {
  const Char opener = char_at(text, at);
  const char32_t closer = closer_of(opener.code);
  int depth = 0;
  const std::size_t limit = std::min(text.size(), at + longest);
  for (std::size_t place = at; (place = behind_plain(text, place, limit)) < limit;) {
    const Char c = char_at(text, place);
    if (c.code == opener.code && ++depth > deepest_bracket) break;
    if (c.code == closer && --depth == 0) return place;
    place += c.length;
  }
  return std::string_view::npos;
}

// Whether the key of a label opens text[begin, …).
bool opens_with_key(std::string_view text, std::uint32_t begin) {
  for (std::size_t at = begin; (at = behind_plain(text, at)) < text.size() && at < begin + 60u;) {
    const Char c = char_at(text, at);
    if (c.code == ':') {
      const KeyPlace key = key_before(text, begin, static_cast<std::uint32_t>(at));
      return key.key != LabelKey::none && key.begin == begin;
    }
    if ((is_clause_mark(c.code) && c.code != U'、') || (is_opener(c.code) && at < begin + 12u)) return false;
    at += c.length;
  }
  return false;
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
  while ((at = behind_plain(text, at)) < text.size()) {
    const Char c = char_at(text, at);
    if (is_full_stop(c.code)) return at + c.length;
    at += c.length;
  }
  return text.size();
}

// 3月31日前完成, 上半年完成, 全年, 长期坚持
bool is_time(std::string_view name) {
  static constexpr WordSet starts{"全年"sv,     "年底"sv,     "年内"sv,   "上半年"sv, "下半年"sv, "长期"sv,     "持续"sv,
                                  "每年"sv,     "一季度"sv,   "二季度"sv, "三季度"sv, "四季度"sv, "第一季度"sv, "第二季度"sv,
                                  "第三季度"sv, "第四季度"sv, "今年"sv,   "立即"sv,   "常态化"sv, "到20"sv};
  if (starts.begins(name)) return true;
  return is_digit(char_at(name, 0).code) && (contains(name, "月"sv) || contains(name, "年"sv)) && !ends_like_unit(name);
}

// 区人社局, 各镇: a unit that says at which level it stands.
bool is_ranked(std::string_view name) {
  static constexpr WordSet ranks{"区"sv, "市"sv, "县"sv, "省"sv, "州"sv, "镇"sv, "乡"sv, "各"sv, "街道"sv};
  return ranks.begins(name) && width(name, 4) >= 3;
}

bool is_strict_unit(std::string_view name) {
  static constexpr WordSet ends{"局"sv,     "委"sv,     "办"sv,   "厅"sv,   "政府"sv, "办事处"sv, "公司"sv, "委员会"sv, "管委会"sv,
                                "办公室"sv, "联合会"sv, "支队"sv, "大队"sv, "街道"sv, "镇"sv,     "乡"sv,   "法院"sv,   "检察院"sv,
                                "残联"sv,   "妇联"sv,   "工会"sv, "团委"sv, "镇街"sv, "中心"sv,   "集团"sv, "部"sv};
  if (is_wildcard(name) && ends_like_unit(name)) return true;
  return ends.ends(name);
}

}  // namespace

KeyPlace key_before(std::string_view text, std::uint32_t begin, std::uint32_t colon) {
  std::string_view key = text.substr(begin, colon - begin);
  if (last_char(key).code == ')') {  // 牵头单位（责任人）：
    const std::size_t open = std::max(key.rfind('(') == std::string_view::npos ? 0 : key.rfind('('),
                                      key.rfind("（") == std::string_view::npos ? 0 : key.rfind("（"));
    if (open > 0) key = key.substr(0, open);
  }
  const std::size_t whole = key.size();
  const Noun noun = take_noun(key);
  const bool bare = noun == Noun::none;
  const Roles roles = take_parts(key);
  KeyPlace place;
  place.begin = begin + static_cast<std::uint32_t>(key.size());
  if (key.size() == whole) return place;
  switch (noun) {
    case Noun::unit:
      if (roles.lead || roles.role || roles.time) place.key = roles.lead ? LabelKey::lead : LabelKey::responsible;
      break;
    case Noun::person:
      place.key = LabelKey::person;
      break;
    case Noun::deadline:
      if (roles.time || text.substr(place.begin, colon - place.begin).starts_with("时限"sv) ||
          text.substr(place.begin, colon - place.begin).starts_with("时间节点"sv))
        place.key = LabelKey::deadline;
      break;
    case Noun::none:
      // 牵头：…；配合：…
      if (bare && (roles.lead || (roles.role && whole - key.size() == 6 && !text.substr(place.begin).starts_with("建设"sv) &&
                                  !text.substr(place.begin).starts_with("实施"sv) && !text.substr(place.begin).starts_with("支持"sv) &&
                                  !text.substr(place.begin).starts_with("执行"sv) && !text.substr(place.begin).starts_with("监管"sv))))
        place.key = roles.lead ? LabelKey::lead : LabelKey::responsible;
      break;
  }
  return place;
}

LabelKey key_of(std::string_view cell) {
  const KeyPlace place = key_before(cell, 0, static_cast<std::uint32_t>(cell.size()));
  if (place.key != LabelKey::none) return place.key;
  if (contains(cell, "牵头"sv) && (contains(cell, "单位"sv) || contains(cell, "部门"sv))) return LabelKey::lead;
  if (contains(cell, "责任单位"sv) || contains(cell, "责任部门"sv) || contains(cell, "配合单位"sv) || contains(cell, "负责单位"sv) ||
      contains(cell, "实施主体"sv))
    return LabelKey::responsible;
  if (cell == "单位名称"sv) return LabelKey::none;
  if (contains(cell, "领导"sv) || contains(cell, "责任人"sv) || contains(cell, "负责人"sv) || contains(cell, "联系人"sv))
    return LabelKey::person;
  if (contains(cell, "时限"sv) || contains(cell, "完成时间"sv) || contains(cell, "时间节点"sv) || contains(cell, "期限"sv) ||
      cell == "时间"sv || cell == "时间安排"sv || cell == "进度安排"sv)
    return LabelKey::deadline;
  return LabelKey::none;
}

void LabelReader::add_names(std::string_view text, std::uint32_t begin, std::uint32_t end, plan::UnitRole role) {
  names_.clear();
  split_unit_names(text, begin, end, names_);
  for (const NamePlace name : names_) units_.push_back({name, role});
}

bool LabelReader::read_keyed(std::string_view text, std::uint32_t begin, std::uint32_t end, Label& label) {
  const auto colon_from = [&](std::uint32_t at) {
    while ((at = static_cast<std::uint32_t>(behind_plain(text, at, end))) < end) {
      const Char c = char_at(text, at);
      if (c.code == ':') return at;
      at += c.length;
    }
    return end;
  };
  std::uint32_t colon = colon_from(begin);
  if (colon == end || colon - begin > 90) return false;
  KeyPlace key = key_before(text, begin, colon);
  if (key.key == LabelKey::none || key.begin != begin) return false;
  while (colon < end) {
    const std::uint32_t value = colon + char_at(text, colon).length;
    std::uint32_t next_colon = colon_from(value);
    KeyPlace next;
    while (next_colon < end) {
      next = key_before(text, value, next_colon);
      if (next.key != LabelKey::none) break;
      next_colon = colon_from(next_colon + char_at(text, next_colon).length);
    }
    const std::uint32_t value_end = next_colon < end ? next.begin : end;
    if (key.key == LabelKey::lead || key.key == LabelKey::responsible) {
      if (!read_prose(text, value, value_end, Closing::none, label))
        add_names(text, value, value_end, key.key == LabelKey::lead ? plan::UnitRole::lead : plan::UnitRole::responsible);
    } else if (key.key == LabelKey::deadline) {
      label.deadline = {value, value_end};
    }
    key = next;
    colon = next_colon;
  }
  return true;
}

bool LabelReader::read_prose(std::string_view text, std::uint32_t begin, std::uint32_t end, Closing closing, Label& label) {
  if (end <= begin || end - begin > 1500) return false;
  const std::size_t first = units_.size();
  std::uint32_t from = begin;
  bool any = false;
  bool leads = false;
  int depth = 0;
  for (std::uint32_t at = begin; at < end;) {
    const Char c = char_at(text, at);
    if (!begins_plain(text[at])) {
      depth += is_opener(c.code);
      depth -= is_closer(c.code) && depth > 0;
      at += c.length;
      continue;
    }
    const Verb* const verb = depth == 0 && at > from ? verb_at(text.substr(0, end), at) : nullptr;
    if (verb == nullptr) {
      at += c.length;
      continue;
    }
    add_names(text, from, at, verb->leads ? plan::UnitRole::lead : plan::UnitRole::responsible);
    any = true;
    leads |= verb->leads;
    at += static_cast<std::uint32_t>(verb->word.size());
    from = at;
  }
  std::uint32_t rest_end = end;
  if (const std::size_t verb = tail_verbs.at_end(text.substr(from, end - from)); verb != 0) {
    rest_end -= static_cast<std::uint32_t>(verb);
    any = any || rest_end > from;
  }
  if (rest_end > from && any) add_names(text, from, rest_end, plan::UnitRole::responsible);
  take_deadline(text, first, label);
  bool good = any && units_.size() > first;
  if (!any && closing != Closing::none) {  // a bare list of units closes the paragraph
    add_names(text, begin, end, plan::UnitRole::responsible);
    good = units_.size() > first &&
           std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(first), units_.end(), [&](const LabelledUnit& unit) {
             const std::string_view name = text.substr(unit.name.begin, unit.name.end - unit.name.begin);
             return is_strict_unit(name) && (closing == Closing::behind_sentence || is_ranked(name));
           });
  }
  good = good && std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(first), units_.end(), [&](const LabelledUnit& unit) {
           const std::string_view name = text.substr(unit.name.begin, unit.name.end - unit.name.begin);
           return may_be_unit(name) && (ends_like_unit(name) || width(name, 12) < 9);
         });
  if (!good) units_.resize(first);
  return good;
}

// 【市数据局牵头，3月31日前完成】: a date among the names is when, not who.
void LabelReader::take_deadline(std::string_view text, std::size_t first, Label& label) {
  for (std::size_t i = first; i < units_.size();) {
    const NamePlace name = units_[i].name;
    if (!is_time(text.substr(name.begin, name.end - name.begin))) {
      ++i;
      continue;
    }
    label.deadline = name;
    units_.erase(units_.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void LabelReader::find(std::string_view text, std::vector<Label>& labels) {
  std::uint32_t done = 0;  // nothing before it belongs to a label to come
  for (std::size_t at = next_bracket_or_colon(text, 0); at < text.size(); at = next_bracket_or_colon(text, at)) {
    const Char mark = char_at(text, at);
    // Nothing can be named between brackets that touch.
    if (const char32_t inside = char_at(text, at + mark.length).code; mark.code != ':' && (is_opener(inside) || is_closer(inside))) {
      at += mark.length;
      continue;
    }
    Label label;
    label.first_unit = static_cast<std::uint32_t>(units_.size());
    bool found = false;
    if (mark.code == ':') {
      const KeyPlace key = key_before(text, at - done > 60 ? static_cast<std::uint32_t>(at - 60) : done, static_cast<std::uint32_t>(at));
      const char32_t before = key.begin == 0 ? U'。' : last_char(text.substr(0, key.begin)).code;
      if (key.key != LabelKey::none && key.begin >= done &&
          (is_terminator(before) || is_closer(before) || before == ' ' || before == '.' || key.begin == done)) {
        label.begin = key.begin;
        label.end = static_cast<std::uint32_t>(sentence_end(text, at));
        found = read_keyed(text, label.begin, label.end, label);
      }
    } else {
      const std::uint32_t inner = static_cast<std::uint32_t>(at + mark.length);
      const bool keyed = opens_with_key(text, inner);
      const std::size_t closer = matching_closer(text, at, keyed ? longest_keyed_label : longest_prose_label);
      const std::uint32_t inner_end = static_cast<std::uint32_t>(closer == std::string_view::npos ? text.size() : closer);
      label.begin = static_cast<std::uint32_t>(at);
      label.unbalanced = closer == std::string_view::npos;
      label.end = label.unbalanced ? inner_end : inner_end + char_at(text, closer).length;
      const char32_t before = at == 0 ? 0 : last_char(text.substr(0, at)).code;
      const bool last = label.end + 6 >= text.size();
      const Closing closing = !last                                    ? Closing::none
                              : is_terminator(before) || before == '.' ? Closing::behind_sentence
                                                                       : Closing::inside_sentence;
      found =
          (keyed && read_keyed(text, inner, inner_end, label)) || (!label.unbalanced && read_prose(text, inner, inner_end, closing, label));
    }
    if (!found) {
      units_.resize(label.first_unit);
      at += mark.length;
      continue;
    }
    label.unit_count = static_cast<std::uint32_t>(units_.size()) - label.first_unit;
    labels.push_back(label);
    done = label.end;
    at = label.end;
  }
}

}  // namespace bihuan::reader
