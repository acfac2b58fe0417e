// SPDX-License-Identifier: Apache-2.0
// How a case comes to be.
#include <cmath>

#include "domain/cases/fields.h"
#include "domain/cases/move.h"
#include "domain/cases/told.h"

namespace bihuan::cases {
namespace {

using base::ErrorKind;

base::Result<void> check_choice(const std::vector<packs::Choice>& choices, const std::string& value, std::string_view member, bool must) {
  if (value.empty() && must && !choices.empty()) return base::fail(ErrorKind::invalid, "case-field-missing", member, member);
  for (const packs::Choice& choice : choices)
    if (choice.id == value) return {};
  if (value.empty()) return {};
  return base::fail(ErrorKind::invalid, "case-field-wrong", member, member);
}

bool is_degree(const std::optional<double>& value, double most) { return !value || (std::isfinite(*value) && std::abs(*value) <= most); }

base::Result<void> check_texts(const Intake& intake) {
  const auto wrong = [](std::string_view member) { return base::fail(ErrorKind::invalid, "case-field-wrong", member, member); };
  if (!is_clean_text(intake.title, 200, false)) return wrong("title");
  if (!is_clean_text(intake.text, 4000, true)) return wrong("text");
  if (!is_clean_text(intake.place.address, 200, false)) return wrong("place.address");
  if (!is_clean_text(intake.object_code, 60, false)) return wrong("object_code");
  if (!is_clean_text(intake.reporter.name, 100, false)) return wrong("reporter.name");
  if (!intake.reporter.phone.empty() && !is_phone(intake.reporter.phone)) return wrong("reporter.phone");
  if (!is_degree(intake.place.longitude, 180) || !is_degree(intake.place.latitude, 90)) return wrong("place");
  return {};
}

base::Result<Place> place_of(const Intake& intake, const org::Tree& tree) {
  Place place = intake.place;
  if (place.unit == 0 && place.longitude && place.latitude) place.unit = tree.at(*place.longitude, *place.latitude);
  if (place.unit == 0 || !tree.span_of(place.unit)) return base::fail(ErrorKind::invalid, "case-place-unknown", "place", intake.place.address);
  return place;
}

base::Result<void> check_intake(const packs::Pack& pack, const packs::Kind& kind, const Intake& intake, const org::Tree& tree) {
  if (auto checked = check_choice(pack.levels, intake.level, "level", false); !checked) return checked;
  if (auto checked = check_choice(pack.channels, intake.channel, "channel", true); !checked) return checked;
  if (auto checked = check_texts(intake); !checked) return checked;
  if (intake.object_owner != 0 && !tree.span_of(intake.object_owner))
    return base::fail(ErrorKind::invalid, "case-unit-unknown", "object_owner", std::to_string(intake.object_owner));
  return check_values(pack, kind.form, kind.required, intake.fields, intake.evidence, tree);
}

Case case_of(const packs::Pack& pack, const packs::Kind& kind, const Intake& intake, Place place, const Party& party, const World& world) {
  Case one;
  one.pack = pack.id;
  one.pack_version = pack.version;
  one.kind = kind.id;
  one.level = !intake.level.empty() || pack.levels.empty() ? intake.level : pack.levels.front().id;
  one.channel = intake.channel;
  one.state = pack.states.front().id;
  one.title = intake.title.empty() ? kind.title.zh : intake.title;
  one.text = intake.text;
  one.object_code = intake.object_code;
  one.object_owner = intake.object_owner;
  one.reporter = intake.reporter;
  one.reporter.is_protected |= intake.is_protected;
  if (!party.is_reporter && !has_reporter(one)) one.reporter.person = party.person;  // nobody else told of it
  one.seed = world.seed;
  one.secrecy = one.reporter.is_protected ? 3 : kind.secrecy;
  one.fields = intake.fields;
  one.origin_level = world.tree->level_of(place.unit);
  one.owner = place.unit;  // the smallest unit first, until somebody sends it on
  one.sent_by = party.holdings.empty() ? 0 : party.holdings.front().unit;
  one.place = std::move(place);
  return one;
}

}  // namespace

base::Result<Outcome> Flow::report(const Intake& intake, const Party& party, const World& world, Instant at) const {
  const packs::Kind* kind = pack_.kind(intake.kind);
  if (!kind) return base::fail(ErrorKind::invalid, "case-kind-unknown", "kind", intake.kind);
  auto place = place_of(intake, *world.tree);
  if (!place) return tl::unexpected(place.error());
  if (auto checked = check_intake(pack_, *kind, intake, *world.tree); !checked) return tl::unexpected(checked.error());
  Outcome outcome;
  outcome.after = case_of(pack_, *kind, intake, std::move(*place), party, world);
  Case& one = outcome.after;
  one.reported_at = at;
  one.moments["report"] = at;
  settle(one, ClockWork{pack_, working_time(world)}, "", "report", 0, at);
  Event& event = add_event(outcome, "report", "", party, one.sent_by, at);
  event.values = intake.fields;
  event.evidence = intake.evidence;
  event.values[owner_key] = std::to_string(one.owner);
  event.is_told = true;
  return outcome;
}

}  // namespace bihuan::cases
