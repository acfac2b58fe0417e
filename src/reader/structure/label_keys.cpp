// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/label_keys.h"

#include <algorithm>
#include <array>

#include "reader/lexicon/word_set.h"
#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

using namespace std::literals;

enum class Noun : std::uint8_t { none, unit, person, deadline };

struct NounWord {
  std::string_view word;
  Noun noun;
};
constexpr std::array<NounWord, 25> nouns{
    {{"单位"sv, Noun::unit},         {"部门"sv, Noun::unit},     {"主体"sv, Noun::unit},         {"科室"sv, Noun::unit},
     {"处室"sv, Noun::unit},         {"机构"sv, Noun::unit},     {"地区"sv, Noun::unit},         {"镇街"sv, Noun::unit},
     {"乡镇"sv, Noun::unit},         {"股室"sv, Noun::unit},     {"站所"sv, Noun::unit},         {"领导"sv, Noun::person},
     {"责任人"sv, Noun::person},     {"负责人"sv, Noun::person}, {"联系人"sv, Noun::person},     {"联络员"sv, Noun::person},
     {"负责同志"sv, Noun::person},   {"电话"sv, Noun::person},   {"时限要求"sv, Noun::deadline}, {"时间要求"sv, Noun::deadline},
     {"时间节点"sv, Noun::deadline}, {"时限"sv, Noun::deadline}, {"时间"sv, Noun::deadline},     {"期限"sv, Noun::deadline},
     {"节点"sv, Noun::deadline}}};

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

// 牵头单位（责任人）：
std::string_view without_note(std::string_view key) {
  if (last_char(key).code != ')') return key;
  const auto last_of = [&](std::string_view opener) {
    const std::size_t at = key.rfind(opener);
    return at == std::string_view::npos ? 0 : at;
  };
  const std::size_t open = std::max(last_of("("sv), last_of("（"sv));
  return open > 0 ? key.substr(0, open) : key;
}

// 牵头：…；配合：…, but not 建设：
bool may_stand_alone(std::string_view key, Roles roles) {
  static constexpr WordSet never{"建设"sv, "实施"sv, "支持"sv, "执行"sv, "监管"sv};
  return roles.lead || (roles.role && key.size() == 6 && !never.begins(key));
}

LabelKey key_made_of(std::string_view key, Noun noun, Roles roles) {
  const LabelKey unit = roles.lead ? LabelKey::lead : LabelKey::responsible;
  switch (noun) {
    case Noun::unit:
      return roles.lead || roles.role || roles.time ? unit : LabelKey::none;
    case Noun::person:
      return LabelKey::person;
    case Noun::deadline:
      return roles.time || key.starts_with("时限"sv) || key.starts_with("时间节点"sv) ? LabelKey::deadline : LabelKey::none;
    case Noun::none:
      return may_stand_alone(key, roles) ? unit : LabelKey::none;
  }
  return LabelKey::none;
}

// What the words in a heading cell hint at, one bit each.
enum Hint : std::uint8_t { leads = 1, unit = 2, responsible = 4, person = 8, deadline = 16 };
struct HintWord {
  std::string_view word;
  std::uint8_t hint;
};
constexpr std::array<HintWord, 16> hints{{{"牵头"sv, leads},
                                          {"单位"sv, unit},
                                          {"部门"sv, unit},
                                          {"责任单位"sv, responsible},
                                          {"责任部门"sv, responsible},
                                          {"配合单位"sv, responsible},
                                          {"负责单位"sv, responsible},
                                          {"实施主体"sv, responsible},
                                          {"领导"sv, person},
                                          {"责任人"sv, person},
                                          {"负责人"sv, person},
                                          {"联系人"sv, person},
                                          {"时限"sv, deadline},
                                          {"完成时间"sv, deadline},
                                          {"时间节点"sv, deadline},
                                          {"期限"sv, deadline}}};
constexpr auto hint_words = word_set_of(hints);

std::uint8_t hints_in(std::string_view cell) {
  std::uint8_t found = 0;
  for (std::size_t at = 0; at < cell.size(); at += char_at(cell, at).length) {
    const std::size_t i = hint_words.index_at_start(cell.substr(at));
    if (i != hint_words.none) found |= hints[i].hint;
  }
  return found;
}

}  // namespace

KeyPlace key_before(std::string_view text, std::uint32_t begin, std::uint32_t colon) {
  std::string_view key = without_note(text.substr(begin, colon - begin));
  const std::string_view whole = key;
  const Noun noun = take_noun(key);
  const Roles roles = take_parts(key);
  KeyPlace place;
  place.begin = begin + static_cast<std::uint32_t>(key.size());
  if (key.size() != whole.size()) place.key = key_made_of(whole.substr(key.size()), noun, roles);
  return place;
}

LabelKey key_of(std::string_view cell) {
  static constexpr WordSet dates{"时间"sv, "时间安排"sv, "进度安排"sv};
  const KeyPlace place = key_before(cell, 0, static_cast<std::uint32_t>(cell.size()));
  if (place.key != LabelKey::none) return place.key;
  const std::uint8_t found = hints_in(cell);
  if ((found & leads) != 0 && (found & unit) != 0) return LabelKey::lead;
  if ((found & responsible) != 0) return LabelKey::responsible;
  if (cell == "单位名称"sv) return LabelKey::none;
  if ((found & person) != 0) return LabelKey::person;
  return (found & deadline) != 0 || dates.is_one(cell) ? LabelKey::deadline : LabelKey::none;
}

}  // namespace bihuan::reader
