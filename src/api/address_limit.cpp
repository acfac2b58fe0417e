// SPDX-License-Identifier: Apache-2.0
#include "api/address_limit.h"

#include <algorithm>

namespace bihuan::api {
namespace {

constexpr std::size_t most_addresses = 100'000;  // about 10 MB
constexpr int groups_of_subscriber = 4;

// The first four groups of an IPv6 address as it is written; all of an IPv4 address.
std::string subscriber_of(const std::string& address) {
  std::size_t at = 0;
  for (int group = 0; group < groups_of_subscriber; ++group) {
    const std::size_t colon = address.find(':', at);
    if (colon == std::string::npos) return address;
    at = colon + 1;
  }
  return address.substr(0, at);
}

}  // namespace

bool AddressLimit::take(const std::string& address, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  if (shares_.size() >= most_addresses) forget_full(now);
  const auto [found, is_new] = shares_.try_emplace(subscriber_of(address), Share{static_cast<double>(burst_), now});
  Share& share = found->second;
  const std::int64_t passed = std::max<std::int64_t>(now - share.at, 0);
  share.left = std::min<double>(burst_, share.left + static_cast<double>(passed) / static_cast<double>(refill_));
  share.at = std::max(share.at, now);
  if (share.left < 1) return false;
  share.left -= 1;
  return true;
}

// Whoever has a full share again need not be remembered; if that is nobody, all are forgotten rather than memory filled.
void AddressLimit::forget_full(std::int64_t now) {
  std::erase_if(shares_, [&](const auto& one) {
    const Share& share = one.second;
    return share.left + static_cast<double>(now - share.at) / static_cast<double>(refill_) >= burst_;
  });
  if (shares_.size() >= most_addresses) shares_.clear();
}

}  // namespace bihuan::api
