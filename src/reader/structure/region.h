// SPDX-License-Identifier: Apache-2.0
// The place that a plan is for, as printed: out of titles and names of organs, else out of what the text calls its own.
// Needs no gazetteer.
#pragma once

#include <string_view>

#include "domain/plan/document.h"

namespace bihuan::reader {

// The place that opens a title or the name of an organ: 明山区 in 明山区人民政府办公室, 三元区 in 关于印发《三明市三元区…. Empty if none.
plan::Span region_in_name(std::string_view name);
// The place whose assembly heard a report: 在东浦区第五届人民代表大会…. Empty if none.
plan::Span region_in_byline(std::string_view line);
// The place that the text itself names most: 美丽秀洲, 平安沙市, 十堰样板. Looks at the beginning of a long text only. Empty if none.
plan::Span region_in_text(std::string_view text);

}  // namespace bihuan::reader
