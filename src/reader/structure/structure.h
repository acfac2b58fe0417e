// SPDX-License-Identifier: Apache-2.0
// From a document's text to its skeleton: noise, metadata, headings, tasks with their units, and the paragraphs in between.
// Knows nothing of quantities.
#pragma once

#include <memory>
#include <vector>

#include "domain/plan/document.h"
#include "domain/plan/plan.h"
#include "reader/structure/paragraph.h"

namespace bihuan::reader {

struct StructureOptions {
  int year = 0;  // the document's own year when a person has given it; 0 otherwise
};

// Reused from document to document so that reading allocates nothing once warm. One for each thread.
class Structure {
 public:
  Structure();
  ~Structure();

  // Fills noise, meta, headings, units, tasks and notices of `plan` and the paragraphs. Never fails: what it cannot settle
  // becomes a notice. `document` and `plan` must outlive the paragraphs.
  void read(const plan::Document& document, const StructureOptions& options, plan::Plan& plan);

  // In order of the text, without noise and without the labels that name units.
  const std::vector<Paragraph>& paragraphs() const { return paragraphs_; }

  // The document's own tables and those found in plain text (rows of cells parted by tabs, | or wide white space).
  const std::vector<plan::Table>& tables() const { return tables_; }

 private:
  struct Parts;

  std::vector<Paragraph> paragraphs_;
  std::vector<plan::Table> tables_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace bihuan::reader
