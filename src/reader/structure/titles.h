// SPDX-License-Identifier: Apache-2.0
// What the title of an official document, of an attachment or of a list looks like.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

// Whether a line may be such a title: it ends in the name of a kind of document (方案, 清单, 的通知), a closing bracket passed over.
bool is_title(std::string_view line);
// Whether its kind is one whose items are its content: 清单, 实事, 分工表, 台账.
bool names_a_list(std::string_view title);
// Whether a line opens a title that goes on in the next: 关于印发, 《… without its end.
bool opens_a_title(std::string_view line);
// The title without a closing bracket such as （试行） or （2023—2025年）.
std::string_view without_closing_bracket(std::string_view title);

// The first year in `text` that stands before 年 or opens 2023—2025年: where it stands and its value; value 0 when there is none.
struct YearPlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // behind 年 when it follows
  std::uint16_t value = 0;
};
YearPlace year_in(std::string_view text);

}  // namespace bihuan::reader
