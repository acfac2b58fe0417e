# SPDX-License-Identifier: Apache-2.0
# Embeds migrations/ into bihuan_store, so that the program carries its schema.
set(migration_table ${CMAKE_BINARY_DIR}/migration_table.cpp)
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.sql)
add_custom_command(OUTPUT ${migration_table}
  COMMAND ${CMAKE_COMMAND} -D FOLDER=${CMAKE_SOURCE_DIR}/migrations -D OUTPUT=${migration_table} -P ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
  DEPENDS ${migration_files} ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake VERBATIM)
target_sources(bihuan_store PRIVATE ${migration_table})
