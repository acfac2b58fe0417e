// SPDX-License-Identifier: Apache-2.0
#include "domain/packs/burden.h"

#include <algorithm>
#include <map>
#include <set>

#include "domain/packs/pack_names.h"

namespace bihuan::packs {
namespace {

bool is_one_of(const std::vector<std::string>& list, std::string_view id) { return std::find(list.begin(), list.end(), id) != list.end(); }

Asked& row_of(KindBurden& burden, std::string_view who) {
  for (Asked& row : burden.asked)
    if (row.who == who) return row;
  burden.asked.push_back({std::string(who)});
  return burden.asked.back();
}

void add(Asked& row, const Field& field, bool is_mandatory) {
  const int seconds = seconds_to_fill(field.type);
  ++row.fields;
  row.mandatory += is_mandatory;
  row.photos += field.type == FieldType::photo || field.type == FieldType::file;
  row.tracks += field.type == FieldType::track;
  row.seconds += seconds;
  row.least_seconds += is_mandatory ? seconds : 0;
}

// Each post once, however it must stand.
std::vector<std::string> posts_of(const Transition& transition) {
  std::vector<std::string> posts;
  for (const Who& who : transition.who) {
    if (who.is_timer) continue;
    std::string post = who.is_reporter ? "reporter" : who.post;
    if (!is_one_of(posts, post)) posts.push_back(std::move(post));
  }
  return posts;
}

bool is_open_to(const Condition& when, const Kind& kind) {
  return (when.kinds.empty() || is_one_of(when.kinds, kind.id)) &&
         (when.objects.empty() || std::find(when.objects.begin(), when.objects.end(), kind.object) != when.objects.end());
}

KindBurden burden_of_kind(const Pack& pack, const Kind& kind) {
  KindBurden burden{kind.id, {}};
  Asked& reporter = row_of(burden, "reporter");
  reporter = {"reporter", fields_of_intake, mandatory_of_intake, 0, 0, seconds_of_intake, least_seconds_of_intake};
  for (const std::string& id : kind.form)
    if (const Field* field = pack.field(id)) add(reporter, *field, is_one_of(kind.required, id));
  for (const Transition& transition : pack.transitions) {
    if (!is_open_to(transition.when, kind)) continue;
    for (const std::string& post : posts_of(transition)) {
      Asked& row = row_of(burden, post);
      for (const std::string& id : transition.form)
        if (const Field* field = pack.field(id)) add(row, *field, is_one_of(transition.required, id));
      for (const Evidence& evidence : transition.evidence)
        if (const Field* field = pack.field(evidence.field); field != nullptr && is_open_to(evidence.when, kind)) add(row, *field, false);
    }
  }
  std::erase_if(burden.asked, [](const Asked& row) { return row.fields == 0; });
  return burden;
}

}  // namespace

int seconds_to_fill(FieldType type) {
  switch (type) {
    case FieldType::yes_no: return 3;
    case FieldType::choice:
    case FieldType::reason:
    case FieldType::rating: return 6;
    case FieldType::number:
    case FieldType::date: return 8;
    case FieldType::instant:
    case FieldType::phone: return 12;
    case FieldType::unit:
    case FieldType::place: return 15;
    case FieldType::text:
    case FieldType::units:
    case FieldType::photo:
    case FieldType::track: return 25;
    case FieldType::file: return 40;
    case FieldType::long_text: return 90;
  }
  return 0;
}

std::vector<KindBurden> burden_of(const Pack& pack) {
  std::vector<KindBurden> burdens;
  for (const Kind& kind : pack.kinds) burdens.push_back(burden_of_kind(pack, kind));
  return burdens;
}

double hours_a_month(int seconds, double people, double cases_a_month_each) { return seconds * people * cases_a_month_each / 3600; }

std::vector<SharedFact> facts_asked_by_several(std::span<const Pack> packs) {
  std::map<std::string, SharedFact> facts;
  for (const Pack& pack : packs) {
    std::set<std::string> asked;
    for (const Kind& kind : pack.kinds) asked.insert(kind.form.begin(), kind.form.end());
    for (const std::string& id : asked) {
      const Field* field = pack.field(id);
      if (field == nullptr || field->is_each_time) continue;
      SharedFact& fact = facts[id + '\n' + field->title.zh + '\n' + std::string(name_of(field->type))];
      fact.field = id;
      fact.title = field->title;
      fact.packs.push_back(pack.id);
    }
  }
  std::vector<SharedFact> shared;
  for (auto& [key, fact] : facts)
    if (fact.packs.size() > 1) shared.push_back(std::move(fact));
  return shared;
}

}  // namespace bihuan::packs
