// SPDX-License-Identifier: Apache-2.0
#include "reader/read_plan.h"

#include "reader/commitments/horizon.h"
#include "reader/commitments/table_targets.h"
#include "reader/commitments/targets.h"
#include "reader/formats/simplified.h"
#include "reader/source_views.h"
#include "reader/structure/place_order.h"
#include "reader/structure/structure.h"

namespace bihuan::reader {

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
  if (!structure.tables().empty())
    put_in_order(plan.targets, [](const plan::Target& a, const plan::Target& b) { return a.span.begin < b.span.begin; });
  cells.report_unread(plan);
  infer_deadlines(structure.paragraphs(), plan);
  if (source != &document) restore_source_views(source->text, document.text, plan);
  return plan;
}

}  // namespace bihuan::reader
