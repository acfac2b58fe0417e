// SPDX-License-Identifier: Apache-2.0
#include "domain/org/post.h"

#include <algorithm>
#include <iterator>

namespace bihuan::org {
namespace {

constexpr std::string_view names[] = {"visitor",    "local",    "citizen", "grid_worker", "clerk",         "dispatcher",             "liaison", "supervisor",
                                      "verifier",   "leader",   "evaluator", "administrator", "security_administrator", "auditor", "timer"};

bool is_administration(PostKind kind) {
  return kind == PostKind::administrator || kind == PostKind::security_administrator || kind == PostKind::auditor;
}

}  // namespace

std::string_view post_kind_name(PostKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<PostKind> post_kind_from(std::string_view name) {
  const auto found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<PostKind>(found - std::begin(names));
}

bool may_be_held(PostKind kind) {
  return kind != PostKind::visitor && kind != PostKind::local && kind != PostKind::citizen && kind != PostKind::timer;
}

bool may_hold_both(PostKind one, PostKind other) {
  if (is_administration(one) && is_administration(other)) return one == other;
  if (one == PostKind::auditor || other == PostKind::auditor) return one == other;
  return true;
}

}  // namespace bihuan::org
