// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

namespace bihuan::base {
namespace {

class SystemClock : public Clock {
 public:
  Instant now() const override { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }
  std::chrono::microseconds elapsed() const override {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch());
  }
};

}  // namespace

const Clock& system_clock() {
  static const SystemClock clock;
  return clock;
}

}  // namespace bihuan::base
