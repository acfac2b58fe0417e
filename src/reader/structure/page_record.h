// SPDX-License-Identifier: Apache-2.0
// The record that a government site prints above a document: 索引号, 发布机构, 发布日期 … in cells, lines or both.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/plan/document.h"
#include "reader/structure/lines.h"

namespace bihuan::reader {

enum class RecordField : std::uint8_t { none, index_number, issuer, title, doc_number, published, signed_on, other };

struct RecordEntry {
  RecordField field = RecordField::none;
  plan::Span value;
};

// Appends the fields found in the first lines of the document, whatever their kind.
void read_page_record(std::string_view text, const std::vector<Line>& lines, std::vector<RecordEntry>& entries);

}  // namespace bihuan::reader
