// SPDX-License-Identifier: Apache-2.0
// Decides which items of a document are tasks, how far each reaches, and which units are named for it.
// A task is a numbered item with a body or, where nothing is numbered, an item that names its own units.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/plan.h"
#include "reader/structure/blocks.h"
#include "reader/structure/heading_tree.h"
#include "reader/structure/outline.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {

struct TaskSources {
  std::string_view document;
  const std::vector<Block>& blocks;
  const std::vector<BlockFacts>& facts;
  const std::vector<OffsetPiece>& pieces;
  const std::vector<Label>& labels;
  const std::vector<LabelledUnit>& units;
  const std::vector<std::int32_t>& headings;  // for each block the innermost heading, its own included
  const HeadingTree& tree;
  bool is_decimal = false;  // numbers 1, 1.1, 1.1.1: parts of a text more than items of work
};

// A task that awaits its place among the tasks of tables.
struct PlannedTask {
  std::uint32_t first_block = 0;
  std::uint32_t end_block = 0;
  std::uint32_t item = 0;
};

class TaskFinder {
 public:
  // The tasks that stand in blocks, in order, not overlapping.
  const std::vector<PlannedTask>& find(const TaskSources& sources);

  // Appends a planned task and its units to the plan.
  void write(const TaskSources& sources, const PlannedTask& task, plan::Plan& plan) const;

 private:
  struct Item {
    std::uint32_t block = 0;
    std::uint32_t end_block = 0;  // one behind the last block of it and of what stands under it
    std::int32_t parent = -1;     // index into items_
    std::int32_t heading = -1;    // the heading above
    std::int32_t inherits = -1;   // the item whose units hold for this one too
    std::uint8_t rank = 0;
    bool numbered = false;
    bool has_units = false;  // labels stand in it and not in an item below it
    bool has_task_below = false;
    bool has_units_below = false;      // an item below names units
    std::uint16_t children = 0;        // numbered items directly below
    std::uint16_t bullets = 0;         // unnumbered points directly below
    std::uint16_t labelled_parts = 0;  // unnumbered parts below that name units
    bool is_task = false;
  };

  void collect_items(const TaskSources& sources);
  void collect_block(const TaskSources& sources, std::uint32_t i);
  void open_item(const TaskSources& sources, std::uint32_t block, std::uint8_t rank, bool numbered);
  void close_items(std::uint8_t rank, std::uint32_t end_block);
  void note_label(std::uint32_t block);
  static bool names_units(const TaskSources& sources, std::size_t block);
  void lift_labels(const TaskSources& sources);
  void decide(const TaskSources& sources);
  bool decides_as_task(const TaskSources& sources, const Item& item) const;
  void trim_last_items(const TaskSources& sources);
  static void add_unit(const TaskSources& sources, std::uint32_t block, const LabelledUnit& unit, std::uint32_t first_unit,
                       std::vector<plan::UnitMention>& units);
  static void add_labels(const TaskSources& sources, std::uint32_t block, plan::Plan& plan, plan::Task& task);

  std::vector<Item> items_;
  std::vector<std::uint32_t> open_;
  bool labelled_ = false;            // the open item has named its units
  std::vector<std::int32_t> owner_;  // for each block the item that its labels belong to
  std::vector<PlannedTask> tasks_;
};

// The latest day that a column or label of dates names, with its place; nothing for 长期 or 7月1日起.
struct DeadlinePlace {
  std::optional<base::Date> date;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
DeadlinePlace deadline_in(std::string_view text, int year);

}  // namespace bihuan::reader
