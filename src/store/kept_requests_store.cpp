// SPDX-License-Identifier: Apache-2.0
#include "store/kept_requests_store.h"

#include "base/sha256.h"

namespace bihuan::store {
namespace {

// The code by which a citizen follows a report is made of the key: whoever reads the store must learn neither.
std::string kept_form(std::string_view key) { return base::sha256("request key:" + std::string(key)); }

}  // namespace

std::optional<KeptRequest> KeptRequestsStore::find(std::string_view requester, std::string_view key) {
  constexpr std::string_view sql =
      "select digest, noun_id, revision from kept_request where region = $1 and requester = $2 and request_key = $3";
  Statement& row = bound(connection_.prepare(sql), region_, requester, kept_form(key));
  std::optional<KeptRequest> found;
  if (row.step()) found = KeptRequest{std::string(row.text(0)), std::string(row.text(1)), static_cast<int>(row.integer(2))};
  row.reset();
  return found;
}

void KeptRequestsStore::add(std::string_view requester, std::string_view key, const KeptRequest& request, std::int64_t now) {
  constexpr std::string_view sql = R"(insert into kept_request (region, requester, request_key, digest, noun_id, revision, kept_at)
    values ($1, $2, $3, $4, $5, $6, $7))";
  execute(connection_, sql, region_, requester, kept_form(key), request.digest, request.noun_id, request.revision, now);
}

void KeptRequestsStore::remove_before(std::int64_t moment) {
  execute(connection_, "delete from kept_request where region = $1 and kept_at < $2", region_, moment);
}

}  // namespace bihuan::store
