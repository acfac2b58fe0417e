// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

#include <algorithm>
#include <map>

namespace bihuan::lint {
namespace {

struct Field {
  int number;
  std::string_view word;
};

constexpr Field fields[] = {{1, "臭氧"}, {1, "颗粒物"},   {1, "污染"},     {1, "PM2.5"}, {1, "pm2.5"}, {1, "大气"},
                            {2, "教育"}, {2, "学校"},     {2, "作业"},     {2, "义务"},  {2, "学生"},  {2, "办学"},
                            {3, "能耗"}, {3, "用能"},     {3, "碳排放"},   {4, "创业"},  {4, "创新"},  {5, "创文"},
                            {5, "创卫"}, {5, "文明城市"}, {6, "农村集体"}, {6, "村级"},  {7, "矿产"},  {7, "自然资源"}};

// What the words around it speak of; 0 for nothing known. The nearest word decides.
int field_around(const Context& context, const Hit& hit) {
  const plan::Span sentence = context.parts.sentence_at(hit.begin);
  const std::string_view before = context.text_of({sentence.begin, hit.begin}), after = context.text_of({hit.end, sentence.end});
  std::size_t nearest = std::string_view::npos;
  int field = 0;
  for (const Field& one : fields) {
    const std::size_t back = before.rfind(one.word), on = after.find(one.word);
    const std::size_t distance =
        std::min(back == std::string_view::npos ? back : before.size() - back, on == std::string_view::npos ? on : on + one.word.size());
    if (distance < nearest) nearest = distance, field = one.number;
  }
  return field;
}

}  // namespace

// 双减 of pollutants here, of pupils' burden there.
void check_homonym(const Context& context, Findings& findings) {
  struct Use {
    int field;
    plan::Span span;
  };
  std::map<std::string_view, std::vector<Use>> uses;
  for (const Hit& hit : context.words.of(Word::double_word)) {
    const int field = context.is_noise(hit.span()) ? 0 : field_around(context, hit);
    if (field == 0) continue;
    auto& known = uses[context.text_of(hit.span())];
    bool is_new = known.size() < 6;
    for (const Use& use : known) is_new = is_new && use.field != field;
    if (is_new) known.push_back({field, hit.span()});
  }
  for (const auto& [word, list] : uses) {
    if (list.size() < 2) continue;
    std::vector<Place> places;
    for (const Use& use : list) places.push_back({use.span, places.empty() ? Role::subject : Role::other});
    findings.add(std::move(places), {std::string(word)});
  }
}

}  // namespace bihuan::lint
