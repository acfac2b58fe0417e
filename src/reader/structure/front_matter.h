// SPDX-License-Identifier: Apache-2.0
// Single lines around a document's text that commit to nothing (GB/T 9704-2012, 7.2 and 7.3): number, addressees, date, attachments.
#pragma once

#include <cstdint>
#include <string_view>

namespace bihuan::reader {

// A line that is a date and nothing else: 2023年11月30日, 二〇二三年十一月三十日, 2023-11-30, in brackets or not.
bool is_date_line(std::string_view line);

// X〔2023〕7号 with any kind of bracket in `line`: where it begins and ends; an empty place when there is none.
struct DocumentNumberPlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
DocumentNumberPlace document_number_in(std::string_view line);
// Whether the line is such a number and little else.
bool is_document_number_line(std::string_view line);

// 各街道办事处、区政府各部门：
bool is_addressee_line(std::string_view line);
// 附件, 附件1, 附件：…, 附件2： and bytes up to what follows; 0 when the line opens otherwise.
std::uint32_t attachment_mark_length(std::string_view line);
// (此件公开发布), 联系人：, 抄送：, (联系电话…)
bool is_closing_note(std::string_view line);
// 各位代表： 同志们！
bool is_salutation(std::string_view line);

}  // namespace bihuan::reader
