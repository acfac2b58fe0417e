// SPDX-License-Identifier: Apache-2.0
#include "main/open_ledger.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include "app/look.h"
#include "base/clock.h"

namespace bihuan {
namespace {

std::string person() {
  const passwd* entry = ::getpwuid(::getuid());
  return entry == nullptr ? "uid " + std::to_string(::getuid()) : entry->pw_name;
}

std::string_view code_of(store::FaultKind kind) {
  switch (kind) {
    case store::FaultKind::busy:
      return "database-locked";
    case store::FaultKind::lost:
      return "database-lost";
    case store::FaultKind::full:
      return "database-full";
    case store::FaultKind::corrupt:
      return "database-damaged";
    case store::FaultKind::denied:
      return "database-read-only";
    case store::FaultKind::conflict:
    case store::FaultKind::other:
      break;
  }
  return "database-fault";
}

}  // namespace

std::int64_t microseconds_now() { return base::system_clock().now().time_since_epoch().count(); }

OpenLedger::OpenLedger(const LedgerOptions& options, Purpose purpose) {
  store::DatabaseOptions wanted;
  wanted.address = options.database;
  wanted.create = purpose == Purpose::adding;
  wanted.now = microseconds_now();
  auto opened = store::Database::open(wanted);
  if (!opened) {
    say_error(opened.error(), options.language);
    return;
  }
  database_ = std::move(*opened);
  ledger_ = {database_.get(), options.region, BIHUAN_VERSION};
  if (const auto error = choose_region(options.region, purpose)) {
    say_error(*error, options.language);
    database_.reset();
  }
}

std::optional<base::Error> OpenLedger::choose_region(const std::string& wanted, Purpose purpose) {
  const std::vector<std::string> held = app::list_regions(ledger_);
  if (wanted.empty()) ledger_.region = held.size() == 1 ? held.front() : "000000";
  if (purpose != Purpose::looking || held.empty() || std::ranges::find(held, ledger_.region) != held.end()) return std::nullopt;
  constexpr std::size_t most_named = 20;
  std::string named;
  for (std::size_t i = 0; i < held.size() && i < most_named; ++i) named += (i == 0 ? "" : ", ") + held[i];
  if (held.size() > most_named) named += ", …";
  return base::Error{base::ErrorKind::not_found, "region-empty", ledger_.region, named};
}

app::Actor OpenLedger::actor() const { return app::local_actor(person(), microseconds_now()); }

int with_store_faults_told(const LedgerOptions& options, const std::function<int()>& command) {
  try {
    return command();
  } catch (const store::StoreFault& fault) {
    say_error({base::ErrorKind::invalid, std::string(code_of(fault.kind())), options.database, fault.what()}, options.language);
    return 1;
  }
}

}  // namespace bihuan
