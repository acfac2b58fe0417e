// SPDX-License-Identifier: Apache-2.0
// The functions of libxlsxwriter that a workbook is written with, in bihuan_workbook.so, which the first workbook loads.
// Knows nothing of plans.
#pragma once

#include <xlsxwriter.h>

#include "base/module_table.h"

namespace bihuan::report {

struct WorkbookModule {
  static constexpr const char* file = "bihuan_workbook.so";

  decltype(&::lxw_strerror) lxw_strerror;
  decltype(&::workbook_add_format) workbook_add_format;
  decltype(&::format_set_font_name) format_set_font_name;
  decltype(&::format_set_font_size) format_set_font_size;
  decltype(&::format_set_align) format_set_align;
  decltype(&::format_set_bottom) format_set_bottom;
  decltype(&::format_set_bottom_color) format_set_bottom_color;
  decltype(&::format_set_bold) format_set_bold;
  decltype(&::format_set_bg_color) format_set_bg_color;
  decltype(&::format_set_font_color) format_set_font_color;
  decltype(&::format_set_text_wrap) format_set_text_wrap;
  decltype(&::format_set_num_format) format_set_num_format;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet;
  decltype(&::worksheet_set_column) worksheet_set_column;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes;
  decltype(&::worksheet_set_landscape) worksheet_set_landscape;
  decltype(&::worksheet_set_paper) worksheet_set_paper;
  decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages;
  decltype(&::worksheet_repeat_rows) worksheet_repeat_rows;
  decltype(&::worksheet_set_footer) worksheet_set_footer;
  decltype(&::worksheet_write_number) worksheet_write_number;
  decltype(&::worksheet_write_datetime) worksheet_write_datetime;
  decltype(&::worksheet_set_row) worksheet_set_row;
  decltype(&::worksheet_autofilter) worksheet_autofilter;
  decltype(&::worksheet_print_area) worksheet_print_area;
  decltype(&::worksheet_write_blank) worksheet_write_blank;
  decltype(&::worksheet_write_string) worksheet_write_string;
  decltype(&::lxw_workbook_free) lxw_workbook_free;
  decltype(&::workbook_new_opt) workbook_new_opt;
  decltype(&::workbook_close) workbook_close;
};

}  // namespace bihuan::report
