// SPDX-License-Identifier: Apache-2.0
#include "app/name_indicator.h"

#include <utility>
#include <vector>

#include "app/state_digest.h"
#include "report/json_text.h"
#include "store/counters_store.h"
#include "store/indicator_names_store.h"
#include "store/journal_store.h"

namespace bihuan::app {
namespace {

using base::ErrorKind;
using store::StoredName;

void note_in_journal(store::Connection& connection, const Ledger& ledger, const Actor& actor, const StoredName& name, bool is_kept) {
  const std::string means = meaning_text(name.meaning);
  report::JsonText data;
  data.open_object().member("written", name.written).member("indicator", name.meaning.indicator);
  data.name("means").open_object().member("before", is_kept ? "" : means).member("after", is_kept ? means : "").close_object();
  data.member("unit", name.meaning.own_unit).member("state", is_kept ? state_digest(name) : "").close_object();
  ledger::JournalEntry entry;
  entry.region = ledger.region;
  entry.happened_at = actor.now;
  entry.actor = actor.name;
  entry.action = is_kept ? "indicator.named" : "indicator.unnamed";
  entry.noun = "indicator_name";
  entry.noun_id = name.name;
  entry.data = std::move(data).take();
  store::JournalStore(connection).append(std::move(entry));
}

base::Result<StoredName> keep(store::Connection& connection, const Ledger& ledger, const Actor& actor, StoredName name) {
  store::hold_region(connection, ledger.region);
  store::IndicatorNamesStore names(connection);
  std::vector<indicators::Meaning> others;
  for (StoredName& other : names.all(ledger.region)) others.push_back(std::move(other.meaning));
  auto meaning = indicators::settled(std::move(name.meaning), others);
  if (!meaning) return tl::unexpected(std::move(meaning.error()));
  name.meaning = std::move(*meaning);
  if (auto known = names.find(ledger.region, name.name)) {
    if (known->meaning == name.meaning) return std::move(*known);
    return base::fail(ErrorKind::conflict, "name-means-another", name.written, meaning_text(known->meaning));
  }
  names.add(ledger.region, name);
  note_in_journal(connection, ledger, actor, name, true);
  return name;
}

base::Result<StoredName> take_back(store::Connection& connection, const Ledger& ledger, const Actor& actor, const std::string& name) {
  store::hold_region(connection, ledger.region);
  store::IndicatorNamesStore names(connection);
  auto known = names.find(ledger.region, name);
  if (!known) return base::fail(ErrorKind::not_found, "name-missing", name);
  names.remove(ledger.region, name);
  note_in_journal(connection, ledger, actor, *known, false);
  return std::move(*known);
}

}  // namespace

base::Result<StoredName> name_indicator(const Ledger& ledger, const Actor& actor, const std::string& name, const std::string& written,
                                        const indicators::Meaning& meaning) {
  if (auto may = allowed(actor, org::Action::write_plans); !may) return tl::unexpected(std::move(may.error()));
  const indicators::NameForm form = indicators::name_form(written);
  if (form.words.empty() || form.key() != name) return base::fail(ErrorKind::invalid, "name-not-its-form", "written", name);
  base::Result<StoredName> outcome;
  ledger.database->write([&](store::Connection& connection) {
    outcome = keep(connection, ledger, actor, {name, written, meaning, actor.name, actor.now});
  });
  return outcome;
}

base::Result<StoredName> take_name_back(const Ledger& ledger, const Actor& actor, const std::string& name) {
  if (auto may = allowed(actor, org::Action::write_plans); !may) return tl::unexpected(std::move(may.error()));
  base::Result<StoredName> outcome;
  ledger.database->write([&](store::Connection& connection) { outcome = take_back(connection, ledger, actor, name); });
  return outcome;
}

std::string meaning_text(const indicators::Meaning& meaning) {
  if (!meaning.own_name.empty()) return meaning.own_name;
  const indicators::Indicator* indicator = indicators::find_indicator(meaning.indicator);
  return indicator == nullptr ? meaning.indicator : std::string(indicator->chinese);
}

}  // namespace bihuan::app
