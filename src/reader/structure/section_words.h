// SPDX-License-Identifier: Apache-2.0
// What a heading's words say about all that stands under it.
#pragma once

#include <string_view>

namespace bihuan::reader {

struct SectionNames {
  bool past = false;  // reports what has been done or how things are: 工作回顾, 存在的问题; not when it also looks ahead (回顾和…安排)
  bool aims = false;      // aims and principles that name no work of their own: 总体要求, 基本原则, 工作目标
  bool support = false;   // how the work is organised: 保障措施, 组织实施
  bool work = false;      // the work itself: 重点任务, 主要措施
  bool glossary = false;  // explains words: 名词解释
};

SectionNames section_names_in(std::string_view title);

// A section name that stands on a line of its own even where nothing else tells: 工作目标, 主要任务, 附则.
bool is_section_name(std::string_view title);

}  // namespace bihuan::reader
