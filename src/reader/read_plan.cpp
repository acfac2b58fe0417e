// SPDX-License-Identifier: Apache-2.0
#include "reader/read_plan.h"

#include <algorithm>
#include <string_view>

#include "reader/commitments/horizon.h"
#include "reader/commitments/table_targets.h"
#include "reader/commitments/targets.h"
#include "reader/formats/simplified.h"
#include "reader/structure/structure.h"

namespace bihuan::reader {

namespace {

// Points the plan's texts from the simplified twin back into the source: same offsets, the characters as printed.
class SourceViews {
 public:
  SourceViews(std::string_view twin, std::string_view source) : twin_(twin), source_(source) {}

  void restore(plan::Plan& plan) const {
    for (plan::Quote* quote : {&plan.meta.title, &plan.meta.issuer, &plan.meta.doc_number, &plan.meta.index_number, &plan.meta.region}) restore(*quote);
    for (plan::Heading& heading : plan.headings) restore(heading.number), restore(heading.title);
    for (plan::UnitMention& unit : plan.units) restore(unit.name);
    for (plan::Task& task : plan.tasks) restore(task.number), restore(task.section), restore(task.title);
    for (plan::Target& target : plan.targets) restore(target.indicator), restore(target.action), restore(target.unit), restore(target.per);
    for (plan::Rule& rule : plan.rules) restore(rule.left), restore(rule.right);
  }

 private:
  void restore(plan::Quote& quote) const { restore(quote.text); }
  void restore(std::string_view& text) const {
    const auto at = text.data() - twin_.data();
    if (at >= 0 && static_cast<std::size_t>(at) + text.size() <= twin_.size()) text = source_.substr(static_cast<std::size_t>(at), text.size());
  }

  std::string_view twin_;
  std::string_view source_;
};

}  // namespace

struct PlanReader::Parts {
  Structure structure;
  CommitmentReader commitments;
  plan::Document simplified;  // the twin of a document in traditional characters; same offsets
  plan::Plan plan;
};

PlanReader::PlanReader() : parts_(std::make_unique<Parts>()) {}
PlanReader::~PlanReader() = default;

const plan::Plan& PlanReader::read(const plan::Document& document, const ReadOptions& options) {
  plan::Plan& plan = parts_->plan;
  plan.clear();
  const plan::Document* source = &document;
  if (looks_traditional(document.text)) {
    parts_->simplified = document;
    parts_->simplified.text = simplified_same_length(document.text);
    source = &parts_->simplified;
  }
  Structure& structure = parts_->structure;
  structure.read(*source, {options.year}, plan);
  const ReadCells cells = read_table_targets(source->text, structure.tables(), structure.paragraphs(), plan);
  parts_->commitments.begin_document();
  for (const Paragraph& paragraph : structure.paragraphs())
    if (!cells.holds(paragraph)) parts_->commitments.read(paragraph, plan);
  if (!structure.tables().empty()) std::stable_sort(plan.targets.begin(), plan.targets.end(), [](const plan::Target& a, const plan::Target& b) { return a.span.begin < b.span.begin; });
  infer_deadlines(structure.paragraphs(), plan);
  if (source != &document) SourceViews(source->text, document.text).restore(plan);
  return plan;
}

}  // namespace bihuan::reader
