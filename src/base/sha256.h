// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4), in hexadecimal. Knows nothing of what is hashed.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace bihuan::base {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void add(std::string_view bytes);
  // 64 small hexadecimal digits; starts anew.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace bihuan::base
