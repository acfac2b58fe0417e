// SPDX-License-Identifier: Apache-2.0
// The one file that is linked with libxlsxwriter; built as bihuan_workbook.so.
#include "report/workbook_module.h"

extern "C" const bihuan::report::WorkbookModule bihuan_module;
const bihuan::report::WorkbookModule bihuan_module = {
    .lxw_strerror = lxw_strerror,
    .workbook_add_format = workbook_add_format,
    .format_set_font_name = format_set_font_name,
    .format_set_font_size = format_set_font_size,
    .format_set_align = format_set_align,
    .format_set_bottom = format_set_bottom,
    .format_set_bottom_color = format_set_bottom_color,
    .format_set_bold = format_set_bold,
    .format_set_bg_color = format_set_bg_color,
    .format_set_font_color = format_set_font_color,
    .format_set_text_wrap = format_set_text_wrap,
    .format_set_num_format = format_set_num_format,
    .workbook_add_worksheet = workbook_add_worksheet,
    .worksheet_set_column = worksheet_set_column,
    .worksheet_freeze_panes = worksheet_freeze_panes,
    .worksheet_set_landscape = worksheet_set_landscape,
    .worksheet_set_paper = worksheet_set_paper,
    .worksheet_fit_to_pages = worksheet_fit_to_pages,
    .worksheet_repeat_rows = worksheet_repeat_rows,
    .worksheet_set_footer = worksheet_set_footer,
    .worksheet_write_number = worksheet_write_number,
    .worksheet_write_datetime = worksheet_write_datetime,
    .worksheet_set_row = worksheet_set_row,
    .worksheet_autofilter = worksheet_autofilter,
    .worksheet_print_area = worksheet_print_area,
    .worksheet_write_blank = worksheet_write_blank,
    .worksheet_write_string = worksheet_write_string,
    .lxw_workbook_free = lxw_workbook_free,
    .workbook_new_opt = workbook_new_opt,
    .workbook_close = workbook_close,
};
