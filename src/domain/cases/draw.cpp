// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/draw.h"

namespace bihuan::cases {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): every bit of the input reaches every bit of the output.
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15u;
  value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
  value = (value ^ value >> 27) * 0x94D049BB133111EBu;
  return value ^ value >> 31;
}

}  // namespace

std::uint64_t seed_of(const Case& one) { return one.seed != 0 ? one.seed : mixed(static_cast<std::uint64_t>(one.number)); }

int drawn(std::uint64_t seed, CaseNumber number, std::string_view purpose) {
  std::uint64_t value = mixed(mixed(seed) ^ static_cast<std::uint64_t>(number));
  for (const char c : purpose) value = mixed(value ^ static_cast<unsigned char>(c));
  return static_cast<int>(value % 100);
}

}  // namespace bihuan::cases
