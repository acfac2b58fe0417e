// SPDX-License-Identifier: Apache-2.0
#include "reader/structure/structure.h"

#include <algorithm>
#include <numeric>

#include "reader/structure/blocks.h"
#include "reader/structure/characters.h"
#include "reader/structure/furniture.h"
#include "reader/structure/heading_tree.h"
#include "reader/structure/lines.h"
#include "reader/structure/metadata.h"
#include "reader/structure/noise.h"
#include "reader/structure/notices.h"
#include "reader/structure/outline.h"
#include "reader/structure/paragraph_store.h"
#include "reader/structure/place_order.h"
#include "reader/structure/table_rows.h"
#include "reader/structure/tasks.h"
#include "reader/structure/text_tables.h"
#include "reader/structure/titles.h"
#include "reader/structure/unit_labels.h"

namespace bihuan::reader {

struct Structure::Parts {
  explicit Parts(std::vector<Paragraph>& paragraphs) : store(paragraphs) {}

  void read_page(const plan::Document& document, const std::vector<plan::Table>& tables, plan::Plan& plan);
  void read_outline(const plan::Document& document, int year, plan::Plan& plan);
  void read_headings(const plan::Document& document, const std::vector<plan::Table>& tables, plan::Plan& plan);
  void read_tasks(const plan::Document& document, plan::Plan& plan);
  void add_paragraphs(const plan::Plan& plan, std::size_t first_task);
  void add_block(std::size_t i, std::int32_t task);

  std::vector<Line> lines;
  FurnitureFinder furniture;
  NoiseFinder noise;
  BlockBuilder builder;
  std::vector<Block> blocks;
  LabelReader label_reader;
  std::vector<Label> labels;
  OutlineReader outline;
  std::vector<BlockFacts> facts;
  std::vector<std::int32_t> headings;  // for each block
  HeadingTree tree;
  TaskFinder task_finder;
  std::vector<PlannedTask> planned;
  TableReader table_reader;
  ParagraphStore store;
};

namespace {

// Cells came in before the text around them: puts tasks and paragraphs in the order of the text.
void sort_by_place(plan::Plan& plan, std::vector<Paragraph>& paragraphs) {
  std::vector<std::uint32_t> order(plan.tasks.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return plan.tasks[a].span.begin < plan.tasks[b].span.begin; });
  std::vector<plan::Task> tasks;
  std::vector<std::int32_t> place(order.size());
  for (const std::uint32_t old : order) {
    place[old] = static_cast<std::int32_t>(tasks.size());
    tasks.push_back(plan.tasks[old]);
  }
  plan.tasks = std::move(tasks);
  for (Paragraph& paragraph : paragraphs)
    if (paragraph.task >= 0) paragraph.task = place[static_cast<std::size_t>(paragraph.task)];
  put_in_order(paragraphs, [](const Paragraph& a, const Paragraph& b) { return a.pieces[0].source < b.pieces[0].source; });
}

ParagraphKind kind_of(BlockRole role) {
  switch (role) {
    case BlockRole::heading:
      return ParagraphKind::heading;
    case BlockRole::front_matter:
      return ParagraphKind::front_matter;
    case BlockRole::footnote:
      return ParagraphKind::footnote;
    default:
      return ParagraphKind::body;
  }
}

}  // namespace

void Structure::Parts::read_page(const plan::Document& document, const std::vector<plan::Table>& tables, plan::Plan& plan) {
  furniture.mark(document, lines);
  noise.mark(document.text, lines);
  noise.collect(lines, plan.noise);
  const Layout layout = layout_of(document.text, lines, document.hard_wrapped);
  builder.build(document, lines, layout, tables, plan.strings, blocks, store.pieces());
}

void Structure::Parts::read_outline(const plan::Document& document, int year, plan::Plan& plan) {
  label_reader.clear();
  labels.clear();
  facts.assign(blocks.size(), {});
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    facts[i].first_label = static_cast<std::uint32_t>(labels.size());
    const NameGaps gaps(document.text, std::span(store.pieces()).subspan(blocks[i].first_piece, blocks[i].piece_count));
    if (!blocks[i].text.empty()) label_reader.find(blocks[i].text, gaps, labels);
    facts[i].label_count = static_cast<std::uint32_t>(labels.size()) - facts[i].first_label;
  }
  outline.read(blocks, labels, facts);
  read_metadata({document, lines, blocks, facts, store.pieces()}, year, plan.meta);
}

void Structure::Parts::read_headings(const plan::Document& document, const std::vector<plan::Table>& tables, plan::Plan& plan) {
  Section whole;
  if (plan.meta.title.is_given() && names_a_list(plan.meta.title.text)) {
    whole.list = true;
    if (plan.meta.plan_start.date && plan.meta.plan_end.date && plan.meta.plan_start.date->year == plan.meta.plan_end.date->year)
      whole.list_year = {static_cast<std::uint16_t>(plan.meta.plan_start.date->year), plan.meta.plan_start.span};
  }
  const bool decimal =
      std::count_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.number.style == NumberStyle::decimal; }) >= 3;
  tree.begin(whole, decimal, plan.headings);
  headings.assign(blocks.size(), -1);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    BlockFacts& fact = facts[i];
    if (fact.role == BlockRole::table) {
      const std::size_t tasks = plan.tasks.size();
      table_reader.read(document.text, tables[static_cast<std::size_t>(blocks[i].table)], blocks[i].table, tree, store, plan);
      fact.lists_tasks = plan.tasks.size() > tasks;
    } else if (fact.has_heading) {
      tree.open(blocks[i], fact, store.pieces());
    } else if (fact.rank != 0 && fact.role == BlockRole::body) {
      tree.close_from(fact.rank);  // a numbered item without a heading of its own
    }
    headings[i] = tree.current();
  }
}

void Structure::Parts::read_tasks(const plan::Document& document, plan::Plan& plan) {
  const TaskSources sources{document.text, blocks, facts, store.pieces(), labels, label_reader.units(), headings, tree, tree.is_decimal()};
  planned = task_finder.find(sources);
  for (const PlannedTask& task : planned) task_finder.write(sources, task, plan);
}

// The text of a block without its labels, as one paragraph or, around a label in the middle, several.
void Structure::Parts::add_block(std::size_t i, std::int32_t task) {
  const Block& block = blocks[i];
  const BlockFacts& fact = facts[i];
  if (fact.role == BlockRole::table || fact.role == BlockRole::label) return;
  const Section& section = tree.section_of(headings[i]);
  Paragraph paragraph;
  paragraph.kind = kind_of(fact.role);
  paragraph.past = section.past;
  paragraph.heading = headings[i];
  paragraph.task = task;
  paragraph.list_year = section.list_year.year;
  paragraph.list_year_span = section.list_year.span;
  paragraph.section_year = section.section_year.year;
  paragraph.section_year_span = section.section_year.span;
  const bool keep_number = fact.role == BlockRole::front_matter || fact.role == BlockRole::footnote;
  std::uint32_t begin = keep_number ? 0 : block.number.length;
  const auto add = [&](std::uint32_t end) {
    while (begin > block.number.length && begin < end && !begins_plain(block.text[begin])) {  // what closed the label before
      const Char mark = char_at(block.text, begin);
      if (!is_terminator(mark.code) && !is_clause_mark(mark.code)) break;
      begin += mark.length;
    }
    store.add(block.text, block.first_piece, block.piece_count, begin, end, paragraph);
  };
  if (!keep_number)
    for (std::uint32_t k = 0; k < fact.label_count; ++k) {
      const Label& label = labels[fact.first_label + k];
      add(label.begin);
      begin = label.end;
    }
  add(static_cast<std::uint32_t>(block.text.size()));
}

void Structure::Parts::add_paragraphs(const plan::Plan& plan, std::size_t first_task) {
  (void)plan;
  std::size_t task = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    while (task < planned.size() && planned[task].end_block <= i) ++task;
    const bool inside = task < planned.size() && planned[task].first_block <= i && facts[i].role != BlockRole::front_matter &&
                        facts[i].role != BlockRole::footnote;
    add_block(i, inside ? static_cast<std::int32_t>(first_task + task) : -1);
  }
}

Structure::Structure() : parts_(std::make_unique<Parts>(paragraphs_)) {}
Structure::~Structure() = default;

void Structure::read(const plan::Document& document, const StructureOptions& options, plan::Plan& plan) {
  Parts& parts = *parts_;
  parts.store.clear();
  split_lines(document.text, parts.lines);
  find_tables(document, parts.lines, tables_);
  parts.read_page(document, tables_, plan);
  parts.read_outline(document, options.year, plan);
  parts.read_headings(document, tables_, plan);
  const std::size_t first_task = plan.tasks.size();
  parts.read_tasks(document, plan);
  parts.add_paragraphs(plan, first_task);
  parts.store.settle();
  if (!tables_.empty()) sort_by_place(plan, paragraphs_);
  add_notices(parts.blocks, parts.facts, parts.store.pieces(), parts.labels, plan);
}

}  // namespace bihuan::reader
