// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/tasks.h"

#include <algorithm>

#include "reader/structure/characters.h"

namespace bihuan::reader {
namespace {

constexpr std::uint8_t article_rank = 40;  // 专栏 stands beside the articles, not in the one above it
constexpr std::uint8_t arabic_rank = 80;
constexpr std::uint8_t last_numbered_rank = 104;
constexpr std::uint8_t part_rank = 120;  // an unnumbered paragraph that names units

bool is_skipped(const BlockFacts& fact) {
  return fact.role == BlockRole::front_matter || fact.role == BlockRole::footnote || fact.role == BlockRole::table;
}

// Whether the item's numbering is that of work and not of structure alone.
bool is_list_rank(std::uint8_t rank) { return rank >= arabic_rank && rank <= last_numbered_rank; }

}  // namespace

bool TaskFinder::names_units(const TaskSources& sources, std::size_t block) {
  const BlockFacts& fact = sources.facts[block];
  for (std::uint32_t k = 0; k < fact.label_count; ++k)
    if (sources.labels[fact.first_label + k].unit_count > 0) return true;
  return false;
}

void TaskFinder::close_items(std::uint8_t rank, std::uint32_t end_block) {
  while (!open_.empty() && items_[open_.back()].rank >= rank) {
    items_[open_.back()].end_block = end_block;
    open_.pop_back();
  }
}

void TaskFinder::open_item(const TaskSources& sources, std::uint32_t block, std::uint8_t rank, bool numbered) {
  close_items(rank, block);
  Item item;
  item.block = block;
  item.rank = rank;
  item.numbered = numbered;
  item.parent = open_.empty() ? -1 : static_cast<std::int32_t>(open_.back());
  item.heading = sources.headings[block];
  if (sources.blocks[block].number.style == NumberStyle::bullet && item.parent >= 0)
    ++items_[static_cast<std::size_t>(item.parent)].bullets;
  if (numbered && item.parent >= 0) ++items_[static_cast<std::size_t>(item.parent)].children;
  open_.push_back(static_cast<std::uint32_t>(items_.size()));
  items_.push_back(item);
}

void TaskFinder::note_label(std::uint32_t block) {
  if (open_.empty()) return;
  owner_[block] = static_cast<std::int32_t>(open_.back());
  items_[open_.back()].has_units = true;
}

void TaskFinder::collect_items(const TaskSources& sources) {
  items_.clear();
  open_.clear();
  owner_.assign(sources.blocks.size(), -1);
  labelled_ = false;
  for (std::uint32_t i = 0; i < sources.blocks.size(); ++i) {
    const BlockFacts& fact = sources.facts[i];
    const bool numbered = sources.blocks[i].number.is_given();
    if (fact.is_title || fact.is_glossary || (fact.role == BlockRole::heading && !numbered)) {
      close_items(fact.rank, i);
      labelled_ = false;
    } else if (is_skipped(fact)) {
      if (fact.lists_tasks)
        for (const std::uint32_t open : open_) items_[open].has_task_below = true;
      if (fact.role == BlockRole::front_matter) close_items(arabic_rank, i);
    } else if (fact.role == BlockRole::label) {
      if (!names_units(sources, i)) continue;
      labelled_ = true;
      note_label(i);
    } else {
      collect_block(sources, i);
    }
  }
  close_items(0, static_cast<std::uint32_t>(sources.blocks.size()));
}

// A block of text: opens an item, or goes on with the one above.
void TaskFinder::collect_block(const TaskSources& sources, std::uint32_t i) {
  const NumberStyle style = sources.blocks[i].number.style;
  const BlockFacts& fact = sources.facts[i];
  const bool has_units = names_units(sources, i);
  const bool bullet = style == NumberStyle::bullet;
  if (sources.blocks[i].number.is_given() && !bullet) {
    open_item(sources, i, style == NumberStyle::box ? std::min(fact.rank, article_rank) : fact.rank, true);
    labelled_ = has_units;
    if (has_units) note_label(i);
    return;
  }
  const bool label_below = i + 1 < sources.blocks.size() && sources.facts[i + 1].role == BlockRole::label;
  if (fact.has_heading || has_units || bullet) {
    open_item(sources, i, fact.has_heading ? fact.rank : part_rank, false);
    labelled_ = has_units || label_below;
    if (has_units) note_label(i);
  } else if (label_below) {
    open_item(sources, i, part_rank, false);
    labelled_ = false;
  } else if (labelled_ && !open_.empty()) {
    // Plain text goes on with the item unless that has named its units already.
    close_items(61, i);
    if (!open_.empty() && (items_[open_.back()].has_units || items_[open_.back()].children == 0)) close_items(items_[open_.back()].rank, i);
    labelled_ = false;
  }
}

// Units named in unnumbered parts belong to the numbered item around them; to a （一） or 一、 only when one part alone names any.
void TaskFinder::lift_labels(const TaskSources& sources) {
  for (std::size_t i = items_.size(); i-- > 0;) {
    Item& item = items_[i];
    if (item.numbered || !item.has_units || item.parent < 0) continue;
    ++items_[static_cast<std::size_t>(item.parent)].labelled_parts;
  }
  for (std::size_t i = items_.size(); i-- > 0;) {
    Item& item = items_[i];
    if (item.numbered || !item.has_units || item.parent < 0) continue;
    Item& parent = items_[static_cast<std::size_t>(item.parent)];
    const bool lift = is_list_rank(parent.rank) || (parent.numbered && parent.labelled_parts == 1 && parent.children == 0);
    if (!lift) continue;
    parent.has_units = true;
    item.has_units = false;
    for (std::uint32_t block = item.block; block < item.end_block; ++block)
      if (owner_[block] == static_cast<std::int32_t>(i)) owner_[block] = item.parent;
  }
  (void)sources;
}

bool TaskFinder::decides_as_task(const TaskSources& sources, const Item& item) const {
  const BlockFacts& fact = sources.facts[item.block];
  const Section& section = sources.tree.section_of(item.heading);
  const NumberStyle style = sources.blocks[item.block].number.style;
  if (section.past || style == NumberStyle::note || (style == NumberStyle::article && !item.has_units)) return false;
  const bool has_body = item.end_block > item.block + 1 || fact.role != BlockRole::heading;
  if (item.has_units && !item.has_units_below) return !item.has_task_below || is_list_rank(item.rank);
  if (item.has_task_below || !item.numbered || section.aims || section.support || !has_body) return false;
  if (sources.is_decimal) return false;
  if (style == NumberStyle::arabic || style == NumberStyle::decimal) return item.children == 0 || item.rank == arabic_rank;
  if (style == NumberStyle::arabic_paren) {
    const bool under_item = item.parent >= 0 && is_list_rank(items_[static_cast<std::size_t>(item.parent)].rank);
    return !under_item;
  }
  const bool leaf = item.children == 0 && fact.rank <= 60 && fact.rank >= 50;
  return leaf && section.list && item.bullets < 2;  // elsewhere （一） without units is a heading
}

void TaskFinder::decide(const TaskSources& sources) {
  for (std::size_t i = items_.size(); i-- > 0;) {
    Item& item = items_[i];
    item.is_task = decides_as_task(sources, item);
    if (item.parent < 0) continue;
    Item& parent = items_[static_cast<std::size_t>(item.parent)];
    parent.has_task_below |= (item.is_task && !(is_list_rank(parent.rank) && !item.has_units)) || item.has_task_below;
    parent.has_units_below |= item.has_units || item.has_units_below;
  }
  for (Item& item : items_) {
    if (item.parent < 0) continue;
    const Item& parent = items_[static_cast<std::size_t>(item.parent)];
    if (parent.is_task || parent.inherits == -2) {
      item.is_task = false;  // part of the task around it
      item.inherits = -2;
    } else if (item.is_task && !item.has_units) {
      if (parent.has_units)
        item.inherits = item.parent;
      else if (parent.inherits >= 0)
        item.inherits = parent.inherits;
    }
  }
}

// Text behind the last of several one-paragraph items closes the list, not the item.
void TaskFinder::trim_last_items(const TaskSources& sources) {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    Item& item = items_[i];
    if (!item.is_task || !item.numbered || item.end_block <= item.block + 1 || item.children > 0 ||
        sources.facts[item.block].role == BlockRole::heading)
      continue;
    std::uint32_t single = 0;
    std::uint32_t others = 0;
    bool last = true;
    for (std::size_t j = i + 1; j < items_.size() && items_[j].block < item.end_block + 1; ++j)
      last &= !(items_[j].parent == item.parent && items_[j].rank == item.rank);
    for (std::size_t j = i; last && j-- > 0 && others < 8 && i - j < 64;) {
      if (items_[j].parent != item.parent || items_[j].rank != item.rank) continue;
      ++others;
      single += items_[j].end_block == items_[j].block + 1;
    }
    if (last && others >= 2 && single == others && owner_[item.end_block - 1] != static_cast<std::int32_t>(i))
      item.end_block = item.block + 1;
  }
}

const std::vector<PlannedTask>& TaskFinder::find(const TaskSources& sources) {
  collect_items(sources);
  lift_labels(sources);
  decide(sources);
  trim_last_items(sources);
  tasks_.clear();
  for (std::uint32_t i = 0; i < items_.size(); ++i)
    if (items_[i].is_task) tasks_.push_back({items_[i].block, items_[i].end_block, i});
  return tasks_;
}

// Appends a unit named in `block` unless the task names it in the same role already.
void TaskFinder::add_unit(const TaskSources& sources, std::uint32_t block, const LabelledUnit& unit, std::uint32_t first_unit,
                          std::vector<plan::UnitMention>& units) {
  constexpr std::ptrdiff_t compared = 64;
  const std::string_view name = sources.blocks[block].text.substr(unit.name.begin, unit.name.end - unit.name.begin);
  const auto first = units.end() - std::min(compared, static_cast<std::ptrdiff_t>(units.size() - first_unit));
  const bool known =
      std::any_of(first, units.end(), [&](const plan::UnitMention& other) { return other.role == unit.role && other.name.text == name; });
  if (known) return;
  plan::UnitMention& mention = units.emplace_back();
  mention.name = {name, source_of(sources.blocks[block], sources.pieces, unit.name.begin, unit.name.end)};
  mention.role = unit.role;
  mention.wildcard = is_wildcard(name);
}

// Takes units and date from the labels of a block.
void TaskFinder::add_labels(const TaskSources& sources, std::uint32_t block, plan::Plan& plan, plan::Task& task) {
  const BlockFacts& fact = sources.facts[block];
  for (std::uint32_t k = 0; k < fact.label_count; ++k) {
    const Label& label = sources.labels[fact.first_label + k];
    for (std::uint32_t u = 0; u < label.unit_count; ++u)
      add_unit(sources, block, sources.units[label.first_unit + u], task.first_unit, plan.units);
    const NamePlace when = label.deadline;
    if (when.end <= when.begin || task.deadline) continue;
    const DeadlinePlace place = deadline_in(sources.blocks[block].text.substr(when.begin, when.end - when.begin), plan.meta.year);
    if (!place.date) continue;
    task.deadline = place.date;
    task.deadline_span = source_of(sources.blocks[block], sources.pieces, when.begin + place.begin, when.begin + place.end);
  }
}

void TaskFinder::write(const TaskSources& sources, const PlannedTask& planned, plan::Plan& plan) const {
  const Item& item = items_[planned.item];
  const Block& block = sources.blocks[item.block];
  const BlockFacts& fact = sources.facts[item.block];
  plan::Task task;
  std::uint32_t last = planned.end_block;
  while (last > planned.first_block + 1 && is_skipped(sources.facts[last - 1])) --last;
  task.span = {block.span.begin, sources.blocks[last - 1].span.end};
  if (block.number.style != NumberStyle::bullet) task.number = block.number.label;
  task.heading = item.heading;
  const std::int32_t above = fact.has_heading && item.heading >= 0 ? sources.tree.parent_of(item.heading) : item.heading;
  task.section = sources.tree.label_of(above);
  task.title = fact.has_heading ? block.text.substr(fact.title_begin, fact.title_end - fact.title_begin)
                                : first_sentence(block.text.substr(0, fact.body_end).substr(block.number.length));
  task.first_unit = static_cast<std::uint32_t>(plan.units.size());
  if (item.inherits >= 0) {
    const Item& from = items_[static_cast<std::size_t>(item.inherits)];
    for (std::uint32_t i = from.block; i < from.end_block; ++i)
      if (owner_[i] == item.inherits) add_labels(sources, i, plan, task);
  }
  for (std::uint32_t i = planned.first_block; i < last; ++i)
    if (sources.facts[i].label_count > 0) add_labels(sources, i, plan, task);
  task.unit_count = static_cast<std::uint32_t>(plan.units.size()) - task.first_unit;
  plan.tasks.push_back(task);
}

}  // namespace bihuan::reader
