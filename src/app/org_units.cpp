// SPDX-License-Identifier: Apache-2.0
#include "app/org_units.h"

#include <algorithm>
#include <utility>

#include "app/org_journal.h"
#include "app/today.h"
#include "app/unit_work.h"
#include "domain/ledger/search_pairs.h"
#include "domain/org/thing_id.h"
#include "store/counters_store.h"
#include "store/org_units_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;
using org::Unit;
using org::UnitNumber;

constexpr std::string_view unit_counter = "org_unit";

// One write into the tree: what every such function needs at hand.
class TreeWrite {
 public:
  TreeWrite(store::Connection& connection, const Ledger& ledger, const Actor& actor, ChangeDay on)
      : connection_(connection), ledger_(ledger), actor_(actor), units_(connection), on_(on.value_or(day_at(actor.now))) {}

  // First of all.
  base::Result<void> begin() {
    store::hold_region(connection_, ledger_.region);
    auto tree = org_tree(connection_, ledger_, actor_.now);
    if (!tree) return tl::unexpected(std::move(tree.error()));
    tree_ = std::move(*tree);
    return {};
  }

  base::Result<Unit> find(UnitNumber number) {
    auto unit = units_.find(ledger_.region, number);
    if (!unit) return base::fail(ErrorKind::not_found, "unit-missing", id(number));
    return std::move(*unit);
  }
  base::Result<void> may_change(UnitNumber unit) const { return allowed(actor_, org::Action::write_units, *tree_, unit); }
  UnitNumber new_number(std::size_t count = 1) {
    return store::take_numbers(connection_, ledger_.region, unit_counter, static_cast<std::int64_t>(count));
  }

  void note(std::string_view action, UnitNumber about, const std::vector<UnitNumber>& touched, const std::function<void(report::JsonText&)>& write,
            States states = {}) {
    const auto successions = units_.successions(ledger_.region);
    for (const UnitNumber number : touched)
      if (const auto unit = units_.find(ledger_.region, number)) states.emplace_back(id(number), unit_digest(*unit, successions));
    note_in_journal(connection_, ledger_, actor_, action, "org_unit", id(about), states, write);
  }
  std::string id(UnitNumber number) const { return org::thing_id(ledger_.region, unit_letter, number); }

  // Keeps all of a change; gives the numbers of what was touched.
  std::vector<UnitNumber> keep(const org::UnitsChange& change) {
    std::vector<UnitNumber> touched;
    for (const Unit& unit : change.units) {
      if (units_.find(ledger_.region, unit.number))
        units_.save(ledger_.region, unit);
      else
        units_.add(ledger_.region, {unit});
      touched.push_back(unit.number);
    }
    for (const Unit& unit : change.moved) {
      units_.save_spans(ledger_.region, unit);
      touched.push_back(unit.number);
    }
    for (const org::Succession& succession : change.successions) units_.add_succession(ledger_.region, succession);
    return touched;
  }

  // A unit that has work ends only when somebody takes it over.
  base::Result<void> check_idle(const Unit& unit) {
    const UnitWork work = work_of(connection_, ledger_, unit.number, on_);
    if (work.is_none()) return {};
    return base::fail(ErrorKind::conflict, "unit-has-work", unit.now().name, std::to_string(work.open_cases) + " / " + std::to_string(work.held_posts));
  }
  UnitWork hand_over(const Unit& before, const Unit& heir, States& states) {
    return hand_work_over(connection_, ledger_, actor_, {before.number, heir.number, before.now().name, heir.now().name}, on_, states);
  }

  const org::Tree& tree() const { return *tree_; }
  store::OrgUnitsStore& units() { return units_; }
  base::Date on() const { return on_; }
  const std::string& region() const { return ledger_.region; }

 private:
  store::Connection& connection_;
  const Ledger& ledger_;
  const Actor& actor_;
  store::OrgUnitsStore units_;
  base::Date on_;
  SharedTree tree_;
};

// Runs `rule` as one write, unless the actor has the right nowhere.
template <class Value, class Rule>
base::Result<Value> write_tree(const Ledger& ledger, const Actor& actor, ChangeDay on, Rule rule) {
  if (auto may = allowed(actor, org::Action::write_units); !may) return tl::unexpected(std::move(may.error()));
  base::Result<Value> outcome;
  ledger.database->write([&](store::Connection& connection) {
    TreeWrite write(connection, ledger, actor, on);
    auto begun = write.begin();
    outcome = begun ? rule(write) : base::Result<Value>(tl::unexpected(std::move(begun.error())));
  });
  ledger.kept_tree->forget_recent();
  return outcome;
}

base::Result<Unit> add(TreeWrite& write, const org::UnitFields& fields) {
  if (auto may = write.may_change(fields.parent); !may) return tl::unexpected(std::move(may.error()));
  // The number is taken only for what is kept: a rule that refuses leaves the count as it was.
  auto unit = org::add_unit(write.tree(), INT64_MAX, fields, write.on());
  if (!unit) return unit;
  unit->number = write.new_number();
  write.units().add(write.region(), {*unit});
  write.note("unit.added", unit->number, {unit->number}, [&](report::JsonText& json) {
    json.name("after");
    write_unit_facts(json, *unit, write.region());
  });
  return unit;
}

base::Result<Unit> change(TreeWrite& write, UnitNumber number, const org::UnitPatch& patch) {
  const auto unit = write.find(number);
  if (!unit) return unit;
  for (const UnitNumber concerned : {number, patch.parent.value_or(number)})
    if (auto may = write.may_change(concerned); !may) return tl::unexpected(std::move(may.error()));
  auto changed = org::change_unit(write.tree(), *unit, patch, write.on());
  if (!changed || *changed == *unit) return changed;
  write.units().save(write.region(), *changed);
  write.note("unit.changed", number, {number}, [&](report::JsonText& json) {
    json.name("before");
    write_unit_facts(json, *unit, write.region());
    json.name("after");
    write_unit_facts(json, *changed, write.region());
  });
  return changed;
}

void write_work(report::JsonText& json, const UnitWork& work) {
  json.member("cases_moved", work.open_cases).member("posts_ended", work.held_posts);
}

base::Result<Unit> close_for(TreeWrite& write, const Unit& unit, const Unit& closed, UnitNumber heir_number) {
  const auto heir = write.find(heir_number);
  if (!heir) return heir;
  if (auto may = write.may_change(heir_number); !may) return tl::unexpected(std::move(may.error()));
  const auto change = org::merge_units(write.tree(), {unit}, *heir, write.on());
  if (!change) return tl::unexpected(change.error());
  const std::vector<UnitNumber> touched = write.keep(*change);
  States states;
  const UnitWork work = write.hand_over(unit, *heir, states);
  write.note("unit.closed", unit.number, touched, [&](report::JsonText& json) {
    json.member("on", base::to_iso(write.on())).member("heir", write.id(heir_number));
    write_work(json, work);
  }, std::move(states));
  return closed;
}

base::Result<Unit> close(TreeWrite& write, UnitNumber number, UnitNumber heir) {
  const auto unit = write.find(number);
  if (!unit) return unit;
  if (auto may = write.may_change(number); !may) return tl::unexpected(std::move(may.error()));
  auto closed = org::close_unit(write.tree(), *unit, write.on());
  if (!closed) return closed;
  if (heir != 0) return close_for(write, *unit, *closed, heir);
  if (auto idle = write.check_idle(*unit); !idle) return tl::unexpected(std::move(idle.error()));
  write.units().save(write.region(), *closed);
  write.note("unit.closed", number, {number}, [&](report::JsonText& json) { json.member("on", base::to_iso(write.on())); });
  return closed;
}

void write_ids(const TreeWrite& write, report::JsonText& json, std::string_view name, const std::vector<UnitNumber>& numbers) {
  json.name(name).open_array();
  for (const UnitNumber number : numbers) json.text(write.id(number));
  json.close_array();
}

std::vector<UnitNumber> numbers_of(const std::vector<Unit>& units) {
  std::vector<UnitNumber> numbers;
  for (const Unit& unit : units) numbers.push_back(unit.number);
  return numbers;
}

base::Result<Unit> merge(TreeWrite& write, const std::vector<UnitNumber>& numbers, UnitNumber after_number) {
  std::vector<Unit> before;
  for (const UnitNumber number : numbers) {
    auto unit = write.find(number);
    if (!unit) return unit;
    if (auto may = write.may_change(number); !may) return tl::unexpected(std::move(may.error()));
    before.push_back(std::move(*unit));
  }
  auto after = write.find(after_number);
  if (!after) return after;
  if (auto may = write.may_change(after_number); !may) return tl::unexpected(std::move(may.error()));
  const auto change = org::merge_units(write.tree(), before, *after, write.on());
  if (!change) return tl::unexpected(change.error());
  const std::vector<UnitNumber> touched = write.keep(*change);
  UnitWork work;
  States states;
  for (const Unit& unit : before) work += write.hand_over(unit, *after, states);
  write.note("unit.merged", after_number, touched, [&](report::JsonText& json) {
    json.member("on", base::to_iso(write.on()));
    write_ids(write, json, "before", numbers);
    write_ids(write, json, "moved", numbers_of(change->moved));
    write_work(json, work);
  }, std::move(states));
  return after;
}

base::Result<std::vector<Unit>> split(TreeWrite& write, UnitNumber number, const Split& wanted) {
  const auto unit = write.find(number);
  if (!unit) return tl::unexpected(unit.error());
  if (auto may = write.may_change(number); !may) return tl::unexpected(std::move(may.error()));
  std::vector<Unit> parts;
  for (std::size_t i = 0; i < wanted.parts.size(); ++i) {
    auto part = org::add_unit(write.tree(), INT64_MAX - static_cast<std::int64_t>(i), wanted.parts[i], write.on());
    if (!part) return tl::unexpected(std::move(part.error()));
    if (auto may = write.may_change(wanted.parts[i].parent); !may) return tl::unexpected(std::move(may.error()));
    const std::string& code = part->now().code;
    if (!code.empty() && std::any_of(parts.begin(), parts.end(), [&](const Unit& other) { return other.now().code == code; }))
      return base::fail(ErrorKind::conflict, "unit-code-twice", part->now().name, code);
    parts.push_back(std::move(*part));
  }
  if (auto fits = org::split_unit(write.tree(), *unit, parts, wanted.children, wanted.goes_on, write.on()); !fits)
    return tl::unexpected(std::move(fits.error()));
  if (wanted.heir && *wanted.heir >= parts.size()) return base::fail(ErrorKind::invalid, "body-wrong-member", "heir");
  if (auto idle = wanted.goes_on || wanted.heir ? base::Result<void>() : write.check_idle(*unit); !idle) return tl::unexpected(std::move(idle.error()));
  const UnitNumber first = write.new_number(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i].number = first + static_cast<std::int64_t>(i);
  const auto change = org::split_unit(write.tree(), *unit, parts, wanted.children, wanted.goes_on, write.on());
  if (!change) return tl::unexpected(change.error());
  std::vector<UnitNumber> touched = write.keep(*change);
  if (wanted.goes_on) touched.push_back(number);  // its successions are part of what is kept of it
  UnitWork work;
  States states;
  if (!wanted.goes_on && wanted.heir) work = write.hand_over(*unit, parts[*wanted.heir], states);
  write.note("unit.split", number, touched, [&](report::JsonText& json) {
    json.member("on", base::to_iso(write.on())).member("goes_on", wanted.goes_on);
    write_ids(write, json, "parts", numbers_of(parts));
    write_ids(write, json, "moved", numbers_of(change->moved));
    write_work(json, work);
  }, std::move(states));
  return parts;
}

}  // namespace

base::Result<Unit> add_org_unit(const Ledger& ledger, const Actor& actor, const org::UnitFields& fields, ChangeDay on) {
  return write_tree<Unit>(ledger, actor, on, [&](TreeWrite& write) { return add(write, fields); });
}

base::Result<Unit> change_org_unit(const Ledger& ledger, const Actor& actor, UnitNumber number, const org::UnitPatch& patch, ChangeDay on) {
  return write_tree<Unit>(ledger, actor, on, [&](TreeWrite& write) { return change(write, number, patch); });
}

base::Result<Unit> close_org_unit(const Ledger& ledger, const Actor& actor, UnitNumber number, UnitNumber heir, ChangeDay on) {
  return write_tree<Unit>(ledger, actor, on, [&](TreeWrite& write) { return close(write, number, heir); });
}

base::Result<Unit> merge_org_units(const Ledger& ledger, const Actor& actor, const std::vector<UnitNumber>& before, UnitNumber after, ChangeDay on) {
  return write_tree<Unit>(ledger, actor, on, [&](TreeWrite& write) { return merge(write, before, after); });
}

base::Result<std::vector<Unit>> split_org_unit(const Ledger& ledger, const Actor& actor, UnitNumber number, const Split& wanted, ChangeDay on) {
  return write_tree<std::vector<Unit>>(ledger, actor, on, [&](TreeWrite& write) { return split(write, number, wanted); });
}

base::Result<UnitRecord> show_org_unit(const Ledger& ledger, const Actor& actor, UnitNumber number) {
  if (auto may = allowed(actor, org::Action::look_at_units); !may) return tl::unexpected(std::move(may.error()));
  std::optional<Unit> unit;
  UnitRecord record;
  ledger.database->read([&](store::Connection& connection) {
    record = {};
    store::OrgUnitsStore units(connection);
    unit = units.find(ledger.region, number);
    for (const org::Succession& succession : units.successions(ledger.region)) {
      if (succession.after == number) record.before.push_back(succession);
      if (succession.before == number) record.after.push_back(succession);
    }
  });
  if (!unit) return base::fail(ErrorKind::not_found, "unit-missing", org::thing_id(ledger.region, unit_letter, number));
  record.unit = std::move(*unit);
  return record;
}

namespace {

bool holds_words(const Unit& unit, const org::UnitSpan& span, const std::string& words) {
  std::string text = span.name + '\n' + span.code;
  for (const std::string& alias : unit.aliases) text += '\n' + alias;
  return !ledger::found_places(text, words).empty();
}

}  // namespace

FoundUnits find_units(const org::Tree& tree, const UnitFilter& filter, std::int64_t first, std::int64_t count) {
  FoundUnits found;
  const bool has_words = filter.words.find_first_not_of(' ') != std::string::npos;
  const auto look_at = [&](UnitNumber number) {
    const org::UnitSpan* span = tree.span_of(number);
    if (span == nullptr || (filter.kind && span->kind != *filter.kind)) return;
    if (filter.within != 0 && !tree.is_within(number, filter.within)) return;
    if (has_words && !holds_words(*tree.find(number), *span, filter.words)) return;
    if (found.total >= first && found.total < first + count) found.numbers.push_back(number);
    ++found.total;
  };
  if (filter.parent)
    for (const UnitNumber child : tree.children_of(*filter.parent)) look_at(child);
  else
    for (const Unit& unit : tree.units()) look_at(unit.number);
  return found;
}

}  // namespace bihuan::app
