// SPDX-License-Identifier: Apache-2.0
// What a person holds: a post in a unit for a time. Knows no account and no password.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/org/unit.h"

namespace bihuan::org {

// The posts that the program knows. A pack may name more (river_chief), each like one of these. The three administrators are separate people
// (GB/T 22239-2019, level 3: system, security and audit administration).
enum class PostKind : std::uint8_t {
  visitor,       // nobody signed in
  local,         // somebody at this machine's own browser, without an account: the plans' office of one desk
  citizen,       // holds the code of one case
  grid_worker,   // 网格员
  clerk,         // 受理员, at a counter or a telephone
  dispatcher,    // 派遣员
  liaison,       // 联络员: speaks and acts for a unit
  supervisor,    // 督查员
  verifier,      // 核查员, 回访员
  leader,        // 分管领导
  evaluator,     // 考核员
  administrator,           // 系统管理员: units, people, packs
  security_administrator,  // 安全管理员: accounts, tokens, sessions
  auditor,                 // 审计员: reads everything, writes nothing
  timer          // the program itself
};
std::string_view post_kind_name(PostKind kind);
std::optional<PostKind> post_kind_from(std::string_view name);

// Whether a person may be given it; visitor, local, citizen and timer are nobody's.
bool may_be_held(PostKind kind);
// Whether one person may hold both at a time: no two of the three administrators, and an auditor nothing else.
bool may_hold_both(PostKind one, PostKind other);

// A post that somebody holds at the moment in question.
struct Holding {
  std::int64_t post = 0;    // its number in the region
  PostKind kind = PostKind::visitor;
  std::string title;        // a pack's own post: "river_chief"; else ''
  UnitNumber unit = 0;
  bool is_deputy = false;   // acts for the holder for a time
};

}  // namespace bihuan::org
