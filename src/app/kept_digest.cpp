// SPDX-License-Identifier: Apache-2.0
#include "app/kept_digest.h"

#include "app/digest.h"

namespace bihuan::app {

std::string account_digest(const store::StoredAccount& account) {
  Digest digest;
  digest.add(account.number, account.login, account.name, account.person, account.administers, account.state, account.password, account.password_at,
             static_cast<std::int64_t>(account.must_change), account.one_time_until, account.totp_secret, account.issuer, account.subject, account.email,
             account.created_by, account.created_at);
  return digest.finish();
}

std::string token_digest(const store::StoredToken& token) {
  Digest digest;
  digest.add(token.number, token.token_hash, token.account, token.name, token.scopes, token.made_at, token.expires_at, token.revoked_at);
  return digest.finish();
}

std::string webhook_digest(const store::Webhook& hook) {
  Digest digest;
  digest.add(hook.number, hook.url, hook.secret, hook.actions, static_cast<std::int64_t>(hook.state == "paused"), hook.made_by, hook.made_at);
  return digest.finish();
}

std::string notices_digest(int event, const std::vector<cases::Notice>& notices, std::int64_t noted_at) {
  if (notices.empty()) return {};
  Digest digest;
  digest.add(static_cast<std::int64_t>(event), noted_at);
  for (const cases::Notice& notice : notices) digest.add(notice.unit, notice.post, notice.reason, static_cast<std::int64_t>(notice.level));
  return digest.finish();
}

}  // namespace bihuan::app
