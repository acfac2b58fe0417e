// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings)
    if (text.ends_with(ending)) return true;
  return false;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

constexpr std::uint32_t longest = 16 * 3;  // bytes of such a clause

bool has_number(const Context& context, plan::Span span) {
  for (std::uint32_t at = span.begin; at < span.end;) {
    const char32_t character = context.parts.at(at);
    if (is_digit(character) || is_chinese_number(character)) return true;
    at = context.parts.next(at, 1).end;
  }
  return false;
}

}  // namespace

// 举办运动会3场,健身日展演活动。: the second has no number. 打造文旅产业融合。: made into what?
void check_unfinished_phrase(const Context& context, Findings& findings) {
  const auto& segments = context.parts.segments();
  std::size_t next_segment = 0;
  for (std::uint32_t i = 0; i < context.keys.size(); ++i) {
    const plan::Target& target = context.target(i);
    if (target.kind != plan::TargetKind::count || !target.action.is_given() || is_percent(target)) continue;
    while (next_segment < segments.size() && segments[next_segment].span.end < target.span.end) ++next_segment;
    if (next_segment + 1 >= segments.size()) break;
    const Segment &here = segments[next_segment], &after = segments[next_segment + 1];
    const bool follows = here.span.end == target.span.end && (here.after == U',' || here.after == U'，') && after.after == U'。';
    if (!follows || after.span.end - after.span.begin > longest || after.line != here.line) continue;
    const std::string_view text = context.text_of(after.span);
    if (!ends_with_any(text, {"活动", "展演", "比赛", "培训", "讲座"}) || has_number(context, after.span)) continue;
    if (has_any(text, {"开展", "举办", "推进", "推动", "加强", "组织", "实施", "完善", "促进", "做好", "深化", "打造", "承办", "参加",
                       "参与", "丰富", "支持", "引导", "策划"}))
      continue;
    findings.add({{{context.keys[i].place.begin, after.span.end}, Role::subject}}, {std::string(text)});
  }
  for (const Hit& hit : context.words.of(Word::make_verb)) {
    const plan::Span sentence = context.parts.sentence_at(hit.begin);
    std::uint32_t end = hit.end;
    while (end < sentence.end && context.parts.at(end) != U',' && context.parts.at(end) != U'，' && context.parts.at(end) != U'、')
      end = context.parts.next(end, 1).end;
    const std::string_view object = context.text_of({hit.end, end});
    const bool is_open =
        ends_with_any(object, {"产业融合", "深度融合", "融合发展", "协同发展", "快速发展", "持续提升", "全面提升"}) && object.size() <= 30;
    if (is_open && !has_any(object, {"的", "区", "体", "“"}) && !context.is_noise(hit.span()))
      findings.add({{{hit.begin, end}, Role::subject}}, {context.figure(plan::Span{hit.begin, end})});
  }
}

}  // namespace bihuan::lint
