// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/value_readers.h"

#include <array>

namespace bihuan::packs {
namespace {

constexpr std::size_t longest_text = 2000;  // bytes of one sentence
constexpr int usual_pauses = 3;

void read_language(MapReader& map, std::string_view language, std::string& into) {
  map.may(language, [&](const NodeReader& reader) {
    into = reader.text();
    if (into.size() > longest_text) reader.tell("pack-text-long", std::to_string(longest_text));
  });
}

constexpr std::array<std::pair<std::string_view, Relation>, 6> relation_words = {{{" of owner", Relation::owner},
                                                                                   {" above owner", Relation::above_owner},
                                                                                   {" of called", Relation::called},
                                                                                   {" of caller", Relation::caller},
                                                                                   {" of place", Relation::place},
                                                                                   {" anywhere", Relation::anywhere}}};

bool take_end(std::string& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.resize(text.size() - end.size());
  return true;
}

template <class Enum>
void read_rule(MapReader& map, std::string_view key, std::span<const std::string_view> words, Enum& into) {
  map.may(key, [&](const NodeReader& reader) {
    const std::string word = reader.text();
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return reader.tell("pack-word-unknown", with_nearest(word, words));
    into = static_cast<Enum>(found - words.begin());
  });
}

clocks::Term term_of_text(const NodeReader& reader) {
  const auto term = clocks::term_from(reader.text());
  if (term) return *term;
  reader.tell("pack-term", reader.node().text);
  return {1};
}

// What stands to the right of an effect's name.
class EffectReader {
 public:
  EffectReader(EffectKind kind, const NodeReader& reader) : reader_(reader) { effect_.kind = kind; }

  Effect read() {
    switch (effect_.kind) {
      case EffectKind::assign:
      case EffectKind::assist:
      case EffectKind::arbitrate:
      case EffectKind::answer:
      case EffectKind::arrive:
      case EffectKind::refuse:
      case EffectKind::bind_called:
      case EffectKind::excuse_called:
      case EffectKind::merge:
      case EffectKind::exclude: effect_.field = reader_.id(); break;
      case EffectKind::pause: pausing(); break;
      case EffectKind::hear: effect_.value = reader_.id(); break;
      case EffectKind::start:
      case EffectKind::stop: effect_.clock = reader_.id(); break;
      case EffectKind::call: members({{"units", &effect_.field, true}, {"clock", &effect_.clock, false}}); break;
      case EffectKind::rate_called:
        members({{"unit", &effect_.field, true}, {"response", &effect_.field2, true}, {"result", &effect_.field3, true}});
        break;
      case EffectKind::give_back: members({{"reason", &effect_.field, true}, {"proposed", &effect_.field2, false}}); break;
      case EffectKind::record_call: members({{"result", &effect_.field, true}, {"attitude", &effect_.field2, false}}); break;
      case EffectKind::extend: extension(); break;
      case EffectKind::close: closing(); break;
      case EffectKind::set: setting(); break;
      default: reader_.tell("pack-effect", name_of(effect_.kind));  // takes nothing
    }
    return effect_;
  }

 private:
  struct Member {
    std::string_view key;
    std::string* into;
    bool is_needed;
  };

  void members(std::initializer_list<Member> wanted) {
    MapReader map(reader_);
    for (const Member& one : wanted) {
      const auto take = [&](const NodeReader& reader) { *one.into = reader.id(); };
      if (one.is_needed) map.need(one.key, take);
      else map.may(one.key, take);
    }
    map.close();
  }

  void extension() {
    MapReader map(reader_);
    map.need("clock", [&](const NodeReader& reader) { effect_.clock = reader.id(); });
    map.may("by", [&](const NodeReader& reader) {
      if (reader.node().is_text() && reader.node().text == "as_much") return;
      effect_.term = read_term(reader);
    });
    map.may("most", [&](const NodeReader& reader) { effect_.most = reader.whole_number(1, 99); });
    map.close();
  }

  // The reason alone, or {reason: why, most: 2}.
  void pausing() {
    effect_.most = usual_pauses;
    if (reader_.node().is_text()) {
      effect_.field = reader_.id();
      return;
    }
    MapReader map(reader_);
    map.need("reason", [&](const NodeReader& reader) { effect_.field = reader.id(); });
    map.may("most", [&](const NodeReader& reader) { effect_.most = reader.whole_number(1, 99); });
    map.close();
  }

  void closing() {
    if (reader_.node().is_text()) {
      effect_.result = reader_.id();
      return;
    }
    MapReader map(reader_);
    map.need("result_from", [&](const NodeReader& reader) { effect_.field = reader.id(); });
    map.close();
  }

  void setting() {
    if (!reader_.node().is_map() || reader_.node().keys.size() != 1) return reader_.tell("pack-effect", "set");
    effect_.field = reader_.node().keys[0].text;
    effect_.value = reader_.member(0).text();
  }

  const NodeReader& reader_;
  Effect effect_;
};

bool takes_nothing(EffectKind kind) {
  switch (kind) {
    case EffectKind::route:
    case EffectKind::answer:
    case EffectKind::arrive:
    case EffectKind::raise:
    case EffectKind::lower:
    case EffectKind::resume:
    case EffectKind::hear:
    case EffectKind::call_off:
    case EffectKind::deny_arrival:
    case EffectKind::handled:
    case EffectKind::unmerge:
    case EffectKind::reopen:
    case EffectKind::sample: return true;
    default: return false;
  }
}

// Minutes of "09:30"; -1 for anything else.
int minutes_of(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 1000; };
  if (text.size() != 5 || text[2] != ':') return -1;
  const int hours = digit(0) * 10 + digit(1), minutes = digit(3) * 10 + digit(4);
  return minutes > 59 || hours * 60 + minutes > 24 * 60 ? -1 : hours * 60 + minutes;
}

}  // namespace

Text read_title(const NodeReader& reader) {
  Text text;
  if (!reader.node().is_map()) {
    reader.tell("pack-not-two-languages");
    return text;
  }
  MapReader map(reader);
  read_language(map, "zh", text.zh);
  read_language(map, "en", text.en);
  map.close();
  if (text.zh.empty()) reader.tell("pack-text-missing", "zh");
  if (text.en.empty()) reader.tell("pack-text-missing", "en");
  return text;
}

clocks::Term read_term(const NodeReader& reader) {
  if (!reader.node().is_map()) return term_of_text(reader);
  clocks::Term term{1};
  MapReader map(reader);
  static constexpr std::array<std::string_view, 3> starts = {"at_once", "next_day", "next_working_day"};
  static constexpr std::array<std::string_view, 2> rolls = {"none", "next_working_day"}, ends = {"closing", "midnight"};
  map.need("amount", [&](const NodeReader& amount) { term = term_of_text(amount); });
  read_rule(map, "start", starts, term.start);
  read_rule(map, "roll", rolls, term.roll);
  read_rule(map, "ends", ends, term.ends);
  map.close();
  return term;
}

Who read_who(const NodeReader& reader) {
  std::string text = reader.text();
  Who who;
  if (text == "timer" || text == "reporter") {
    who.is_timer = text == "timer";
    who.is_reporter = text == "reporter";
    return who;
  }
  who.is_apart_from_handler = take_end(text, " apart from handler");
  for (const auto& [words, relation] : relation_words) {
    if (!take_end(text, words)) continue;
    who.relation = relation;
    break;
  }
  std::replace(text.begin(), text.end(), ' ', '_');
  who.post = text;
  if (text.empty() || text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") != std::string::npos) reader.tell("pack-who", reader.node().text);
  return who;
}

std::vector<Who> read_whos(const NodeReader& reader) {
  std::vector<Who> all;
  reader.each([&](const NodeReader& one) { all.push_back(read_who(one)); });
  return all;
}

Condition read_condition(const NodeReader& reader) {
  Condition condition;
  MapReader map(reader);
  const auto ids = [&](std::string_view key, std::vector<std::string>& into) {
    map.may(key, [&](const NodeReader& list) { into = list.ids(); });
  };
  ids("kinds", condition.kinds);
  ids("levels", condition.levels);
  ids("channels", condition.channels);
  ids("results", condition.results);
  ids("done", condition.done);
  ids("not_done", condition.not_done);
  ids("in_time", condition.in_time);
  map.may("called", [&](const NodeReader& called) { condition.called = called.one_of<Condition::Called>(); });
  map.may("objects", [&](const NodeReader& list) {
    list.each([&](const NodeReader& one) { condition.objects.push_back(one.one_of<ObjectClass>()); });
  });
  map.may("fields", [&](const NodeReader& fields) {
    if (!fields.node().is_map()) return fields.tell("pack-not-map");
    if (fields.node().values.size() > most_ids) return fields.tell("pack-too-many", std::to_string(most_ids));
    for (std::size_t i = 0; i < fields.node().values.size(); ++i) condition.fields.emplace_back(fields.node().keys[i].text, fields.member(i).ids());
  });
  map.close();
  return condition;
}

Effect read_effect(const NodeReader& reader) {
  const YamlNode& node = reader.node();
  const bool is_pair = node.is_map() && node.keys.size() == 1 && node.values.size() == 1;
  if (!node.is_text() && !is_pair) {
    reader.tell("pack-effect", "");
    return {};
  }
  const std::string& word = is_pair ? node.keys[0].text : node.text;
  const auto kind = value_named<EffectKind>(word);
  if (!kind) {
    reader.tell("pack-word-unknown", with_nearest(word, names_of<EffectKind>()));
    return {};
  }
  if (is_pair) return EffectReader(*kind, reader.member(0)).read();
  if (!takes_nothing(*kind)) reader.tell("pack-effect", word);
  Effect effect;
  effect.kind = *kind;
  return effect;
}

clocks::Window read_window(const NodeReader& reader) {
  const std::string text = reader.text();
  const std::size_t dash = text.find('-');
  clocks::Window window;
  if (dash != std::string::npos) window = {minutes_of(std::string_view(text).substr(0, dash)), minutes_of(std::string_view(text).substr(dash + 1))};
  if (dash == std::string::npos || window.begins < 0 || window.ends <= window.begins) {
    reader.tell("pack-window", text);
    return {0, 24 * 60};
  }
  return window;
}

}  // namespace bihuan::packs
