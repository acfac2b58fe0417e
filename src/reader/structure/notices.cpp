// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/notices.h"

#include <algorithm>
#include <array>

namespace bihuan::reader {
namespace {

// Numbers of one style count on from each other or begin again at one.
void note_numbering_gaps(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, plan::Plan& plan) {
  std::array<std::uint16_t, 16> last{};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Number& number = blocks[i].number;
    const BlockFacts& fact = facts[i];
    if (fact.is_title) last.fill(0);
    if (!number.is_given() || number.value == 0 || fact.role == BlockRole::front_matter || fact.role == BlockRole::footnote) continue;
    const std::size_t style = static_cast<std::size_t>(number.style);
    const bool follows = last[style] == 0 || number.value == last[style] + 1 || number.value == 1;
    if (!follows) plan.notices.push_back({"numbering-gap", blocks[i].span});
    last[style] = number.value;
  }
}

void note_open_labels(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, const std::vector<OffsetPiece>& pieces,
                      const std::vector<Label>& labels, plan::Plan& plan) {
  for (std::size_t i = 0; i < blocks.size(); ++i)
    for (std::uint32_t k = 0; k < facts[i].label_count; ++k) {
      const Label& label = labels[facts[i].first_label + k];
      if (label.unbalanced) plan.notices.push_back({"label-bracket-open", source_of(blocks[i], pieces, label.begin, label.end)});
    }
}

void note_tasks_without_units(plan::Plan& plan) {
  const auto with_units = std::count_if(plan.tasks.begin(), plan.tasks.end(), [](const plan::Task& task) { return task.unit_count > 0; });
  if (with_units * 2 < static_cast<std::ptrdiff_t>(plan.tasks.size())) return;
  for (const plan::Task& task : plan.tasks)
    if (task.unit_count == 0) plan.notices.push_back({"task-without-units", task.span});
}

}  // namespace

void add_notices(const std::vector<Block>& blocks, const std::vector<BlockFacts>& facts, const std::vector<OffsetPiece>& pieces,
                 const std::vector<Label>& labels, plan::Plan& plan) {
  if (!plan.meta.title.is_given()) plan.notices.push_back({"title-not-found", {}});
  note_numbering_gaps(blocks, facts, plan);
  note_open_labels(blocks, facts, pieces, labels, plan);
  note_tasks_without_units(plan);
}

}  // namespace bihuan::reader
