# SPDX-License-Identifier: Apache-2.0
# Embeds vocabulary/ into bihuan_domain, so that the program knows its indicators without a file beside it.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(vocabulary_table ${CMAKE_BINARY_DIR}/vocabulary_table.cpp)
file(GLOB vocabulary_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/vocabulary/*.yaml)
add_custom_command(OUTPUT ${vocabulary_table}
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/embed_vocabulary.py ${CMAKE_SOURCE_DIR}/vocabulary ${vocabulary_table}
  DEPENDS ${vocabulary_files} ${CMAKE_SOURCE_DIR}/cmake/embed_vocabulary.py VERBATIM)
target_sources(bihuan_domain PRIVATE ${vocabulary_table})
