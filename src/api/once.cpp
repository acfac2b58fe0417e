// SPDX-License-Identifier: Apache-2.0
#include "api/once.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/sha256.h"

namespace bihuan::api {
namespace {

constexpr std::size_t longest_key = 200;

}  // namespace

base::Result<app::Once> once_of(const Call& call) {
  const std::string_view key = call.request.idempotency_key;
  app::Once once;
  if (key.empty()) return once;
  const bool is_visible = std::ranges::all_of(key, [](char c) { return c > ' ' && c < '\x7F'; });
  if (!is_visible || key.size() > longest_key)
    return base::fail(base::ErrorKind::invalid, "request-key-wrong", "Idempotency-Key", std::to_string(longest_key));
  once.key = key;
  once.requester = call.actor.account == 0 ? "open" : "account " + std::to_string(call.actor.account);
  base::Sha256 digest;
  for (const std::string_view part : {call.request.method, call.request.path, call.request.query, call.request.body}) {
    digest.add(std::to_string(part.size()) + ':');
    digest.add(part);
  }
  once.digest = digest.finish();
  return once;
}

base::Result<std::optional<int>> revision_of(const Call& call) {
  std::string_view tag = call.request.if_match;
  if (tag.empty() || tag == "*") return std::optional<int>();
  if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') return base::fail(base::ErrorKind::invalid, "if-match-wrong", "If-Match");
  tag = tag.substr(1, tag.size() - 2);
  int revision = 0;
  const auto [end, error] = std::from_chars(tag.data(), tag.data() + tag.size(), revision);
  if (error != std::errc() || end != tag.data() + tag.size()) return base::fail(base::ErrorKind::invalid, "if-match-wrong", "If-Match");
  return std::optional(revision);
}

}  // namespace bihuan::api
