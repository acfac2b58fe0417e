# SPDX-License-Identifier: Apache-2.0
# Writes the packs that the program carries into a C++ table: cmake -D FOLDER=packs -D OUTPUT=table.cpp -P embed_packs.cmake
file(GLOB files "${FOLDER}/*.yaml")
list(FILTER files EXCLUDE REGEX "\\.scenario\\.yaml$")
list(SORT files)

set(rows "")
foreach(file IN LISTS files)
  get_filename_component(id "${file}" NAME_WE)
  file(READ "${file}" content)
  if(content MATCHES "\\)pack\"" OR NOT content MATCHES "\nid: ${id}\n")
    message(FATAL_ERROR "${file}: a pack's file is called as its id, and holds no )pack\"")
  endif()
  string(APPEND rows "    R\"pack(${content})pack\",\n")
endforeach()

file(WRITE "${OUTPUT}" "// Made from packs/ by cmake/embed_packs.cmake.
#include \"domain/packs/carried.h\"

namespace bihuan::packs {
namespace {

constexpr std::string_view table[] = {
${rows}};

}  // namespace

std::span<const std::string_view> carried_packs() { return table; }

}  // namespace bihuan::packs
")
