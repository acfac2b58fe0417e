// SPDX-License-Identifier: Apache-2.0
#include "main/open_ledger.h"

#include <pwd.h>
#include <unistd.h>

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

OpenLedger::OpenLedger(const LedgerOptions& options, bool create) {
  store::DatabaseOptions wanted;
  wanted.address = options.database;
  wanted.create = create;
  wanted.now = microseconds_now();
  auto opened = store::Database::open(wanted);
  if (!opened) {
    say_error(opened.error(), options.language);
    return;
  }
  database_ = std::move(*opened);
  ledger_ = {database_.get(), options.region, BIHUAN_VERSION};
}

app::Actor OpenLedger::actor() const { return {person(), true, microseconds_now()}; }

int with_store_faults_told(const LedgerOptions& options, const std::function<int()>& command) {
  try {
    return command();
  } catch (const store::StoreFault& fault) {
    say_error({base::ErrorKind::invalid, std::string(code_of(fault.kind())), options.database, fault.what()}, options.language);
    return 1;
  }
}

}  // namespace bihuan
