# SPDX-License-Identifier: Apache-2.0
# Writes migrations/*.sql into a C++ table: cmake -D FOLDER=migrations -D OUTPUT=table.cpp -P embed_migrations.cmake
# NNNN_name.sql serves both engines unless NNNN_name.postgres.sql stands beside it.
file(GLOB files "${FOLDER}/*.sql")
list(FILTER files EXCLUDE REGEX "\\.postgres\\.sql$")
list(SORT files)

set(rows "")
set(expected 1)
foreach(file IN LISTS files)
  get_filename_component(stem "${file}" NAME_WE)
  if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)$")
    message(FATAL_ERROR "${file}: a migration is called NNNN_name.sql")
  endif()
  set(name "${CMAKE_MATCH_2}")
  string(REGEX REPLACE "^0+" "" number "${CMAKE_MATCH_1}")
  if(NOT number EQUAL expected)
    message(FATAL_ERROR "${file}: migration ${expected} is missing")
  endif()
  math(EXPR expected "${expected} + 1")
  set(twin "${FOLDER}/${stem}.postgres.sql")
  if(NOT EXISTS "${twin}")
    set(twin "${file}")
  endif()
  file(READ "${file}" sqlite)
  file(READ "${twin}" postgres)
  string(APPEND rows "    {${number}, \"${name}\", R\"sql(${sqlite})sql\", R\"sql(${postgres})sql\"},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Made from migrations/ by cmake/embed_migrations.cmake.
#include \"store/migrations.h\"

namespace bihuan::store {
namespace {

constexpr Migration table[] = {
${rows}};

}  // namespace

std::span<const Migration> migrations() { return table; }

}  // namespace bihuan::store
")
