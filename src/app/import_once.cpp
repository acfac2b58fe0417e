// SPDX-License-Identifier: Apache-2.0
#include "app/import_once.h"

#include "store/kept_requests_store.h"

namespace bihuan::app {

base::Result<void> begin_import(const Ledger& ledger, const Once& once, std::int64_t now) {
  if (once.key.empty()) return {};
  base::Result<void> outcome;
  ledger.database->write([&](store::Connection& connection) {
    outcome = {};
    store::KeptRequestsStore kept(connection, ledger.region);
    const auto before = kept.find(once.requester, once.key);
    if (before && before->digest != once.digest)
      outcome = base::fail(base::ErrorKind::conflict, "request-key-reused", "Idempotency-Key");
    else if (!before)
      kept.add(once.requester, once.key, {once.digest, "import", 0}, now);
  });
  return outcome;
}

Once once_of_row(const Once& once, int line) {
  if (once.key.empty()) return {};
  return {once.requester, once.key + ' ' + std::to_string(line), once.digest};  // nobody's own key has a blank
}

}  // namespace bihuan::app
