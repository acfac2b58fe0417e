# SPDX-License-Identifier: Apache-2.0
# Embeds calendars/ into bihuan_domain, so that the program knows the holidays without a file beside it.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(calendar_table ${CMAKE_BINARY_DIR}/calendar_table.cpp)
file(GLOB calendar_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/calendars/*.yaml)
add_custom_command(OUTPUT ${calendar_table}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/embed_calendars.py ${CMAKE_SOURCE_DIR}/calendars ${calendar_table}
  DEPENDS ${calendar_files} ${CMAKE_SOURCE_DIR}/cmake/embed_calendars.py VERBATIM)
target_sources(bihuan_domain PRIVATE ${calendar_table})
