// SPDX-License-Identifier: Apache-2.0
#include "reader/read_plan.h"

#include "reader/commitments/targets.h"
#include "reader/structure/structure.h"

namespace bihuan::reader {

struct PlanReader::Parts {
  Structure structure;
  CommitmentReader commitments;
  plan::Plan plan;
};

PlanReader::PlanReader() : parts_(std::make_unique<Parts>()) {}
PlanReader::~PlanReader() = default;

const plan::Plan& PlanReader::read(const plan::Document& document, const ReadOptions& options) {
  plan::Plan& plan = parts_->plan;
  plan.clear();
  parts_->structure.read(document, {options.year}, plan);
  for (const Paragraph& paragraph : parts_->structure.paragraphs()) parts_->commitments.read(paragraph, plan);
  return plan;
}

}  // namespace bihuan::reader
