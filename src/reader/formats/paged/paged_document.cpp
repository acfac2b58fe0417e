// SPDX-License-Identifier: Apache-2.0
#include "reader/formats/paged/paged_document.h"

#include "reader/formats/paged/page_tables.h"
#include "reader/formats/paged/running_heads.h"
#include "reader/formats/text_builder.h"

namespace bihuan::reader {
namespace {

void write_line(const PageLine& line, TextBuilder& out) {
  if (line.is_furniture) out.begin_furniture();
  out.add(line.text());
  out.end_line();
  if (line.is_furniture) out.end_furniture();
}

void write_page(const Page& page, TextBuilder& out) {
  for (std::size_t i = 0; i < page.size();) {
    auto found = page[i].is_furniture ? std::nullopt : table_at(page, i);
    if (!found) {
      write_line(page[i++], out);
      continue;
    }
    out.add_table(std::move(found->table));
    i = found->end_line;
  }
}

}  // namespace

plan::Document document_of(std::vector<Page> pages, std::string_view name, std::string_view format) {
  mark_running_heads(pages);
  TextBuilder builder;
  for (const Page& page : pages) write_page(page, builder);
  plan::Document document = builder.take(name, format);
  document.hard_wrapped = true;
  return document;
}

}  // namespace bihuan::reader
