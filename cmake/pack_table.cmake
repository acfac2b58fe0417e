# SPDX-License-Identifier: Apache-2.0
# Embeds packs/*.yaml into bihuan_domain, so that the program carries its packs.
set(pack_table ${CMAKE_BINARY_DIR}/pack_table.cpp)
file(GLOB pack_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/packs/*.yaml)
add_custom_command(OUTPUT ${pack_table}
  COMMAND ${CMAKE_COMMAND} -D FOLDER=${CMAKE_SOURCE_DIR}/packs -D OUTPUT=${pack_table} -P ${CMAKE_SOURCE_DIR}/cmake/embed_packs.cmake
  DEPENDS ${pack_files} ${CMAKE_SOURCE_DIR}/cmake/embed_packs.cmake VERBATIM)
target_sources(bihuan_domain PRIVATE ${pack_table})
