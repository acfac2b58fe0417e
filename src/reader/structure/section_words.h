// SPDX-License-Identifier: Apache-2.0
// What a heading's words say about all that stands under it.
#pragma once

#include <string_view>

namespace bihuan::reader {

// Reports what has been done or how things are: 工作回顾, 存在的问题, 发展基础; not when it also looks ahead (回顾和…安排).
bool names_past(std::string_view title);
// Explains words: 名词解释, 注释.
bool names_glossary(std::string_view title);
// Aims and principles that name no work of their own: 总体要求, 基本原则, 工作目标.
bool names_aims(std::string_view title);
// How the work is organised: 保障措施, 组织实施, 工作要求.
bool names_support(std::string_view title);
// The work itself: 重点任务, 主要措施.
bool names_work(std::string_view title);
// A section name that stands on a line of its own even where nothing else tells: 工作目标, 主要任务, 附则.
bool is_section_name(std::string_view title);

}  // namespace bihuan::reader
