// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool has_digit(std::string_view text) {
  for (const char character : text)
    if (character >= '0' && character <= '9') return true;
  return false;
}

}  // namespace

// 明显提高, where a number is due.
void check_vague_wording(const Context& context, Findings& findings) {
  std::vector<Place> places;
  const auto& segments = context.parts.segments();
  std::size_t at = 0;
  for (const Hit& hit : context.words.of(Word::vague)) {
    while (at + 1 < segments.size() && segments[at].span.end <= hit.begin) ++at;
    if (at >= segments.size() || context.is_noise(hit.span()) || has_digit(context.text_of(segments[at].span))) continue;
    // A number follows at once: 明显提高,达到50%以上.
    const bool goes_on = at + 1 < segments.size() && (segments[at].after == U',' || segments[at].after == U'，') &&
                         context.text_of(segments[at + 1].span).starts_with("达到");
    if (!goes_on) places.push_back({segments[at].span, Role::subject});
  }
  if (places.empty()) return;
  const std::string count = std::to_string(places.size()), first = context.figure(places.front().span);
  findings.add(std::move(places), {count, first});
}

}  // namespace bihuan::lint
