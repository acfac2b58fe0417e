// SPDX-License-Identifier: Apache-2.0
// The path that is measured: a text in memory to serialised records, with everything kept warm between documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "reader/read_plan.h"
#include "report/json_writer.h"
#include "report/plan_json.h"

namespace bihuan::bench {

plan::Document text_document(std::string text);
std::vector<plan::Document> text_documents(std::size_t bytes, std::uint64_t seed);
std::size_t text_bytes(const std::vector<plan::Document>& documents);

// One for each thread.
class RecordReader {
 public:
  // The plan as one line of JSON, as --ndjson prints it; valid until the next call.
  std::string_view records(const plan::Document& document);
  // Without the line; valid until the next call.
  const plan::Plan& read(const plan::Document& document) { return reader_.read(document); }
  void read_all(const std::vector<plan::Document>& documents);
  std::size_t target_count() const { return targets_; }

 private:
  reader::PlanReader reader_;
  report::PlanJson json_;
  report::JsonWriter out_;
  std::size_t targets_ = 0;
};

}  // namespace bihuan::bench
