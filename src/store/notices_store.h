// SPDX-License-Identifier: Apache-2.0
// Who is to hear of what happened to a case, and up to where an account has read. Knows no post's rights.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "domain/cases/flow.h"
#include "store/connection.h"

namespace bihuan::store {

struct CaseNotice {
  std::int64_t number = 0;
  cases::CaseNumber about = 0;
  int event = 0;
  org::UnitNumber unit = 0;  // 0: the reporter
  std::string post, reason;
  int level = 0;
  std::int64_t noted_at = 0;
};

// What is said to the post in the unit; '' is whoever holds a post there.
struct Hearing {
  org::UnitNumber unit = 0;
  std::string post;
};

class NoticesStore {
 public:
  NoticesStore(Connection& connection, std::string_view region) : connection_(connection), region_(region) {}

  // Newest first, numbers below `before` (0: all).
  std::vector<CaseNotice> heard(const std::vector<Hearing>& hearings, std::int64_t before, std::size_t count);
  // How many with greater numbers than `after`, counted to `most`.
  std::int64_t heard_after(const std::vector<Hearing>& hearings, std::int64_t after, std::int64_t most);
  // Of one case, in order.
  std::vector<CaseNotice> about(cases::CaseNumber number);
  std::int64_t read_up_to(std::int64_t account);  // 0: nothing yet
  // Which of the units has somebody who holds the post (its kind, or a pack's name of it) on the day, deputies too; '' any post.
  std::vector<org::UnitNumber> with_holder(const std::vector<org::UnitNumber>& units, std::string_view post, base::Date on);

  // Inside a write.
  void add(cases::CaseNumber number, const std::vector<cases::Notice>& notices, std::int64_t now);
  // Never back.
  void save_read(std::int64_t account, std::int64_t up_to);

 private:
  Connection& connection_;
  std::string_view region_;
};

}  // namespace bihuan::store
