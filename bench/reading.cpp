// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include "plan_grammar.h"

namespace bihuan::bench {

plan::Document text_document(std::string text) {
  plan::Document document;
  document.name = "plan.txt";
  document.format = "txt";
  document.encoding = "UTF-8";
  document.text = std::move(text);
  return document;
}

std::vector<plan::Document> text_documents(std::size_t bytes, std::uint64_t seed) {
  std::vector<plan::Document> documents;
  for (std::string& text : make_plans(bytes, seed)) documents.push_back(text_document(std::move(text)));
  return documents;
}

std::size_t text_bytes(const std::vector<plan::Document>& documents) {
  std::size_t bytes = 0;
  for (const plan::Document& document : documents) bytes += document.text.size();
  return bytes;
}

std::string_view RecordReader::records(const plan::Document& document) {
  const plan::Plan& plan = reader_.read(document);
  out_.clear();
  json_.write_plan(document, plan, out_);
  targets_ += plan.targets.size();
  return out_.text();
}

void RecordReader::read_all(const std::vector<plan::Document>& documents) {
  for (const plan::Document& document : documents) records(document);
}

}  // namespace bihuan::bench
