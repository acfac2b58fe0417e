// SPDX-License-Identifier: Apache-2.0
#include "domain/lint/rules/rules.h"

namespace bihuan::lint {
namespace {

// Each comes before what follows it in its row.
constexpr std::string_view rows[][6] = {
    {"首次登记", "转移登记"},
    {"立项", "招标", "开工", "主体完工", "竣工", "投入使用"},
    {"勘察", "设计", "施工", "验收", "运营"},
    {"摸底", "制定方案", "整改", "销号"},
};

struct Step {
  int row, rank;
  bool is_found() const { return row >= 0; }
};

// All steps of these rows end in one of few words.
bool may_have_step(std::string_view text) {
  for (const std::string_view word : {"登记", "工", "立项", "招标", "使用", "设计", "验收", "运营", "整改", "销号"})
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

Step last_step(std::string_view text) {
  Step found{-1, -1};
  std::size_t furthest = 0;
  for (int row = 0; row < 4; ++row)
    for (int rank = 0; rank < 6 && !rows[row][rank].empty(); ++rank) {
      const std::size_t at = text.rfind(rows[row][rank]);
      if (at == std::string_view::npos || (found.is_found() && at < furthest)) continue;
      furthest = at;
      found = {row, rank};
    }
  return found;
}

}  // namespace

// Within one sentence: a later step in an earlier year than the step it needs.
void check_step_order(const Context& context, Findings& findings) {
  const auto& segments = context.parts.segments();
  const Segment* before = nullptr;  // the segment with a year and a step, of the same sentence
  plan::Span sentence{};
  const auto& years = context.words.of(Word::year_number);
  for (std::size_t k = 0; k < years.size(); ++k) {
    const Hit& hit = years[k];
    if (before == nullptr && k + 1 < years.size() && context.parts.sentence_at(hit.begin).end <= years[k + 1].begin) continue;  // alone
    const std::uint32_t i = context.parts.segment_at(hit.begin);
    if (before == &segments[i]) continue;
    if (!sentence.contains(hit.span())) before = nullptr, sentence = context.parts.sentence_at(hit.begin);
    const std::string_view text = context.text_of(segments[i].span);
    const int year = year_in(text);
    if (year == 0 || !may_have_step(text)) continue;
    const Step step = last_step(text);
    if (!step.is_found()) continue;
    if (before != nullptr) {
      const std::string_view earlier_text = context.text_of(before->span);
      const Step earlier = last_step(earlier_text);
      if (earlier.row == step.row && earlier.rank > step.rank && year_in(earlier_text) < year)
        findings.add({{before->span, Role::subject}, {segments[i].span, Role::other}},
                     {std::string(rows[earlier.row][earlier.rank]), std::to_string(year_in(earlier_text)),
                      std::string(rows[step.row][step.rank]), std::to_string(year)});
    }
    before = &segments[i];
  }
}

}  // namespace bihuan::lint
