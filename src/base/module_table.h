// SPDX-License-Identifier: Apache-2.0
// Finds the table of functions in one of the program's modules: a shared library that is loaded when it is first needed, because
// what it is linked with takes longer to load than most runs last. Knows nothing of what the functions do.
#pragma once

namespace bihuan::base {

// The object `bihuan_module` of the file ("bihuan_pdf.so"), found through the program's run path: beside the program, or in lib/bihuan
// beside its folder. nullptr where the module or its library is not installed. Stays loaded.
const void* load_module_table(const char* file);

// The same, loaded once and kept.
template <class Table>
const Table* module_table() {
  static const Table* const table = static_cast<const Table*>(load_module_table(Table::file));
  return table;
}

}  // namespace bihuan::base
