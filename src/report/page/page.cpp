// SPDX-License-Identifier: Apache-2.0
#include "report/page/page.h"
namespace bihuan::report {
void write_page_head(Language, std::string&) {}
void write_page_section(const plan::Document&, const plan::Plan&, Language, std::string&) {}
void write_page_foot(Language, std::string&) {}
}
