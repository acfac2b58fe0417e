// SPDX-License-Identifier: Apache-2.0
// What needs much memory while it is made, such as an export or the reading of a long plan: a few at a time, however many ask, and the
// memory goes back afterwards.
#pragma once

#include "api/http.h"

namespace bihuan::api {

// Held while the work is done.
class LargeWork {
 public:
  static constexpr int most_at_a_time = 2;

  // Work that is not large begins always and waits for nobody.
  explicit LargeWork(bool is_large);
  ~LargeWork();
  LargeWork(const LargeWork&) = delete;
  LargeWork& operator=(const LargeWork&) = delete;

  // False when as many as may are under way: answer with server_busy().
  bool may_begin() const { return may_begin_; }

 private:
  const bool is_large_;
  const bool may_begin_;
};

// 503 with Retry-After.
Response server_busy(const Request& request);

}  // namespace bihuan::api
