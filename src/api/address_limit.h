// SPDX-License-Identifier: Apache-2.0
// How often one address may ask for something that costs others: reports without an account, tries of a code. Any number of threads. Knows no route.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace bihuan::api {

class AddressLimit {
 public:
  // `burst` at once, and one more each `refill` microseconds after.
  AddressLimit(int burst, std::int64_t refill) : burst_(burst), refill_(refill) {}

  // Counts one try; false when the address has had its share. `now` in microseconds; a clock that goes back gives nothing and takes nothing. An IPv6 address
  // counts by its first 64 bits, since one subscriber has all that follow.
  bool take(const std::string& address, std::int64_t now);

 private:
  struct Share {
    double left = 0;
    std::int64_t at = 0;
  };
  void forget_full(std::int64_t now);

  const int burst_;
  const std::int64_t refill_;
  std::mutex mutex_;
  std::unordered_map<std::string, Share> shares_;
};

}  // namespace bihuan::api
