// SPDX-License-Identifier: Apache-2.0
// SHA-256 over fields, each led by its length, so that no two rows of fields give the same bytes. Knows no noun.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/sha256.h"
#include "domain/ledger/entries.h"

namespace bihuan::app {

class Digest {
 public:
  template <class... Fields>
  void add(const Fields&... fields) {
    (add_one(fields), ...);
  }
  std::string finish() { return hash_.finish(); }  // in hexadecimal

 private:
  void add_one(std::string_view field) {
    hash_.add(std::to_string(field.size()) + ':');
    hash_.add(field);
  }
  void add_one(std::int64_t number) { add_one(std::string_view(std::to_string(number))); }
  void add_one(const std::optional<base::Decimal>& value) { add_one(std::string_view(value ? value->to_string() : std::string())); }
  void add_one(ledger::Place place) { add(place.begins, place.ends); }

  base::Sha256 hash_;
};

}  // namespace bihuan::app
